/** Sigles and all that they mean: the directory's, those written in its names, those of a dictionary. */
import type { Service } from '../model/service.ts';
import { nameKey } from '../text/fold.ts';
import { sigleKey } from '../text/sigle.ts';
import { isSigleLike } from './lexicon.ts';
import { readName } from './names.ts';
import { toWords, type Word } from './words.ts';

/** One line of a dictionary of sigles. */
export interface SigleRow {
  readonly sigle: string;
  readonly definition: string;
}

export interface SigleSens {
  readonly libelle: string;
  /** Position of the service meant; -1 for a meaning that is no service. */
  readonly service: number;
}

const MAX_LIBELLE = 300;
const MAX_SENS = 60;
const MAX_MINED = 400;

/**
 * Sigles of a text in the order of their first use: capitals (« DINUM », « DGFiP », « CNAC-GP »), with
 * digits (« SD2 »), dotted forms closed. Words of a line written all in capitals are no sigles.
 */
export function mineSigles(text: string): string[] {
  const found = new Map<string, string>();
  for (const line of text.slice(0, 60_000).split('\n')) {
    const words = toWords(line);
    if (isShouted(words)) continue;
    for (let at = 0; at < words.length && found.size < MAX_MINED; at += 1) {
      let sigle = words[at]?.raw ?? '';
      if (!looksMined(sigle)) continue;
      while (words[at + 1]?.gap === 'hyphen' && isSigleLike(words[at + 1]?.raw ?? '')) {
        at += 1;
        sigle = `${sigle}-${words[at]?.raw}`;
      }
      const key = sigleKey(sigle);
      if (!found.has(key)) found.set(key, sigle);
    }
  }
  return [...found.values()];
}

/** Two letters at least, capitals but for one or two; numbers and roman numerals are none. */
function looksMined(raw: string): boolean {
  if (raw.length < 2 || raw.length > 16 || !isSigleLike(raw)) return false;
  return /\p{Lu}/u.test(raw) && !/^(?:\d+[A-Z]?|[IVX]+)$/.test(raw);
}

function isShouted(words: readonly Word[]): boolean {
  const long = words.filter((w) => w.raw.length >= 2);
  const capitals = long.filter((w) => w.raw === w.raw.toUpperCase() && !/^\d+$/.test(w.raw));
  return long.length >= 4 && capitals.length >= long.length * 0.75;
}

/**
 * The table of sigles, sorted: each with its meanings, services first. Services of one name stay apart,
 * since the reader's ministry tells them from each other; a dictionary's meaning is kept once.
 */
export function buildSigles(
  services: readonly Pick<Service, 'nom' | 'sigle'>[],
  dictionary: readonly SigleRow[],
): ReadonlyMap<string, readonly SigleSens[]> {
  const table = new Map<string, { readonly sigle: string; readonly sens: SigleSens[] }>();
  const add = (sigle: string, libelle: string, service: number): void => {
    const key = sigleKey(sigle);
    if (key.length < 2 || key.length > 40) return;
    const row = table.get(key) ?? { sigle, sens: [] };
    table.set(key, row);
    const same = row.sens.some((sens) =>
      service >= 0 ? sens.service === service : nameKey(sens.libelle) === nameKey(libelle),
    );
    if (!same && row.sens.length < MAX_SENS)
      row.sens.push({ libelle: libelle.slice(0, MAX_LIBELLE), service });
  };

  const byName = new Map<string, number[]>();
  services.forEach((service, index) => {
    const key = nameKey(service.nom);
    const list = byName.get(key);
    if (list) list.push(index);
    else byName.set(key, [index]);
    if (service.sigle) add(service.sigle, service.nom, index);
  });
  services.forEach((service, index) => {
    // Every « Direction des affaires juridiques » is a DAJ, not only the one whose record says so.
    if (service.sigle)
      for (const homonym of byName.get(nameKey(service.nom)) ?? [])
        add(service.sigle, service.nom, homonym);
    for (const { key, source } of readName(service.nom).sigles)
      if (source === 'nom-sigle') add(key.toUpperCase(), service.nom, index);
  });
  for (const row of dictionary)
    for (const sigle of spellings(row.sigle)) add(sigle, cleanDefinition(row.definition), -1);

  return new Map(
    [...table.entries()]
      .filter(([, row]) => row.sens.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => [row.sigle, row.sens]),
  );
}

/** « FNDA (ou FNDVA) », « A ou B »: two sigles of one meaning. */
function spellings(sigle: string): string[] {
  return sigle
    .split(/\s*\(\s*ou\s+|\s+ou\s+|\)/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function cleanDefinition(definition: string): string {
  return definition
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '');
}

/**
 * Meanings in the order that suits a page: services of its own branch, other services, then the
 * dictionary. `isNear` says whether a service belongs to that branch. The order within each is kept.
 */
export function rankMeanings<T extends { readonly service: number }>(
  meanings: readonly T[],
  isNear: (service: number) => boolean,
): T[] {
  const rank = ({ service }: T): number => (service < 0 ? 2 : isNear(service) ? 0 : 1);
  return meanings
    .map((meaning, index) => ({ meaning, index }))
    .sort((a, b) => rank(a.meaning) - rank(b.meaning) || a.index - b.index)
    .map(({ meaning }) => meaning);
}
