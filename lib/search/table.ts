import type { PageSource } from '../index-format/page-source.ts';
import { ByteWriter, uint32At } from './bytes.ts';

/** Size of every page but the first, which holds the sections that each query needs. */
export const PAGE_SIZE = 32_768;
const MAGIC = 0x44_45_54_73;
const VERSION = 1;
const ENTRY_BYTES = 16;
const PREAMBLE_BYTES = 16;
/** Ten times and more what the whole country would fill: beyond it a header is damaged. */
const MAX_DOCUMENTS = 5_000_000;
const MAX_SECTIONS = 64;
const MAX_SECTION_BYTES = 1 << 28;

/** Parts of a search table. The number is in the file: never reuse one. */
export const SECTION = {
  blocks: 1,
  forms: 2,
  stems: 3,
  postings: 4,
  parents: 5,
  ids: 6,
  idBlocks: 7,
  fins: 8,
  liens: 9,
  phrases: 10,
  refBuckets: 11,
  heavy: 13,
  stemBlocks: 14,
  accents: 15,
  prenoms: 16,
  ministeres: 17,
  departements: 18,
  versants: 19,
  categories: 20,
  metiers: 21,
  contrats: 22,
  teletravail: 23,
  parutions: 24,
} as const;

/** Signs before forms of the dictionary that are not words. */
export const SIGLE_SIGN = '!';
export const TAG_SIGN = '@';
/** Sign before groups of phrases, which are filed as stems but are no forms. */
export const GROUP_SIGN = '#';

export interface TableSections {
  readonly documents: number;
  /** Read with the first page, whole. */
  readonly head: ReadonlyMap<number, Uint8Array>;
  /** Read by pages, as queries need them. */
  readonly paged: ReadonlyMap<number, Uint8Array>;
}

/** Lays sections out: the head in page 0, each paged one from a page of its own. */
export function layOutPages({ documents, head, paged }: TableSections): Uint8Array[] {
  const count = head.size + paged.size;
  const directory = new ByteWriter();
  for (const value of [MAGIC, VERSION, documents, count]) directory.uint32(value);
  const headBytes = new ByteWriter();
  const headStart = PREAMBLE_BYTES + count * ENTRY_BYTES;
  for (const [section, bytes] of head) {
    for (const value of [section, 0, headStart + headBytes.length, bytes.length])
      directory.uint32(value);
    headBytes.bytes(bytes);
    while (headBytes.length % 4 !== 0) headBytes.byte(0);
  }
  const pages: Uint8Array[] = [];
  for (const [section, bytes] of paged) {
    for (const value of [section, pages.length + 1, 0, bytes.length]) directory.uint32(value);
    for (let at = 0; at < bytes.length; at += PAGE_SIZE)
      pages.push(bytes.slice(at, at + PAGE_SIZE));
  }
  directory.bytes(headBytes.finish());
  return [directory.finish(), ...pages];
}

interface SectionEntry {
  readonly page: number;
  readonly start: number;
  readonly length: number;
}

const NOTHING = new Uint8Array(0);

/**
 * One table of an index, open: page 0 in memory, the other pages read when asked for, the last used
 * ones kept.
 */
export class Table {
  readonly documents: number;
  private readonly entries = new Map<number, SectionEntry>();
  private readonly cache = new Map<number, Uint8Array>();

  private constructor(
    private readonly source: PageSource,
    private readonly name: string,
    private readonly first: Uint8Array,
    private readonly maxPages: number,
  ) {
    if (uint32At(first, 0) !== MAGIC || uint32At(first, 4) !== VERSION)
      throw new RangeError(`table ${name} is not a search table of version ${VERSION}`);
    this.documents = uint32At(first, 8);
    const count = uint32At(first, 12);
    if (this.documents > MAX_DOCUMENTS || count > MAX_SECTIONS)
      throw new RangeError(`table ${name} is damaged`);
    for (let i = 0; i < count; i += 1) {
      const at = PREAMBLE_BYTES + i * ENTRY_BYTES;
      const length = uint32At(first, at + 12);
      if (length > MAX_SECTION_BYTES) throw new RangeError(`table ${name} is damaged`);
      this.entries.set(uint32At(first, at), {
        page: uint32At(first, at + 4),
        start: uint32At(first, at + 8),
        length,
      });
    }
  }

  static async open(source: PageSource, name: string, maxPages = 64): Promise<Table> {
    const [first] = await source.readPages(name, [0]);
    return new Table(source, name, first ?? NOTHING, maxPages);
  }

  /** A section of page 0. */
  head(section: number): Uint8Array {
    const entry = this.entries.get(section);
    return entry ? this.first.subarray(entry.start, entry.start + entry.length) : NOTHING;
  }

  lengthOf(section: number): number {
    return this.entries.get(section)?.length ?? 0;
  }

  /** A whole section, for whoever keeps what it holds: its pages are not kept here. */
  async readWhole(section: number): Promise<Uint8Array> {
    const { page, length } = this.entries.get(section) ?? { page: 0, length: 0 };
    if (length === 0) return NOTHING;
    const count = Math.ceil(length / PAGE_SIZE);
    const pages = Array.from({ length: count }, (_, i) => page + i);
    const read = await this.source.readPages(this.name, pages);
    if (count === 1) return (read[0] ?? NOTHING).subarray(0, length);
    const whole = new Uint8Array(length);
    read.forEach((bytes, i) => {
      whole.set(bytes.subarray(0, length - i * PAGE_SIZE), i * PAGE_SIZE);
    });
    return whole;
  }

  /** Bytes of a paged section, those of one call read together. Ranges beyond its end come back short. */
  async read(section: number, ranges: readonly ByteRange[]): Promise<Uint8Array[]> {
    const entry = this.entries.get(section);
    if (!entry) return ranges.map(() => NOTHING);
    const clipped = ranges.map(({ start, length }) => ({
      start: Math.min(start, entry.length),
      end: Math.min(start + length, entry.length),
    }));
    const pages = new Set<number>();
    for (const { start, end } of clipped)
      for (let page = Math.floor(start / PAGE_SIZE); page * PAGE_SIZE < end; page += 1)
        pages.add(page + entry.page);
    const bytesOf = await this.pages([...pages]);
    return clipped.map(({ start, end }) => {
      const page = Math.floor(start / PAGE_SIZE);
      const offset = page * PAGE_SIZE;
      const firstPage = bytesOf.get(page + entry.page) ?? NOTHING;
      if (end - offset <= PAGE_SIZE) return firstPage.subarray(start - offset, end - offset);
      const joined = new Uint8Array(end - start);
      for (let at = start; at < end; ) {
        const here = Math.floor(at / PAGE_SIZE);
        const stop = Math.min(end, (here + 1) * PAGE_SIZE);
        const bytes = bytesOf.get(here + entry.page) ?? NOTHING;
        joined.set(bytes.subarray(at - here * PAGE_SIZE, stop - here * PAGE_SIZE), at - start);
        at = stop;
      }
      return joined;
    });
  }

  private async pages(wanted: readonly number[]): Promise<Map<number, Uint8Array>> {
    const found = new Map<number, Uint8Array>();
    const missing: number[] = [];
    for (const page of wanted) {
      const bytes = this.cache.get(page);
      if (bytes) {
        found.set(page, bytes);
        this.cache.delete(page);
        this.cache.set(page, bytes);
      } else missing.push(page);
    }
    if (missing.length > 0) {
      missing.sort((a, b) => a - b);
      const read = await this.source.readPages(this.name, missing);
      missing.forEach((page, i) => {
        const bytes = read[i] ?? NOTHING;
        found.set(page, bytes);
        this.cache.set(page, bytes);
      });
      for (const oldest of this.cache.keys()) {
        if (this.cache.size <= this.maxPages) break;
        this.cache.delete(oldest);
      }
    }
    return found;
  }
}

export interface ByteRange {
  readonly start: number;
  readonly length: number;
}
