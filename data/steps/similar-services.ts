import type { Confiance } from '../../lib/model/confidence.ts';
import type { Service } from '../../lib/model/service.ts';
import { VOISINES } from './similar-services-fonctions.ts';
import type { Portee } from './similar-services-place.ts';
import { type Profile, profilesOf, softDot } from './similar-services-profil.ts';
import { sharedTerms } from './similar-services-termes.ts';

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
/** Where the name says no job, words alone must weigh this much. */
const MIN_LEXICAL_SCORE = 0.32;
/** Stems met in more services than this propose no candidate by themselves. */
const MAX_STEM_SERVICES = 250;
const SAME_BRANCH = 0.92;
/** Cousins inside one direction are no other branch. */
const SAME_DIRECTION = 0.75;
/** Each further answer from one branch weighs this much less, so that other ministries show. */
const REPEAT_BRANCH = 0.92;
const REPEAT_HOUSE = 0.985;

/**
 * For each service, those that do the same job in other branches, best first. Never itself, what is above
 * or below it, nor its siblings unless they are branches of their own: directions of one ministry, schools,
 * museums, parks.
 */
export function similarServices(
  services: readonly Service[],
  options: SimilarOptions,
): readonly (readonly SimilarService[])[] {
  const profiles = profilesOf(services);
  const byFonction = new Map<number, number[]>();
  const byStem = new Map<string, StemPostings>();
  profiles.forEach((profile, ordinal) => {
    if (profile.place.titre) return;
    for (const [fonction] of profile.fonctions) push(byFonction, fonction, ordinal);
    for (const [stem, weight] of profile.stems) {
      const known = byStem.get(stem);
      if (known) {
        known.ordinals.push(ordinal);
        known.weights.push(weight);
      } else byStem.set(stem, { ordinals: [ordinal], weights: [weight] });
    }
  });
  const below = descendants(profiles);
  const seen = new Int32Array(services.length).fill(-1);
  const lexical = new Float32Array(services.length);
  return services.map((service, ordinal) => {
    const profile = profiles[ordinal];
    if (!profile || profile.place.titre || (options.only && !options.only.has(ordinal))) return [];
    const candidates: number[] = [];
    const add = (list: readonly number[] | undefined): void => {
      for (const other of list ?? [])
        if (seen[other] !== ordinal) {
          seen[other] = ordinal;
          candidates.push(other);
        }
    };
    seen[ordinal] = ordinal;
    for (const other of profile.place.ancetres) seen[other] = ordinal;
    for (const other of below[ordinal] ?? []) seen[other] = ordinal;
    for (const [fonction, weight] of profile.fonctions) {
      add(byFonction.get(fonction));
      if (weight >= 0.5)
        for (const [other, closeness] of VOISINES[fonction] ?? [])
          if (closeness >= 0.4) add(byFonction.get(other));
    }
    lexical.fill(0);
    for (const [stem, weight] of profile.stems) {
      const list = byStem.get(stem);
      if (!list) continue;
      if (list.ordinals.length <= MAX_STEM_SERVICES) add(list.ordinals);
      list.ordinals.forEach((other, i) => {
        lexical[other] = (lexical[other] ?? 0) + weight * (list.weights[i] ?? 0);
      });
    }
    return rank(services, profiles, service, profile, candidates, lexical, options.limit);
  });
}

interface StemPostings {
  readonly ordinals: number[];
  readonly weights: number[];
}

/** For each service, the ordinals of all that is below it. */
function descendants(profiles: readonly Profile[]): readonly (readonly number[])[] {
  const below: number[][] = profiles.map(() => []);
  profiles.forEach((profile, ordinal) => {
    for (const ancestor of profile.place.ancetres) below[ancestor]?.push(ordinal);
  });
  return below;
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function rank(
  services: readonly Service[],
  profiles: readonly Profile[],
  service: Service,
  profile: Profile,
  candidates: readonly number[],
  lexical: Float32Array,
  limit: number,
): SimilarService[] {
  const scored: { ordinal: number; score: number; branche: number; corps: boolean }[] = [];
  for (const other of candidates) {
    const candidate = profiles[other];
    const otherService = services[other];
    if (!candidate || !otherService || isFamily(service, profile, otherService, candidate))
      continue;
    const score = similarity(service, profile, otherService, candidate, lexical[other] ?? 0);
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

/** Ancestors and descendants are never candidates; this leaves the secondary links and the siblings. */
function isFamily(service: Service, profile: Profile, other: Service, candidate: Profile): boolean {
  const areHouses = profile.corps && candidate.corps;
  if (service.parent === other.parent && !profile.place.parentIsBranche && !areHouses) return true;
  return (
    (service.autresParents.length > 0 && service.autresParents.includes(other.id)) ||
    (other.autresParents.length > 0 && other.autresParents.includes(service.id))
  );
}

function similarity(
  service: Service,
  profile: Profile,
  otherService: Service,
  candidate: Profile,
  lexical: number,
): number {
  const fonctionnel = fonctionLikeness(profile, candidate);
  const trust = profile.confiance;
  let score = trust * fonctionnel + (1 - trust) * lexical;
  // What follows only lowers it.
  if (score < (trust < 0.5 ? MIN_LEXICAL_SCORE : MIN_SCORE)) return 0;
  const isHouse = profile.corps && candidate.corps;
  const portee = porteeLikeness(profile, candidate);
  score *= 1 - (isHouse ? 0.15 : trust) * (1 - portee);
  score *= 0.72 ** Math.min(2, Math.abs(candidate.profondeur - profile.profondeur));
  if (profile.nom.taille > 0 && candidate.nom.taille > 0) {
    const gap = Math.abs(profile.nom.taille - candidate.nom.taille);
    score *= (profile.place.portee === 'ministere' ? 0.96 : 0.88) ** gap;
  }
  if (profile.place.portee === 'direction' && candidate.place.portee === 'direction')
    score *= 0.93 ** Math.min(3, Math.abs(profile.place.etage - candidate.place.etage));
  if (profile.propre !== candidate.propre) score *= 0.6;
  if (profile.place.branche === candidate.place.branche) score *= isHouse ? 0.97 : SAME_BRANCH;
  if (profile.place.directions.some((i) => candidate.place.directions.includes(i)))
    score *= SAME_DIRECTION;
  if (service.typeOrganisme !== otherService.typeOrganisme) score *= 0.97;
  return trust < 0.5 && score < MIN_LEXICAL_SCORE ? 0 : score;
}

/** Cosine of the two jobs, raised where the candidate does all of the job among others. */
function fonctionLikeness(profile: Profile, candidate: Profile): number {
  if (profile.norme === 0 || candidate.norme === 0) return 0;
  const product = softDot(candidate.fonctions, profile.attendu);
  const cosine = Math.min(1, product / (profile.norme * candidate.norme));
  const coverage = Math.min(1, product / (profile.norme * profile.norme));
  return (1 - COVERAGE) * cosine + COVERAGE * coverage;
}

function porteeLikeness(profile: Profile, candidate: Profile): number {
  const mine = profile.place.portee;
  const theirs = candidate.place.portee;
  let best = PORTEES[mine][theirs];
  const main = profile.fonctions[0]?.[0] ?? -1;
  const isMine = profile.tient.has(main);
  const isTheirs = candidate.tient.has(main);
  if (isMine) best = Math.max(best, 0.95 * PORTEES.ministere[theirs]);
  if (isTheirs) best = Math.max(best, 0.95 * PORTEES[mine].ministere);
  if (isMine && isTheirs) best = Math.max(best, 0.95);
  // One stands for its ministry, the other for a direction that has a ministry's service above it.
  else if (isMine && mine === 'direction' && theirs === 'direction') best = 0.85;
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
