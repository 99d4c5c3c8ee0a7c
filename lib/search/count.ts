import type { QueryEvidence } from './evidence.ts';

export interface Counted {
  /** Bits of the words of which a document must answer one at least. */
  readonly asked: number;
  /** True when the words that a document answers, one bit each, are enough to show it. */
  readonly isEnough: (answered: number) => boolean;
  /** True for the documents that may be shown. */
  readonly keep: (doc: number) => boolean;
}

/** How many documents answer a query, where there are more than are ranked: nothing is scored. */
export function countDocuments(
  { byWord, arena }: QueryEvidence,
  documents: number,
  { asked, isEnough, keep }: Counted,
): number {
  const answered = new Uint16Array(documents);
  const { docs } = arena;
  byWord.forEach((items, word) => {
    const bit = 1 << word;
    for (const { start, end } of items)
      for (let i = start; i < end; i += 1) {
        const doc = docs[i] ?? 0;
        answered[doc] = (answered[doc] ?? 0) | bit;
      }
  });
  let count = 0;
  for (let doc = 0; doc < documents; doc += 1) {
    const words = answered[doc] ?? 0;
    if ((words & asked) !== 0 && isEnough(words) && keep(doc)) count += 1;
  }
  return count;
}
