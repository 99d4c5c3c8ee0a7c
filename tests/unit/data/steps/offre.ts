import type { OffreReference } from '../../../../lib/model/ids.ts';
import type { Offre } from '../../../../lib/model/offre.ts';

/** An offer with nothing but what the test says. */
export function offreOf(values: Partial<Offre>): Offre {
  return {
    reference: '2026-1' as OffreReference,
    intitule: 'Poste',
    organisme: '',
    employeur: '',
    localisation: '',
    departement: '',
    lieuAffectation: '',
    versant: '',
    categorie: '',
    natureEmploi: '',
    metier: '',
    specialisation: '',
    statutPoste: '',
    teletravail: '',
    management: '',
    natureContrat: '',
    dureeContrat: '',
    niveauEtudes: '',
    experience: '',
    langues: '',
    competences: '',
    publieLe: null,
    finLe: null,
    ...values,
  };
}
