import { stemmer as frenchStem } from '@orama/stemmers/french';
import type { Confiance } from '../../lib/model/confidence.ts';
import type { Service } from '../../lib/model/service.ts';
import { foldedWords } from '../../lib/text/fold.ts';
import { FONCTIONS, VOISINES } from './similar-services-fonctions.ts';
import { analyseNom, debutMot, mainFonction, type NomAnalyse } from './similar-services-nom.ts';
import {
  type Place,
  type Portee,
  placesOf,
  type Structure,
  structureOf,
} from './similar-services-place.ts';

/** One service that does the same job elsewhere. */
export interface SimilarService {
  /** Position in the list given. */
  readonly ordinal: number;
  /** 0 to 1, for ranking; never shown. */
  readonly score: number;
  /** Words that explain the likeness, as the name of the first service writes them. */
  readonly termes: readonly string[];
  readonly confiance: Confiance;
}

export interface SimilarOptions {
  readonly limit: number;
  /** Restricts the work to these ordinals; the others get an empty list. */
  readonly only?: ReadonlySet<number>;
}

/** What is compared of a service, made once. */
interface Profile {
  readonly nom: NomAnalyse;
  readonly place: Place;
  /** Functions by weight, with the subject counted in the length of the vector. */
  readonly fonctions: readonly (readonly [number, number])[];
  readonly norme: number;
  /** Share of the name that is functions, 0 to 1. */
  readonly part: number;
  /** Stems by idf weight, scaled to length 1. */
  readonly stems: ReadonlyMap<string, number>;
  /** How many services above it, in the same house, own the same job. */
  readonly profondeur: number;
  /** True when the job is the very policy of its ministry: the budget at Finances. */
  readonly propre: boolean;
  /** True for the first of its ministry in its job, where no service works for the whole ministry. */
  readonly tenant: boolean;
  /** True for a house by itself: school, museum, council. */
  readonly corps: boolean;
}

/** How near two services' houses are: same size of house first, a ministry before an operator. */
const PORTEES: Readonly<Record<Portee, Readonly<Record<Portee, number>>>> = {
  ministere: { ministere: 1, direction: 0.66, operateur: 0.56, institution: 0.6, sommet: 0.5 },
  direction: { ministere: 0.66, direction: 1, operateur: 0.66, institution: 0.66, sommet: 0.4 },
  operateur: { ministere: 0.75, direction: 0.75, operateur: 1, institution: 0.85, sommet: 0.5 },
  institution: { ministere: 0.75, direction: 0.7, operateur: 0.85, institution: 1, sommet: 0.6 },
  sommet: { ministere: 0.6, direction: 0.4, operateur: 0.6, institution: 0.7, sommet: 1 },
};

/** Share of the likeness that asks only whether the job is done there, among others or alone. */
const COVERAGE = 0.25;
const MIN_SCORE = 0.2;
/** Stems met in more services than this propose no candidate by themselves. */
const MAX_STEM_SERVICES = 250;
const SAME_BRANCH = 0.92;
/** Each further answer from one branch weighs this much less, so that other ministries show. */
const REPEAT_BRANCH = 0.92;
const REPEAT_HOUSE = 0.97;

/**
 * For each service, those that do the same job in other branches, best first. Never itself, what is above
 * or below it, nor its siblings unless they are branches of their own (directions of one ministry).
 */
export function similarServices(
  services: readonly Service[],
  options: SimilarOptions,
): readonly (readonly SimilarService[])[] {
  const profiles = profilesOf(services);
  const byFonction = new Map<number, number[]>();
  const byStem = new Map<string, number[]>();
  profiles.forEach((profile, ordinal) => {
    for (const [fonction] of profile.fonctions) push(byFonction, fonction, ordinal);
    for (const stem of profile.stems.keys()) push(byStem, stem, ordinal);
  });
  const seen = new Int32Array(services.length).fill(-1);
  return services.map((service, ordinal) => {
    const profile = profiles[ordinal];
    if (!profile || (options.only && !options.only.has(ordinal))) return [];
    const candidates: number[] = [];
    const add = (list: readonly number[] | undefined): void => {
      for (const other of list ?? [])
        if (seen[other] !== ordinal) {
          seen[other] = ordinal;
          candidates.push(other);
        }
    };
    seen[ordinal] = ordinal;
    for (const [fonction, weight] of profile.fonctions) {
      add(byFonction.get(fonction));
      if (weight >= 0.5)
        for (const [other, closeness] of VOISINES[fonction] ?? [])
          if (closeness >= 0.4) add(byFonction.get(other));
    }
    for (const stem of profile.stems.keys()) {
      const list = byStem.get(stem);
      if (list && list.length <= MAX_STEM_SERVICES) add(list);
    }
    return rank(services, profiles, ordinal, service, profile, candidates, options.limit);
  });
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function profilesOf(services: readonly Service[]): readonly Profile[] {
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
    for (const stem of stems[ordinal] ?? []) {
      const idf = Math.log(1 + services.length / (df.get(stem) ?? 1));
      weights.set(stem, idf);
      length += idf * idf;
    }
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
    for (const [stem, weight] of weights) weights.set(stem, weight * scale);
    const fonctions = [...nom.fonctions].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const mass = fonctions.reduce((sum, [, weight]) => sum + weight, 0);
    return {
      nom,
      place,
      fonctions,
      norme: Math.sqrt(selfSimilarity(fonctions) + nom.reste * nom.reste),
      part: mass === 0 ? 0 : mass / (mass + nom.reste),
      stems: weights,
      profondeur: depthOf(ordinal, nom, places, analyses),
      propre: isOwnPolicy(nom, place, analyses),
      tenant: tenants.has(ordinal),
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
function tenantsOf(analyses: readonly NomAnalyse[], places: readonly Place[]): ReadonlySet<number> {
  const best = new Map<string, { ordinal: number; rank: number }>();
  analyses.forEach((nom, ordinal) => {
    const place = places[ordinal];
    const main = mainFonction(nom);
    if (!place || main === null || FONCTIONS[main]?.corps) return;
    if (place.portee !== 'ministere' && place.portee !== 'direction') return;
    const mass = [...nom.fonctions.values()].reduce((sum, w) => sum + w, nom.reste);
    const share = (nom.fonctions.get(main) ?? 0) / mass;
    if (share < 0.4) return;
    const rank =
      (place.portee === 'ministere' ? 100 : 0) - place.ancetres.length * 2 + nom.taille + share;
    const key = `${place.branche} ${main}`;
    const other = best.get(key);
    if (!other || rank > other.rank) best.set(key, { ordinal, rank });
  });
  return new Set([...best.values()].map(({ ordinal }) => ordinal));
}

function selfSimilarity(fonctions: readonly (readonly [number, number])[]): number {
  return dot(fonctions, new Map(fonctions));
}

/** Soft product: a function also meets its neighbours, by their closeness. */
function dot(
  fonctions: readonly (readonly [number, number])[],
  others: ReadonlyMap<number, number>,
): number {
  let sum = 0;
  for (const [fonction, weight] of fonctions) {
    const same = others.get(fonction);
    if (same !== undefined) sum += weight * same;
    for (const [near, closeness] of VOISINES[fonction] ?? []) {
      const other = others.get(near);
      if (other !== undefined) sum += weight * other * closeness;
    }
  }
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

function rank(
  services: readonly Service[],
  profiles: readonly Profile[],
  ordinal: number,
  service: Service,
  profile: Profile,
  candidates: readonly number[],
  limit: number,
): SimilarService[] {
  const mine = new Map(profile.fonctions);
  const scored: { ordinal: number; score: number; branche: number; corps: boolean }[] = [];
  for (const other of candidates) {
    const candidate = profiles[other];
    const otherService = services[other];
    if (
      !candidate ||
      !otherService ||
      isFamily(ordinal, service, profile, other, otherService, candidate)
    )
      continue;
    const score = similarity(service, profile, mine, otherService, candidate);
    if (score >= MIN_SCORE)
      scored.push({
        ordinal: other,
        score,
        branche: candidate.place.branche,
        corps: candidate.corps,
      });
  }
  scored.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  return diversify(scored.slice(0, 200), limit).map(({ ordinal: other, score }) => {
    const candidate = profiles[other]!;
    return {
      ordinal: other,
      score: Math.min(1, score),
      termes: sharedTerms(profile, candidate),
      confiance: score >= 0.6 && profile.part >= 0.5 ? 'probable' : 'a-verifier',
    };
  });
}

function isFamily(
  ordinal: number,
  service: Service,
  profile: Profile,
  other: number,
  otherService: Service,
  candidate: Profile,
): boolean {
  if (other === ordinal) return true;
  if (profile.place.ancetres.includes(other) || candidate.place.ancetres.includes(ordinal))
    return true;
  if (
    service.autresParents.includes(otherService.id) ||
    otherService.autresParents.includes(service.id)
  )
    return true;
  return service.parent === otherService.parent && !profile.place.parentIsBranche;
}

function similarity(
  service: Service,
  profile: Profile,
  mine: ReadonlyMap<number, number>,
  otherService: Service,
  candidate: Profile,
): number {
  let lexical = 0;
  const [small, large] =
    profile.stems.size <= candidate.stems.size
      ? [profile.stems, candidate.stems]
      : [candidate.stems, profile.stems];
  for (const [stem, weight] of small) lexical += weight * (large.get(stem) ?? 0);
  const fonctionnel = fonctionLikeness(profile, mine, candidate);
  // The more the name is a job, the less its other words count.
  const trust = profile.part >= 0.5 ? 0.85 : profile.part;
  let score = trust * fonctionnel + (1 - trust) * lexical;
  const isHouse = profile.corps && candidate.corps;
  const portee = porteeLikeness(profile, candidate);
  score *= 1 - (isHouse ? 0.15 : trust) * (1 - portee);
  score *= 0.72 ** Math.min(2, Math.abs(candidate.profondeur - profile.profondeur));
  if (profile.nom.taille > 0 && candidate.nom.taille > 0) {
    const gap = Math.abs(profile.nom.taille - candidate.nom.taille);
    score *= (profile.place.portee === 'ministere' ? 0.96 : 0.9) ** gap;
  }
  if (profile.place.portee === 'direction' && candidate.place.portee === 'direction')
    score *= 0.93 ** Math.min(3, Math.abs(profile.place.etage - candidate.place.etage));
  if (profile.propre !== candidate.propre) score *= 0.6;
  if (profile.place.branche === candidate.place.branche) score *= isHouse ? 0.97 : SAME_BRANCH;
  if (service.typeOrganisme !== otherService.typeOrganisme) score *= 0.97;
  return score;
}

/** Cosine of the two jobs, raised where the candidate does all of the job among others. */
function fonctionLikeness(
  profile: Profile,
  mine: ReadonlyMap<number, number>,
  candidate: Profile,
): number {
  if (profile.norme === 0 || candidate.norme === 0) return 0;
  const product = dot(candidate.fonctions, mine);
  const cosine = Math.min(1, product / (profile.norme * candidate.norme));
  const coverage = Math.min(1, product / (profile.norme * profile.norme));
  return (1 - COVERAGE) * cosine + COVERAGE * coverage;
}

function porteeLikeness(profile: Profile, candidate: Profile): number {
  const mine = profile.place.portee;
  const theirs = candidate.place.portee;
  let best = PORTEES[mine][theirs];
  if (profile.tenant) best = Math.max(best, 0.95 * PORTEES.ministere[theirs]);
  if (candidate.tenant) best = Math.max(best, 0.95 * PORTEES[mine].ministere);
  if (profile.tenant && candidate.tenant) best = Math.max(best, 0.95);
  return best;
}

/** Takes the best in turn, each branch weighing less at each of its answers. */
function diversify<
  T extends { readonly score: number; readonly branche: number; readonly corps: boolean },
>(scored: readonly T[], limit: number): T[] {
  const left = [...scored];
  const kept: T[] = [];
  const taken = new Map<number, number>();
  while (kept.length < limit && left.length > 0) {
    let bestIndex = 0;
    let bestScore = -1;
    left.forEach((item, index) => {
      const score =
        item.score *
        (item.corps ? REPEAT_HOUSE : REPEAT_BRANCH) ** Math.min(3, taken.get(item.branche) ?? 0);
      if (score > bestScore) {
        bestScore = score;
        bestIndex = index;
      }
    });
    const [best] = left.splice(bestIndex, 1);
    if (!best) break;
    kept.push(best);
    taken.set(best.branche, (taken.get(best.branche) ?? 0) + 1);
  }
  return kept;
}

const MAX_TERMS = 4;

/** Shared functions in the first one's words, then shared words of the names. */
function sharedTerms(profile: Profile, candidate: Profile): string[] {
  const terms: string[] = [];
  const covered = new Set<string>();
  for (const [fonction] of profile.fonctions) {
    if (!candidate.nom.fonctions.has(fonction)) continue;
    const surface = profile.nom.surfaces.get(fonction) ?? FONCTIONS[fonction]?.libelle ?? '';
    terms.push(lowerFirst(surface));
    for (const word of surface.split(/[^\p{L}\p{N}]+/u)) covered.add(word.toLowerCase());
  }
  const theirs = new Set(candidate.nom.mots.map((mot) => mot.folded));
  for (const mot of profile.nom.mots) {
    if (terms.length >= MAX_TERMS) break;
    const lower = mot.surface.toLowerCase();
    if (theirs.has(mot.folded) && !covered.has(lower) && mot.folded.length > 2) {
      covered.add(lower);
      terms.push(lowerFirst(mot.surface));
    }
  }
  if (terms.length === 0) {
    for (const [fonction] of profile.fonctions)
      for (const near of VOISINES[fonction]?.keys() ?? [])
        if (candidate.nom.fonctions.has(near) && terms.length < 2)
          terms.push(FONCTIONS[near]?.libelle ?? '');
  }
  return terms.slice(0, MAX_TERMS);
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
