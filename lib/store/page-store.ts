import type { Manifest, ManifestPart } from '../index-format/manifest.ts';
import type { PageSource } from '../index-format/page-source.ts';
import type { TedDatabase } from './db.ts';

/** Thrown when a page is gone: the index was replaced meanwhile, or the browser purged the store. */
export class MissingPageError extends Error {}

/** Bytes of pages kept in memory by one reader: hot dictionary and posting pages are asked often. */
const CACHE_BYTES = 4_000_000;

/** Reads the pages of one installed index. A reader keeps to its index even while another is installed. */
export class StoredPageSource implements PageSource {
  private readonly parts = new Map<string, ManifestPart[]>();
  private readonly cache = new Map<string, Uint8Array>();
  private cached = 0;

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
    const found = new Map<number, Uint8Array>();
    for (const page of pages) {
      const bytes = this.cache.get(`${table}/${page}`);
      if (bytes) found.set(page, bytes);
    }
    const missing = [...new Set(pages)].filter((page) => !found.has(page));
    const rows = missing.length
      ? await this.db.pages.bulkGet(missing.map((page) => this.keyOf(table, page)))
      : [];
    missing.forEach((page, index) => {
      const bytes = rows[index]?.bytes;
      if (!bytes) throw new MissingPageError(`page ${page} of ${table} is not stored`);
      found.set(page, bytes);
      this.keep(`${table}/${page}`, bytes);
    });
    return pages.flatMap((page) => found.get(page) ?? []);
  }

  private keyOf(table: string, page: number): [string, number] {
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

  /** Keeps a page; the oldest ones go when the bound is passed. */
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
