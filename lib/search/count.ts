import type { QueryEvidence } from './evidence.ts';

export interface Counted {
  /** Bits of the words of which a document must answer one at least. */
  readonly asked: number;
  /** True when the words that a document answers, one bit each, are enough to show it. */
  readonly isEnough: (answered: number) => boolean;
  /** True for the documents that may be shown. */
  readonly keep: (doc: number) => boolean;
}

/** Words that fit the byte of each document. */
const WORDS_IN_A_BYTE = 8;

/** Counts the documents that answer a query, where there are more than are ranked: nothing is scored. */
export class DocumentCounter {
  /** The words that each document answers; used again by the next query. */
  private room: Uint8Array | null = null;

  constructor(private readonly documents: number) {}

  count({ byWord, arena }: QueryEvidence, { asked, isEnough, keep }: Counted): number {
    const answered = this.roomFor(byWord.length);
    const { docs } = arena;
    byWord.forEach((items, word) => {
      const bit = 1 << word;
      for (const { start, end } of items)
        for (let i = start; i < end; i += 1) {
          const doc = docs[i] ?? 0;
          answered[doc] = (answered[doc] ?? 0) | bit;
        }
    });
    // Few sets of words, many documents: each set is judged once.
    const counts = (words: number): boolean => (words & asked) !== 0 && isEnough(words);
    const judged = Uint8Array.from({ length: 1 << byWord.length }, (_, words) => +counts(words));
    let count = 0;
    for (let doc = 0; doc < answered.length; doc += 1) {
      const words = answered[doc] ?? 0;
      if (words !== 0 && judged[words] === 1 && keep(doc)) count += 1;
    }
    return count;
  }

  private roomFor(words: number): Uint8Array | Uint16Array {
    if (words > WORDS_IN_A_BYTE) return new Uint16Array(this.documents);
    if (this.room) return this.room.fill(0);
    this.room = new Uint8Array(this.documents);
    return this.room;
  }
}
