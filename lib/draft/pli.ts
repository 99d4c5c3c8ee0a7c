import type { Passage } from '../model/draft.ts';

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** A text folded for matching, which still knows where each letter came from. */
export interface Pli {
  /** As given. */
  readonly original: string;
  /** Lower case, no accents, one kind of apostrophe, dash and blank; line breaks kept. */
  readonly texte: string;
  /** Passage of the original under a run of the folded text. */
  passage(debut: number, fin: number): Passage;
}

/** Folds a text letter by letter. Linear. */
export function plier(original: string): Pli {
  const parts: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const letter of original) {
    const folded = plierLettre(letter);
    for (let i = 0; i < folded.length; i += 1) places.push(at);
    parts.push(folded);
    at += letter.length;
  }
  places.push(at);
  return {
    original,
    texte: parts.join(''),
    passage: (debut, fin) => {
      const start = places[debut] ?? at;
      // The end is that of the last letter taken, accents that follow it included.
      const end = fin > debut ? (places[fin] ?? at) : start;
      return trimmed(original, start, Math.max(start, end));
    },
  };
}

const PLIS = new Map<string, string>();

function plierLettre(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 128) {
    if (letter === '\r' || letter === '\v' || letter === '\f') return ' ';
    return code >= 65 && code <= 90 ? letter.toLowerCase() : letter;
  }
  const known = PLIS.get(letter);
  if (known !== undefined) return known;
  const lower = letter.toLowerCase();
  let folded = LIGATURES[lower] ?? lower.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  if (/[’ʼ´`‘′]/.test(letter)) folded = "'";
  else if (/[‐‑‒–—―−]/.test(letter)) folded = '-';
  else if (/[\u2028\u2029\u0085]/.test(letter)) folded = '\n';
  else if (/\s/.test(letter)) folded = ' ';
  else if (/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(letter)) folded = '';
  if (PLIS.size < 4_096) PLIS.set(letter, folded);
  return folded;
}

/** The passage without blanks at either end. */
export function trimmed(text: string, debut: number, fin: number): Passage {
  let start = debut;
  let end = fin;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { debut: start, fin: end };
}
