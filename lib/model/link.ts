import type { Confiance } from './confidence.ts';
import type { ServiceId } from './ids.ts';

/** Depth of what is linked, in words that people use. */
export type NiveauLien = 'bureau' | 'direction' | 'ministere' | 'organisme';

/** An offer's inferred service. `raisons` are French sentences a reader can check, strongest first. */
export interface Lien {
  readonly service: ServiceId;
  readonly niveau: NiveauLien;
  readonly confiance: Confiance;
  /** 0 to 1, for ranking and calibration; never shown. */
  readonly score: number;
  readonly raisons: readonly string[];
}

/** What the linker knows of an offer: the row of the open file, or the facts read on its page, or a bare string. */
export interface LienHints {
  readonly reference: string;
  readonly intitule: string;
  readonly organisme: string;
  readonly employeur: string;
  readonly versant: string;
  readonly localisation: string;
  readonly lieuAffectation: string;
  readonly metier: string;
  /** Ministry read on the page (logo), empty when unknown. */
  readonly ministere: string;
  /** Full text of the open page (missions, profile, employer), empty in the open file. */
  readonly texte: string;
}

export interface LienResult {
  /** The link to show; null is « non déterminé », a right answer. */
  readonly lien: Lien | null;
  /** Other candidates worth proposing to the reader, best first, at most five. */
  readonly candidats: readonly Lien[];
}
