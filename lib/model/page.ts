import type { IsoDate, OffreReference, ServiceId } from './ids.ts';

export type SiteId = 'lannuaire' | 'csp';

/** How a directory address names its service. */
export type ServiceKey =
  | { readonly by: 'id'; readonly value: ServiceId }
  /** Number of a former national address, `itm_identifiant` in the data. */
  | { readonly by: 'itm'; readonly value: string }
  /** Whole last segment of a former local address, `ancien_code_pivot` in the data. */
  | { readonly by: 'pivot'; readonly value: string };

/** What an address says of the page, without looking at its content. */
export type PageRef =
  | { readonly kind: 'service'; readonly site: 'lannuaire'; readonly key: ServiceKey }
  | { readonly kind: 'offre'; readonly site: 'csp'; readonly reference: OffreReference }
  /** Recognised pages on which the panel stays closed: lists, home, editorial pages. */
  | { readonly kind: 'liste'; readonly site: SiteId };

/** What is read on a directory page, beyond its address. */
export interface ServiceFacts {
  readonly kind: 'service';
  readonly key: ServiceKey;
  readonly nom: string;
  /** Breadcrumb labels, outermost first, without the home page and the service itself. */
  readonly chemin: readonly string[];
}

/**
 * What is read on an offer page. Null: the page does not say.
 * Texts are plain, blanks folded, at most the lengths of `lib/sites/dom.ts`.
 */
export interface OffreFacts {
  readonly kind: 'offre';
  readonly reference: OffreReference;
  readonly intitule: string;
  /** As printed: may be a category (« Conseils départementaux ») or a bare « Secrétariat Général ». */
  readonly employeur: string | null;
  /** `Organisme de rattachement`, printed by the 2019 design only. */
  readonly organisme: string | null;
  /** True when `employeur` is a category of local bodies, not a name. */
  readonly employeurGenerique: boolean;
  /** End of the title after « - », when the employer is a category. */
  readonly employeurDuTitre: string | null;
  /** `alt` of the employer's logo: the only trace of the ministry. */
  readonly ministere: string | null;
  readonly versant: string | null;
  readonly categorie: string | null;
  readonly natureEmploi: string | null;
  readonly domaine: string | null;
  readonly metier: string | null;
  readonly localisation: string | null;
  readonly departement: string | null;
  readonly region: string | null;
  readonly missions: string | null;
  readonly profil: string | null;
  /** « Qui sommes-nous ? » and « Descriptif du service ». */
  readonly descriptionEmployeur: string | null;
  readonly publieLe: IsoDate | null;
  readonly modifieLe: IsoDate | null;
  readonly dateLimite: IsoDate | null;
}

export type PageFacts = ServiceFacts | OffreFacts;
