/** Feminine endings that titles add to the masculine: « chargé(e) », « directeur·trice », « technicien-ne ». */
const ENDING =
  '(?:e|ne|te|fe|le|se|ve|x|ere|iere|euse|eure|rice|trice|atrice|ice|ive|tive|enne|esse|elle|gere|onne)';

/** After a bracket the endings are safe whatever they are; `Mantes-le` shows that a dash needs fewer. */
const BRACKETED = new RegExp(`([a-z]{2,}) ?\\((?:-|/)?${ENDING}s?\\)(s?)`, 'g');
const DOTTED = new RegExp(`([a-z]{2,})[.·•]${ENDING}(?:[.·•]?(s))?(?![a-z0-9])`, 'g');
const DASHED =
  /([a-z]{3,}) ?-(?:e|ne|fe|ere|iere|euse|eure|rice|trice|atrice|ive|tive|enne)(?:-?(s))?(?![a-z0-9'-])/g;
const SLASHED = new RegExp(`([a-z]{3,})/${ENDING}(?:/?(s))?(?![a-z0-9])`, 'g');
const BOTH_SEXES = /(?<![a-z0-9])[hf] ?[/-] ?[hf](?: ?[/-] ?[xn])?(?![a-z0-9])/g;

/** Takes inclusive endings and « H/F » off a folded text: a title then reads as it is searched. */
export function foldInclusive(folded: string): string {
  return folded
    .replace(BOTH_SEXES, ' ')
    .replace(BRACKETED, '$1$2')
    .replace(DOTTED, '$1$2')
    .replace(SLASHED, '$1$2')
    .replace(DASHED, '$1$2');
}
