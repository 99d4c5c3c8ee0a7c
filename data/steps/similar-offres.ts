import type { Confiance } from '../../lib/model/confidence.ts';
import type { Offre } from '../../lib/model/offre.ts';
import { nameKey } from '../../lib/text/fold.ts';
import { extractVocabulaire } from '../../lib/vocabulaire/match.ts';
import type { Vocabulaire } from '../../lib/vocabulaire/vocabulaire.ts';
import {
  analyseIntitule,
  CONCEPTS,
  type IntituleAnalyse,
  type MotOffre,
} from './similar-offres-mots.ts';

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

/** Offers with one title and one métier: they share their neighbours. */
interface Profil {
  readonly offres: number[];
  readonly analyse: IntituleAnalyse;
  readonly metier: string;
  readonly titre: string;
  /** Title, speciality and skills of the first offer, for the controlled vocabulary. */
  readonly texte: string;
  /** Features by weight, scaled to length 1. */
  features: ReadonlyMap<number, number>;
  /** Jobs of the controlled list that the title names. */
  metiers: ReadonlySet<string>;
}

const MIN_SCORE = 0.18;
/** Features read before ranking stop when their lists are this long together: the rarest come first. */
const MAX_VISITED = 12_000;
const MAX_RERANKED = 150;

/** Two titles that name one job of the controlled list are at least this near. */
const SAME_JOB = 0.37;
/** Two different published métiers are a reason to doubt, a small one: many labels are wrong. */
const OTHER_METIER = 0.93;
const RANK_STEP = 0.88;
const DEPUTY = 0.97;
const CONCEPT_WEIGHT = 1.15;
const METIER_WEIGHT = 0.7;
const METIER_WORDS = 0.35;
const COVERED_WORD = 0.5;
const ROLE_WORD = 0.85;
const JOB_WORD = 1.8;
const NOISE_WORD = 0.08;
/** Words after a dash, and each further concept, weigh less: the job comes first. */
const TAIL = 0.65;
const LATER = 0.85;
const PAIR_WEIGHT = 0.5;
const VOCABULARY_WEIGHT = 0.7;
const NEIGHBOUR_WEIGHT = 0.2;
const SKILL_WEIGHT = 0.3;

/** For each offer, those for the same job, best first. Judged on the row alone. */
export function similarOffres(
  offres: readonly Offre[],
  options: SimilarOffresOptions,
): readonly (readonly SimilarOffre[])[] {
  const profils = profilsOf(offres);
  weigh(profils, options.vocabulaire);
  const postings = postingsOf(profils);
  const result: SimilarOffre[][] = offres.map(() => []);
  const scores = new Float32Array(profils.length);
  profils.forEach((profil, index) => {
    const near = nearest(profils, postings, scores, index, options.limit);
    for (const ordinal of profil.offres)
      result[ordinal] = expand(offres, profils, profil, ordinal, near, options.limit);
  });
  return result;
}

function profilsOf(offres: readonly Offre[]): Profil[] {
  const byKey = new Map<string, Profil>();
  offres.forEach((offre, ordinal) => {
    const analyse = analyseIntitule(offre.intitule);
    const titre = analyse.mots
      .filter((mot) => mot.kind !== 'bruit')
      .map((mot) => mot.canon)
      .join(' ');
    const metier = nameKey(offre.metier);
    const key = `${titre === '' ? nameKey(offre.intitule) : titre}|${metier}`;
    const known = byKey.get(key);
    if (known) known.offres.push(ordinal);
    else
      byKey.set(key, {
        offres: [ordinal],
        analyse,
        metier,
        titre,
        texte: [offre.intitule, offre.specialisation, offre.competences].join('\n'),
        features: new Map(),
        metiers: new Set(),
      });
  });
  return [...byKey.values()];
}

/** Gives each profile its features: words, pairs of words, concepts, métier, weighted by rarity. */
function weigh(profils: readonly Profil[], vocabulaire: Vocabulaire | undefined): void {
  const voisins = new Map(vocabulaire?.metiers.map((metier) => [metier.id, metier.voisins]));
  const ids = new Map<string, number>();
  const df: number[] = [];
  const idOf = (name: string): number => {
    let id = ids.get(name);
    if (id === undefined) {
      id = ids.size;
      ids.set(name, id);
      df.push(0);
    }
    return id;
  };
  const metiers = new Map<string, IntituleAnalyse>();
  const raws = profils.map((profil) => {
    const raw = new Map<number, number>();
    const add = (name: string, weight: number): void => {
      const id = idOf(name);
      raw.set(id, Math.max(weight, raw.get(id) ?? 0));
    };
    addTitle(profil.analyse, 1, add);
    if (profil.metier !== '') {
      add(`m:${profil.metier}`, METIER_WEIGHT);
      let metier = metiers.get(profil.metier);
      if (!metier) {
        metier = analyseIntitule(profil.metier);
        metiers.set(profil.metier, metier);
      }
      addTitle(metier, METIER_WORDS, add);
    }
    if (vocabulaire) addVocabulaire(profil, vocabulaire, voisins, add);
    for (const id of raw.keys()) df[id] = (df[id] ?? 0) + profil.offres.length;
    return raw;
  });
  const total = profils.reduce((sum, profil) => sum + profil.offres.length, 0);
  profils.forEach((profil, index) => {
    const features = new Map<number, number>();
    let length = 0;
    for (const [id, weight] of raws[index] ?? []) {
      const count = df[id] ?? 1;
      // A feature met once resembles nothing: it neither helps nor dilutes.
      if (count < 2 && total > 50) continue;
      const value = weight * Math.log(1 + total / count);
      features.set(id, value);
      length += value * value;
    }
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
    for (const [id, value] of features) features.set(id, value * scale);
    profil.features = features;
  });
}

function addTitle(
  analyse: IntituleAnalyse,
  factor: number,
  add: (name: string, weight: number) => void,
): void {
  let previous = '';
  for (const mot of analyse.mots) {
    const weight = wordWeight(mot) * factor * (mot.tail ? TAIL : 1);
    add(`w:${mot.stem}`, weight);
    if (mot.kind !== 'bruit') {
      if (previous !== '') add(`p:${previous} ${mot.stem}`, PAIR_WEIGHT * factor);
      previous = mot.stem;
    }
  }
  for (const [concept, { rank, tail }] of analyse.concepts)
    add(
      `c:${concept}`,
      CONCEPT_WEIGHT *
        (CONCEPTS[concept]?.poids ?? 1) *
        factor *
        LATER ** Math.min(4, rank) *
        (tail ? TAIL : 1),
    );
}

function wordWeight(mot: MotOffre): number {
  if (mot.kind === 'bruit') return NOISE_WORD;
  if (mot.kind === 'role') return ROLE_WORD;
  // « Juriste », « mécanicien » name the job itself, even where a concept says as much.
  if (mot.kind === 'metier') return JOB_WORD;
  return mot.covered ? COVERED_WORD : 1;
}

/** Jobs named by the title, their neighbours at a lower weight, and skills. */
function addVocabulaire(
  profil: Profil,
  vocabulaire: Vocabulaire,
  voisins: ReadonlyMap<string, readonly string[]>,
  add: (name: string, weight: number) => void,
): void {
  const { metiers, competences } = extractVocabulaire(profil.texte, vocabulaire);
  profil.metiers = new Set(metiers.map(({ id }) => id));
  for (const { id } of metiers) {
    add(`v:${id}`, VOCABULARY_WEIGHT);
    for (const voisin of voisins.get(id) ?? []) add(`v:${voisin}`, NEIGHBOUR_WEIGHT);
  }
  for (const { id } of competences) add(`k:${id}`, SKILL_WEIGHT);
}

function postingsOf(profils: readonly Profil[]): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>();
  profils.forEach((profil, index) => {
    for (const id of profil.features.keys()) {
      const list = postings.get(id);
      if (list) list.push(index);
      else postings.set(id, [index]);
    }
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
  postings: ReadonlyMap<number, readonly number[]>,
  scores: Float32Array,
  index: number,
  limit: number,
): readonly Near[] {
  const profil = profils[index];
  if (!profil) return [];
  const strongest = [...profil.features].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const touched: number[] = [];
  let visited = 0;
  for (const [id, weight] of strongest) {
    const list = postings.get(id) ?? [];
    visited += list.length;
    if (visited > MAX_VISITED && touched.length > limit) break;
    for (const other of list) {
      if (scores[other] === 0) touched.push(other);
      scores[other] = (scores[other] ?? 0) + weight * (profils[other]?.features.get(id) ?? 0);
    }
  }
  const best = touched
    .filter((other) => other !== index)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, MAX_RERANKED);
  for (const other of touched) scores[other] = 0;
  return best
    .map((other): Near => ({ index: other, score: likeness(profil, profils[other]) }))
    .filter((near) => near.score >= MIN_SCORE)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, limit);
}

function likeness(profil: Profil, other: Profil | undefined): number {
  if (!other) return 0;
  let product = 0;
  const [small, large] =
    profil.features.size <= other.features.size
      ? [profil.features, other.features]
      : [other.features, profil.features];
  for (const [id, weight] of small) product += weight * (large.get(id) ?? 0);
  let score = product;
  if (profil.titre === other.titre && profil.titre !== '') score = Math.max(score, 0.9);
  if ([...profil.metiers].some((id) => other.metiers.has(id)))
    score = SAME_JOB + (1 - SAME_JOB) * score;
  if (profil.metier !== other.metier && profil.metier !== '' && other.metier !== '')
    score *= OTHER_METIER;
  const a = profil.analyse;
  const b = other.analyse;
  if (a.rang > 0 && b.rang > 0) score *= RANK_STEP ** Math.min(3, Math.abs(a.rang - b.rang));
  if (a.adjoint !== b.adjoint) score *= DEPUTY;
  return score;
}

/** From profiles to offers: those of the same title first, then the nearest, the closest row first. */
function expand(
  offres: readonly Offre[],
  profils: readonly Profil[],
  profil: Profil,
  ordinal: number,
  near: readonly Near[],
  limit: number,
): SimilarOffre[] {
  const offre = offres[ordinal];
  if (!offre) return [];
  const out: SimilarOffre[] = [];
  const push = (group: Profil, score: number): void => {
    const members = group.offres.filter((other) => other !== ordinal);
    const ranked = members
      .map((other) => ({ other, closeness: rowLikeness(offre, offres[other]) }))
      .sort((a, b) => b.closeness - a.closeness || a.other - b.other);
    const termes = sharedTerms(profil, group);
    for (const { other, closeness } of ranked)
      out.push({
        ordinal: other,
        score: Math.min(1, score * closeness),
        termes,
        memeMetier: profil.metier !== '' && profil.metier === group.metier,
        confiance: score >= 0.5 ? 'probable' : 'a-verifier',
      });
  };
  push(profil, 1);
  for (const { index, score } of near) {
    const group = profils[index];
    if (group) push(group, score);
  }
  return out.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal).slice(0, limit);
}

/** Rows of one branch of the civil service and of one category are nearer, 0.85 to 1. */
function rowLikeness(offre: Offre, other: Offre | undefined): number {
  if (!other) return 0;
  let score = 1;
  if (offre.versant !== other.versant)
    score *= offre.versant === '' || other.versant === '' ? 0.98 : 0.94;
  if (offre.categorie !== other.categorie)
    score *= offre.categorie === '' || other.categorie === '' ? 0.99 : 0.95;
  return score;
}

const MAX_TERMS = 4;

function sharedTerms(profil: Profil, other: Profil): string[] {
  const theirs = new Set(other.analyse.mots.map((mot) => mot.stem));
  const terms: string[] = [];
  for (const mot of profil.analyse.mots)
    if (mot.kind !== 'bruit' && theirs.has(mot.stem) && !terms.includes(mot.surface))
      terms.push(mot.surface);
  for (const concept of profil.analyse.concepts.keys())
    if (terms.length === 0 && other.analyse.concepts.has(concept))
      terms.push((CONCEPTS[concept]?.id ?? '').replace(/-/g, ' '));
  return terms.slice(0, MAX_TERMS);
}
