import { sites } from './registry.ts';

/** Match patterns of all sites, for the manifest. */
export const matchPatterns: readonly string[] = sites.flatMap((site) => site.matches);

/** Hosts of all sites: where a content script's messages may come from. */
export const siteHosts: ReadonlySet<string> = new Set(
  matchPatterns.map((pattern) => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '')),
);
