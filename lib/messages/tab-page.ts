import * as v from 'valibot';
import browser, { type Tabs } from 'webextension-polyfill';
import { pageMode, readPageSettings } from '../settings/page-settings.ts';
import { detectPage } from '../sites/registry.ts';
import type { TabPage } from './protocol.ts';
import { tabPageSchema } from './schema.ts';

/**
 * The service or the offer that a tab shows; null on every other page, and where TED is off. For the
 * extension's own pages: what comes from the tab is checked before it is used.
 */
export async function readTabPage({ id, url }: Tabs.Tab): Promise<TabPage | null> {
  // The address of a tab is only told on the known sites.
  if (id === undefined || !url || !detectPage(new URL(url))) return null;
  if (pageMode(await readPageSettings(), new URL(url).hostname) === 'off') return null;
  const [read] = await browser.scripting
    .executeScript({ target: { tabId: id }, files: ['read.js'] })
    // The tab went elsewhere meanwhile, or shows an error of the browser's in place of the page.
    .catch(() => []);
  const page = v.safeParse(tabPageSchema, read?.result);
  return page.success ? page.output : null;
}
