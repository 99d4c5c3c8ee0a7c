import { stemmer as frenchStem } from '@orama/stemmers/french';
import type { Service } from '../../lib/model/service.ts';
import { foldedWords } from '../../lib/text/fold.ts';
import { FONCTIONS, VOISINES } from './similar-services-fonctions.ts';
import { analyseNom, debutMot, mainFonction, type NomAnalyse } from './similar-services-nom.ts';
import { type Place, placesOf, type Structure, structureOf } from './similar-services-place.ts';

/** What is compared of a service, made once. */
export interface Profile {
  readonly nom: NomAnalyse;
  readonly place: Place;
  /** Functions by weight, with the subject counted in the length of the vector. */
  readonly fonctions: readonly (readonly [number, number])[];
  /** The same spread over neighbouring functions, by ordinal. */
  readonly attendu: Float64Array;
  readonly norme: number;
  /** Share of the name that is functions, 0 to 1. */
  readonly part: number;
  /** Stems by idf weight, scaled to length 1. */
  readonly stems: ReadonlyMap<string, number>;
  /** How the name writes each stem. */
  readonly surfaces: ReadonlyMap<string, string>;
  /** How many services above it, in the same house, own the same job. */
  readonly profondeur: number;
  /** True when the job is the very policy of its ministry: the budget at Finances. */
  readonly propre: boolean;
  /** Functions in which it is the first of its ministry, whether it works for all of it or not. */
  readonly tient: ReadonlySet<number>;
  /** True for a house by itself: school, museum, council. */
  readonly corps: boolean;
  /** Trust in the functions against the words, 0 to 1. */
  readonly confiance: number;
}

/** What a word of the form of a body weighs: two national agencies have that in common, and rarely a job. */
const FORME = 0.4;
const NATIONAL = /^national(?:e|es)?$|^nationaux$/;

/** Reads every service once: what it does, for whom, in which words. */
export function profilesOf(services: readonly Service[]): readonly Profile[] {
  const structure = structureOf(services);
  const analyses = analysesOf(services, structure);
  const places = placesOf(services, structure, analyses);
  const stemCache = new Map<string, string>();
  const stemOf = (word: string): string => {
    let stem = stemCache.get(word);
    if (stem === undefined) {
      stem = frenchStem(word);
      stemCache.set(word, stem);
    }
    return stem;
  };
  const stems = analyses.map(
    (analyse) =>
      new Set(analyse.mots.filter((mot) => !mot.ofHouse).map((mot) => stemOf(mot.folded))),
  );
  const df = new Map<string, number>();
  for (const set of stems) for (const stem of set) df.set(stem, (df.get(stem) ?? 0) + 1);
  const tenants = tenantsOf(analyses, places);
  return analyses.map((nom, ordinal) => {
    const place = places[ordinal]!;
    const weights = new Map<string, number>();
    let length = 0;
    const formes = new Set(
      nom.mots
        .filter(({ isForme, folded }) => isForme || NATIONAL.test(folded))
        .map(({ folded }) => stemOf(folded)),
    );
    for (const stem of stems[ordinal] ?? []) {
      const idf =
        Math.log(1 + services.length / (df.get(stem) ?? 1)) * (formes.has(stem) ? FORME : 1);
      weights.set(stem, idf);
      length += idf * idf;
    }
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
    for (const [stem, weight] of weights) weights.set(stem, weight * scale);
    const fonctions = [...nom.fonctions].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const mass = fonctions.reduce((sum, [, weight]) => sum + weight, 0);
    const attendu = spread(fonctions);
    const part = mass === 0 ? 0 : mass / (mass + nom.reste);
    const isForme = fonctions.some(([fonction]) => FONCTIONS[fonction]?.forme);
    return {
      nom,
      place,
      fonctions,
      attendu,
      norme: Math.sqrt(softDot(fonctions, attendu) + nom.reste * nom.reste),
      part,
      // The more the name is a job, the less its other words count; the form of a body is not a job.
      confiance: isForme ? 0.3 : part >= 0.5 ? 0.85 : part,
      stems: weights,
      surfaces: new Map(nom.mots.map((mot) => [stemOf(mot.folded), mot.surface])),
      profondeur: depthOf(ordinal, nom, places, analyses),
      propre: isOwnPolicy(nom, place, analyses),
      tient: tenants.get(ordinal) ?? NONE,
      corps: [...nom.fonctions.keys()].some((fonction) => FONCTIONS[fonction]?.corps),
    };
  });
}

/** Reads each name, knowing the words that name its ministry, now and before. */
function analysesOf(services: readonly Service[], structure: Structure): readonly NomAnalyse[] {
  const houses = new Map<number, ReadonlySet<string>>();
  return services.map((service, ordinal) => {
    const branche = structure.branches[ordinal] ?? ordinal;
    const house = services[branche];
    if (!house || branche === ordinal) return analyseNom(service.nom);
    let words = houses.get(branche);
    if (!words) {
      words = new Set(
        foldedWords([house.nom, ...house.anciensNoms].join(' '))
          .filter((word) => word.length >= 4)
          .map(debutMot),
      );
      houses.set(branche, words);
    }
    return analyseNom(service.nom, words);
  });
}

/**
 * In each ministry and for each function, the service that stands for the ministry when none is placed so:
 * statistics and real estate often lie in a direction that works for the others.
 */
function tenantsOf(
  analyses: readonly NomAnalyse[],
  places: readonly Place[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const best = new Map<string, { ordinal: number; fonction: number; rank: number }>();
  analyses.forEach((nom, ordinal) => {
    const place = places[ordinal];
    if (!place || (place.portee !== 'ministere' && place.portee !== 'direction')) return;
    const mass = [...nom.fonctions.values()].reduce((sum, w) => sum + w, nom.reste);
    for (const [fonction, weight] of nom.fonctions) {
      if (weight / mass < 0.4 || FONCTIONS[fonction]?.corps) continue;
      const rank =
        (place.portee === 'ministere' ? 100 : 0) -
        place.ancetres.length * 2 +
        nom.taille +
        weight / mass;
      const key = `${place.branche} ${fonction}`;
      const other = best.get(key);
      if (!other || rank > other.rank) best.set(key, { ordinal, fonction, rank });
    }
  });
  const tenants = new Map<number, Set<number>>();
  for (const { ordinal, fonction } of best.values()) {
    const held = tenants.get(ordinal);
    if (held) held.add(fonction);
    else tenants.set(ordinal, new Set([fonction]));
  }
  return tenants;
}

const NONE: ReadonlySet<number> = new Set();

/** Each function also stands for its neighbours, by their closeness. */
function spread(fonctions: readonly (readonly [number, number])[]): Float64Array {
  const all = new Float64Array(FONCTIONS.length);
  for (const [fonction, weight] of fonctions) {
    all[fonction] = (all[fonction] ?? 0) + weight;
    for (const [near, closeness] of VOISINES[fonction] ?? [])
      all[near] = (all[near] ?? 0) + weight * closeness;
  }
  return all;
}

/** Soft product of two jobs, the second one spread over its neighbours. */
export function softDot(
  fonctions: readonly (readonly [number, number])[],
  attendu: Float64Array,
): number {
  let sum = 0;
  for (const [fonction, weight] of fonctions) sum += weight * (attendu[fonction] ?? 0);
  return sum;
}

/** A bureau of the HR direction is a part of the job, not the job: counts the owners above it. */
function depthOf(
  ordinal: number,
  nom: NomAnalyse,
  places: readonly Place[],
  analyses: readonly NomAnalyse[],
): number {
  const main = mainFonction(nom);
  const place = places[ordinal];
  if (main === null || !place) return 0;
  let depth = 0;
  for (const i of place.ancetres) {
    if (i === place.branche) break;
    const above = analyses[i];
    const weight = above?.fonctions.get(main) ?? 0;
    if (!above || weight === 0) continue;
    const mass = [...above.fonctions.values()].reduce((sum, w) => sum + w, above.reste);
    // An owner of several jobs leaves this one to the unit below it.
    depth += weight / mass > 0.75 ? 1 : 0.3;
  }
  return depth;
}

/** The house's own trade, not a support: its name holds the function, and no secretariat stands between. */
function isOwnPolicy(nom: NomAnalyse, place: Place, analyses: readonly NomAnalyse[]): boolean {
  if (place.parSoutien) return false;
  const main = mainFonction(nom);
  const house = analyses[place.maison];
  return main !== null && (house?.fonctions.get(main) ?? 0) > 0;
}
