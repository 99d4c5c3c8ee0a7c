import type { Offre } from '../../lib/model/offre.ts';
import { foldBlanks, nameKey } from '../../lib/text/fold.ts';
import { extractVocabulaire } from '../../lib/vocabulaire/match.ts';
import type { Vocabulaire } from '../../lib/vocabulaire/vocabulaire.ts';
import {
  analyseIntitule,
  CONCEPTS,
  type IntituleAnalyse,
  type MotOffre,
} from './similar-offres-mots.ts';

/** Offers with one title and one métier: they share their neighbours. */
export interface Profil {
  readonly offres: number[];
  readonly analyse: IntituleAnalyse;
  /** Published label, folded for comparison, and as written. */
  readonly metier: string;
  readonly metierPublie: string;
  readonly titre: string;
  /** Title, speciality and skills of the first offer, for the controlled vocabulary. */
  readonly texte: string;
  /** Ordinals of its features, rising, and their weights, scaled to length 1. */
  features: Int32Array;
  weights: Float32Array;
  /** The job of the controlled list that the title names first; null when it names none. */
  principal: string | null;
}

const CONCEPT_WEIGHT = 1.35;
const METIER_WEIGHT = 0.75;
const METIER_WORDS = 0.15;
const COVERED_WORD = 0.7;
const ROLE_WORD = 0.8;
const JOB_WORD = 1.6;
const NOISE_WORD = 0.05;
/** Words after a dash, and each further concept, weigh less: the job comes first. */
const TAIL = 0.55;
const LATER = 0.75;
const PAIR_WEIGHT = 0.3;
const VOCABULARY_WEIGHT = 0.35;
const NEIGHBOUR_WEIGHT = 0.2;
const LATER_JOB = 0.4;
const SKILL_WEIGHT = 0.15;

/** Groups the offers that share title and métier, and weighs what they say. */
export function profilsOf(
  offres: readonly Offre[],
  vocabulaire: Vocabulaire | undefined,
): readonly Profil[] {
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
        metierPublie: foldBlanks(offre.metier),
        titre,
        texte: [offre.intitule, offre.specialisation, offre.competences].join('\n'),
        features: new Int32Array(0),
        weights: new Float32Array(0),
        principal: null,
      });
  });
  const profils = [...byKey.values()];
  weigh(profils, vocabulaire);
  return profils;
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
    const features: [number, number][] = [];
    let length = 0;
    for (const [id, weight] of raws[index] ?? []) {
      const count = df[id] ?? 1;
      // A feature met once resembles nothing: it neither helps nor dilutes.
      if (count < 2 && total > 50) continue;
      const value = weight * Math.log(1 + total / count);
      features.push([id, value]);
      length += value * value;
    }
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
    features.sort((a, b) => a[0] - b[0]);
    profil.features = Int32Array.from(features, ([id]) => id);
    profil.weights = Float32Array.from(features, ([, value]) => value * scale);
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
  metiers.forEach(({ id }, rank) => {
    // The first named is the job, the others its surroundings.
    if (rank === 0) profil.principal = id;
    add(`v:${id}`, VOCABULARY_WEIGHT * (rank === 0 ? 1 : LATER_JOB));
    if (rank === 0)
      for (const voisin of voisins.get(id) ?? []) add(`v:${voisin}`, NEIGHBOUR_WEIGHT);
  });
  for (const { id } of competences) add(`k:${id}`, SKILL_WEIGHT);
}
