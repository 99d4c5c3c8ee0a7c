import type { PageRef, SiteId } from '../model/page.ts';

/**
 * A site as its addresses show it. This is in the script of every page: how a page is read is apart,
 * in `read-page.ts`.
 */
export interface Site {
  readonly id: SiteId;
  /** Match patterns of the manifest, old and new hosts. */
  readonly matches: readonly string[];
  /** Reads the address alone; called on every navigation. Null: not a page of this site that TED knows. */
  detect(url: URL): PageRef | null;
}
