import type { CleLieu } from './lieux.ts';

/** A legal text, by its title. */
export interface TexteSource {
  readonly titre: string;
  readonly url: string;
}

export type TypeOrganisme =
  | 'Administration centrale (ou Ministère)'
  | 'Autorité administrative indépendante'
  | 'Conseil, comité, commission (organisme consultatif)'
  | "Établissement d'enseignement"
  | 'Établissement public'
  | 'Institution'
  | 'Répertoire'
  | 'Service à compétence nationale';

/**
 * A service of the sample as a person writes it. What is left out is inherited from the parent
 * (`lieu`, `site`, `type`) or computed (identifier, dates).
 */
export interface ServiceSource {
  readonly nom: string;
  readonly sigle?: string;
  /** Identifier of the real directory record. Left out: made from the path, and never linked to. */
  readonly id?: string;
  /** `itm_identifiant` of the real record, for the former addresses. */
  readonly itm?: string;
  readonly anciensNoms?: readonly string[];
  readonly type?: TypeOrganisme;
  /** Ours, never taken from the directory. Left out for about half of the services, as in reality. */
  readonly mission?: string;
  readonly textes?: readonly TexteSource[];
  readonly lieu?: CleLieu;
  readonly site?: string;
  /** Generic contacts are written on a handful of services only. */
  readonly contact?: true;
  /** Name by which a secondary parent finds this service. */
  readonly cle?: string;
  readonly enfants?: readonly ServiceSource[];
  /** Keys of the services also attached here: « Autre hiérarchie » in the official file. */
  readonly autresEnfants?: readonly string[];
}

/** Finds a text by its number: this address holds whatever identifier Légifrance gave the text. */
export function texte(titre: string, numero: string): TexteSource {
  const query = new URLSearchParams({ tab_selection: 'all', searchField: 'ALL', query: numero });
  return { titre, url: `https://www.legifrance.gouv.fr/search/all?${query}` };
}
