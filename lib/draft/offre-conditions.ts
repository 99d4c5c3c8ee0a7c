import type { StoredOffre } from '../index-format/records.ts';
import type { Categorie, Conditions, Etudes, Experience, Ouverture } from '../model/draft.ts';
import { fold } from '../text/fold.ts';

/** The conditions of an offer of the index, in the words that drafts are read into. */
export function conditionsOf(offre: StoredOffre): Conditions {
  return {
    categorie: categoriesDe(offre.c),
    ouverture: ouvertureDe(fold(`${offre.t} ${offre.h}`)),
    experience: experienceDe(fold(offre.x)),
    etudes: etudesDe(fold(offre.b)),
    teletravail: offre.w === undefined ? null : offre.w === 1 ? 'oui' : 'non',
  };
}

const CATEGORIES: Readonly<Record<string, Categorie>> = { 'A+': 'A+', A: 'A', B: 'B', C: 'C' };

/** « Catégorie A (cadre) » as its letter; none when the offer does not say. */
export function categoriesDe(label: string): readonly Categorie[] {
  const letter = /^\s*cat[ée]gorie\s+(A\+|[ABC])/i.exec(label)?.[1]?.toUpperCase() ?? '';
  const categorie = CATEGORIES[letter];
  return categorie ? [categorie] : [];
}

function ouvertureDe(label: string): Ouverture | null {
  if (/titulaires et aux contractuels/.test(label)) return 'tous';
  if (/uniquement aux contractuels|\bcdd\b|\bcdi\b/.test(label)) return 'contractuels';
  return /reserve aux fonctionnaires|uniquement aux (?:titulaires|fonctionnaires)/.test(label)
    ? 'titulaires'
    : null;
}

function experienceDe(label: string): Experience | null {
  if (/debutant/.test(label)) return 'debutant';
  if (/confirme/.test(label)) return 'confirme';
  return /expert/.test(label) ? 'expert' : null;
}

const ETUDES: readonly (readonly [Etudes, RegExp])[] = [
  [8, /niveau 8|doctorat|bac ?\+ ?8/],
  [7, /niveau 7|niveau i\b|master|bac ?\+ ?5/],
  [6, /niveau 6|niveau ii\b|licence|bac ?\+ ?[34]/],
  [5, /niveau 5|niveau iii\b|bac ?\+ ?2/],
  [4, /niveau 4|niveau iv\b|baccalaureat/],
  [3, /niveau 3|niveau v\b|cap\b|bep\b/],
];

function etudesDe(label: string): Etudes | null {
  return ETUDES.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}
