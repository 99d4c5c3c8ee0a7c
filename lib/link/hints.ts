import type { LienHints } from '../model/link.ts';
import type { Offre } from '../model/offre.ts';
import type { OffreFacts } from '../model/page.ts';

/** The part of an offer that the linker reads. */
export type OffreHints = Pick<
  Offre,
  | 'reference'
  | 'intitule'
  | 'organisme'
  | 'employeur'
  | 'versant'
  | 'localisation'
  | 'lieuAffectation'
  | 'metier'
>;

const NONE: LienHints = {
  reference: '',
  intitule: '',
  organisme: '',
  employeur: '',
  versant: '',
  localisation: '',
  lieuAffectation: '',
  metier: '',
  ministere: '',
  texte: '',
};

/** What the open file says of an offer. */
export function hintsFromOffre(offre: OffreHints, texte = ''): LienHints {
  return {
    reference: offre.reference,
    intitule: offre.intitule,
    organisme: offre.organisme,
    employeur: offre.employeur,
    versant: offre.versant,
    localisation: offre.localisation,
    lieuAffectation: offre.lieuAffectation,
    metier: offre.metier,
    ministere: '',
    texte,
  };
}

/**
 * What the open page says of an offer. Of local offers the employer is a category; its name ends the title.
 * The row of the index, where there is one, fills what the page no longer prints.
 */
export function hintsFromFacts(facts: OffreFacts, offre: OffreHints | null = null): LienHints {
  const row = offre ? hintsFromOffre(offre) : NONE;
  return {
    reference: facts.reference,
    intitule: facts.intitule || row.intitule,
    organisme: facts.organisme ?? row.organisme,
    employeur: facts.employeurDuTitre ?? facts.employeur ?? row.employeur,
    versant: facts.versant ?? row.versant,
    localisation: facts.localisation ?? row.localisation,
    lieuAffectation: row.lieuAffectation,
    metier: facts.metier ?? row.metier,
    ministere: facts.ministere ?? '',
    // The employer's own words first: what stands first counts most.
    texte: [facts.descriptionEmployeur, facts.missions, facts.profil].filter(Boolean).join('\n'),
  };
}

/** A bare string taken for the name of an employer. */
export function hintsFromString(employeur: string): LienHints {
  return { ...NONE, employeur };
}
