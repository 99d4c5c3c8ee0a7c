import { fold } from '../text/fold.ts';

/** A word of a text, with where it stands. */
export interface Mot {
  /** One form for both genders and numbers; empty for a word that breaks phrases. */
  readonly cle: string;
  /** As written. */
  readonly texte: string;
  readonly debut: number;
  readonly fin: number;
  /** True when a mark before it ends a phrase: full stop, comma, line break… */
  readonly rompt: boolean;
}

/** Small words that join the words of a name without changing it: « chargé de la paie », « chargé paie ». */
const LIAISONS = new Set(
  'a au aux d de des du en l la le les un une et dans par pour sur avec'.split(' '),
);

/** Endings after a mark that open a word to both genders: « chargé·e », « technicien(ne) », « chef.fe ». */
const INCLUSIF = new Set(
  'e es ne nes fe fes ve ves te tes le les se re rice rices trice trices euse euses ere eres iere iere ive ives ale ales elle enne'.split(
    ' ',
  ),
);

const FEMININES: readonly (readonly [string, string])[] = [
  ['trice', 'teur'],
  ['euse', 'eur'],
  ['iere', 'ier'],
  ['ienne', 'ien'],
  ['onne', 'on'],
  ['elle', 'el'],
  ['ive', 'if'],
  ['effe', 'ef'],
  ['ee', ''],
];

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Longer words are noise: no entry of the vocabulary reaches this. */
const MAX_WORD = 40;

/**
 * One form for both genders and numbers of a folded word: « chargées » and « chargé », « directrice »
 * and « directeur », « régionaux » and « régional » meet. It is a key, not a word: both sides pass here.
 */
export function cleMot(folded: string): string {
  if (folded.length <= 3 || /\d/.test(folded)) return folded;
  let mot = folded;
  if (mot.endsWith('eaux')) mot = mot.slice(0, -1);
  else if (mot.endsWith('aux') && mot.length > 5) mot = `${mot.slice(0, -2)}l`;
  else if (/[^s]s$|[eo]ux$/.test(mot)) mot = mot.slice(0, -1);
  if (mot.length <= 4) return mot;
  for (const [feminine, masculine] of FEMININES)
    if (mot.endsWith(feminine)) return mot.slice(0, -feminine.length) + masculine;
  return mot.endsWith('e') ? mot.slice(0, -1) : mot;
}

/** Cuts a text into the words that count. Linear in its length. */
export function motsOf(text: string): Mot[] {
  const mots: Mot[] = [];
  let rompt = true;
  let end = 0;
  let afterEnding = false;
  for (const match of text.matchAll(WORD)) {
    const texte = match[0];
    const debut = match.index;
    const between = text.slice(end, debut);
    const follows = mots.at(-1)?.fin === end;
    end = debut + texte.length;
    const folded = fold(texte);
    if (follows && /^[.·•⋅(/-]$/.test(between) && INCLUSIF.has(folded)) {
      afterEnding = true;
      continue;
    }
    // The parenthesis that closes « technicien(ne) » ends no phrase.
    if (isBreak(afterEnding ? between.replace(/^\)/, '') : between)) rompt = true;
    afterEnding = false;
    const isLiaison = LIAISONS.has(folded) && (texte.length === 1 || texte !== texte.toUpperCase());
    if (isLiaison) continue;
    const cle = folded.length > MAX_WORD ? '' : cleMot(folded);
    mots.push({ cle, texte, debut, fin: end, rompt });
    rompt = false;
  }
  return mots;
}

/** Marks that end a phrase. An apostrophe, a hyphen, a slash or a quote inside a name do not. */
function isBreak(between: string): boolean {
  return /[,;:!?\n\r()[\]{}•|]|\.\s|\s[-–—]\s/.test(between);
}
