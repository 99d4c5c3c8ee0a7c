import { fold } from '../../lib/text/fold.ts';
import { rootOf } from '../../lib/text/root.ts';
import { stem } from '../../lib/text/stem.ts';

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A sigle with its points, else a word. */
const TOKEN = /(?:[\p{L}\p{N}]\.){2,}[\p{L}\p{N}]?|[\p{L}\p{N}\p{M}]+/gu;
const MAX_LENGTH = 500;

/** Slips of the finger that still make the word that was meant. */
const MOST_SLIPS = 2;
const LEAST_LENGTH = 4;

/**
 * Cuts a text where the words that were typed stand, or their forms. `mots` are the folded forms that
 * matched: a synonym among them is a reason to be found, not a word to mark. While a word is being
 * typed only what is typed of it is marked: « accessibilité num » marks the head of « numérique ».
 */
export function highlight(text: string, mots: readonly string[], query: string): Piece[] {
  if (mots.length === 0 || text.length > MAX_LENGTH) return [{ text, hit: false }];
  const known = new Set(mots);
  const typed = [...query.slice(0, MAX_LENGTH).matchAll(TOKEN)].map(([token]) => foldToken(token));
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
  const word = foldToken(token);
  const begun = typed.filter((one) => word.startsWith(one)).sort((a, b) => b.length - a.length)[0];
  if (!known.has(word) && !(begun && known.has(begun))) return 0;
  if (!begun) return typed.some((one) => isForm(word, one)) ? token.length : 0;
  if (begun === word || token.includes('.')) return token.length;
  // A folded letter may be two (« œ »), and an accent may be a sign of its own.
  let length = 0;
  while (length < token.length && fold(token.slice(0, length)).length < begun.length) length += 1;
  while (/\p{M}/u.test(token[length] ?? '')) length += 1;
  return length;
}

function foldToken(token: string): string {
  return fold(token).replaceAll('.', '');
}

/** True for two forms of one word, and for a word and its misspelling. */
function isForm(word: string, typed: string): boolean {
  const stems = [stem(word), stem(typed)] as const;
  if (stems[0] === stems[1] || rootOf(stems[0]) === rootOf(stems[1])) return true;
  const short = Math.min(word.length, typed.length);
  return short >= LEAST_LENGTH && slips(word, typed) <= Math.min(MOST_SLIPS, short / LEAST_LENGTH);
}

/** Letters added, left out, changed or exchanged with the next one between two words. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_SLIPS) return Number.POSITIVE_INFINITY;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (old[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (old[j - 1] ?? 0) + (same ? 0 : 1),
        exchanged ? (older[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [older, old] = [old, row];
  }
  return old[b.length] ?? 0;
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
