/** The sheets of the State directory, in its designs: 2026, and 2016 to 2020. */
import type { ServiceFacts, ServiceKey } from '../model/page.ts';
import { firstText, isRefusal, MAX_LIGNE, readText } from './dom.ts';

const MAX_CHEMIN = 12;
const LIST_MARK = '#result-search,#results-list,.result-list,.list-orga';
/** 2026-10: path, structured data, addresses. 2016 to 2020: `.breadcrumb` and the `content…` ids. */
const SHEET_MARK =
  '.fr-breadcrumb,.breadcrumb,[itemprop],[data-test=micro-datas-ld-json],.send-mail,#contentTitle,#contentPhone_1';

/**
 * The address alone says which service it is; the page is read to make sure that it is that sheet,
 * and for the words the reader sees. Mission and hierarchy come from the data, not from here.
 */
export function readFiche(document: Document, key: ServiceKey): ServiceFacts | null {
  if (document.querySelector(LIST_MARK)) return null;
  // `titlePage`: seen 2026-10; `contentTitle`: 2016 to 2020.
  const nom = firstText(document, '#titlePage,#contentTitle') ?? firstText(document, 'h1');
  if (!nom || isRefusal(nom) || !document.querySelector(SHEET_MARK)) return null;
  return { kind: 'service', key, nom, chemin: readChemin(document, nom) };
}

function readChemin(document: Document, nom: string): string[] {
  const chemin: string[] = [];
  // 2026-10; then 2016 to 2020.
  for (const link of document.querySelectorAll('.fr-breadcrumb__list a,.breadcrumb a')) {
    const label = readText([link], MAX_LIGNE);
    const self = link.hasAttribute('aria-current') || label === nom;
    if (label && !self && !/^(accueil|annuaire)\b/i.test(label)) chemin.push(label);
    if (chemin.length === MAX_CHEMIN) break;
  }
  return chemin;
}
