import type { IsoDate, ServiceId } from './ids.ts';

/** A link with the label its publisher gave it. `url` is null when the source gave none that is safe to open. */
export interface LabelledLink {
  readonly libelle: string;
  readonly url: string | null;
}

/** Where a service is, as far as the directory says. */
export interface Lieu {
  readonly commune: string;
  readonly codePostal: string;
  /** `75`, `2A`, `974`; empty when unknown. */
  readonly departement: string;
}

/** Contacts of the service itself. Personal addresses and phones never get here. */
export interface Contact {
  readonly telephones: readonly string[];
  readonly courriels: readonly string[];
  readonly formulaires: readonly string[];
  readonly sites: readonly LabelledLink[];
}

/**
 * A public service as the directory describes it, after cleaning: no person in it.
 * Texts are trimmed; absent text is the empty string.
 */
export interface Service {
  readonly id: ServiceId;
  readonly nom: string;
  readonly sigle: string;
  readonly anciensNoms: readonly string[];
  readonly typeOrganisme: string;
  /** `SI` for State services, `SL` for local ones. */
  readonly categorie: string;
  readonly mission: string;
  readonly textesReference: readonly LabelledLink[];
  /** Main attachment; null for the root and for the few services without one. */
  readonly parent: ServiceId | null;
  /** Secondary attachments. */
  readonly autresParents: readonly ServiceId[];
  /** Main children, in the order of the directory. */
  readonly enfants: readonly ServiceId[];
  readonly lieu: Lieu | null;
  readonly contact: Contact;
  /** `itm_identifiant`: the number of the former national addresses; empty when none. */
  readonly itmIdentifiant: string;
  /** `ancien_code_pivot` and `ancien_identifiant[]`: former identifiers, as found in old addresses. */
  readonly anciensIdentifiants: readonly string[];
  /** The official page; null when unknown or when the identifier is made up. */
  readonly url: string | null;
  readonly modifieLe: IsoDate | null;
}
