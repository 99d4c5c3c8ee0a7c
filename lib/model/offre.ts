import type { IsoDate, OffreReference } from './ids.ts';

/** One job offer of the open file, after cleaning. Absent text is the empty string. */
export interface Offre {
  readonly reference: OffreReference;
  readonly intitule: string;
  /** `Organisme de rattachement`: a State direction, or a category such as « Communes » for local offers. */
  readonly organisme: string;
  /** `Employeur`: free text, sometimes a whole postal address on several lines. */
  readonly employeur: string;
  /** Label of the department as published, « Hauts-de-Seine (92) » cleaned of stray blanks. */
  readonly localisation: string;
  /** Code read in `localisation` (`92`, `2A`, `974`); empty when there is none. */
  readonly departement: string;
  readonly lieuAffectation: string;
  readonly versant: string;
  readonly categorie: string;
  readonly natureEmploi: string;
  readonly metier: string;
  readonly specialisation: string;
  readonly statutPoste: string;
  readonly teletravail: string;
  readonly management: string;
  readonly natureContrat: string;
  readonly dureeContrat: string;
  readonly niveauEtudes: string;
  readonly experience: string;
  readonly langues: string;
  readonly competences: string;
  /** First publication, else start of publication; null when neither is given. */
  readonly publieLe: IsoDate | null;
  /** Last day online; null when it has no end (`31/12/9999` and the like included). */
  readonly finLe: IsoDate | null;
}

/** True when the offer is over on that day. */
export function isExpired(offre: Pick<Offre, 'finLe'>, today: IsoDate): boolean {
  return offre.finLe !== null && offre.finLe < today;
}
