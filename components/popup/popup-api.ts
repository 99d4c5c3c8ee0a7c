import type { IsoDate } from '../../lib/model/ids.ts';
import type { IndexState } from '../../lib/model/index-state.ts';
import type { HitReason, SearchKind } from '../../lib/search/search.ts';

export type PopupKind = SearchKind | 'tout';

interface BaseLine {
  /** Identifier or reference: unique among the lines of an answer. */
  readonly id: string;
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
  readonly offresEnLigne: number;
}

export interface OffreResult extends BaseLine {
  readonly kind: 'offre';
  readonly publieLe: IsoDate | null;
  readonly expiree: boolean;
}

export type PopupLine = ServiceResult | OffreResult;

export interface PopupGroup {
  readonly kind: SearchKind;
  /** How many match, before the limit. */
  readonly total: number;
  readonly lines: readonly PopupLine[];
}

/** Everything that the results draw. */
export interface PopupAnswer {
  /** Services first. A kind without a match has no group. */
  readonly groups: readonly PopupGroup[];
  readonly total: number;
  readonly suggestion: string | null;
  /** True when the query looks for a person: nothing was searched. */
  readonly personne: boolean;
}

export interface PopupApi {
  /** `limit` is for each kind. Called at each keystroke: an answer may come after a later one. */
  search(
    query: string,
    options: { readonly kind: PopupKind; readonly limit: number },
  ): Promise<PopupAnswer>;
  getIndexState(): Promise<IndexState>;
  /** Opens an official page; in the background, the popup stays. */
  open(url: string, options: { readonly background: boolean }): void;
  openOptions(): void;
  close(): void;
  /** Looks for an index and installs it. */
  checkNow?: () => Promise<void>;
}
