import type { OffreReference, ServiceId } from '../model/ids.ts';
import type { SearchFacets, SearchFilters } from './filters.ts';

export type SearchKind = 'service' | 'offre';

/** Why a result is there, in a word that a reader understands. */
export type HitReason =
  | 'sigle'
  | 'nom'
  | 'ancien-nom'
  | 'mission'
  | 'profil'
  | 'reference'
  /** The body that an offer is published for. */
  | 'employeur'
  /** Nothing of its own: what is above it. */
  | 'rattachement'
  | 'lieu'
  | 'synonyme'
  | 'orthographe';

export interface SearchOptions {
  readonly kind: SearchKind;
  readonly limit: number;
  /** True while the last word is still being typed: it is then also taken as a prefix. */
  readonly typing: boolean;
  /** Keep only this service and what is below it. */
  readonly under?: ServiceId;
  /** Offers that are over are left out unless true. */
  readonly expired?: boolean;
  readonly filters?: SearchFilters;
  /** True to be told how many results each filter would leave. */
  readonly facets?: boolean;
}

/** A document found, by the ordinal of its record: what a reader of records needs, and no more. */
export interface RankedHit {
  readonly kind: SearchKind;
  readonly ordinal: number;
  readonly score: number;
  readonly raison: HitReason;
  /** Folded forms that matched, for highlighting. */
  readonly mots: readonly string[];
}

/** A document found, with its identifier. */
export interface SearchHit extends Omit<RankedHit, 'ordinal'> {
  readonly id: ServiceId | OffreReference;
}

export interface SearchAnswer<Hit = SearchHit> {
  readonly hits: readonly Hit[];
  /** How many documents match and pass the filters, before `limit`. */
  readonly total: number;
  /** « Vouliez-vous dire »: a corrected query, when nothing exact was found. */
  readonly suggestion: string | null;
  /** True when the query names a trade: its offers are what is meant. Told of offers only. */
  readonly metier: boolean;
  /** True when the query looks for a person: TED does not search people. */
  readonly personne: boolean;
  /** There when they were asked for. */
  readonly facets?: SearchFacets;
}
