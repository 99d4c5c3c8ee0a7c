import type { IsoDate, OffreReference, ServiceId } from '../model/ids.ts';
import type { FacetName, SearchFilters } from '../search/filters.ts';
import type { HitReason, SearchKind } from '../search/search.ts';

/** What a search looks among: one kind, or both. */
export type FoundKind = SearchKind | 'tout';

interface BaseLine {
  readonly titre: string;
  readonly sigle: string;
  /** Labels under the title: the path of a service, or the body, category and place of an offer. */
  readonly chemin: readonly string[];
  /** Official page. */
  readonly url: string;
  readonly raison: HitReason;
  /** Folded forms that matched, for highlighting. */
  readonly mots: readonly string[];
}

export interface ServiceResult extends BaseLine {
  readonly kind: 'service';
  readonly id: ServiceId;
  readonly offresEnLigne: number;
  /** False when `url` is only a search on the official site: the directory has no page of its own. */
  readonly officielle: boolean;
}

export interface OffreResult extends BaseLine {
  readonly kind: 'offre';
  readonly id: OffreReference;
  readonly publieLe: IsoDate | null;
  readonly expiree: boolean;
}

export type FoundLine = ServiceResult | OffreResult;

export interface FoundGroup {
  readonly kind: SearchKind;
  /** How many match, before the limit. */
  readonly total: number;
  readonly lines: readonly FoundLine[];
}

/** Everything that results show. */
export interface FoundAnswer {
  /** Services first, but for the name of a trade: then its offers. A kind without a match has no group. */
  readonly groups: readonly FoundGroup[];
  readonly total: number;
  readonly suggestion: string | null;
  /** True when the query looks for a person: nothing was searched. */
  readonly personne: boolean;
}

export interface FoundFilters extends SearchFilters {
  /** Offers that are over too. */
  readonly terminees?: boolean;
}

export interface FindOptions {
  readonly kind: FoundKind;
  /** For each kind. */
  readonly limit: number;
  readonly filtres?: FoundFilters;
}

/** A value of a criterion, its label, and how many results it would leave. */
export interface FoundFacet {
  readonly valeur: string;
  readonly libelle: string;
  /** A sigle, where it has one. */
  readonly court?: string;
  readonly nombre: number;
}

export type FoundFacets = Readonly<Partial<Record<FacetName, readonly FoundFacet[]>>>;

/** One meaning of a sigle; the service it names, where the index knows which. */
export interface SigleSens {
  readonly libelle: string;
  readonly service: {
    readonly id: ServiceId;
    readonly sigle: string;
    readonly rattachement: string;
    readonly url: string;
  } | null;
}
