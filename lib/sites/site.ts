import type { PageFacts, PageRef, SiteId } from '../model/page.ts';

/** Where the panel's host may go; all current sites take the end of `html`, so this is a word for tests and docs. */
export interface Site {
  readonly id: SiteId;
  /** Match patterns of the manifest, old and new hosts. */
  readonly matches: readonly string[];
  /** Reads the address alone; called on every navigation. Null: not a page of this site that TED knows. */
  detect(url: URL): PageRef | null;
  /**
   * Reads the document of a page that `detect` called a service or an offer.
   * Null when the page is not what its address says (access page, firewall page, withdrawn offer).
   * Facts the page lacks are null in the result; never throws on a strange page.
   */
  read(document: Document, page: PageRef): PageFacts | null;
}
