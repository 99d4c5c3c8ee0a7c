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
/** Least share of a word that is more than a neighbour's. */
const WELL = 0.45;

/** What is known of the words of a query, once their documents are. */
export interface ScoredWords {
  /** Information of each word: the rarer, the more. */
  readonly idf: readonly number[];
  /** Bits of the words that must be answered: all but the soft ones. */
  readonly asked: number;
  /** The bits of all words. */
  readonly all: number;
}

/**
 * Adds up in the workspace what each document answers, word by word, then hands names down the tree.
 * `soft` marks the words that cost nothing when unanswered.
 */
export function scoreDocuments(
  soft: readonly boolean[],
  { byWord, arena }: QueryEvidence,
  documents: number,
  tree: Tree | null,
  space: Workspace,
): ScoredWords {
  space.clear();
  const above = tree ? new Float32Array(documents) : null;
  const idf: number[] = [];
  let asked = 0;
  soft.forEach((isSoft, i) => {
    const bit = 1 << i;
    const { reached, frequency } = reachWord(byWord[i] ?? [], arena, bit, space, above);
    const information = Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    idf.push(information);
    if (!isSoft) asked |= bit;
    const weight = isSoft ? 0 : information;
    if (tree && above) handDown(tree, above);
    for (const slot of reached) {
      const value = Math.max(space.best[slot] ?? 0, above?.[space.doc[slot] ?? 0] ?? 0);
      const share = space.share[slot] ?? 0;
      space.own[slot] = (space.own[slot] ?? 0) | bit;
      answer(space, slot, bit, information * value, weight * share, share);
      if (above) above[space.doc[slot] ?? 0] = 0;
      space.best[slot] = 0;
      space.share[slot] = 0;
    }
    if (above) {
      for (let doc = 0; doc < documents; doc += 1) {
        const value = above[doc] ?? 0;
        if (value === 0) continue;
        const share = COVERED.ancestor;
        answer(space, space.slotOf(doc), bit, information * value, weight * share, share);
      }
      above.fill(0);
    }
  });
  return { idf, asked, all: 2 ** soft.length - 1 };
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

interface Reached {
  /** Slots of the documents that answer the word themselves. */
  readonly reached: readonly number[];
  /** How many documents have the word itself, or its replacement when none has. */
  readonly frequency: number;
}

/** Best answer of each document to one word, in the workspace; of its name alone in `above`. */
function reachWord(
  evidence: readonly Evidence[],
  arena: PostingsArena,
  bit: number,
  space: Workspace,
  above: Float32Array | null,
): Reached {
  const reached: number[] = [];
  let direct = 0;
  // The word itself first, so that only documents that have it are counted for its frequency.
  const ordered = [...evidence].sort((a, b) => Number(isDirect(b)) - Number(isDirect(a)));
  for (const item of ordered) {
    const { start, end, weight, how } = item;
    const share = shareOf(item);
    const isOwn = isDirect(item);
    const isLiteral = isOwn && how !== 'orthographe';
    const isSpelled = how === 'exact' || how === 'orthographe';
    for (let i = start; i < end; i += 1) {
      const doc = arena.docs[i] ?? 0;
      const place = arena.places[i] ?? 0;
      const value = weight * (PLACE_WEIGHTS[place] ?? 0);
      const slot = space.slotOf(doc);
      const other = space.best[slot] ?? 0;
      if (other === 0) {
        reached.push(slot);
        if (isOwn) direct += 1;
      }
      if (value > other) space.best[slot] = value;
      if (share > (space.share[slot] ?? 0)) space.share[slot] = share;
      if (isLiteral) space.literal[slot] = (space.literal[slot] ?? 0) | bit;
      if (isSpelled && fieldOf(place) === FIELD.nom) {
        space.named[slot] = (space.named[slot] ?? 0) | bit;
        space.nameLength[slot] = lengthOf(place);
      }
      if (above && isNaming(place) && value > (above[doc] ?? 0)) above[doc] = value;
    }
  }
  return { reached, frequency: direct > 0 ? direct : reached.length };
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
    above[doc] = Math.max((own[parent] ?? 0) * HANDED_DOWN, (above[parent] ?? 0) * EACH_LEVEL);
  }
}
