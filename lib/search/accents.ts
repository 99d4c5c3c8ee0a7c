import { fold } from '../text/fold.ts';

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * A corrected query as one writes it: the index holds folded words only, so accents come from the texts
 * that were found. Words written in capitals there tell nothing, and are left as they are.
 */
export function withAccents(suggestion: string, texts: readonly string[]): string {
  const spelled = new Map<string, string>();
  for (const text of texts)
    for (const [word] of text.matchAll(WORD)) {
      const small = word.toLowerCase();
      const key = fold(word);
      if (small !== key && word !== word.toUpperCase() && !spelled.has(key))
        spelled.set(key, small);
    }
  return suggestion.replace(WORD, (word) =>
    word === word.toLowerCase() ? (spelled.get(word) ?? word) : word,
  );
}
