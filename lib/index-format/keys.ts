import { fold } from '../text/fold.ts';
import type { PageSource } from './page-source.ts';
import { DamagedRecordError } from './records.ts';
import { LIMITS } from './version.ts';

/**
 * Tables that answer « which ordinal has this key? » and « what is known under this word? ».
 * Pages are buckets of a hash: the page of a key is the top bits of the hash, so that no directory is
 * read before it. A bucket may return the ordinals of other keys with the same hash: the caller reads
 * the record and compares.
 */
const ENTRY_BYTES = 8;
const ENTRIES_PER_PAGE = 1_024;
const WORDS_PER_PAGE = 128;

export type KeyKind = 'service' | 'itm' | 'pivot' | 'offre';

/** FNV-1a over UTF-16 units, with a final mix so that the top bits are as good as the low ones. */
export function hashKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash >>> 0;
}

const keyText = (kind: KeyKind, value: string): string => `${kind}:${value.toLowerCase()}`;

/** Bits of the hash that choose the page, for that many entries. */
function bitsFor(entries: number, perPage: number): number {
  return Math.max(0, Math.ceil(Math.log2(Math.max(1, entries / perPage))));
}

const pageOf = (hash: number, bits: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));

export interface KeyEntry {
  readonly kind: KeyKind;
  readonly value: string;
  readonly ordinal: number;
}

/** Pages of a key table, and the bits its readers need. */
export function buildKeyTable(entries: readonly KeyEntry[]): {
  readonly pages: readonly Uint8Array[];
  readonly bits: number;
} {
  const bits = bitsFor(entries.length, ENTRIES_PER_PAGE);
  const buckets: [number, number][][] = Array.from({ length: 2 ** bits }, () => []);
  for (const { kind, value, ordinal } of entries) {
    const hash = hashKey(keyText(kind, value));
    buckets[pageOf(hash, bits)]?.push([hash, ordinal]);
  }
  const pages = buckets.map((bucket) => {
    bucket.sort(([a, x], [b, y]) => a - b || x - y);
    const bytes = new Uint8Array(bucket.length * ENTRY_BYTES);
    const view = new DataView(bytes.buffer);
    bucket.forEach(([hash, ordinal], index) => {
      view.setUint32(index * ENTRY_BYTES, hash, true);
      view.setUint32(index * ENTRY_BYTES + 4, ordinal, true);
    });
    return bytes;
  });
  return { pages, bits };
}

/** Ordinals that may have that key: none, one, or a few when hashes collide. */
export async function findKey(
  source: PageSource,
  table: string,
  bits: number,
  kind: KeyKind,
  value: string,
): Promise<number[]> {
  const hash = hashKey(keyText(kind, value));
  const [page] = await source.readPages(table, [pageOf(hash, bits)]);
  if (!page) return [];
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const found: number[] = [];
  const count = Math.floor(page.byteLength / ENTRY_BYTES);
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (view.getUint32(middle * ENTRY_BYTES, true) < hash) low = middle + 1;
    else high = middle;
  }
  for (
    ;
    low < count &&
    found.length < LIMITS.keyMatches &&
    view.getUint32(low * ENTRY_BYTES, true) === hash;
    low += 1
  )
    found.push(view.getUint32(low * ENTRY_BYTES + 4, true));
  return found;
}

/** The form under which a sigle is looked up: folded, without dots or blanks. */
export const sigleKey = (sigle: string): string => fold(sigle).replace(/[^a-z0-9]/g, '');

/** Pages of a table from words to small JSON values; the words of one page are sorted. */
export function buildWordTable(entries: ReadonlyMap<string, unknown>): {
  readonly pages: readonly Uint8Array[];
  readonly bits: number;
} {
  const bits = bitsFor(entries.size, WORDS_PER_PAGE);
  const buckets: [string, unknown][][] = Array.from({ length: 2 ** bits }, () => []);
  for (const [word, value] of entries) buckets[pageOf(hashKey(word), bits)]?.push([word, value]);
  const encoder = new TextEncoder();
  const pages = buckets.map((bucket) => {
    bucket.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return encoder.encode(JSON.stringify(Object.fromEntries(bucket)));
  });
  return { pages, bits };
}

/** The values of several words, in one read; words the table lacks are absent from the result. */
export async function findWords(
  source: PageSource,
  table: string,
  bits: number,
  words: readonly string[],
): Promise<Map<string, unknown>> {
  const pageNumbers = [...new Set(words.map((word) => pageOf(hashKey(word), bits)))];
  const pages = await source.readPages(table, pageNumbers);
  const decoder = new TextDecoder();
  const byPage = new Map(
    pages.map((page, index) => [pageNumbers[index], wordsOf(table, decoder.decode(page))]),
  );
  const found = new Map<string, unknown>();
  for (const word of words) {
    const value = byPage.get(pageOf(hashKey(word), bits))?.get(word);
    if (value !== undefined) found.set(word, value);
  }
  return found;
}

function wordsOf(table: string, json: string): Map<string, unknown> {
  try {
    const words: unknown = JSON.parse(json);
    if (typeof words === 'object' && words !== null) return new Map(Object.entries(words));
  } catch (cause) {
    throw new DamagedRecordError(`a page of ${table} is not JSON`, { cause });
  }
  throw new DamagedRecordError(`a page of ${table} holds no words`);
}
