import type { Counted } from './count.ts';
import type { SearchFacets } from './filters.ts';
import type { ScoredWords } from './score.ts';
import type { SearchKind } from './search.ts';
import type { Sieve } from './sieve.ts';
import type { Tree } from './tree.ts';
import type { Workspace } from './workspace.ts';

/** Least share of the information of a query that some result must answer for any to be shown. */
const ENOUGH = 0.5;
/** The same where two words or more are answered: in a long question that is a beginning. */
const ENOUGH_OF_MANY = 0.38;
/** Least share of any one result. */
export const LEAST = 0.3;
/** Information of a trade that is worth showing alone: « développeur » without its « python ». */
const TELLING = 3.5;
/** Services whose children are shown below them, and the share of their score that these get. */
const MAX_PARENTS = 3;
const CHILD_SHARE = 0.2;
const LITERAL_BONUS = 1.3;
const WHOLE_NAME_BONUS = 1.25;
const DEPTH_PENALTY = 0.03;
const MAX_DEPTH = 8;

export interface Selection {
  readonly kind: SearchKind;
  readonly limit: number;
  /** True for the documents that may be shown. */
  readonly keep: (doc: number) => boolean;
  /** Narrows what is found: whether there is enough to show anything is judged before. */
  readonly sieve: Sieve | null;
  /** Bits of the words that name a place. */
  readonly places: number;
  /** Counts the documents that answer, ranked or not. */
  readonly countAll: (counted: Counted) => number;
}

export interface ScoredDocument {
  readonly doc: number;
  readonly score: number;
}

export interface Selected {
  readonly best: readonly ScoredDocument[];
  readonly total: number;
  /** What the sieve counted; empty where nothing is shown. */
  readonly facets: SearchFacets;
}

const NOTHING: Selected = { best: [], total: 0, facets: {} };

/**
 * The documents worth showing, best first, ties by ordinal. Nothing at all when no document answers
 * enough of the query: « CAF de Lille » has no answer in a directory without CAF, whatever else Lille has.
 */
export function selectDocuments(
  words: ScoredWords,
  space: Workspace,
  selection: Selection,
  tree: Tree | null,
): Selected {
  const { kind, keep, sieve, limit, places } = selection;
  const { asked, all } = words;
  const subject = asked & ~places || asked || all;
  const required = kind === 'service' ? places : 0;
  const informationOf = informationTable(words.idf);
  const information = informationOf(asked) || informationOf(all);
  const subjectInformation = informationOf(subject);
  const head = subject & -subject;
  const isTelling = kind === 'offre' && informationOf(head) >= TELLING;
  let enough = false;
  let placed = required === 0;
  let total = 0;
  const best = new BestDocuments(limit + MAX_PARENTS);
  // Children follow the services that answer best, be these narrowed out themselves.
  const heads = sieve && tree ? new BestDocuments(MAX_PARENTS) : best;
  for (let slot = 0; slot < space.count; slot += 1) {
    const own = space.own[slot] ?? 0;
    const doc = space.doc[slot] ?? 0;
    if (own === 0 || !keep(doc)) continue;
    const answered = space.answered[slot] ?? 0;
    const cover = (space.covered[slot] ?? 0) / information;
    if (cover === 0 || informationOf(answered & subject) < LEAST * subjectInformation) continue;
    const well = (space.well[slot] ?? 0) & subject;
    const share = informationOf(well) / subjectInformation;
    const literal = space.literal[slot] ?? 0;
    // The first word of a search for a job is the trade, the rest a wish.
    const isTrade = isTelling && (literal & head) !== 0;
    if (share >= ENOUGH || (share >= ENOUGH_OF_MANY && bitCount(well) > 1) || isTrade) {
      enough = true;
      if ((answered & required) === required) placed = true;
    }
    const named = space.named[slot] ?? 0;
    const isWholeName = named !== 0 && bitCount(named) >= (space.nameLength[slot] ?? 0);
    const score =
      ((space.total[slot] ?? 0) / information) *
      cover *
      (literal === all ? LITERAL_BONUS : 1) *
      (isWholeName ? WHOLE_NAME_BONUS : 1) *
      (1 - DEPTH_PENALTY * Math.min(tree?.depths[doc] ?? 0, MAX_DEPTH));
    const whole = own === all && cover > 0.99;
    if (heads !== best) heads.add(doc, score, whole);
    if (sieve && !sieve.admit(doc)) continue;
    total += 1;
    best.add(doc, score, whole);
  }
  if (!enough || !placed) return NOTHING;
  if (words.isCut && !sieve)
    total = selection.countAll({
      asked,
      isEnough: (answered) => informationOf(answered & subject) >= LEAST * subjectInformation,
      keep,
    });
  if (tree) {
    const admit = sieve ? (doc: number) => keep(doc) && sieve.admit(doc) : keep;
    total += addChildren(heads.sorted(), best, space, tree, admit);
  }
  return { best: best.sorted().slice(0, limit), total, facets: sieve?.facets() ?? {} };
}

/** Below the services that answer the whole query come those they are made of; gives their number. */
function addChildren(
  heads: readonly Candidate[],
  best: BestDocuments,
  space: Workspace,
  tree: Tree,
  admit: (doc: number) => boolean,
): number {
  const parents = new Map<number, number>();
  for (const { doc, score, whole } of heads.slice(0, MAX_PARENTS))
    if (whole) parents.set(doc, score);
  if (parents.size === 0) return 0;
  let added = 0;
  for (let slot = 0; slot < space.count; slot += 1) {
    const doc = space.doc[slot] ?? 0;
    const above = parents.get(tree.parents[doc] ?? -1);
    if (above === undefined || space.own[slot] !== 0 || !admit(doc)) continue;
    best.add(doc, above * CHILD_SHARE, false);
    added += 1;
  }
  return added;
}

interface Candidate extends ScoredDocument {
  /** True when the document itself answers every word. */
  readonly whole: boolean;
}

/** Keeps the best of many candidates, in a total order: score, then ordinal. */
class BestDocuments {
  private readonly kept: Candidate[] = [];

  constructor(private readonly most: number) {}

  add(doc: number, score: number, whole: boolean): void {
    const { kept } = this;
    let at = kept.length;
    while (at > 0 && comesBefore(doc, score, kept[at - 1])) at -= 1;
    if (at >= this.most) return;
    kept.splice(at, 0, { doc, score, whole });
    if (kept.length > this.most) kept.pop();
  }

  sorted(): readonly Candidate[] {
    return this.kept;
  }
}

function comesBefore(doc: number, score: number, other: Candidate | undefined): boolean {
  return !other || score > other.score || (score === other.score && doc < other.doc);
}

/** Sums of information by set of words: all in a table while that is small. */
function informationTable(idf: readonly number[]): (words: number) => number {
  if (idf.length > 8) {
    return (words) => idf.reduce((sum, value, i) => (words & (1 << i) ? sum + value : sum), 0);
  }
  const sums = new Float64Array(2 ** idf.length);
  for (let words = 1; words < sums.length; words += 1) {
    const lowest = words & -words;
    sums[words] = (sums[words ^ lowest] ?? 0) + (idf[31 - Math.clz32(lowest)] ?? 0);
  }
  return (words) => sums[words] ?? 0;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
