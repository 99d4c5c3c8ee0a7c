/** What stands between a word and the one before it, the strongest mark seen there. */
export type Gap =
  /** Start of the text, line break, bullet, semicolon. */
  | 'line'
  /** Full stop, question or exclamation mark. */
  | 'stop'
  /** Dash with a blank beside it, slash, colon, bracket, pipe: parts of a label. */
  | 'part'
  | 'comma'
  /** Hyphen inside a compound. */
  | 'hyphen'
  | 'apostrophe'
  | 'blank';

export interface Word {
  /** As written. */
  readonly raw: string;
  /** Lower case, singular: the form under which words are compared. */
  readonly stem: string;
  readonly gap: Gap;
  /** Small word that names drop or change freely: « de », « et », « la ». */
  readonly small: boolean;
  /** No blank before it, whatever the mark: « ST(SI)2 », « A/B ». */
  readonly tight: boolean;
}

const MARKS = /[\u0300-\u036f]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ð: 'd' };
const DOTTED_SIGLE = /(?<![\p{L}\d.])(?:\p{L}\.){2,12}\p{L}?(?![\p{L}\d])/gu;
/** « Chargé·e », « acheteur.euse », « expert-e », « directeur(trice) »: the endings are no words. */
const INCLUSIVE_ENDING =
  /(?<=\p{Ll}{2})(?:[·.]\p{Ll}{1,5}|-(?:e|es|ne|trice|euse|ive))(?:[·.]s)?(?![\p{L}\d])/gu;
const SMALL = new Set(
  'de d du des la le les l et a au aux en pour par sur dans un une ou s n qu y'.split(' '),
);
const MAX_TEXT = 60_000;
const MAX_WORD = 60;

/** Lower case, no accents, singular: « nationales » and « Nationale » are one. */
export function stemOf(raw: string): string {
  const lower = plainLower(raw);
  const last = lower.charCodeAt(lower.length - 1);
  return lower.length > 3 && (last === 115 || last === 120) ? lower.slice(0, -1) : lower;
}

/** Lower case without accents; ligatures opened, superscripts brought down. */
export function plainLower(raw: string): string {
  const lower = raw.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[œæßøð]/g, (letter) => LIGATURES[letter] ?? letter);
}

/** ASCII letters and digits, « ² » and « ³ », letters and accents beyond ASCII. */
const WORD = /[A-Za-z0-9²³À-ÖØ-öø-ʯḀ-ỿ]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
const ASCII = /^[\x00-\x7f]*$/;
const BEYOND_LATIN_1 = /[^\x20-\xac\xae-\xff\n\r\t]/;
const BLANK = /\s/;

/**
 * Cuts a label or a text into words with what parts them. Dotted sigles are closed (« D.G.A.L » gives
 * `DGAL`), « sous-direction » is one word however it is written. Bounded: what lies beyond 60,000
 * characters is left out.
 */
export function toWords(text: string): Word[] {
  const plain = prepare(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text);
  const words: Word[] = [];
  const shouted = plain === plain.toUpperCase();
  let gapStart = 0;
  for (const match of plain.matchAll(WORD)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    if (raw.length <= MAX_WORD) {
      const between = plain.slice(gapStart, start);
      const gap = words.length === 0 ? 'line' : gapOf(between);
      const stem = stemOf(raw);
      const previous = words.at(-1);
      if (
        stem === 'direction' &&
        previous?.stem === 'sou' &&
        (gap === 'hyphen' || gap === 'blank')
      ) {
        words[words.length - 1] = {
          ...previous,
          raw: `${previous.raw}-${raw}`,
          stem: 'sousdirection',
          small: false,
        };
      } else {
        // A lone capital is a letter of a code (« Sous-direction D ») unless it is elided (« D'ÉTAT »).
        const elided = raw.length <= 2 && isApostrophe(plain.charCodeAt(end));
        const small = isSmall(raw, elided || (shouted && gap === 'blank' && /^[ADL]$/.test(raw)));
        words.push({ raw, stem, gap, small, tight: between !== '' && !BLANK.test(between) });
      }
    }
    gapStart = end;
  }
  return words;
}

function isSmall(raw: string, elided: boolean): boolean {
  if (raw.length > 3) return false;
  return SMALL.has(raw) || ((raw.length > 1 || elided || raw > 'z') && SMALL.has(plainLower(raw)));
}

/** One composition of accents, no invisible characters, sigles closed, inclusive endings off. */
function prepare(text: string): string {
  let clean = BEYOND_LATIN_1.test(text) ? text.normalize('NFC').replace(INVISIBLE, '') : text;
  const dotted = clean.includes('.');
  if (dotted) clean = clean.replace(DOTTED_SIGLE, (sigle) => sigle.replaceAll('.', ''));
  return dotted || clean.includes('·') || hasEndingAfterHyphen(clean)
    ? clean.replace(INCLUSIVE_ENDING, '')
    : clean;
}

/** Told before the regular expression is tried: thousands of names have hyphens, and no such ending. */
function hasEndingAfterHyphen(text: string): boolean {
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    const next = text[at + 1];
    if (next === 'e' || next === 'n' || next === 't' || next === 'i') return true;
  }
  return false;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc || code === 0x60 || code === 0xb4;
}

function gapOf(between: string): Gap {
  if (between === ' ') return 'blank';
  if (between.length === 1 && isApostrophe(between.charCodeAt(0))) return 'apostrophe';
  if (between === '-') return 'hyphen';
  if (/[\n\r;•*●▪►■…]/.test(between)) return 'line';
  if (/[.?!]/.test(between)) return 'stop';
  if (/[/:|()[\]«»"]|\s[-–—−]|[-–—−]\s|[–—−]/.test(between)) return 'part';
  if (between.includes(',')) return 'comma';
  if (/['’ʼ`´]/.test(between)) return 'apostrophe';
  return between.includes('-') ? 'hyphen' : 'blank';
}
