import type { PageFacts, PageRef } from '../model/page.ts';
import { csp } from './csp.ts';
import { lannuaire } from './lannuaire.ts';
import type { Site } from './site.ts';

/** Every site TED knows. A new site is one file, one line here, its fixtures. */
export const sites: readonly Site[] = [lannuaire, csp];

/** Match patterns of all sites, for the manifest. */
export const matchPatterns: readonly string[] = sites.flatMap((site) => site.matches);

/** The site and page that an address names; null on a page TED leaves alone. */
export function detectPage(url: URL): { readonly site: Site; readonly page: PageRef } | null {
  for (const site of sites) {
    const page = site.detect(url);
    if (page) return { site, page };
  }
  return null;
}

/** What the open page says; null on a list, and where the page is not what its address says. */
export function readPage(document: Document, url: URL): PageFacts | null {
  const detected = detectPage(url);
  return detected?.site.read(document, detected.page) ?? null;
}

/** Hosts of all sites: where a content script's messages may come from. */
export const siteHosts: ReadonlySet<string> = new Set(
  matchPatterns.map((pattern) => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '')),
);
