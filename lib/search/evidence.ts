import type { Analysis, Lien } from './analyse.ts';
import { isNaming, PLACE_WEIGHTS } from './field.ts';
import { decodePostings, type Postings, type StemDirectory } from './postings.ts';
import { SECTION, type Table } from './table.ts';
import type { Genre, MeaningGroup } from './vocabulary.ts';

/** Documents that answer a word in one way, with the weight of each. */
export interface Evidence {
  readonly docs: ArrayLike<number>;
  /** Place of the word in each document, as `field.ts` packs it. */
  readonly places: ArrayLike<number>;
  /** Weight of each document when it is not that of its place. */
  readonly weights: ArrayLike<number> | null;
  readonly weight: number;
  readonly how: Lien | Genre;
  readonly stems: readonly number[];
  readonly form: string | null;
}

/** What a common name weighs when it is the whole query. */
const WHOLE_QUERY = 1.9;

/** What the index holds for each word of a query. */
export type WordEvidence = readonly (readonly Evidence[])[];

/** Reads the postings that a query needs, in one go, and files them under its words. */
export async function gatherEvidence(
  analysis: Analysis,
  groups: readonly MeaningGroup[],
  table: Table,
  stems: StemDirectory,
): Promise<WordEvidence> {
  const evidence: Evidence[][] = analysis.words.map(() => []);
  const wanted = new Set<number>();
  for (const { matches } of analysis.words) for (const { stem } of matches) wanted.add(stem);
  for (const compound of analysis.compounds) for (const stem of compound.stems) wanted.add(stem);
  for (const { alternatives } of groups)
    for (const alternative of alternatives) for (const stem of alternative.stems) wanted.add(stem);
  const postings = await readPostings([...wanted], table, stems);
  analysis.words.forEach(({ matches }, i) => {
    for (const { stem, weight, lien, form } of matches) {
      const list = postings.get(stem);
      if (list && list.docs.length > 0)
        evidence[i]?.push({ ...list, weights: null, weight, how: lien, stems: [stem], form });
    }
  });
  const spread = (from: number, to: number, found: Evidence | null): void => {
    if (found) for (let i = from; i <= to; i += 1) evidence[i]?.push(found);
  };
  for (const { from, to, stems: all, weight } of analysis.compounds)
    spread(from, to, together(all, weight, 'exact', postings));
  analysis.meanings.forEach(({ from, to }, i) => {
    const typed = new Set(
      analysis.words.slice(from, to + 1).flatMap(({ matches }) => matches.map(({ stem }) => stem)),
    );
    // « La Chancellerie » is the ministry before any office of that name.
    const isWhole = from === 0 && to === analysis.words.length - 1;
    for (const { stems: all, weight: own, genre } of groups[i]?.alternatives ?? []) {
      const weight = genre === 'nom-usuel' && isWhole ? own * WHOLE_QUERY : own;
      // « qualité de l'air » is not said by « air » alone: a part of what was typed adds nothing to it.
      if (!all.every((stem) => typed.has(stem)))
        spread(from, to, together(all, weight, genre, postings));
    }
  });
  return evidence;
}

async function readPostings(
  wanted: readonly number[],
  table: Table,
  stems: StemDirectory,
): Promise<Map<number, Postings>> {
  const located = wanted
    .map((stem) => ({ stem, ...stems.locate(stem) }))
    .filter(({ length }) => length > 0);
  const bytes = await table.read(SECTION.postings, located);
  return new Map(
    located.map(({ stem }, i) => [
      stem,
      decodePostings(bytes[i] ?? new Uint8Array(0), table.documents),
    ]),
  );
}

/** The documents that have all the stems; null when there is none. */
function together(
  stems: readonly number[],
  weight: number,
  how: Lien | Genre,
  postings: ReadonlyMap<number, Postings>,
): Evidence | null {
  const lists = stems.map((stem) => postings.get(stem));
  const first = lists[0];
  if (!first) return null;
  if (lists.length === 1) {
    return first.docs.length > 0
      ? { ...first, weights: null, weight, how, stems, form: null }
      : null;
  }
  const shortest = lists.reduce((a, b) => (b && (!a || b.docs.length < a.docs.length) ? b : a));
  if (!shortest || lists.includes(undefined)) return null;
  const found = new Map<number, { count: number; sum: number; place: number }>();
  for (let i = 0; i < shortest.docs.length; i += 1)
    found.set(shortest.docs[i] ?? 0, { count: 0, sum: 0, place: 0 });
  for (const list of lists) {
    if (!list) return null;
    for (let i = 0; i < list.docs.length; i += 1) {
      const entry = found.get(list.docs[i] ?? -1);
      if (!entry) continue;
      const place = list.places[i] ?? 0;
      entry.count += 1;
      entry.sum += PLACE_WEIGHTS[place] ?? 0;
      // The weakest place stands for the whole: two words in a name and one in a mission are no name.
      if (entry.count === 1 || !isNaming(place)) entry.place = place;
    }
  }
  const docs: number[] = [];
  const places: number[] = [];
  const weights: number[] = [];
  for (const [doc, entry] of found) {
    if (entry.count < lists.length) continue;
    docs.push(doc);
    places.push(entry.place);
    weights.push(entry.sum / lists.length);
  }
  return docs.length > 0 ? { docs, places, weights, weight, how, stems, form: null } : null;
}
