import type { PageSource, Tables } from './page-source.ts';

/** Pages held in memory: the command line, the tests, and browsers that refuse storage. */
export class MemoryPageSource implements PageSource {
  constructor(private readonly tables: Tables) {}

  /** Throws a RangeError for a page that the index does not have. */
  async readPages(table: string, pages: readonly number[]): Promise<Uint8Array[]> {
    const all = this.tables.get(table) ?? [];
    return pages.map((page) => {
      const bytes = all[page];
      if (!bytes) throw new RangeError(`no page ${page} in table ${table}`);
      return bytes;
    });
  }
}
