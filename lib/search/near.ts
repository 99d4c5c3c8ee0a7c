import { asciiBytes, asciiText } from './bytes.ts';
import type { Dictionary } from './dictionary.ts';

export interface NearForm {
  readonly form: string;
  readonly value: number;
  readonly distance: number;
}

const MAX_WORD = 40;
const SIGLE_BYTE = 33;

/**
 * Forms at an edit distance of at most `most` from a word, nearest first: one letter more, less, other,
 * or two neighbours swapped. With `open` a form counts by its nearest beginning, as while one types.
 * The dictionary is sorted, so a table row is kept for each letter that the next form shares.
 */
export function nearForms(
  dictionary: Dictionary,
  word: string,
  most: number,
  open: boolean,
): NearForm[] {
  if (word.length > MAX_WORD) return [];
  const target = asciiBytes(word);
  const width = target.length + 1;
  const rows = new Uint8Array(width * 257);
  for (let j = 0; j < width; j += 1) rows[j] = j;
  /** Best distance of the word to the form's beginnings, by length of the beginning. */
  const reached = new Uint8Array(257).fill(255);
  const found: NearForm[] = [];
  // While one types, the first letter is taken as right: all the others would be walked at each key.
  const letters = target[0] === SIGLE_BYTE ? 2 : 1;
  const sure = open ? word.slice(0, letters) : '';
  const cursor = dictionary.walk(sure);
  /** Past this many letters nothing changes: the forms that share them are all at `settled`. */
  let settledAt = 256;
  let settled = 255;
  while (cursor.next()) {
    const { form, length } = cursor;
    const beginning = sure === '' ? 0 : compareStart(form, length, target, letters);
    if (beginning > 0) break;
    if (cursor.shared < settledAt) {
      settledAt = 256;
      for (let i = cursor.shared + 1; i <= length; i += 1) {
        const least = fillRow(rows, width, i, form, target);
        reached[i] = Math.min(reached[i - 1] ?? 255, rows[i * width + width - 1] ?? 255);
        if (least > most) {
          settledAt = i;
          settled = open ? (reached[i] ?? 255) : 255;
          break;
        }
      }
    }
    const whole = open ? (reached[length] ?? 255) : (rows[length * width + width - 1] ?? 255);
    const distance = settledAt <= length ? settled : whole;
    if (distance <= most && beginning === 0 && isSameKind(form[0], target[0]))
      found.push({ form: asciiText(form.subarray(0, length)), value: cursor.value, distance });
  }
  return found.sort((a, b) => a.distance - b.distance);
}

/** One row of the table, for the i-th letter of the form; gives its least value. */
function fillRow(
  rows: Uint8Array,
  width: number,
  i: number,
  form: Uint8Array,
  target: Uint8Array,
): number {
  const row = i * width;
  const above = row - width;
  const letter = form[i - 1];
  let least = i;
  rows[row] = i;
  for (let j = 1; j < width; j += 1) {
    const same = letter === target[j - 1];
    let cost = (rows[above + j - 1] ?? 0) + (same ? 0 : 1);
    cost = Math.min(cost, (rows[above + j] ?? 0) + 1, (rows[row + j - 1] ?? 0) + 1);
    if (i > 1 && j > 1 && letter === target[j - 2] && form[i - 2] === target[j - 1])
      cost = Math.min(cost, (rows[above - width + j - 2] ?? 0) + 1);
    rows[row + j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** Whether a form comes before (negative), among or after those that begin as the target does. */
function compareStart(
  form: Uint8Array,
  length: number,
  target: Uint8Array,
  letters: number,
): number {
  for (let i = 0; i < letters; i += 1) {
    const difference = (i < length ? (form[i] ?? 0) : 0) - (target[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Sigles and tags stand in the dictionary behind a sign, words behind none. */
function isSameKind(first: number | undefined, wanted: number | undefined): boolean {
  return signOf(first) === signOf(wanted);
}

function signOf(first: number | undefined): number {
  return first === undefined || (first >= 48 && first !== 64) ? 0 : first;
}
