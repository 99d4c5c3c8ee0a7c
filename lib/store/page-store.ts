import type { Manifest, ManifestPart } from '../index-format/manifest.ts';
import type { PageSource } from '../index-format/page-source.ts';
import type { TedDatabase } from './db.ts';

/** Thrown when a page is gone: the index was replaced meanwhile, or the browser purged the store. */
export class MissingPageError extends Error {}

/** Bytes of pages kept in memory by one reader: hot dictionary and posting pages are asked often. */
const CACHE_BYTES = 6_000_000;

/** A page that the next transaction reads. */
interface Wanted {
  readonly key: string;
  readonly row: [part: string, page: number];
  readonly found: (bytes: Uint8Array) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Reads the pages of one installed index. A reader keeps to its index even while another is installed.
 * What is asked for in one turn is read in one transaction: the lines of an answer, drawn side by side,
 * wait for the store once.
 */
export class StoredPageSource implements PageSource {
  private readonly parts = new Map<string, ManifestPart[]>();
  private readonly cache = new Map<string, Uint8Array>();
  private cached = 0;
  /** Pages asked for that are not there yet. */
  private readonly coming = new Map<string, Promise<Uint8Array>>();
  private queue: Wanted[] = [];

  constructor(
    private readonly db: TedDatabase,
    manifest: Manifest,
  ) {
    for (const part of manifest.parts) {
      const list = this.parts.get(part.table);
      if (list) list.push(part);
      else this.parts.set(part.table, [part]);
    }
  }

  async readPages(table: string, pages: readonly number[]): Promise<Uint8Array[]> {
    const wanted = pages.map((page) => ({
      key: `${table}/${page}`,
      row: this.rowOf(table, page),
    }));
    return Promise.all(wanted.map(({ key, row }) => this.kept(key) ?? this.ask(key, row)));
  }

  private kept(key: string): Uint8Array | undefined {
    const bytes = this.cache.get(key);
    if (!bytes) return undefined;
    // The last one asked for is the last one to go.
    this.cache.delete(key);
    this.cache.set(key, bytes);
    return bytes;
  }

  private ask(key: string, row: Wanted['row']): Promise<Uint8Array> {
    const known = this.coming.get(key);
    if (known) return known;
    const coming = new Promise<Uint8Array>((found, failed) => {
      if (this.queue.length === 0) queueMicrotask(() => void this.readQueue());
      this.queue.push({ key, row, found, failed });
    });
    this.coming.set(key, coming);
    return coming;
  }

  private async readQueue(): Promise<void> {
    const asked = this.queue;
    this.queue = [];
    try {
      const rows = await this.db.pages.bulkGet(asked.map(({ row }) => row));
      asked.forEach(({ key, found, failed }, index) => {
        const bytes = rows[index]?.bytes;
        if (bytes) {
          this.keep(key, bytes);
          found(bytes);
        } else failed(new MissingPageError(`page ${key} is not stored`));
      });
    } catch (error) {
      for (const { failed } of asked) failed(error);
    } finally {
      for (const { key } of asked) this.coming.delete(key);
    }
  }

  /** Where a page is stored. Throws a RangeError for one that the index does not have. */
  private rowOf(table: string, page: number): Wanted['row'] {
    const list = this.parts.get(table) ?? [];
    let low = 0;
    let high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const part = list[middle];
      if (!part) break;
      if (page < part.firstPage) high = middle - 1;
      else if (page >= part.firstPage + part.pages) low = middle + 1;
      else return [part.name, page - part.firstPage];
    }
    throw new RangeError(`no page ${page} in table ${table}`);
  }

  /** Keeps a page; those that were not asked for the longest go when the bound is passed. */
  private keep(key: string, bytes: Uint8Array): void {
    this.cache.set(key, bytes);
    this.cached += bytes.length;
    for (const [old, oldBytes] of this.cache) {
      if (this.cached <= CACHE_BYTES) return;
      this.cache.delete(old);
      this.cached -= oldBytes.length;
    }
  }
}
