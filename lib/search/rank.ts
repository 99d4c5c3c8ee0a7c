import { type Analysis, analyse, type Lexicon } from './analyse.ts';
import { type Evidence, gatherEvidence, type WordEvidence } from './evidence.ts';
import { PLACE_WEIGHTS, reasonOf } from './field.ts';
import type { QueryWord } from './query.ts';
import { type Scores, scoreDocuments } from './score.ts';
import type { HitReason, SearchKind } from './search.ts';
import { SIGLE_SIGN, TAG_SIGN, type Table } from './table.ts';
import type { Tree } from './tree.ts';
import type { MeaningGroup } from './vocabulary.ts';

/** Least share of the information of a query that the best result must answer, and any result. */
const LEAST_BEST = 0.5;
const LEAST = 0.3;
/** In a long question two words answered are a beginning. */
const LEAST_OF_MANY = 0.38;
/** Services whose children are shown below them, and the share of their score that these get. */
const MAX_PARENTS = 3;
const CHILD_SHARE = 0.2;
const LITERAL_BONUS = 1.3;
const WHOLE_NAME_BONUS = 1.35;
const DEPTH_PENALTY = 0.03;

export interface RankOptions {
  readonly kind: SearchKind;
  readonly limit: number;
  /** True for the documents that may be shown. */
  readonly keep: (doc: number) => boolean;
}

export interface RankedDocument {
  readonly doc: number;
  readonly score: number;
  readonly raison: HitReason;
  readonly mots: readonly string[];
}

export interface Ranking {
  readonly documents: readonly RankedDocument[];
  readonly total: number;
  /** Forms that replaced misspelled words, by position. */
  readonly corrections: ReadonlyMap<number, string>;
}

/** Ranks the documents of a table for the words of a query: a total order, the same each time. */
export async function rank(
  words: readonly QueryWord[],
  table: Table,
  lexicon: Lexicon,
  tree: Tree | null,
  options: RankOptions,
): Promise<Ranking> {
  const analysis = analyse(words, lexicon);
  const groups = await lexicon.vocabulary.read(analysis.meanings.map(({ range }) => range));
  const evidence = await gatherEvidence(analysis, groups, table, lexicon.stems);
  const places = placeWords(analysis, groups);
  const others = words.some((word, i) => !word.soft && !places.has(i));
  const scored = analysis.words.map((analysed, i) => ({
    analysed,
    soft: analysed.word.soft || (options.kind === 'offre' && others && places.has(i)),
  }));
  const scores = scoreDocuments(scored, evidence, table.documents, tree);
  const required = options.kind === 'service' ? bits(places) : 0;
  const kept = selectDocuments(scores, required, tree, options);
  return {
    documents: kept.best.map(({ doc, score }) => ({
      doc,
      score,
      ...explain(doc, evidence, lexicon),
    })),
    total: kept.total,
    corrections: new Map(
      analysis.words.flatMap(({ correction }, i) => (correction === null ? [] : [[i, correction]])),
    ),
  };
}

/** Words that name a place. */
function placeWords(analysis: Analysis, groups: readonly MeaningGroup[]): ReadonlySet<number> {
  const places = new Set<number>();
  analysis.meanings.forEach(({ from, to }, i) => {
    if (groups[i]?.genre === 'lieu') for (let word = from; word <= to; word += 1) places.add(word);
  });
  return places;
}

function bits(positions: ReadonlySet<number>): number {
  let mask = 0;
  for (const position of positions) mask |= 1 << position;
  return mask;
}

interface Selected {
  readonly best: readonly { readonly doc: number; readonly score: number }[];
  readonly total: number;
}

function selectDocuments(
  scores: Scores,
  required: number,
  tree: Tree | null,
  { limit, keep }: RankOptions,
): Selected {
  const { information } = scores;
  let enough = false;
  let placed = required === 0;
  const candidates: Candidate[] = [];
  for (const doc of scores.touched) {
    const own = scores.own[doc] ?? 0;
    if (own === 0) continue;
    const cover = information > 0 ? (scores.covered[doc] ?? 0) / information : 0;
    if (cover < LEAST || !keep(doc)) continue;
    if (cover >= LEAST_BEST || (cover >= LEAST_OF_MANY && bitCount(own) > 1)) enough = true;
    if (((scores.answered[doc] ?? 0) & required) === required && cover >= LEAST_BEST) placed = true;
    const whole =
      scores.named[doc] !== 0 && (scores.named[doc] ?? 0) >= (scores.nameLength[doc] ?? 0);
    const depth = Math.min(tree?.depths[doc] ?? 0, 8);
    const score =
      ((scores.total[doc] ?? 0) / information) *
      cover *
      (scores.literal[doc] === scores.all ? LITERAL_BONUS : 1) *
      (whole ? WHOLE_NAME_BONUS : 1) *
      (1 - DEPTH_PENALTY * depth);
    candidates.push({ doc, score, whole: own === scores.all && cover > 0.99 });
  }
  // « CAF de Lille » has no answer when nothing of the kind is in Lille, whatever else Lille has.
  if (!enough || !placed) return { best: [], total: 0 };
  candidates.sort(byScore);
  if (tree) addChildren(candidates, scores, tree, keep);
  return { best: candidates.slice(0, limit), total: candidates.length };
}

interface Candidate {
  readonly doc: number;
  readonly score: number;
  /** True when the document itself answers every word. */
  readonly whole: boolean;
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.doc - b.doc;
}

/** Below the services that answer the whole query come those they are made of. */
function addChildren(
  candidates: Candidate[],
  scores: Scores,
  tree: Tree,
  keep: (doc: number) => boolean,
): void {
  const parents = new Map<number, number>();
  for (const { doc, score, whole } of candidates.slice(0, MAX_PARENTS))
    if (whole) parents.set(doc, score);
  if (parents.size === 0) return;
  for (const doc of scores.touched) {
    const above = parents.get(tree.parents[doc] ?? -1);
    if (above !== undefined && scores.own[doc] === 0 && keep(doc))
      candidates.push({ doc, score: above * CHILD_SHARE, whole: false });
  }
  candidates.sort(byScore);
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Why a document is there: its strongest evidence; and all the forms of the words that matched. */
function explain(
  doc: number,
  evidence: WordEvidence,
  lexicon: Lexicon,
): { readonly raison: HitReason; readonly mots: readonly string[] } {
  let strongest = 0;
  let raison: HitReason = 'nom';
  const mots = new Set<string>();
  for (const items of evidence) {
    for (const item of items) {
      const at = indexOf(item.docs, doc);
      if (at < 0) continue;
      const value = item.weight * (item.weights?.[at] ?? PLACE_WEIGHTS[item.places[at] ?? 0] ?? 0);
      if (value > strongest) {
        strongest = value;
        raison = reason(item, item.places[at] ?? 0);
      }
      for (const stem of item.stems) for (const form of formsOf(stem, lexicon)) mots.add(form);
    }
  }
  return { raison, mots: [...mots] };
}

/** The words of the index under a stem, as a reader sees them: signs before sigles and tags left out. */
function formsOf(stem: number, { dictionary, stems }: Lexicon): string[] {
  return dictionary
    .formsOf(stem, stems.locate(stem).firstForm)
    .filter((form) => !form.startsWith(TAG_SIGN))
    .map((form) => form.replace(SIGLE_SIGN, ''));
}

function reason(item: Evidence, place: number): HitReason {
  if (item.how === 'orthographe') return 'orthographe';
  if (item.how === 'lieu') return 'lieu';
  if (item.how === 'synonyme' || item.how === 'nom-usuel') return 'synonyme';
  return reasonOf(place);
}

function indexOf(docs: ArrayLike<number>, doc: number): number {
  for (let i = 0; i < docs.length; i += 1) if (docs[i] === doc) return i;
  return -1;
}
