/**
 * What TED says of a draft job notice. Counts and passages of the draft itself, never a score, never a
 * sentence of another offer. Plain data: it crosses from the worker that reads the draft.
 */
import type { OffreLine } from './card.ts';
import type { OffreReference } from './ids.ts';

/** A run of the draft, in UTF-16 units of the text as given. */
export interface Passage {
  readonly debut: number;
  readonly fin: number;
}

/** Why a text is not read. */
export type RefusBrouillon = 'vide' | 'court' | 'binaire' | 'autre-langue';

/** What a part of a notice is about, in the order in which a notice is usually written. */
export type NatureRubrique =
  | 'intitule'
  | 'employeur'
  | 'statut'
  | 'metier'
  | 'lieu'
  | 'vacance'
  | 'missions'
  | 'profil'
  | 'conditions'
  | 'remuneration'
  | 'candidature';

/** A part of the draft under its heading. The body of « Lieu : Paris » is on the line of its heading. */
export interface Rubrique {
  readonly nature: NatureRubrique;
  readonly titre: Passage;
  readonly corps: Passage;
}

/** A skill or a job of the controlled list, where the draft names it. */
export interface TermeTrouve {
  readonly id: string;
  readonly libelle: string;
  readonly places: readonly Passage[];
}

/** A fact with the passage that says it. */
export interface Fait<T> {
  readonly valeur: T;
  readonly passage: Passage;
}

export type Versant = 'etat' | 'territoriale' | 'hospitaliere';
export type Categorie = 'A+' | 'A' | 'B' | 'C';
/** Whom the post is open to. */
export type Ouverture = 'tous' | 'titulaires' | 'contractuels';
export type Experience = 'debutant' | 'confirme' | 'expert';
export type Teletravail = 'oui' | 'non';
/** Level of studies, in the national framework: 3 a CAP, 4 the baccalauréat, 7 a master, 8 a doctorate. */
export type Etudes = 3 | 4 | 5 | 6 | 7 | 8;

/** What a draft or an offer says of its conditions; null where it says nothing. */
export interface Conditions {
  readonly categorie: readonly Categorie[];
  readonly ouverture: Ouverture | null;
  readonly experience: Experience | null;
  readonly etudes: Etudes | null;
  readonly teletravail: Teletravail | null;
}

export interface FaitsBrouillon {
  readonly versant: Fait<Versant> | null;
  readonly categories: readonly Fait<Categorie>[];
  readonly ouverture: Fait<Ouverture> | null;
  readonly experience: Fait<Experience> | null;
  readonly etudes: Fait<Etudes> | null;
  readonly teletravail: Fait<Teletravail> | null;
  /** Code of the department, from « (75) » or a postcode. */
  readonly departement: Fait<string> | null;
}

export type EtatMention = 'trouvee' | 'a-verifier' | 'absente';

/** One half of an item that asks for two things: « l'autorité » and « le délai ». */
export interface PartieMention {
  readonly libelle: string;
  readonly passage: Passage | null;
}

/** One item that the law wants in a notice. */
export interface Mention {
  readonly id: string;
  /** Number in the article; null for what the article only allows. */
  readonly numero: number | null;
  readonly libelle: string;
  readonly etat: EtatMention;
  /** True when the article asks for it only « le cas échéant ». */
  readonly conditionnelle: boolean;
  readonly parties: readonly PartieMention[];
  /** The best passage; null when absent. */
  readonly passage: Passage | null;
  /** One sentence: why it is wanted, or what is left to check; empty when found. */
  readonly remarque: string;
  /** Written by us, with the draft's own job where it is known; empty when found. */
  readonly exemple: string;
}

/** The text that asks for the items, for the source line. */
export interface SourceMentions {
  readonly libelle: string;
  readonly note: string;
}

/** A change to the draft that a button makes. */
export interface Retouche {
  readonly passage: Passage;
  readonly texte: string;
}

export interface SigleInexplique {
  readonly sigle: string;
  readonly passage: Passage;
  /** Meanings, the likeliest first; empty until the index has been asked or when it knows none. */
  readonly sens: readonly { readonly libelle: string; readonly retouche: Retouche }[];
}

export interface PhraseLongue {
  readonly passage: Passage;
  readonly mots: number;
}

/** A form that names the person sought in one gender only. */
export interface GenreSeul {
  readonly passage: Passage;
  readonly forme: string;
  /** The two forms, « chargé ou chargée ». */
  readonly deuxFormes: string;
}

export interface RemarqueIntitule {
  readonly genre: 'sigle' | 'code' | 'metier-absent' | 'autre-libelle';
  /** The words of the title, or the title whole. */
  readonly passage: Passage;
  /** The usual label of the job; null when none was recognised. */
  readonly libelleUsuel: string | null;
}

/** What is read in the draft alone, without an index. */
export interface LectureBrouillon {
  readonly kind: 'lecture';
  /** Characters read, and characters given: more are given than read when the text was cut. */
  readonly lus: number;
  readonly donnes: number;
  readonly titre: Fait<string> | null;
  readonly rubriques: readonly Rubrique[];
  readonly competences: readonly TermeTrouve[];
  /** The likeliest job first. */
  readonly metiers: readonly TermeTrouve[];
  readonly faits: FaitsBrouillon;
  readonly mentions: readonly Mention[];
  readonly sourceMentions: SourceMentions;
  readonly sigles: readonly SigleInexplique[];
  readonly phrasesLongues: readonly PhraseLongue[];
  readonly genres: readonly GenreSeul[];
  readonly intitule: readonly RemarqueIntitule[];
  /** Headings and order, filled with what the draft has. */
  readonly squelette: string;
}

export type ResultatLecture =
  | LectureBrouillon
  | { readonly kind: 'refus'; readonly raison: RefusBrouillon };

/** A position like the draft. */
export interface PosteSemblable extends OffreLine {
  /** Ministry, independent body or kind of local body. */
  readonly ministere: string;
  readonly versant: string;
  /** Words shared, as the draft writes them. */
  readonly enCommun: readonly string[];
  /** Skills that the offer asks; empty when it states none. */
  readonly competences: readonly { readonly id: string; readonly libelle: string }[];
  readonly conditions: Conditions;
}

/** Which positions are kept. Absent text keeps all. */
export interface FiltreSemblables {
  readonly versant: string;
  readonly categorie: Categorie | '';
  /** Department, as published. */
  readonly lieu: string;
}

/** How many positions say one thing, and whether the draft says it. */
export interface LigneMiroir {
  readonly cle: string;
  readonly libelle: string;
  readonly postes: number;
  readonly dansLeBrouillon: boolean;
}

/** One condition: how many positions say something of it, and what. */
export interface ConditionMiroir {
  readonly nature: 'categorie' | 'ouverture' | 'experience' | 'etudes' | 'teletravail';
  /** Positions that say something of it. */
  readonly renseignes: number;
  readonly lignes: readonly LigneMiroir[];
}

/** Similar positions counted, beside the draft. */
export interface Miroir {
  readonly postes: number;
  /** Positions that state skills: what the counts of skills are out of. */
  readonly avecCompetences: number;
  /** Most asked first. */
  readonly competences: readonly LigneMiroir[];
  readonly conditions: readonly ConditionMiroir[];
  /** Fewest and most skills asked by one position; null under three positions that state some. */
  readonly etendue: { readonly moins: number; readonly plus: number } | null;
  readonly competencesDuBrouillon: number;
  /** Positions that ask fewer skills than the draft. */
  readonly demandentMoins: number;
  /** True when the draft asks more skills than nine in ten of them. */
  readonly moutonACinqPattes: boolean;
  /** Skills that the draft asks and none of them does. */
  readonly seulDansLeBrouillon: readonly LigneMiroir[];
  /** Skills that a third of them ask and the draft leaves out. */
  readonly laisseDeCote: readonly LigneMiroir[];
}

/** The draft beside the index. */
export interface ComparaisonBrouillon {
  /** Best first, live before over. */
  readonly semblables: readonly PosteSemblable[];
  readonly sigles: readonly SigleInexplique[];
}

export interface ComparerOptions {
  /** Positions left out: the offer that the draft comes from. */
  readonly sauf?: OffreReference;
  readonly limite?: number;
  /** By default live positions come before those that are over; `proximite` ranks by likeness alone. */
  readonly ordre?: 'en-ligne' | 'proximite';
}
