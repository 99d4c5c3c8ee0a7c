/** Addresses of the State directory: `lannuaire.service-public.gouv.fr`, and its former name without `gouv`. */
import { parseServiceId } from '../model/ids.ts';
import type { PageRef, ServiceKey } from '../model/page.ts';
import type { Site } from './site.ts';

const ORIGIN = /^https?:\/\/lannuaire\.service-public\.(gouv\.)?fr(:\d+)?$/;
const SECTION =
  /^(gouvernement|institutions-juridictions|autorites-independantes|ambassades|institutions-europeennes)$/;
const LISTE = /^(recherche|navigation|centres-contact)$/;
/** A former national address; the word changes with the service's type, the number does not. */
const ITM = /^[a-z-]+_(\d{1,12})$/;
/** A former local address: kind, code of the commune (Corsica has letters), rank. */
const PIVOT = /^\w+-\d[\dab]\d{3}-\d\d$/;

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

export const lannuaire: Site = {
  id: 'lannuaire',
  matches: ['*://lannuaire.service-public.gouv.fr/*', '*://lannuaire.service-public.fr/*'],
  detect: detectLannuaire,
};
