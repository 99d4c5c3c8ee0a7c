import { stem } from '../text/stem.ts';

/** A way to say something, as stems, and the number of what it says. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly group: number;
}

/** Words that may stand between those of a phrase: « chef adjoint de projet » still says « chef de projet ». */
const SLACK = 2;

/**
 * Finds the phrases of a vocabulary in texts. Their words must stand together, so that « commande
 * publique » is not found in « commande de matériel … fonction publique »; and those that other words
 * part keep their order: « numérique et systèmes de communication » is not « communication numérique ».
 */
export class PhraseMatcher {
  /** Phrases by their least frequent word among all phrases: few are tried at each word of a text. */
  private readonly byWord = new Map<string, Phrase[]>();

  constructor(phrases: readonly Phrase[]) {
    const uses = new Map<string, number>();
    for (const { stems } of phrases)
      for (const word of new Set(stems)) uses.set(word, (uses.get(word) ?? 0) + 1);
    for (const phrase of phrases) {
      const rarest = phrase.stems.reduce((a, b) =>
        (uses.get(b) ?? 0) < (uses.get(a) ?? 0) ? b : a,
      );
      const list = this.byWord.get(rarest);
      if (list) list.push(phrase);
      else this.byWord.set(rarest, [phrase]);
    }
  }

  /** Numbers of what is said in a text, given its words in order, small ones left out. */
  find(words: readonly string[]): ReadonlySet<number> {
    const found = new Set<number>();
    const stems = words.map(stem);
    stems.forEach((word, at) => {
      for (const { stems: wanted, group } of this.byWord.get(word) ?? [])
        if (!found.has(group) && standsAround(at, wanted, stems)) found.add(group);
    });
    return found;
  }
}

function standsAround(at: number, wanted: readonly string[], stems: readonly string[]): boolean {
  const first = Math.max(0, at - wanted.length + 1 - SLACK);
  for (let start = first; start <= at; start += 1)
    if (follows(wanted, stems, start) || isSideBySide(wanted, stems, start)) return true;
  return false;
}

/** From `start` on, in their order, few words between. */
function follows(wanted: readonly string[], stems: readonly string[], start: number): boolean {
  if (stems[start] !== wanted[0]) return false;
  let at = start;
  return wanted.slice(1).every((other) => {
    at = stems.indexOf(other, at + 1);
    return at > start && at - start < wanted.length + SLACK;
  });
}

/** From `start` on, in any order, nothing between. */
function isSideBySide(wanted: readonly string[], stems: readonly string[], start: number): boolean {
  const near = stems.slice(start, start + wanted.length);
  return wanted.every((other) => near.includes(other));
}
