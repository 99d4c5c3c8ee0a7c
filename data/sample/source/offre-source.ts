import type { CleMetier } from './metiers-rmfp.ts';

/** Which tool fed the offer: it decides the shape of the reference. */
export type Serie = 'annee' | 'MEF' | 'DEF' | 'MINT' | 'MENJ' | 'MAE' | 'AGRI' | 'territoriale';

export type Versant =
  | "Fonction Publique de l'Etat"
  | 'Fonction Publique Territoriale'
  | 'Fonction Publique Hospitalière';

export interface OffreOptions {
  readonly categorie?: 'A+' | 'A' | 'B' | 'C';
  /** Left out: drawn from the reference. */
  readonly etat?: 'en-ligne' | 'terminee' | 'sans-fin';
  /** First and last day online; `null`: no end. Left out: drawn from the reference. */
  readonly publication?: readonly [debut: string, fin: string | null];
  readonly experience?: 'Débutant' | 'Confirmé' | 'Expert';
  readonly teletravail?: 'Oui' | 'Non';
  readonly organisme?: string;
  readonly employeur?: string;
  readonly departement?: string;
  readonly lieu?: string;
  readonly management?: true;
  readonly contractuel?: true;
}

/** Title as the recruiter types it, métier, and what differs from the group. */
export type OffreSource = readonly [intitule: string, metier: CleMetier, options?: OffreOptions];

/** The offers of one employer, written together. */
export interface GroupeOffres {
  /** Value of `Organisme de rattachement`, spelled as employers spell it. */
  readonly organisme: string;
  readonly employeur?: string;
  /** Value of `Localisation du poste`. */
  readonly departement: string;
  readonly lieu: string;
  readonly serie: Serie;
  /** Number of the first offer of the group: a group may grow without renumbering the others. */
  readonly premier: number;
  readonly versant?: Versant;
  readonly offres: readonly OffreSource[];
}
