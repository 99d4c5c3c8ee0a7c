/**
 * How sure TED is of what it inferred. Three words, never a percentage.
 * `certain`: same identifier, or clues that leave one reading; `probable`: two independent clues agree;
 * `a-verifier`: one clue.
 */
export type Confiance = 'certain' | 'probable' | 'a-verifier';

export const CONFIANCE_LABELS: Readonly<Record<Confiance, string>> = {
  certain: 'Certain',
  probable: 'Probable',
  'a-verifier': 'À vérifier',
};
