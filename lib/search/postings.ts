import { ByteReader, ByteWriter, uint32At } from './bytes.ts';
import { PLACE_WEIGHTS } from './field.ts';
import type { ByteRange } from './table.ts';

const BLOCK = 16;

/** Adds one list: documents of one place in a group, groups by weight, ordinals as differences. */
export function encodePostings(
  writer: ByteWriter,
  postings: readonly { readonly doc: number; readonly place: number }[],
): void {
  const groups = new Map<number, number[]>();
  for (const { doc, place } of postings) {
    const group = groups.get(place);
    if (group) group.push(doc);
    else groups.set(place, [doc]);
  }
  const weight = (place: number): number => PLACE_WEIGHTS[place] ?? 0;
  const ordered = [...groups].sort(([a], [b]) => weight(b) - weight(a) || a - b);
  for (const [place, docs] of ordered) {
    docs.sort((a, b) => a - b);
    writer.byte(place);
    writer.varint(docs.length);
    let previous = -1;
    for (const doc of docs) {
      writer.varint(doc - previous - 1);
      previous = doc;
    }
  }
}

/** A run of postings in an arena. */
export interface PostingsSpan {
  readonly start: number;
  readonly end: number;
}

/** Postings kept between queries, one in so many documents: a heavier query gives its room back. */
const DOCUMENTS_A_POSTING = 4;
const LEAST_KEPT = 1_024;

/** Room where the lists of a query are read, used again by the next one: little to collect. */
export class PostingsArena {
  docs = new Uint32Array(LEAST_KEPT);
  /** Where the word stands in each document, as `field.ts` packs it. */
  places = new Uint8Array(LEAST_KEPT);
  private used = 0;
  private readonly kept: number;

  constructor(private readonly documents: number) {
    this.kept = Math.max(LEAST_KEPT, Math.ceil(documents / DOCUMENTS_A_POSTING));
  }

  /** Empties the arena; room beyond the usual is given back. */
  clear(): void {
    this.used = 0;
    if (this.docs.length > this.kept) this.resize(this.kept);
  }

  /** Reads one list; ordinals that no document has are damage and are left out. */
  decode(bytes: Uint8Array): PostingsSpan {
    this.reserve(bytes.length);
    const { docs, places, documents } = this;
    const start = this.used;
    let count = start;
    let at = 0;
    while (at < bytes.length) {
      const place = bytes[at++] ?? 0;
      let left = 0;
      let shift = 0;
      let byte = 0;
      do {
        byte = bytes[at++] ?? 0;
        left |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127 && shift < 35);
      let doc = -1;
      for (; left > 0 && at < bytes.length; left -= 1) {
        let difference = 0;
        shift = 0;
        do {
          byte = bytes[at++] ?? 0;
          difference |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127 && shift < 35);
        doc += (difference >>> 0) + 1;
        if (doc >= documents) break;
        docs[count] = doc;
        places[count++] = place;
      }
    }
    this.used = count;
    return { start, end: count };
  }

  /** Adds postings made from others. */
  add(places: ReadonlyMap<number, number>): PostingsSpan {
    this.reserve(places.size);
    const start = this.used;
    for (const [doc, place] of places) {
      this.docs[this.used] = doc;
      this.places[this.used++] = place;
    }
    return { start, end: this.used };
  }

  /** Makes room for that many more postings at once. */
  reserve(more: number): void {
    const wanted = this.used + more;
    if (wanted > this.docs.length)
      this.resize(Math.max(wanted, Math.min(this.docs.length * 2, this.kept)));
  }

  private resize(length: number): void {
    const docs = new Uint32Array(length);
    const places = new Uint8Array(length);
    docs.set(this.docs.subarray(0, this.used));
    places.set(this.places.subarray(0, this.used));
    this.docs = docs;
    this.places = places;
  }
}

/** Where each stem's list lies, and which stems are of one family (they follow each other). */
export class StemDirectoryWriter {
  private readonly blocks = new ByteWriter();
  private readonly stems = new ByteWriter();
  private count = 0;
  private offset = 0;
  private previousForm = 0;

  /** `firstForm` is the position in the dictionary of the first form of the stem. */
  add(length: number, sameFamily: boolean, firstForm: number): void {
    if (this.count++ % BLOCK === 0) {
      this.blocks.uint32(this.offset);
      this.blocks.uint32(this.stems.length);
      this.previousForm = 0;
    }
    this.stems.varint(length * 2 + (sameFamily ? 1 : 0));
    this.stems.zigzag(firstForm - this.previousForm);
    this.previousForm = firstForm;
    this.offset += length;
  }

  finish(): { readonly blocks: Uint8Array; readonly stems: Uint8Array } {
    return { blocks: this.blocks.finish(), stems: this.stems.finish() };
  }
}

interface StemEntry extends ByteRange {
  readonly sameFamily: boolean;
  readonly firstForm: number;
}

export class StemDirectory {
  constructor(
    private readonly blocks: Uint8Array,
    private readonly stems: Uint8Array,
  ) {}

  locate(stem: number): StemEntry {
    const block = Math.floor(stem / BLOCK) * 8;
    let start = uint32At(this.blocks, block);
    const reader = new ByteReader(this.stems, uint32At(this.blocks, block + 4));
    let firstForm = 0;
    for (let i = stem % BLOCK; i > 0; i -= 1) {
      start += reader.varint() >>> 1;
      firstForm += reader.zigzag();
    }
    const entry = reader.varint();
    firstForm += reader.zigzag();
    return { start, length: entry >>> 1, sameFamily: (entry & 1) === 1, firstForm };
  }

  /** The stems of the same family, the stem itself left out, at most `limit` on each side. */
  familyOf(stem: number, limit = 12): number[] {
    const family: number[] = [];
    for (let s = stem; s > 0 && stem - s < limit && this.locate(s).sameFamily; s -= 1)
      family.push(s - 1);
    const count = Math.floor(this.blocks.length / 8) * BLOCK;
    for (let s = stem + 1; s < count && s - stem <= limit && this.isFamily(s); s += 1)
      family.push(s);
    return family;
  }

  private isFamily(stem: number): boolean {
    const block = Math.floor(stem / BLOCK) * 8;
    return uint32At(this.blocks, block + 4) < this.stems.length && this.locate(stem).sameFamily;
  }
}
