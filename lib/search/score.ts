import type { Evidence, QueryEvidence } from './evidence.ts';
import { FIELD, fieldOf, isNaming, lengthOf, PLACE_WEIGHTS } from './field.ts';
import type { PostingsArena } from './postings.ts';
import type { Tree } from './tree.ts';
import type { Workspace } from './workspace.ts';

/** What a name hands down to the services below it, and what is left of that a level further. */
const HANDED_DOWN = 0.5;
const EACH_LEVEL = 0.9;
/** Share of a word that counts as covered, by the way it is answered. */
const COVERED = { famille: 0.7, ancestor: 0.85 } as const;
/**
 * Information of a word that the vocabulary knows and no document has: that of a word of one document in
 * seven hundred. The more ways there are to say it, the more documents answer: it is no less of a subject.
 */
const MEANT = Math.log(701);
/** Least share of a word that is more than a neighbour's. */
const WELL = 0.45;

/**
 * Documents that one query ranks, where there is no tree. Reached by the rarest words and at the best
 * places first, they hold the best ones; a word such as « chargé » has many times more.
 */
const MOST_CANDIDATES = 4_096;
/** The same where results are narrowed or counted: there the last ones matter too. */
const MOST_COUNTED = 60_000;

export interface Candidature {
  /** Least share of the query that a document must be able to answer. */
  readonly least: number;
  /** True for the documents that may be shown. */
  readonly keep: (doc: number) => boolean;
  /** True when every document that answers matters, not only the best ones. */
  readonly everyOne: boolean;
}

/** What is known of the words of a query, before their documents are. */
export interface AskedWords {
  /** The words that cost nothing when unanswered. */
  readonly soft: readonly boolean[];
  /** The words that a small word brings in. */
  readonly told: readonly boolean[];
  /** The words that are in the dictionary, whether a document has them or not. */
  readonly known: readonly boolean[];
}

/** What is known of the words of a query, once their documents are. */
export interface ScoredWords {
  /** Information of each word: the rarer, the more. */
  readonly idf: readonly number[];
  /** Bits of the words that must be answered: all but the soft ones. */
  readonly asked: number;
  /** The bits of all words. */
  readonly all: number;
  /** True when there are documents that were not ranked: the others hold the best ones. */
  readonly isCut: boolean;
}

/**
 * Adds up in the workspace what each document answers, word by word, then hands names down the tree.
 */
export function scoreDocuments(
  words: AskedWords,
  evidence: QueryEvidence,
  documents: number,
  tree: Tree | null,
  space: Workspace,
  { least, keep, everyOne }: Candidature,
): ScoredWords {
  const { soft } = words;
  space.clear(soft.length);
  const mostCandidates = everyOne ? MOST_COUNTED : MOST_CANDIDATES;
  const idf = informationOfWords(evidence, words, documents);
  const asked = soft.reduce((bits, isSoft, i) => (isSoft ? bits : bits | (1 << i)), 0);
  const above = tree ? new Float32Array(documents) : null;
  const order = [...idf.keys()].sort((a, b) => (idf[b] ?? 0) - (idf[a] ?? 0) || a - b);
  const enough = least * idf.reduce((sum, value, i) => (soft[i] ? sum : sum + value), 0);
  let left = idf.reduce((sum, value) => sum + value, 0);
  for (const i of order) {
    const information = idf[i] ?? 0;
    // Rare words first: a document that they did not reach is not worth a slot for what is left.
    const most = tree !== null ? documents : left >= enough ? mostCandidates : 0;
    left -= information;
    reachWord(evidence.byWord[i] ?? [], evidence.arena, i, space, above, { most, keep });
    if (tree && above) handDown(tree, above);
    answerWord(space, 1 << i, information, soft[i] ? 0 : information, above);
  }
  const isCut = tree === null && space.count >= mostCandidates;
  return { idf, asked, all: 2 ** soft.length - 1, isCut };
}

/**
 * Information of each word. One that nothing answers tells as much as a rare one when it is French that
 * people type, and no more than the subject that follows it: « fréquentation des musées » is about museums.
 */
function informationOfWords(
  { byWord }: QueryEvidence,
  { told, known }: AskedWords,
  documents: number,
): number[] {
  const idf = byWord.map((items) => informationOf(items, documents));
  return idf.map((information, i) => {
    if (byWord[i]?.length !== 0) return information;
    if (known[i]) return Math.min(information, MEANT);
    const subject = idf.findIndex((_, j) => j > i && told[j] && byWord[j]?.length !== 0);
    return Math.min(information, idf[subject] ?? information);
  });
}

interface Opening {
  /** No document gets a slot beyond this many. */
  readonly most: number;
  readonly keep: (doc: number) => boolean;
}

/** The rarer a word is, the more it tells. Its own lists count, or those that replace it. */
function informationOf(items: readonly Evidence[], documents: number): number {
  const direct = items.filter(isDirect);
  const counted = direct.length > 0 ? direct : items;
  const frequency = counted.reduce((sum, { start, end }) => sum + end - start, 0);
  const known = Math.min(documents, frequency);
  const information = informationOfSome(known, documents);
  return direct.length > 0 || items.length === 0
    ? information
    : Math.max(information, Math.min(MEANT, informationOfSome(0, documents)));
}

function informationOfSome(known: number, documents: number): number {
  return Math.log(1 + (documents - known + 0.5) / (known + 0.5));
}

/** Best answer of each document to one word, in the workspace; of its name alone in `above`. */
function reachWord(
  evidence: readonly Evidence[],
  { docs, places }: PostingsArena,
  word: number,
  space: Workspace,
  above: Float32Array | null,
  { most, keep }: Opening,
): void {
  const bit = 1 << word;
  // Lists are ordered by the weight of places: taken by weight, the best documents get the slots.
  const order = [...evidence.keys()].sort(
    (a, b) => (evidence[b]?.weight ?? 0) - (evidence[a]?.weight ?? 0),
  );
  for (const index of order) {
    const item = evidence[index];
    if (!item) continue;
    const { start, end, weight, how } = item;
    const share = shareOf(item);
    const isLiteral = isDirect(item) && how !== 'orthographe';
    const isSpelled = how === 'exact' || how === 'orthographe';
    space.reserve(Math.min(most, space.count + end - start));
    const {
      best,
      share: shares,
      literal,
      named,
      nameLength,
      cause,
      place: placeOf,
      reached,
      words,
    } = space;
    for (let i = start; i < end; i += 1) {
      const doc = docs[i] ?? 0;
      let slot = space.find(doc);
      if (slot < 0) {
        if (space.count >= most || !keep(doc)) continue;
        slot = space.open(doc);
      }
      const place = places[i] ?? 0;
      const value = weight * (PLACE_WEIGHTS[place] ?? 0);
      const other = best[slot] ?? 0;
      if (other === 0) reached[space.reachedCount++] = slot;
      if (value > other) {
        best[slot] = value;
        cause[slot * words + word] = index;
        placeOf[slot * words + word] = place;
      }
      if (share > (shares[slot] ?? 0)) shares[slot] = share;
      if (isLiteral) literal[slot] = (literal[slot] ?? 0) | bit;
      if (isSpelled && fieldOf(place) === FIELD.nom) {
        named[slot] = (named[slot] ?? 0) | bit;
        nameLength[slot] = lengthOf(place);
      }
      if (above && isNaming(place) && value > (above[doc] ?? 0)) above[doc] = value;
    }
  }
}

/** Adds the answers to one word to the scores, those of the documents and those handed down. */
function answerWord(
  space: Workspace,
  bit: number,
  information: number,
  weight: number,
  above: Float32Array | null,
): void {
  const { best, share, own, doc: docOf, reached, reachedCount } = space;
  for (let i = 0; i < reachedCount; i += 1) {
    const slot = reached[i] ?? 0;
    const doc = docOf[slot] ?? 0;
    const value = Math.max(best[slot] ?? 0, above?.[doc] ?? 0);
    const part = share[slot] ?? 0;
    own[slot] = (own[slot] ?? 0) | bit;
    answer(space, slot, bit, information * value, weight * part, part);
    if (above) above[doc] = 0;
    best[slot] = 0;
    share[slot] = 0;
  }
  space.reachedCount = 0;
  if (!above) return;
  for (let doc = 0; doc < above.length; doc += 1) {
    const value = above[doc] ?? 0;
    if (value === 0) continue;
    const part = COVERED.ancestor;
    const known = space.find(doc);
    const slot = known < 0 ? space.open(doc) : known;
    answer(space, slot, bit, information * value, weight * part, part);
  }
  above.fill(0);
}

function answer(
  space: Workspace,
  slot: number,
  bit: number,
  total: number,
  covered: number,
  share: number,
): void {
  space.answered[slot] = (space.answered[slot] ?? 0) | bit;
  if (share >= WELL) space.well[slot] = (space.well[slot] ?? 0) | bit;
  space.total[slot] = (space.total[slot] ?? 0) + total;
  space.covered[slot] = (space.covered[slot] ?? 0) + covered;
}

function isDirect({ how }: Evidence): boolean {
  return how === 'exact' || how === 'sigle' || how === 'debut' || how === 'orthographe';
}

function shareOf(item: Evidence): number {
  if (item.how === 'famille') return COVERED.famille;
  return isDirect(item) ? 1 : Math.min(1, item.share ?? item.weight);
}

/** Replaces the value of each document by the best one above it, weakened. */
function handDown(tree: Tree, above: Float32Array): void {
  const { parents, common } = tree;
  const own = above.slice();
  above.fill(0);
  // Parents come first, so what reaches a service already holds what its ancestors hand down.
  for (let doc = 0; doc < parents.length; doc += 1) {
    const parent = parents[doc] ?? -1;
    if (parent < 0) continue;
    const handed = common[parent] ? 0 : (own[parent] ?? 0) * HANDED_DOWN;
    above[doc] = Math.max(handed, (above[parent] ?? 0) * EACH_LEVEL);
  }
}
