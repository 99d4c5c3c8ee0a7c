import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import type { Texts, TextsScope } from '../components/locale/message.ts';
import { tabTextsOf, textsOf } from '../components/locale/texts-of.ts';
import { texteOffre } from '../lib/draft/offre-texte.ts';
import { handDraft } from '../lib/draft-handoff.ts';
import type { Language } from '../lib/language.ts';
import { log } from '../lib/log.ts';
import { Finder } from '../lib/lookup/finder.ts';
import { LocalLookup } from '../lib/lookup/local.ts';
import { localToday } from '../lib/lookup/open-index.ts';
import { offrePageReader } from '../lib/lookup/page-reader.ts';
import { listen } from '../lib/messages/listen.ts';
import { changeHere } from '../lib/settings/change-here.ts';
import { publishPageSettings, watchPolicies } from '../lib/settings/settings.ts';
import { listenToOmnibox } from '../lib/shell/omnibox.ts';
import { listenToSelectionMenu } from '../lib/shell/selection-menu.ts';
import { Shortcut } from '../lib/shortcut.ts';
import { openSidePanel } from '../lib/side-panel.ts';
import { siteHosts } from '../lib/sites/hosts.ts';
import { TedDatabase } from '../lib/store/db.ts';
import { onTimeToLook, scheduleLooks } from '../lib/update/alarms.ts';
import { AnsweringIndex } from '../lib/update/answering-index.ts';
import { watchConnection } from '../lib/update/connection.ts';
import { IndexKeeper } from '../lib/update/keeper.ts';
import { browserPlatform } from '../lib/update/platform.ts';

/** Listeners are registered at once, in this order of the file: the browser wakes the background for them. */
export default defineBackground({
  type: 'module',
  main() {
    const db = new TedDatabase();
    const index = new AnsweringIndex(db, () => void keeper.keep('time'));
    const keeper = new IndexKeeper(db, browserPlatform, () => index.reset());
    const parts = {
      open: () => index.open(),
      onDamage: () => keeper.examine(),
      today: localToday,
    };
    const lookup = new LocalLookup({
      ...parts,
      state: async () => {
        const state = await index.state();
        const problem = state.problem ?? keeper.problem;
        return { ...state, problem, verification: keeper.verification };
      },
      pageReader: offrePageReader,
    });
    const finder = new Finder(parts);

    listen(
      {
        describePage: (_, facts) => lookup.describePage(facts),
        describeService: (_, id) => lookup.describeService(id),
        describeOffre: (_, reference) => lookup.describeOffre(reference),
        getIndexState: () => lookup.getIndexState(),
        enterPage: async (caller, language, opens) => {
          // While the scripts come into the page, the index opens: the next thing they ask for is its card.
          void parts.open();
          if (caller.from === 'page') await enterPage(caller.tabId, language, opens);
          return null;
        },
        bringPanel: async (caller, language) => {
          if (caller.from === 'page') await run(caller.tabId, textsOf(language), ['panel.js']);
          return null;
        },
        openSearch: async () => {
          await openSearch();
          return null;
        },
        openOptions: async () => {
          await browser.runtime.openOptionsPage();
          return null;
        },
        openSidePanel: async (caller) =>
          caller.from === 'page' && (await openSidePanel(caller.windowId)),
        openDraft: async (_, facts) => {
          await handDraft(browser.storage.session, {
            texte: texteOffre(facts),
            origine: 'offre',
            reference: facts.reference,
          });
          await browser.tabs.create({ url: browser.runtime.getURL('/draft.html') });
          return null;
        },
        changeHere: async (caller, change) => {
          if (caller.from === 'page') await changeHere(caller.host, change);
          return null;
        },
        checkNow: async () => {
          await keeper.keep('asked');
          return null;
        },
        orderInstall: async (_, order) => {
          await keeper.order(order);
          return null;
        },
        verifyData: () => keeper.verify(),
        reportDamage: async () => {
          await keeper.examine();
          return null;
        },
        deleteIndex: async () => {
          await keeper.startAgain();
          return null;
        },
      },
      siteHosts,
    );

    const publish = (): void =>
      void publishPageSettings().catch((error: unknown) => log.error('settings', error));
    watchPolicies(publish);
    listenToOmnibox({
      find: (query, options) => finder.find(query, options),
      markup: import.meta.env.FIREFOX ? 'plain' : 'xml',
      invite: browser.i18n.getMessage('omniboxDefaut'),
    });
    listenToSelectionMenu({
      chercher: browser.i18n.getMessage('menuChercher'),
      sigle: browser.i18n.getMessage('menuSigle'),
      analyser: browser.i18n.getMessage('menuAnalyser'),
    });
    browser.runtime.onInstalled.addListener((details) => {
      publish();
      void keeper.keep('time');
      if (details.reason === 'install')
        void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.runtime.onStartup.addListener(() => {
      publish();
      void keeper.keep('start');
    });
    onTimeToLook(() => void keeper.keep('time'));
    const shortcut = new Shortcut(openSearch);
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === 'toggle-panel' && tab) shortcut.pressed(tab);
    });
    watchConnection(() => void keeper.networkIsBack());
    void scheduleLooks();
  },
});

/** Where the panel opens with the page, its script comes before the tab's, which takes it from there. */
async function enterPage(tabId: number, language: Language, opens: boolean): Promise<void> {
  if (opens) await run(tabId, textsOf(language), ['read.js', 'panel.js', 'tab.js']);
  else await run(tabId, tabTextsOf(language), ['read.js', 'tab.js']);
}

/** The texts first, since the scripts read them as they load. They wait for the page by themselves. */
async function run(tabId: number, texts: Texts, files: string[]): Promise<void> {
  const where = { target: { tabId }, injectImmediately: true };
  await browser.scripting.executeScript({
    ...where,
    func: (given: Texts) => {
      const scope = globalThis as TextsScope;
      // A page may already hold more of them than its tab needs.
      scope.tedTexts = { ...scope.tedTexts, ...given };
    },
    args: [texts],
  });
  await browser.scripting.executeScript({ ...where, files });
}

async function openSearch(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch (error) {
    // Browsers refuse the popup without a gesture or a focused window: the same page does in a tab.
    log.error('popup refused, opened in a tab', error);
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
}
