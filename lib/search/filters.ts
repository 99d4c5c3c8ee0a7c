import type { ServiceId } from '../model/ids.ts';

/**
 * What a search may be narrowed to, beside its words. A service has a ministry and a place: any other
 * criterion leaves offers only.
 */
export interface SearchFilters {
  /** A branch below the government, or a body that stands outside of it. */
  readonly ministere?: ServiceId;
  /** Code, `75`, `2A`, `974`. */
  readonly departement?: string;
  readonly versant?: string;
  readonly categorie?: string;
  readonly metier?: string;
  readonly contrat?: string;
  /** True: only where it is possible. */
  readonly teletravail?: boolean;
  /** Published since that many days at most. */
  readonly depuisJours?: number;
}

export type FacetName = keyof SearchFilters;

/** How many results a value of a criterion would leave. */
export interface FacetValue {
  /** As it is given back in the filters: a code, a label, an identifier, a number of days, `oui`. */
  readonly valeur: string;
  readonly nombre: number;
}

/**
 * Counts over all that a query finds, the most frequent first. Those of a criterion leave its own
 * choice aside, so that another value can be chosen in its place. Values without a result are absent.
 */
export type SearchFacets = Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;

/** Ages of offers that are counted. */
export const FRESHNESS_DAYS = [7, 30, 90] as const;

/** « CDD de 3 ans » is a fixed-term contract among others. */
export function contratOf(natureContrat: string): string {
  return /^(?:CDD|CDI)(?![\p{L}\d])/iu.exec(natureContrat)?.[0].toUpperCase() ?? natureContrat;
}

/** « Catégorie A (cadre) » gives « Catégorie A ». */
export function categorieOf(categorie: string): string {
  return categorie.replace(/\s*\(.*$/, '');
}
