import type { PageRef } from '../model/page.ts';
import { csp } from './csp.ts';
import { lannuaire } from './lannuaire.ts';
import type { Site } from './site.ts';

/** Every site TED knows. A new site is two files, its line here and in `read-page.ts`, its fixtures. */
export const sites: readonly Site[] = [lannuaire, csp];

/** The page that an address names; null on a page TED leaves alone. */
export function detectPage(url: URL): PageRef | null {
  for (const site of sites) {
    const page = site.detect(url);
    if (page) return page;
  }
  return null;
}
