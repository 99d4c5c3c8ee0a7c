import type { Service } from '../../lib/model/service.ts';
import { FIELD, type Field, packPlace } from '../../lib/search/field.ts';
import { SIGLE_SIGN, TAG_SIGN } from '../../lib/search/table.ts';
import type { DocumentForms, PlacedText } from '../../lib/search/write-table.ts';
import { words } from '../../lib/text/encoder.ts';
import { initials, sigleKey, siglesInName } from '../../lib/text/sigle.ts';
import { isStopWord } from '../../lib/text/stop-words.ts';
import type { SearchInput } from './build-search.ts';

/** Longest text read in a mission: beyond it words no longer say what the service is for. */
const MAX_MISSION_WORDS = 220;
/** Métiers and skills of its offers that a service is found by. */
const MAX_PROFIL_TERMS = 12;

/** What each service is found by, by its position. */
export function serviceForms(
  input: SearchInput,
  parents: readonly number[],
): (position: number) => DocumentForms {
  const sought = soughtTerms(input);
  return (position) => {
    const service = input.services[position];
    const texts: PlacedText[] = [];
    const forms: [string, number][] = [];
    if (!service) return { texts, forms };
    const depth = 1 + depthOf(position, parents);
    addSigles(forms, service, depth);
    addText(texts, FIELD.nom, service.nom);
    for (const ancien of service.anciensNoms) addText(texts, FIELD.ancienNom, ancien);
    for (const texte of service.textesReference) addText(texts, FIELD.mission, texte.libelle);
    addText(texts, FIELD.mission, firstWords(service.mission));
    if (service.lieu) {
      addText(texts, FIELD.lieu, service.lieu.commune);
      if (service.lieu.departement !== '')
        forms.push([TAG_SIGN + service.lieu.departement.toLowerCase(), packPlace(FIELD.lieu, 1)]);
    }
    for (const terme of sought.get(position) ?? []) addText(texts, FIELD.profil, terme);
    return { texts, forms };
  };
}

function addSigles(forms: [string, number][], service: Service, depth: number): void {
  const add = (field: Field, sigle: string): void => {
    const key = sigleKey(sigle);
    if (key.length > 1 && key.length <= 24) forms.push([SIGLE_SIGN + key, packPlace(field, depth)]);
  };
  if (service.sigle !== '') {
    add(FIELD.sigle, service.sigle);
    for (const part of service.sigle.split(/[^\p{L}\p{N}]+/u))
      if (part.length > 2) add(FIELD.initiales, part);
  }
  for (const sigle of siglesInName(service.nom)) {
    add(FIELD.sigleDuNom, sigle);
    const parts = sigle.split(/[/ ]/);
    if (parts.length > 1) add(FIELD.sigleDuNom, parts.at(-1) ?? '');
  }
  for (const sigle of initials(service.nom)) add(FIELD.initiales, sigle);
  for (const ancien of service.anciensNoms) {
    for (const sigle of [...initials(ancien), ...siglesInName(ancien)])
      add(FIELD.ancienSigle, sigle);
  }
}

/** Adds a text without its small words, placed in a text of that many words. */
export function addText(texts: PlacedText[], field: Field, text: string): void {
  const meant = words(text).filter((word) => !isStopWord(word));
  const length = field === FIELD.mission ? 1 + meant.length / 12 : new Set(meant).size;
  if (meant.length > 0) texts.push({ place: packPlace(field, length), words: meant });
}

function firstWords(text: string): string {
  return text.split(/\s+/, MAX_MISSION_WORDS).join(' ');
}

function depthOf(position: number, parents: readonly number[]): number {
  let depth = 0;
  for (let at = parents[position] ?? -1; at >= 0 && depth < 40; at = parents[at] ?? -1) depth += 1;
  return depth;
}

/** Métiers most sought by the offers of each service itself. */
function soughtTerms({ services, offres, links }: SearchInput): ReadonlyMap<number, string[]> {
  const ordinalOf = new Map(services.map((service, i) => [service.id, i]));
  const counts = new Map<number, Map<string, number>>();
  for (const offre of offres) {
    const lien = links.get(offre.reference);
    const position = lien ? ordinalOf.get(lien.service) : undefined;
    if (position === undefined || offre.metier === '') continue;
    const own = counts.get(position) ?? new Map<string, number>();
    own.set(offre.metier, (own.get(offre.metier) ?? 0) + 1);
    counts.set(position, own);
  }
  return new Map(
    [...counts].map(([position, own]) => [
      position,
      [...own]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, MAX_PROFIL_TERMS)
        .map(([metier]) => metier),
    ]),
  );
}
