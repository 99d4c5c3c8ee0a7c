/** A skill of the controlled list. */
export interface Competence {
  readonly id: string;
  readonly libelle: string;
  readonly domaine: string;
  readonly synonymes: readonly string[];
  /** Written exactly so, case included: « SQL », « RGPD ». */
  readonly sigles?: readonly string[];
}

/** A job of the controlled list. */
export interface Metier {
  readonly id: string;
  readonly libelle: string;
  readonly domaine: string;
  /** Other ways to name it, feminine and former names included. */
  readonly formes: readonly string[];
  /** Identifiers of near jobs. */
  readonly voisins: readonly string[];
  /** Identifiers of the skills it usually asks for. */
  readonly competences: readonly string[];
}

export interface Vocabulaire {
  readonly competences: readonly Competence[];
  readonly metiers: readonly Metier[];
}
