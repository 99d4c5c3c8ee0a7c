import browser, { type Tabs } from 'webextension-polyfill';
import { handDraft } from '../draft-handoff.ts';
import { log } from '../log.ts';
import { openSidePanel } from '../side-panel.ts';
import { cleanText } from './clean-text.ts';
import { readSelectionOf } from './read-selection.ts';
import { type Asked, searchPage } from './search-page.ts';

const MAX_QUERY = 200;
const MAX_SIGLE = 40;
/** The popup, with the frame that a window has around it. */
const WINDOW = { width: 416, height: 600 };

/** What each item of the menu of a selection asks of the search; null when there is nothing to ask. */
const ITEMS: Readonly<Record<'chercher' | 'sigle', (selection: string) => Asked | null>> = {
  chercher: (selection) => {
    const q = cleanText(selection, MAX_QUERY);
    return q === '' ? null : { q };
  },
  sigle: (selection) => {
    const sigle = cleanText(selection, MAX_SIGLE + 1);
    if (sigle === '') return null;
    return sigle.length > MAX_SIGLE ? { q: cleanText(selection, MAX_QUERY) } : { sigle };
  },
};

/** What an item opens for a selection; null when there is nothing to ask. */
export function askedBy(item: unknown, selection: string | undefined): Asked | null {
  return item === 'chercher' || item === 'sigle' ? ITEMS[item](selection ?? '') : null;
}

/** What the items say; the browser writes the selection in the place of `%s`. */
export interface MenuTitles {
  readonly chercher: string;
  readonly sigle: string;
  readonly analyser: string;
}

/**
 * Three items in the menu of selected text, on any page. The browser hands over the selection; of the
 * page nothing else is read, but the line breaks of what is selected when it is to be analysed.
 */
export function listenToSelectionMenu(titles: MenuTitles): void {
  browser.runtime.onInstalled.addListener(() => {
    createItems(titles).catch((error: unknown) => log.error('menu', error));
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId === 'analyser') {
      analyse(selectionText ?? '', tab, frameId ?? 0).catch((error: unknown) =>
        log.error('menu', error),
      );
      return;
    }
    const asked = askedBy(menuItemId, selectionText);
    if (asked) openSearch(asked).catch((error: unknown) => log.error('menu', error));
  });
}

async function createItems(titles: MenuTitles): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, title] of Object.entries(titles))
    browser.contextMenus.create({ id, title, contexts: ['selection'] });
}

/** Hands the selection to « Rédiger », in the side panel where there is one, else in a tab. */
async function analyse(flat: string, tab: Tabs.Tab | undefined, frameId: number): Promise<void> {
  // Asked first: browsers open the side panel only in the task of the click.
  const opening = tab?.windowId === undefined ? null : openSidePanel(tab.windowId);
  const selected = tab?.id === undefined ? null : await readSelectionOf(tab.id, frameId);
  const texte = selected ?? flat;
  if (texte.trim() === '') return;
  await handDraft(browser.storage.session, { texte, origine: 'selection', reference: null });
  if (!(await opening)) await browser.tabs.create({ url: browser.runtime.getURL('/draft.html') });
}

/** In a small window beside the page; in a tab where there are no windows. */
async function openSearch(asked: Asked): Promise<void> {
  const url = searchPage(asked);
  try {
    await browser.windows.create({ url, type: 'popup', ...WINDOW });
  } catch {
    await browser.tabs.create({ url });
  }
}
