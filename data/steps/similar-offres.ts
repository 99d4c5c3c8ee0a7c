import type { Confiance } from '../../lib/model/confidence.ts';
import type { Offre } from '../../lib/model/offre.ts';
import type { Vocabulaire } from '../../lib/vocabulaire/vocabulaire.ts';
import { CONCEPTS } from './similar-offres-mots.ts';
import { type Profil, profilsOf } from './similar-offres-profil.ts';

/** One offer for the same job. */
export interface SimilarOffre {
  /** Position in the list given. */
  readonly ordinal: number;
  /** 0 to 1, for ranking; never shown. */
  readonly score: number;
  /** Words that explain the likeness, as the first title writes them. */
  readonly termes: readonly string[];
  readonly memeMetier: boolean;
  readonly confiance: Confiance;
}

export interface SimilarOffresOptions {
  readonly limit: number;
  /** Jobs and skills of the controlled list: they join titles that share no word. */
  readonly vocabulaire?: Vocabulaire;
}

const MIN_SCORE = 0.22;
/** Features read before ranking stop when their lists are this long together: the rarest come first. */
const MAX_VISITED = 8_000;
const MAX_RERANKED = 100;

/** Two titles that name one job of the controlled list are at least this near. */
const SAME_JOB = 0.3;
/** Two different published métiers are a reason to doubt, a small one: many labels are wrong. */
const OTHER_METIER = 0.94;
const RANK_STEP = 0.86;
const DEPUTY = 0.98;

/** For each offer, those for the same job, best first. Judged on the row alone. */
export function similarOffres(
  offres: readonly Offre[],
  options: SimilarOffresOptions,
): readonly (readonly SimilarOffre[])[] {
  const profils = profilsOf(offres, options.vocabulaire);
  const postings = postingsOf(profils);
  const rows = profils.map((profil) => rowsOf(profil, offres));
  const result: SimilarOffre[][] = offres.map(() => []);
  const scores = new Float32Array(profils.length);
  profils.forEach((profil, index) => {
    const near = nearest(profils, postings, scores, index, options.limit);
    for (const row of rows[index] ?? []) {
      const answers = answersOf(profils, rows, profil, index, row, near, options.limit);
      for (const ordinal of row.offres)
        result[ordinal] = answers.filter((hit) => hit.ordinal !== ordinal).slice(0, options.limit);
    }
  });
  return result;
}

/** Which profiles have a feature, and with what weight. */
interface Posting {
  readonly profils: Int32Array;
  readonly weights: Float32Array;
}

function postingsOf(profils: readonly Profil[]): ReadonlyMap<number, Posting> {
  const lists = new Map<number, { profils: number[]; weights: number[] }>();
  profils.forEach((profil, index) => {
    profil.features.forEach((id, i) => {
      let list = lists.get(id);
      if (!list) {
        list = { profils: [], weights: [] };
        lists.set(id, list);
      }
      list.profils.push(index);
      list.weights.push(profil.weights[i] ?? 0);
    });
  });
  const postings = new Map<number, Posting>();
  for (const [id, list] of lists)
    postings.set(id, {
      profils: Int32Array.from(list.profils),
      weights: Float32Array.from(list.weights),
    });
  return postings;
}

interface Near {
  readonly index: number;
  readonly score: number;
}

/** The nearest profiles, itself left out. `scores` is a scratch array of zeros, given back as such. */
function nearest(
  profils: readonly Profil[],
  postings: ReadonlyMap<number, Posting>,
  scores: Float32Array,
  index: number,
  limit: number,
): readonly Near[] {
  const profil = profils[index];
  if (!profil) return [];
  const strongest = [...profil.features.keys()].sort(
    (a, b) => (profil.weights[b] ?? 0) - (profil.weights[a] ?? 0) || a - b,
  );
  const touched: number[] = [];
  let visited = 0;
  for (const at of strongest) {
    const posting = postings.get(profil.features[at] ?? -1);
    if (!posting) continue;
    visited += posting.profils.length;
    if (visited > MAX_VISITED && touched.length > limit) break;
    const weight = profil.weights[at] ?? 0;
    for (let i = 0; i < posting.profils.length; i += 1) {
      const other = posting.profils[i] ?? 0;
      const before = scores[other] ?? 0;
      if (before === 0) touched.push(other);
      scores[other] = before + weight * (posting.weights[i] ?? 0);
    }
  }
  scores[index] = 0;
  const best = topOf(touched, scores, MAX_RERANKED);
  for (const other of touched) scores[other] = 0;
  return best
    .map((other): Near => ({ index: other, score: likeness(profil, profils[other]) }))
    .filter((near) => near.score >= MIN_SCORE)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, limit);
}

const BINS = 512;

/**
 * The `count` best by score. A histogram finds about where the last of them lies, so that only those
 * near the top are sorted: this runs once per title, over thousands of candidates.
 */
function topOf(touched: readonly number[], scores: Float32Array, count: number): number[] {
  let kept = touched;
  if (touched.length > count * 2) {
    let highest = 0;
    for (const other of touched) highest = Math.max(highest, scores[other] ?? 0);
    const scale = (BINS - 1) / (highest || 1);
    const bins = new Int32Array(BINS);
    for (const other of touched) {
      const bin = Math.floor((scores[other] ?? 0) * scale);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    let floor = BINS - 1;
    for (let held = bins[floor] ?? 0; floor > 1 && held < count; held += bins[floor] ?? 0)
      floor -= 1;
    kept = touched.filter((other) => Math.floor((scores[other] ?? 0) * scale) >= floor);
  }
  return kept
    .filter((other) => (scores[other] ?? 0) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, count);
}

function likeness(profil: Profil, other: Profil | undefined): number {
  if (!other) return 0;
  let score = product(profil, other);
  if (profil.titre === other.titre && profil.titre !== '') score = Math.max(score, 0.9);
  if (profil.principal !== null && profil.principal === other.principal)
    score = SAME_JOB + (1 - SAME_JOB) * score;
  if (profil.metier !== other.metier && profil.metier !== '' && other.metier !== '')
    score *= OTHER_METIER;
  const a = profil.analyse;
  const b = other.analyse;
  if (a.rang > 0 && b.rang > 0) score *= RANK_STEP ** Math.min(3, Math.abs(a.rang - b.rang));
  if (a.adjoint !== b.adjoint) score *= DEPUTY;
  return score;
}

/** Product of two lists of features, both in rising order. */
function product(a: Profil, b: Profil): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.features.length && j < b.features.length) {
    const left = a.features[i] ?? 0;
    const right = b.features[j] ?? 0;
    if (left === right) {
      sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  return sum;
}

/** Offers of a profile that are alike for ranking: one branch of the civil service, one category. */
interface Row {
  readonly versant: string;
  readonly categorie: string;
  /** The last published first. */
  readonly offres: readonly number[];
}

function rowsOf(profil: Profil, offres: readonly Offre[]): readonly Row[] {
  const rows = new Map<string, { versant: string; categorie: string; offres: number[] }>();
  for (const ordinal of profil.offres) {
    const offre = offres[ordinal];
    if (!offre) continue;
    const { versant, categorie } = offre;
    const key = `${versant}|${categorie}`;
    const row = rows.get(key);
    if (row) row.offres.push(ordinal);
    else rows.set(key, { versant, categorie, offres: [ordinal] });
  }
  for (const row of rows.values())
    row.offres.sort(
      (a, b) => (offres[b]?.publieLe ?? '').localeCompare(offres[a]?.publieLe ?? '') || a - b,
    );
  return [...rows.values()];
}

/** What to show beside the offers of a row: the same title first, then the nearest; one more than asked. */
function answersOf(
  profils: readonly Profil[],
  rows: readonly (readonly Row[])[],
  profil: Profil,
  index: number,
  row: Row,
  near: readonly Near[],
  limit: number,
): readonly SimilarOffre[] {
  const out: SimilarOffre[] = [];
  for (const group of [{ index, score: 1 }, ...near]) {
    const other = profils[group.index];
    if (!other) continue;
    const termes = sharedTerms(profil, other);
    for (const theirs of rows[group.index] ?? []) {
      const score = Math.min(1, group.score * rowLikeness(row, theirs));
      for (const ordinal of theirs.offres.slice(0, limit + 1))
        out.push({
          ordinal,
          score,
          termes,
          memeMetier: profil.metier !== '' && profil.metier === other.metier,
          confiance: group.score >= 0.5 ? 'probable' : 'a-verifier',
        });
    }
  }
  // The sort is stable: within a row the last published stay first.
  return out.sort((a, b) => b.score - a.score).slice(0, limit + 1);
}

/** Rows of one branch of the civil service and of one category are nearer, 0.85 to 1. */
function rowLikeness(row: Row, other: Row): number {
  let score = 1;
  if (row.versant !== other.versant)
    score *= row.versant === '' || other.versant === '' ? 0.98 : 0.94;
  if (row.categorie !== other.categorie)
    score *= row.categorie === '' || other.categorie === '' ? 0.99 : 0.95;
  return score;
}

const MAX_TERMS = 4;

/** Shared words in the first title's spelling, neighbours joined: « gestionnaire », « ressources humaines ». */
function sharedTerms(profil: Profil, other: Profil): string[] {
  const theirs = new Set(other.analyse.mots.map((mot) => mot.stem));
  const terms: string[] = [];
  let run: string[] = [];
  const close = (): void => {
    const term = run.join(' ');
    if (term !== '' && !terms.includes(term)) terms.push(term);
    run = [];
  };
  for (const mot of profil.analyse.mots) {
    const isShared = mot.kind !== 'bruit' && theirs.has(mot.stem);
    if (!isShared || mot.kind === 'role') close();
    if (isShared) run.push(mot.surface);
    if (mot.kind === 'role') close();
  }
  close();
  for (const concept of profil.analyse.concepts.keys())
    if (terms.length === 0 && other.analyse.concepts.has(concept))
      terms.push(CONCEPTS[concept]?.libelle ?? '');
  if (terms.length === 0 && profil.metier !== '' && profil.metier === other.metier)
    terms.push(profil.metierPublie);
  return terms.slice(0, MAX_TERMS);
}
