import { render } from 'preact';
import browser from 'webextension-polyfill';
import { namePage } from '../../components/locale/name-page.ts';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import type { PopupApi } from '../../components/popup/popup-api.ts';
import { recherche } from '../../components/shared/texts.ts';
import { corrections } from '../../lib/corrections.ts';
import { log } from '../../lib/log.ts';
import { Finder } from '../../lib/lookup/finder.ts';
import { LocalLookup } from '../../lib/lookup/local.ts';
import { localToday } from '../../lib/lookup/open-index.ts';
import { send } from '../../lib/messages/send.ts';
import { NOWHERE, readPlace } from '../../lib/popup-place.ts';
import { followExtensionTheme } from '../../lib/settings/extension-theme.ts';
import { readSettings, saveSettings } from '../../lib/settings/settings.ts';
import { readSiteAccess, requestSiteAccess } from '../../lib/site-access.ts';
import { TedDatabase } from '../../lib/store/db.ts';
import { AnsweringIndex } from '../../lib/update/answering-index.ts';
import { createMemory } from './memory.ts';
import { startOf } from './start.ts';

namePage(recherche.page);
followExtensionTheme(document.documentElement);

const index = new AnsweringIndex(new TedDatabase(), () => {
  // Asking for the state wakes the background, which sees that nothing is installed.
  send('getIndexState').catch((error: unknown) => log.error('background', error));
});
const parts = {
  open: () => index.open(),
  onDamage: async (error: unknown) => {
    log.error('index', error);
    await send('reportDamage');
    index.reset();
  },
  today: localToday,
};
const finder = new Finder(parts);
// What every search reads is there before the first letter.
finder.prepare().catch((error: unknown) => log.error('search', error));
const lookup = new LocalLookup({ ...parts, state: () => index.state(), pageReader: null });
const { local, session } = browser.storage;
const isPrivate = browser.extension.inIncognitoContext === true;
const { memory, settled } = createMemory({ local, session }, isPrivate);

const api: PopupApi = {
  search: (query, options) => finder.find(query, options),
  facets: (query, options) => finder.facets(query, options),
  sens: (sigle) => finder.sens(sigle),
  describeService: (id) => lookup.describeService(id),
  describeOffre: (reference) => lookup.describeOffre(reference),
  getIndexState: () => index.state(),
  open: (url, { background }) => {
    const opened = background
      ? browser.tabs.create({ url, active: false })
      : Promise.all([browser.tabs.create({ url }), settled()]).then(() => window.close());
    opened.catch((error: unknown) => log.error('open', error));
  },
  openOptions: () => {
    browser.runtime.openOptionsPage().then(
      () => window.close(),
      (error: unknown) => log.error('options', error),
    );
  },
  close: () => void settled().then(() => window.close()),
  copyText: async (text) => {
    await navigator.clipboard.writeText(text);
    return true;
  },
  checkNow: async () => {
    await send('checkNow');
  },
  orderInstall: async (order) => {
    await send('orderInstall', order);
  },
  sites: {
    readSiteAccess,
    requestSiteAccess,
    readSettings,
    resume: () => saveSettings({ pausedUntil: 0 }),
  },
  memory,
  corrections,
};

async function draw(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const asked = startOf(location.search);
  const start = asked?.start ?? (await readPlace(session, Date.now())) ?? NOWHERE;
  const onError = (error: unknown): void => log.error('popup', error);
  render(<PopupApp {...{ api, start, onError }} sigle={asked?.sigle ?? ''} />, root);
}

void draw();
