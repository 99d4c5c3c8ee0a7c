/**
 * What the panel draws. Cards cross messages as plain data: no class, no function, no undefined.
 * Everything in them comes from public data; nothing of the user's ever enters a card.
 */
import type { Confiance } from './confidence.ts';
import type { IsoDate, OffreReference, ServiceId } from './ids.ts';
import type { NiveauLien } from './link.ts';
import type { Contact, LabelledLink, Lieu } from './service.ts';

/** Who says it and when. `date` is the date of the data, or of the record where it has one. */
export interface SourceRef {
  /** Short, as printed on a source line: « Annuaire, DILA ». */
  readonly libelle: string;
  readonly date: IsoDate | null;
}

/** Why TED believes something it inferred. */
export interface Inference {
  readonly confiance: Confiance;
  /** French sentences, strongest first. */
  readonly raisons: readonly string[];
}

/** Enough of a service to name it in a list and open it. */
export interface ServiceRef {
  readonly id: ServiceId;
  readonly nom: string;
  readonly sigle: string;
  /** Official page, or a search on the official site when the identifier is not one of its own. */
  readonly url: string;
}

/** A neighbour in the organigram: one line of mission and its recruitment signal. */
export interface VoisinLine extends ServiceRef {
  /** First sentence of its mission; empty when it publishes none. */
  readonly mission: string;
  /** Live offers of the service and of what is below it. */
  readonly offresEnLigne: number;
  readonly nombreEnfants: number;
}

/** One rung of the mission ladder; the rungs come in order, strongest first. */
export type MissionRung =
  | { readonly rung: 'publiee'; readonly texte: string; readonly source: SourceRef }
  | {
      readonly rung: 'texte-reference';
      readonly textes: readonly LabelledLink[];
      /** Terms found in the titles of the texts, where there is no mission. */
      readonly termes: readonly string[];
      readonly source: SourceRef;
    }
  | {
      readonly rung: 'parent';
      readonly parent: ServiceRef;
      readonly texte: string;
      readonly source: SourceRef;
    }
  | {
      readonly rung: 'offres';
      /** Labels of métiers and skills most sought. */
      readonly recherches: readonly string[];
      readonly nombreOffres: number;
      readonly depuis: IsoDate | null;
      readonly inference: Inference;
      readonly source: SourceRef;
    };

export interface OffreLine {
  readonly reference: OffreReference;
  readonly intitule: string;
  readonly url: string;
  /** Direct service when the list shows a subtree, else null. */
  readonly service: ServiceRef | null;
  readonly organisme: string;
  readonly categorie: string;
  readonly localisation: string;
  readonly natureEmploi: string;
  readonly teletravail: boolean;
  readonly publieLe: IsoDate | null;
  readonly finLe: IsoDate | null;
  readonly expiree: boolean;
}

/** Offers linked to the service. The link of each is inferred: `inference` is the weakest of those shown. */
export interface OffresBlock {
  /** Live first, newest first, at most 50. */
  readonly directes: readonly OffreLine[];
  readonly nombreDirectes: number;
  /** Live ones of the services below, at most 50. */
  readonly sousArbre: readonly OffreLine[];
  readonly nombreSousArbre: number;
  /** Over for less than a year, newest first, at most 50. */
  readonly expirees: readonly OffreLine[];
  readonly nombreExpirees: number;
  readonly inference: Inference | null;
  readonly source: SourceRef;
}

export interface ProfilRow {
  readonly libelle: string;
  readonly nombre: number;
}

/** What the offers of a service and its subtree seek. Present from three offers up. */
export interface ProfilsBlock {
  readonly metiers: readonly ProfilRow[];
  readonly competences: readonly ProfilRow[];
  readonly nombreOffres: number;
  readonly depuis: IsoDate | null;
  readonly jusque: IsoDate | null;
  readonly inference: Inference;
  readonly source: SourceRef;
}

export interface ServiceSemblable extends ServiceRef {
  /** Nearest ancestor that places it for a reader: « Ministère de la Culture », « Cerema ». */
  readonly rattachement: string;
  /** Shared terms that explain the likeness. */
  readonly enCommun: readonly string[];
  readonly confiance: Confiance;
}

export interface OffreSemblable extends OffreLine {
  readonly rattachement: string;
  readonly enCommun: readonly string[];
  readonly memeMetier: boolean;
}

export interface SigleMeaning {
  readonly sigle: string;
  /** Meanings, the likeliest on this page first; empty when unknown. */
  readonly sens: readonly { readonly libelle: string; readonly service: ServiceRef | null }[];
}

export interface IndexSource {
  /** `services`, `offres`, `sigles`. */
  readonly kind: string;
  readonly producteur: string;
  readonly licence: string;
  readonly url: string;
  readonly fichier: string;
  readonly date: IsoDate;
  /** Of the file as it was read, in hexadecimal. */
  readonly sha256: string;
}

/** Identity of the data that answered, at the foot of every face. */
export interface DataFoot {
  readonly indexVersion: string;
  readonly sources: readonly IndexSource[];
  /** True while the small embedded index answers. */
  readonly exemple: boolean;
  /** True past the last day of the index: all its offers are given for over. */
  readonly expire?: boolean | undefined;
}

export interface ServiceCard {
  readonly kind: 'service';
  readonly id: ServiceId;
  readonly nom: string;
  readonly sigle: string;
  readonly anciensNoms: readonly string[];
  readonly typeOrganisme: string;
  readonly lieu: Lieu | null;
  readonly url: string;
  readonly modifieLe: IsoDate | null;
  /** From the top of the organigram down to the parent. */
  readonly chemin: readonly ServiceRef[];
  readonly autresParents: readonly ServiceRef[];
  readonly missions: readonly MissionRung[];
  /** Share of services that publish a mission, 0 to 1: said when this one does not. */
  readonly partMissionsPubliees: number;
  readonly freres: readonly VoisinLine[];
  readonly enfants: readonly VoisinLine[];
  readonly offres: OffresBlock;
  readonly profils: ProfilsBlock | null;
  readonly semblables: readonly ServiceSemblable[];
  readonly nombreServices: number;
  readonly contact: Contact;
  readonly sourceAnnuaire: SourceRef;
  readonly pied: DataFoot;
}

/** A service that may be the offer's employer. */
export interface Candidat extends ServiceRef {
  readonly rattachement: string;
  readonly niveau: NiveauLien;
  readonly inference: Inference;
}

export interface OffreCard {
  readonly kind: 'offre';
  readonly reference: OffreReference;
  readonly intitule: string;
  readonly url: string;
  /** The row of the index; null when the offer is on the page only. */
  readonly offre: OffreLine | null;
  /** The recognised service with all that is known of it; null is « non déterminé ». */
  readonly lien: Candidat | null;
  readonly candidats: readonly Candidat[];
  /** Present where the reader's own choice, kept on the device, took the place of TED's answer. */
  readonly correction?: 'offre' | 'employeur';
  readonly service: ServiceCard | null;
  readonly semblables: readonly OffreSemblable[];
  readonly nombreOffres: number;
  readonly sigles: readonly SigleMeaning[];
  readonly sourceOffres: SourceRef;
  readonly pied: DataFoot;
}

export type PageCard = ServiceCard | OffreCard;
