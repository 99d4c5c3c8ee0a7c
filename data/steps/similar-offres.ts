import type { Confiance } from '../../lib/model/confidence.ts';
import type { Offre } from '../../lib/model/offre.ts';
import { MIN_SCORE, proximite, proximiteRang, termesCommuns } from '../../lib/postes/proximite.ts';
import type { Vocabulaire } from '../../lib/vocabulaire/vocabulaire.ts';
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

/** Features read before ranking stop when their lists are this long together: the rarest come first. */
const MAX_VISITED = 8_000;
const MAX_RERANKED = 100;

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
  return other ? proximite(product(profil, other), profil.traits, other.traits) : 0;
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
    const termes = termesCommuns(profil.traits, other.traits);
    for (const theirs of rows[group.index] ?? []) {
      const score = Math.min(1, group.score * proximiteRang(row, theirs));
      for (const ordinal of theirs.offres.slice(0, limit + 1))
        out.push({
          ordinal,
          score,
          termes,
          memeMetier: profil.traits.metier !== '' && profil.traits.metier === other.traits.metier,
          confiance: group.score >= 0.5 ? 'probable' : 'a-verifier',
        });
    }
  }
  // The sort is stable: within a row the last published stay first.
  return out.sort((a, b) => b.score - a.score).slice(0, limit + 1);
}
