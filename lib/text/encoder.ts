import { fold } from './fold.ts';
import { foldInclusive } from './inclusive.ts';

/** Longer runs are keys or noise, never words that someone searches. */
export const MAX_WORD_LENGTH = 64;

/** What parts two words, once the text is prepared. */
export const WORD_BREAK = /[^a-z0-9]+/;

/** « à » goes before accents do, or it could not be told from the A of « catégorie A ». */
const PREPOSITION_A = /(?<![\p{L}\p{N}])(?:à|a\u0300)(?![\p{L}\p{N}])/giu;
const DOTTED_SIGLE = /(?<![a-z0-9])(?:[a-z]\.){2,}(?:[a-z](?![a-z0-9]))?/g;
const SPELLED_SIGLE = /(?<![a-z0-9'])(?:[a-z] ){2,}[a-z](?![a-z0-9'])/g;
const ELISION = /(?<![a-z0-9])(?:[cdjlmnst]|(?:jus|lors|puis|quoi|pres|quel)?qu)'(?=[a-z0-9])/g;
const THOUSANDS = /(?<=(?<!\d)\d{1,3}) (?=000(?!\d))/g;
const SYMBOL_NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z0-9])c\+\+/g, 'cpp'],
  [/(?<![a-z0-9])([cf])#/g, '$1sharp'],
  [/(?<![a-z0-9])\.net(?![a-z0-9])/g, ' dotnet'],
  [/(?<![a-z0-9])r ?& ?d(?![a-z0-9])/g, 'rd'],
  [/aujourd'hui/g, 'aujourdhui'],
];

/** First half of the encoder: what `fold` does, with « à » dropped. */
export function normalizeText(text: string): string {
  return fold(text.replace(PREPOSITION_A, ' '));
}

/**
 * Second half, on folded text: dotted and spelled sigles joined, elided articles dropped, inclusive
 * endings and « H/F » taken off, a few names made of signs written in letters.
 */
export function prepareText(folded: string): string {
  let text = folded
    .replace(DOTTED_SIGLE, (sigle) => `${sigle.replaceAll('.', '')} `)
    .replace(SPELLED_SIGLE, (sigle) => sigle.replaceAll(' ', ''));
  for (const [pattern, name] of SYMBOL_NAMES) text = text.replace(pattern, name);
  return foldInclusive(text).replace(ELISION, ' ').replace(THOUSANDS, '');
}

/**
 * The words of a text, as the index holds them and as a query is read: one encoder for both.
 * Stop words are kept; whoever indexes or asks decides what to do with them.
 */
export function words(text: string): string[] {
  return prepareText(normalizeText(text))
    .split(WORD_BREAK)
    .filter((word) => word !== '' && word.length <= MAX_WORD_LENGTH);
}
