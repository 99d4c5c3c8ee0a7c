import browser from 'webextension-polyfill';
import type { TabPage } from '../../lib/messages/protocol.ts';
import { readTabPage } from '../../lib/messages/tab-page.ts';

/** The tab that is looked at in the window of the side panel. */
export async function activeTab(): Promise<browser.Tabs.Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/**
 * Tells what the active tab shows, now and each time the reader changes of tab or of page. Only the
 * last answer is told; while a page loads, what was shown before stays.
 */
export function followActivePage(tell: (page: TabPage | null) => void): void {
  let turn = 0;
  const look = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const tab = await activeTab();
    const page = tab && (await readTabPage(tab));
    if (mine === turn) tell(page);
  };
  browser.tabs.onActivated.addListener(() => void look());
  browser.tabs.onUpdated.addListener((_, { status, url }, { active }) => {
    if (active && (url !== undefined || status === 'complete')) void look();
  });
  void look();
}
