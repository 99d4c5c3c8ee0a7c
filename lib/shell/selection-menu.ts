import browser from 'webextension-polyfill';
import { log } from '../log.ts';
import { cleanText } from './clean-text.ts';
import { type Asked, searchPage } from './search-page.ts';

const MAX_QUERY = 200;
const MAX_SIGLE = 40;
/** The popup, with the frame that a window has around it. */
const WINDOW = { width: 416, height: 600 };

/** What each item of the menu of a selection asks of the search; null when there is nothing to ask. */
const ITEMS: Readonly<Record<keyof MenuTitles, (selection: string) => Asked | null>> = {
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
}

/**
 * Two items in the menu of selected text, on any page: the browser hands over the selection, and
 * nothing of the page is read.
 */
export function listenToSelectionMenu(titles: MenuTitles): void {
  browser.runtime.onInstalled.addListener(() => {
    createItems(titles).catch((error: unknown) => log.error('menu', error));
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    const asked = askedBy(menuItemId, selectionText);
    if (asked) openSearch(asked).catch((error: unknown) => log.error('menu', error));
  });
}

async function createItems(titles: MenuTitles): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, title] of Object.entries(titles))
    browser.contextMenus.create({ id, title, contexts: ['selection'] });
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
