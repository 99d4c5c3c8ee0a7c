import type { Analysis, Compound, Lien } from './analyse.ts';
import { isNaming, PLACE_WEIGHTS } from './field.ts';
import type { PostingsArena, PostingsSpan, StemDirectory } from './postings.ts';
import { SECTION, type Table } from './table.ts';
import type { Genre } from './vocabulary.ts';

/** Documents that answer a word in one way: postings `start` to `end` of the arena. */
export interface Evidence extends PostingsSpan {
  readonly weight: number;
  /** How far it answers the word, where that is not its weight. */
  readonly share?: number;
  readonly how: Lien | Genre;
  /** Stems of the words to show. */
  readonly words: readonly number[];
  /** Words of the query that name a place, whose tag is no word to show. */
  readonly typed?: readonly string[];
}

/** What the index holds for each word of a query. */
export interface QueryEvidence {
  readonly byWord: readonly (readonly Evidence[])[];
  readonly arena: PostingsArena;
}

/** What a common name weighs when it is the whole query: the Chancellerie is the ministry first. */
const WHOLE_QUERY = 1.9;

/**
 * What a phrase weighs for the words of an expression that it does not say itself: « services numériques »
 * tells of « accessibilité numérique » by its second word, and little of the first.
 */
const UNSAID = 0.1;
/**
 * From this weight on a meaning is the expression in other words, all of it: « accès à la nationalité
 * française » answers « devenir français » although it says the second word only.
 */
const SAME = 0.75;

/** The bytes of a stem's list. */
export interface StemBytes {
  readonly stem: number;
  readonly bytes: Uint8Array;
}

/** Reads the postings that a query needs, in one go. */
export async function readPostings(
  { words, compounds, meanings }: Analysis,
  table: Table,
  stems: StemDirectory,
): Promise<StemBytes[]> {
  const wanted = new Set<number>();
  for (const { matches } of words) for (const { stem } of matches) wanted.add(stem);
  for (const compound of compounds) for (const stem of compound.stems) wanted.add(stem);
  for (const { target } of meanings) for (const stem of target.stems) wanted.add(stem);
  const located = [...wanted]
    .map((stem) => ({ stem, ...stems.locate(stem) }))
    .filter(({ length }) => length > 0);
  const bytes = await table.read(SECTION.postings, located);
  return located.map(({ stem }, i) => ({ stem, bytes: bytes[i] ?? new Uint8Array(0) }));
}

/** Decodes postings into the arena, whatever was there before, and files them under the words. */
export function fileEvidence(
  analysis: Analysis,
  postings: readonly StemBytes[],
  arena: PostingsArena,
): QueryEvidence {
  arena.clear();
  arena.reserve(postings.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const spans = new Map(postings.map(({ stem, bytes }) => [stem, arena.decode(bytes)] as const));
  return { byWord: fileSpans(analysis, spans, arena), arena };
}

function fileSpans(
  analysis: Analysis,
  spans: ReadonlyMap<number, PostingsSpan>,
  arena: PostingsArena,
): Evidence[][] {
  const byWord: Evidence[][] = analysis.words.map(() => []);
  const file = (from: number, to: number, evidence: Evidence): void => {
    if (evidence.end > evidence.start)
      for (let i = from; i <= to; i += 1) byWord[i]?.push(evidence);
  };
  analysis.words.forEach(({ matches }, i) => {
    for (const { stem, weight, lien } of matches) {
      const span = spans.get(stem);
      if (span) file(i, i, { ...span, weight, how: lien, words: [stem] });
    }
  });
  for (const compound of analysis.compounds) {
    const span = together(compound, spans, arena);
    const { from, to, stems, weight } = compound;
    if (span) file(from, to, { ...span, weight, how: 'exact', words: stems });
  }
  const last = analysis.words.length - 1;
  for (const { from, to, target } of analysis.meanings) {
    const typed = new Set(
      analysis.words.slice(from, to + 1).flatMap(({ matches }) => matches.map(({ stem }) => stem)),
    );
    const isWhole = target.genre === 'nom-usuel' && from === 0 && to === last;
    const weight = target.weight * (isWhole ? WHOLE_QUERY : 1);
    const place =
      target.genre === 'lieu'
        ? { typed: analysis.words.slice(from, to + 1).map(({ word }) => word.form) }
        : {};
    for (const stem of target.stems) {
      const span = spans.get(stem);
      // « qualité de l'air » is not said by « air » alone: a part of what was typed adds nothing to it.
      if (!span || typed.has(stem)) continue;
      const words = stem === target.group ? target.phraseStems : [stem];
      const evidence = { ...span, weight, how: target.genre, words, ...place };
      const said = saidWords(analysis, from, to, words);
      for (let i = from; i <= to; i += 1) {
        const isUnsaid = target.weight < SAME && said.size > 0 && !said.has(i);
        file(i, i, isUnsaid ? { ...evidence, weight: weight * UNSAID, share: weight } : evidence);
      }
    }
  }
  return byWord;
}

/** The words of the query, among those of an expression, that stand in a list of stems as they were typed. */
function saidWords(
  { words }: Analysis,
  from: number,
  to: number,
  stems: readonly number[],
): ReadonlySet<number> {
  const said = new Set<number>();
  for (let i = from; i <= to; i += 1) {
    const typed = words[i]?.matches.find(({ lien }) => lien === 'exact');
    if (typed && stems.includes(typed.stem)) said.add(i);
  }
  return said;
}

/** The documents that have all the stems of a compound; null when there is none. */
function together(
  { stems }: Compound,
  spans: ReadonlyMap<number, PostingsSpan>,
  arena: PostingsArena,
): PostingsSpan | null {
  const [first, ...others] = stems.map((stem) => spans.get(stem));
  if (!first) return null;
  if (others.length === 0) return first;
  let common = new Map<number, number>();
  for (let i = first.start; i < first.end; i += 1)
    common.set(arena.docs[i] ?? 0, arena.places[i] ?? 0);
  for (const span of others) {
    if (!span) return null;
    const kept = new Map<number, number>();
    for (let i = span.start; i < span.end; i += 1) {
      const doc = arena.docs[i] ?? 0;
      const place = common.get(doc);
      if (place !== undefined) kept.set(doc, weaker(place, arena.places[i] ?? 0));
    }
    common = kept;
  }
  return common.size > 0 ? arena.add(common) : null;
}

/** The weakest place stands for the whole: a word in a name and one in a mission are no name. */
function weaker(a: number, b: number): number {
  if (isNaming(a) !== isNaming(b)) return isNaming(a) ? b : a;
  return (PLACE_WEIGHTS[a] ?? 0) < (PLACE_WEIGHTS[b] ?? 0) ? a : b;
}
