import { fold, foldedWords } from '../../lib/text/fold.ts';

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A sigle with its points, else a word. */
const TOKEN = /(?:[\p{L}\p{N}]\.){2,}[\p{L}\p{N}]?|[\p{L}\p{N}\p{M}]+/gu;
const MAX_LENGTH = 500;

/**
 * Cuts a text where words matched. `mots` are folded forms; while a word is being typed only what
 * is typed of it is marked: « accessibilité num » marks the head of « numérique ».
 */
export function highlight(text: string, mots: readonly string[], query: string): Piece[] {
  if (mots.length === 0 || text.length > MAX_LENGTH) return [{ text, hit: false }];
  const known = new Set(mots);
  const typed = foldedWords(query);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const length = lengthOf(token, known, typed);
    if (length === 0) continue;
    push(pieces, text.slice(end, index), false);
    push(pieces, token.slice(0, length), true);
    end = index + length;
  }
  push(pieces, text.slice(end), false);
  return pieces;
}

/** How much of a word is marked: all of it, the part that was typed, or nothing. */
function lengthOf(token: string, known: ReadonlySet<string>, typed: readonly string[]): number {
  const word = fold(token).replaceAll('.', '');
  const begun = typed.filter((one) => word.startsWith(one)).sort((a, b) => b.length - a.length)[0];
  if (!known.has(word) && !(begun && known.has(begun))) return 0;
  if (!begun || begun === word || token.includes('.')) return token.length;
  // A folded letter may be two (« œ »), and an accent may be a sign of its own.
  let length = 0;
  while (length < token.length && fold(token.slice(0, length)).length < begun.length) length += 1;
  while (/\p{M}/u.test(token[length] ?? '')) length += 1;
  return length;
}

/** Two marked words with a blank between are one mark. */
function push(pieces: Piece[], text: string, hit: boolean): void {
  if (!text) return;
  const blank = pieces.at(-1);
  const before = pieces.at(-2);
  if (hit && before?.hit && blank?.text.trim() === '') {
    pieces.splice(-2, 2, { text: before.text + blank.text + text, hit });
  } else pieces.push({ text, hit });
}
