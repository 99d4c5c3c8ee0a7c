import browser from 'webextension-polyfill';
import type { SiteId } from './model/page.ts';
import { matchPatterns } from './sites/hosts.ts';
import { sites } from './sites/registry.ts';

/** Whether the pages of each site may be read: both browsers let readers refuse it, or take it back. */
export type SiteAccess = Readonly<Record<SiteId, boolean>>;

export async function readSiteAccess(): Promise<SiteAccess> {
  const granted = await Promise.all(
    sites.map(async ({ id, matches }) => {
      const may = await browser.permissions.contains({ origins: [...matches] });
      return [id, may] as const;
    }),
  );
  const has = new Map(granted);
  return { lannuaire: has.get('lannuaire') ?? false, csp: has.get('csp') ?? false };
}

/** Asks the browser for all sites, which only does so from a click. True when the reader accepted. */
export const requestSiteAccess = (): Promise<boolean> =>
  browser.permissions.request({ origins: [...matchPatterns] });
