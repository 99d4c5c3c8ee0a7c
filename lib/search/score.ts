import type { Evidence, WordEvidence } from './evidence.ts';
import { FIELD, fieldOf, isNaming, lengthOf, PLACE_WEIGHTS } from './field.ts';
import type { Tree } from './tree.ts';

/** What a name hands down to the services below it. */
const HANDED_DOWN = 0.5;
/** Share of a word that counts as covered, by the way it is answered. */
const COVERED = { famille: 0.7, ancestor: 0.85 } as const;

/** Least share of a word that is more than a neighbour's. */
const WELL = 0.45;

/** Scores of all documents for one query. Index: ordinal. */
export interface Scores {
  /** Ordinals that any word reaches. */
  readonly touched: readonly number[];
  readonly total: Float32Array;
  /** Information of the words that must be answered, each as far as it is. */
  readonly covered: Float32Array;
  /** Bit i: word i is answered. */
  readonly answered: Uint32Array;
  /** Bit i: word i is answered well: no mere neighbour of what was asked. */
  readonly well: Uint32Array;
  /** Bit i: word i is answered by the document itself, not by what is above it. */
  readonly own: Uint32Array;
  /** Bit i: word i stands in the document as it was typed, no synonym, no correction. */
  readonly literal: Uint32Array;
  /** The bits of all words. */
  readonly all: number;
  /** Words of the name that are typed, exactly. */
  readonly named: Uint8Array;
  /** Words in the name, where `named` is not zero. */
  readonly nameLength: Uint8Array;
  /** Information of each word: the rarer, the more. */
  readonly idf: readonly number[];
  /** Bits of the words that must be answered: all but the soft ones. */
  readonly asked: number;
}

/**
 * Adds up what each document answers, word by word, then hands names down the tree. `soft` marks the
 * words that cost nothing when unanswered.
 */
export function scoreDocuments(
  soft: readonly boolean[],
  evidence: WordEvidence,
  documents: number,
  tree: Tree | null,
): Scores {
  const total = new Float32Array(documents);
  const covered = new Float32Array(documents);
  const answered = new Uint32Array(documents);
  const well = new Uint32Array(documents);
  const own = new Uint32Array(documents);
  const literal = new Uint32Array(documents);
  const named = new Uint8Array(documents);
  const nameLength = new Uint8Array(documents);
  const best = new Float32Array(documents);
  const quality = new Float32Array(documents);
  const above = tree ? new Float32Array(documents) : null;
  const touched: number[] = [];
  const information: number[] = [];
  let asked = 0;
  soft.forEach((isSoft, i) => {
    const reached = reachWord(evidence[i] ?? [], best, quality, above);
    const idf = Math.log(1 + (documents - reached.frequency + 0.5) / (reached.frequency + 0.5));
    const bit = 1 << i;
    information.push(idf);
    if (!isSoft) asked |= bit;
    const count = (doc: number, value: number, share: number): void => {
      if (answered[doc] === 0) touched.push(doc);
      answered[doc] = (answered[doc] ?? 0) | bit;
      if (share >= WELL) well[doc] = (well[doc] ?? 0) | bit;
      total[doc] = (total[doc] ?? 0) + idf * value;
      if (!isSoft) covered[doc] = (covered[doc] ?? 0) + idf * share;
    };
    if (tree && above) handDown(tree, above);
    for (const doc of reached.docs) {
      const value = Math.max(best[doc] ?? 0, above?.[doc] ?? 0);
      own[doc] = (own[doc] ?? 0) | bit;
      count(doc, value, quality[doc] ?? 0);
    }
    if (above) {
      for (let doc = 0; doc < documents; doc += 1) {
        const value = above[doc] ?? 0;
        if (value > 0 && (best[doc] ?? 0) === 0) count(doc, value, COVERED.ancestor);
      }
      above.fill(0);
    }
    countNames(evidence[i] ?? [], named, nameLength);
    markLiteral(evidence[i] ?? [], bit, literal);
    for (const doc of reached.docs) {
      best[doc] = 0;
      quality[doc] = 0;
    }
  });
  return {
    touched,
    total,
    covered,
    answered,
    well,
    own,
    literal,
    named,
    nameLength,
    idf: information,
    asked,
    all: 2 ** soft.length - 1,
  };
}

interface Reached {
  readonly docs: readonly number[];
  /** How many documents have the word itself, or its replacement when none has. */
  readonly frequency: number;
}

/** Best answer of each document to one word, in `best`; of its name alone in `above`. */
function reachWord(
  evidence: readonly Evidence[],
  best: Float32Array,
  quality: Float32Array,
  above: Float32Array | null,
): Reached {
  const docs: number[] = [];
  let direct = 0;
  const ordered = [...evidence].sort((a, b) => Number(isDirect(b)) - Number(isDirect(a)));
  for (const item of ordered) {
    const share = shareOf(item);
    const isOwn = isDirect(item);
    for (let i = 0; i < item.docs.length; i += 1) {
      const doc = item.docs[i] ?? 0;
      const place = item.places[i] ?? 0;
      const value = item.weight * (item.weights?.[i] ?? PLACE_WEIGHTS[place] ?? 0);
      const other = best[doc] ?? 0;
      if (other === 0) {
        docs.push(doc);
        if (isOwn) direct += 1;
      }
      if (value > other) best[doc] = value;
      if (share > (quality[doc] ?? 0)) quality[doc] = share;
      if (above && isNaming(place) && value > (above[doc] ?? 0)) above[doc] = value;
    }
  }
  return { docs, frequency: direct > 0 ? direct : docs.length };
}

function isDirect({ how }: Evidence): boolean {
  return how === 'exact' || how === 'sigle' || how === 'debut' || how === 'orthographe';
}

function shareOf(item: Evidence): number {
  if (item.how === 'famille') return COVERED.famille;
  return isDirect(item) ? 1 : Math.min(1, item.weight);
}

/** Replaces the value of each document by the best one above it, weakened. */
function handDown(tree: Tree, above: Float32Array): void {
  const { parents } = tree;
  const own = above.slice();
  above.fill(0);
  // Parents come first, so what reaches a service already holds what its ancestors hand down.
  for (let doc = 0; doc < parents.length; doc += 1) {
    const parent = parents[doc] ?? -1;
    if (parent < 0) continue;
    above[doc] = Math.max((own[parent] ?? 0) * HANDED_DOWN, (above[parent] ?? 0) * 0.9);
  }
}

function countNames(
  evidence: readonly Evidence[],
  named: Uint8Array,
  nameLength: Uint8Array,
): void {
  for (const { docs, places, how } of evidence) {
    if (how !== 'exact' && how !== 'orthographe') continue;
    for (let i = 0; i < docs.length; i += 1) {
      const place = places[i] ?? 0;
      if (fieldOf(place) !== FIELD.nom) continue;
      const doc = docs[i] ?? 0;
      named[doc] = (named[doc] ?? 0) + 1;
      nameLength[doc] = lengthOf(place);
    }
  }
}

function markLiteral(evidence: readonly Evidence[], bit: number, literal: Uint32Array): void {
  for (const { docs, how } of evidence) {
    if (how !== 'exact' && how !== 'sigle' && how !== 'debut') continue;
    for (let i = 0; i < docs.length; i += 1) {
      const doc = docs[i] ?? 0;
      literal[doc] = (literal[doc] ?? 0) | bit;
    }
  }
}
