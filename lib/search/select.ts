import type { Scores } from './score.ts';
import type { SearchKind } from './search.ts';
import type { Tree } from './tree.ts';

/** Least share of the information of a query that some result must answer for any to be shown. */
const ENOUGH = 0.5;
/** The same where two words or more are answered: in a long question that is a beginning. */
const ENOUGH_OF_MANY = 0.38;
/** Least share of any one result. */
const LEAST = 0.3;
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
  /** Bits of the words that name a place. */
  readonly places: number;
}

export interface ScoredDocument {
  readonly doc: number;
  readonly score: number;
}

export interface Selected {
  readonly best: readonly ScoredDocument[];
  readonly total: number;
}

interface Candidate extends ScoredDocument {
  /** True when the document itself answers every word. */
  readonly whole: boolean;
}

const NOTHING: Selected = { best: [], total: 0 };

/**
 * The documents worth showing, best first, ties by ordinal. Nothing at all when no document answers
 * enough of the query: « CAF de Lille » has no answer in a directory without CAF, whatever else Lille has.
 */
export function selectDocuments(scores: Scores, selection: Selection, tree: Tree | null): Selected {
  const { kind, keep, limit, places } = selection;
  const subject = scores.asked & ~places || scores.asked || scores.all;
  const subjectInformation = informationOf(subject, scores);
  const required = kind === 'service' ? places : 0;
  const information = informationOf(scores.asked, scores) || informationOf(scores.all, scores);
  if (information === 0) return NOTHING;
  let enough = false;
  let placed = required === 0;
  const candidates: Candidate[] = [];
  for (const doc of scores.touched) {
    const own = scores.own[doc] ?? 0;
    const answered = scores.answered[doc] ?? 0;
    if (own === 0 || !keep(doc)) continue;
    const reached = informationOf(answered & subject, scores) / subjectInformation;
    if (reached < LEAST) continue;
    const well = (scores.well[doc] ?? 0) & subject;
    const share = informationOf(well, scores) / subjectInformation;
    const isEnough =
      share >= ENOUGH ||
      (share >= ENOUGH_OF_MANY && bitCount(well) > 1) ||
      (kind === 'offre' && namesTellingTrade(doc, subject, scores));
    if (isEnough) enough = true;
    if (isEnough && (answered & required) === required) placed = true;
    const depth = Math.min(tree?.depths[doc] ?? 0, MAX_DEPTH);
    const cover = (scores.covered[doc] ?? 0) / information;
    const score =
      ((scores.total[doc] ?? 0) / information) *
      cover *
      (scores.literal[doc] === scores.all ? LITERAL_BONUS : 1) *
      (isWholeName(doc, scores) ? WHOLE_NAME_BONUS : 1) *
      (1 - DEPTH_PENALTY * depth);
    if (score > 0) candidates.push({ doc, score, whole: own === scores.all && cover > 0.99 });
  }
  if (!enough || !placed) return NOTHING;
  candidates.sort(byScore);
  if (tree) addChildren(candidates, scores, tree, keep);
  return { best: candidates.slice(0, limit), total: candidates.length };
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.doc - b.doc;
}

function isWholeName(doc: number, { named, nameLength }: Scores): boolean {
  return named[doc] !== 0 && (named[doc] ?? 0) >= (nameLength[doc] ?? 0);
}

/** The first word of a search for a job is the trade, the rest a wish. */
function namesTellingTrade(doc: number, subject: number, scores: Scores): boolean {
  const head = subject & -subject;
  return ((scores.literal[doc] ?? 0) & head) !== 0 && informationOf(head, scores) >= TELLING;
}

function informationOf(words: number, { idf }: Scores): number {
  let sum = 0;
  for (let i = 0; i < idf.length; i += 1) if (words & (1 << i)) sum += idf[i] ?? 0;
  return sum;
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
