import { FONCTIONS, VOISINES } from './similar-services-fonctions.ts';
import type { Profile } from './similar-services-profil.ts';

const MAX_TERMS = 4;

/** Shared functions in the first one's words, then shared words of the names. */
export function sharedTerms(profile: Profile, candidate: Profile): string[] {
  const terms: string[] = [];
  const covered = new Set<string>();
  for (const [fonction] of profile.fonctions) {
    if (!candidate.nom.fonctions.has(fonction)) continue;
    const surface = profile.nom.surfaces.get(fonction) ?? FONCTIONS[fonction]?.libelle ?? '';
    terms.push(lowerFirst(surface));
    for (const word of surface.split(/[^\p{L}\p{N}]+/u)) covered.add(word.toLowerCase());
  }
  for (const [stem, surface] of profile.surfaces) {
    if (terms.length >= MAX_TERMS) break;
    const lower = surface.toLowerCase();
    if (candidate.stems.has(stem) && !covered.has(lower) && surface.length > 2) {
      covered.add(lower);
      terms.push(lowerFirst(surface));
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
