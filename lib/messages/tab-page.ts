import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { TabPage, TabQuestion } from './protocol.ts';
import { tabPageSchema } from './schema.ts';

/**
 * The service or the offer that a tab shows; null on every other page, and where no script of ours
 * runs. For the extension's own pages: what comes from the tab is checked before it is used.
 */
export async function readTabPage(tabId: number): Promise<TabPage | null> {
  const question: TabQuestion = { tedCommand: 'read-page' };
  const reply: unknown = await browser.tabs
    .sendMessage(tabId, question, { frameId: 0 })
    // Nobody listens on the pages of other sites: that is the ordinary case.
    .catch(() => null);
  const page = v.safeParse(tabPageSchema, reply);
  return page.success ? page.output : null;
}
