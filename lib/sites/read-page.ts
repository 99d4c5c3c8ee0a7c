import type { PageFacts, PageRef } from '../model/page.ts';
import { readOffre } from './csp-offre.ts';
import { orNull } from './dom.ts';
import { readFiche } from './lannuaire-fiche.ts';

/**
 * What the document of a recognised page says. Null on a list, and when the page is not what its address
 * says (access page, firewall page, withdrawn offer). Facts the page lacks are null in the result; never
 * throws on a strange page.
 */
export function readPage(document: Document, page: PageRef): PageFacts | null {
  if (page.kind === 'offre') return orNull(() => readOffre(document, page.reference));
  return page.kind === 'service' ? orNull(() => readFiche(document, page.key)) : null;
}
