/** Slots kept between queries, one in so many documents: a heavier query gives its room back. */
const DOCUMENTS_A_SLOT = 32;
const LEAST_KEPT = 256;
/** Words of a query that are looked at: one bit each. */
export const MOST_WORDS = 12;

/**
 * Room where documents gather their scores: one slot for each document that a query reaches, in the
 * order they are reached. Used again by the next query, so that a keystroke leaves little to collect.
 */
export class Workspace {
  count = 0;
  doc = new Uint32Array(0);
  total = new Float32Array(0);
  /** Information of the words that must be answered, each as far as it is. */
  covered = new Float32Array(0);
  /** Bit i: word i is answered. */
  answered = new Uint16Array(0);
  /** Bit i: word i is answered well, by more than a neighbour of what was asked. */
  well = new Uint16Array(0);
  /** Bit i: word i is answered by the document itself, not by what is above it. */
  own = new Uint16Array(0);
  /** Bit i: word i stands in the document as it was typed, no synonym, no correction. */
  literal = new Uint16Array(0);
  /** Bit i: word i stands in the name. */
  named = new Uint16Array(0);
  /** Words in the name, where `named` is not zero. */
  nameLength = new Uint8Array(0);
  /** Best answer to the present word. */
  best = new Float32Array(0);
  /** How far the present word is answered, 0 to 1. */
  share = new Float32Array(0);
  /** Slots that answer the present word, `reachedCount` of them. */
  reached = new Uint32Array(0);
  reachedCount = 0;
  /** What answers each word of each slot best, and where: `words` of them a slot. */
  cause = new Uint16Array(0);
  place = new Uint8Array(0);
  /** Words of the present query. */
  words = 0;
  /** Slot of each document, from 1; 0 is none. */
  private readonly slots: Uint16Array | Uint32Array;
  private readonly kept: number;

  constructor(documents: number, isFlat: boolean) {
    // A flat corpus opens some thousands of slots; an organigram one for each service.
    this.slots =
      documents < 60_000 || isFlat ? new Uint16Array(documents) : new Uint32Array(documents);
    this.kept = Math.min(documents, Math.max(LEAST_KEPT, Math.ceil(documents / DOCUMENTS_A_SLOT)));
    this.resize(this.kept);
  }

  /** Makes room for that many slots in all, so that none moves until they are taken. */
  reserve(slots: number): void {
    const wanted = Math.min(slots, this.slots.length);
    if (wanted > this.doc.length) this.resize(Math.max(wanted, this.doc.length * 2));
  }

  /** A slot for a document that has none yet. */
  open(doc: number): number {
    if (this.count === this.doc.length) this.reserve(this.count + 16);
    const slot = this.count++;
    this.slots[doc] = slot + 1;
    this.doc[slot] = doc;
    return slot;
  }

  /** The slot of a document, -1 when the query does not reach it. */
  find(doc: number): number {
    return (this.slots[doc] ?? 0) - 1;
  }

  /** Empties the slots for a query of that many words. */
  clear(words: number): void {
    for (let slot = 0; slot < this.count; slot += 1) this.slots[this.doc[slot] ?? 0] = 0;
    const used = this.count;
    this.count = 0;
    this.reachedCount = 0;
    const zeroed = [
      this.total,
      this.covered,
      this.answered,
      this.well,
      this.own,
      this.literal,
      this.named,
      this.nameLength,
      this.best,
      this.share,
    ];
    for (const array of zeroed) array.fill(0, 0, used);
    if (words === this.words) return;
    this.words = words;
    this.cause = new Uint16Array(this.doc.length * words);
    this.place = new Uint8Array(this.doc.length * words);
  }

  /** Ends a query: empties the slots, and gives back the room that few queries need. */
  release(): void {
    this.clear(this.words);
    if (this.doc.length > this.kept) this.resize(this.kept);
  }

  private resize(length: number): void {
    const { count, words } = this;
    this.doc = moved(this.doc, new Uint32Array(length), count);
    this.total = moved(this.total, new Float32Array(length), count);
    this.covered = moved(this.covered, new Float32Array(length), count);
    this.answered = moved(this.answered, new Uint16Array(length), count);
    this.well = moved(this.well, new Uint16Array(length), count);
    this.own = moved(this.own, new Uint16Array(length), count);
    this.literal = moved(this.literal, new Uint16Array(length), count);
    this.named = moved(this.named, new Uint16Array(length), count);
    this.nameLength = moved(this.nameLength, new Uint8Array(length), count);
    this.best = moved(this.best, new Float32Array(length), count);
    this.share = moved(this.share, new Float32Array(length), count);
    this.cause = moved(this.cause, new Uint16Array(length * words), count * words);
    this.place = moved(this.place, new Uint8Array(length * words), count * words);
    this.reached = moved(this.reached, new Uint32Array(length), this.reachedCount);
  }
}

function moved<T extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(
  from: T,
  to: T,
  count: number,
): T {
  to.set(from.subarray(0, count));
  return to;
}
