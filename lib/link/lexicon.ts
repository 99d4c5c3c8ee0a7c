import { toWords, type Word } from './words.ts';

/** A set phrase found in words. */
export interface Phrase<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

interface Entry<T> {
  readonly stems: readonly string[];
  /** Set when the phrase is a sigle: it is one in capitals only. */
  readonly capitals: boolean;
  readonly value: T;
}

/**
 * Finds phrases of a closed list in words, small words left out. A phrase written in capitals (« DISP »)
 * is a sigle: it is found in capitals, a number stuck to it or not (« PREF973 »).
 */
export class Lexicon<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();

  add(phrases: string, value: T): void {
    for (const phrase of phrases.split('|')) {
      const words = toWords(phrase).filter((w) => !w.small);
      const first = words[0];
      if (!first) continue;
      const capitals = words.length === 1 && phrase === phrase.toUpperCase();
      const entry = { stems: words.map((w) => w.stem), capitals, value };
      const list = this.#byFirst.get(first.stem);
      if (list) list.push(entry);
      else this.#byFirst.set(first.stem, [entry]);
    }
  }

  /** The longest phrase at `start`. `anyCase` takes sigles in lower case too. */
  at(words: readonly Word[], start: number, anyCase = false): Phrase<T> | null {
    const first = words[start];
    if (!first || first.small) return null;
    const entries =
      this.#byFirst.get(first.stem) ?? this.#byFirst.get(first.stem.replace(/\d+[ab]?$/, ''));
    if (!entries) return null;
    let best: Phrase<T> | null = null;
    for (const { stems, capitals, value } of entries) {
      if (capitals && !anyCase && !isSigleLike(first.raw)) continue;
      const end = endOf(words, start, stems);
      if (end > 0 && (!best || end > best.end)) best = { start, end, value };
    }
    return best;
  }

  all(words: readonly Word[], anyCase = false): Phrase<T>[] {
    const found: Phrase<T>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const phrase = this.at(words, at, anyCase);
      if (!phrase) continue;
      found.push(phrase);
      at = phrase.end - 1;
    }
    return found;
  }
}

/** Capitals, or nearly: « DRFiP », « GSBdD ». */
export function isSigleLike(raw: string): boolean {
  const upper = raw.replace(/[^\p{Lu}\d²³]/gu, '').length;
  return upper === raw.length || (upper >= 3 && upper >= raw.length - 2);
}

function endOf(words: readonly Word[], start: number, stems: readonly string[]): number {
  let at = start;
  for (const [index, stem] of stems.entries()) {
    if (index > 0) while (words[at]?.small) at += 1;
    const word = words[at];
    if (!word) return 0;
    if (word.stem !== stem && !(stems.length === 1 && word.stem.replace(/\d+[ab]?$/, '') === stem))
      return 0;
    at += 1;
  }
  return at;
}
