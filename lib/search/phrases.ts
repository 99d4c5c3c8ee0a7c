import { stem } from '../text/stem.ts';

/** A way to say something, as stems, and the number of what it says. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly group: number;
}

/** Words that may stand between those of a phrase: « chef adjoint de projet » still says « chef de projet ». */
const SLACK = 2;

/**
 * Finds the phrases of a vocabulary in texts. Words may come in any order but must stand together, so
 * that « commande publique » is not found in « commande de matériel … fonction publique ».
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
      for (const { stems: wanted, group } of this.byWord.get(word) ?? []) {
        if (found.has(group)) continue;
        const reach = wanted.length - 1 + SLACK;
        const near = stems.slice(Math.max(0, at - reach), at + reach + 1);
        if (wanted.every((other) => near.includes(other))) found.add(group);
      }
    });
    return found;
  }
}
