/** The State directory: `lannuaire.service-public.gouv.fr`, and its former name without `gouv`. */
import { parseServiceId } from '../model/ids.ts';
import type { PageRef, ServiceFacts, ServiceKey } from '../model/page.ts';
import { firstText, isRefusal, MAX_LIGNE, orNull, readText } from './dom.ts';
import type { Site } from './site.ts';

const ORIGIN = /^https?:\/\/lannuaire\.service-public\.(gouv\.)?fr(:\d+)?$/;
const SECTION =
  /^(gouvernement|institutions-juridictions|autorites-independantes|ambassades|institutions-europeennes)$/;
const LISTE = /^(recherche|navigation|centres-contact)$/;
/** A former national address; the word changes with the service's type, the number does not. */
const ITM = /^[a-z-]+_(\d{1,12})$/;
/** A former local address: kind, code of the commune (Corsica has letters), rank. */
const PIVOT = /^\w+-\d[\dab]\d{3}-\d\d$/;

const MAX_CHEMIN = 12;
const LIST_MARK = '#result-search,#results-list,.result-list,.list-orga';
/** 2026-10: path, structured data, addresses. 2016 to 2020: `.breadcrumb` and the `content…` ids. */
const SHEET_MARK =
  '.fr-breadcrumb,.breadcrumb,[itemprop],[data-test=micro-datas-ld-json],.send-mail,#contentTitle,#contentPhone_1';

/** The service, list or home page that an address of the directory names. */
export function detectLannuaire(url: URL): PageRef | null {
  if (!ORIGIN.test(url.origin)) return null;
  const [first = '', second = '', third = '', ...more] = url.pathname
    .toLowerCase()
    .split('/')
    .filter(Boolean);
  const isSection = SECTION.test(first);
  const isListe = LISTE.test(first);
  let key: ServiceKey | null = null;
  if (third) key = isSection || isListe || more.length ? null : (idKey(third) ?? pivotKey(third));
  else if (isSection) key = idKey(second) ?? itmKey(second);
  // Before about 2015.
  else if (first === 'services_nationaux') key = itmKey(second.replace(/\.html?$/, ''));
  if (key) return { kind: 'service', site: 'lannuaire', key };
  return !first || isListe || (isSection && !second) ? { kind: 'liste', site: 'lannuaire' } : null;
}

function idKey(segment: string): ServiceKey | null {
  const value = parseServiceId(segment);
  return value && { by: 'id', value };
}

function itmKey(segment: string): ServiceKey | null {
  const value = ITM.exec(segment)?.[1];
  return value ? { by: 'itm', value } : null;
}

function pivotKey(segment: string): ServiceKey | null {
  return PIVOT.test(segment) ? { by: 'pivot', value: segment } : null;
}

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

export const lannuaire: Site = {
  id: 'lannuaire',
  matches: ['*://lannuaire.service-public.gouv.fr/*', '*://lannuaire.service-public.fr/*'],
  detect: detectLannuaire,
  read: (document, page) =>
    page.kind === 'service' ? orNull(() => readFiche(document, page.key)) : null,
};
