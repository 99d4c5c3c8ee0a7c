/**
 * Words that carry no subject. « est » (Grand Est), « a » (catégorie A), « son » (ingénieur du son) and
 * « sans » (sans domicile) are not among them;
 * « l » and « d » are, for elisions typed without an apostrophe; « sous » is not: it makes a sous-direction.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'au aux avec ce ces cette chez d dans de des du elle elles en entre et eux il ils je l la le les ' +
    'leur leurs lui ma mais me mes moi mon ne nos notre nous on ou par pas pour qu que qui sa se ' +
    'ses sur ta te tes toi ton tu un une vers via vos votre vous y'
  ).split(' '),
);

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
