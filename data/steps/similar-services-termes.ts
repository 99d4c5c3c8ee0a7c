import { FONCTIONS, VOISINES } from './similar-services-fonctions.ts';
import type { Profile } from './similar-services-profil.ts';

const MAX_TERMS = 4;
/** Words of functions that keep their capital inside a sentence. */
const NOMS_PROPRES = new Set(['État', 'Union', 'Parlement', 'Gouvernement', 'Légion', 'France']);

/** What two services have in common: shared functions in the first one's words, then shared words. */
export function sharedTerms(profile: Profile, candidate: Profile): string[] {
  const terms: string[] = [];
  const covered = new Set<string>();
  for (const [fonction] of profile.fonctions) {
    if (!candidate.nom.fonctions.has(fonction)) continue;
    const surface = profile.nom.surfaces.get(fonction) ?? FONCTIONS[fonction]?.libelle ?? '';
    terms.push(surface.replace(/[\p{L}\p{M}]+/gu, inSentence));
    for (const word of surface.split(/[^\p{L}\p{N}]+/u)) covered.add(word.toLowerCase());
  }
  for (const [stem, surface] of profile.surfaces) {
    if (terms.length >= MAX_TERMS) break;
    const lower = surface.toLowerCase();
    const theirs = candidate.surfaces.get(stem);
    if (theirs === undefined || covered.has(lower) || surface.length <= 2) continue;
    covered.add(lower);
    // A capital that both names write is that of a proper noun.
    const isProper = /^\p{Lu}/u.test(surface) && /^\p{Lu}/u.test(theirs);
    terms.push(isProper ? surface : inSentence(surface));
  }
  if (terms.length === 0)
    for (const [fonction] of profile.fonctions)
      for (const near of VOISINES[fonction]?.keys() ?? [])
        if (candidate.nom.fonctions.has(near) && terms.length < 2)
          terms.push(FONCTIONS[near]?.libelle ?? '');
  return terms.slice(0, MAX_TERMS);
}

/** A word as inside a sentence: « Ressources » becomes « ressources », « DGAC » and « État » stay. */
function inSentence(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) && !NOMS_PROPRES.has(word) ? word.toLowerCase() : word;
}
