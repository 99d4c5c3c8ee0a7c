import type { Manifest, ManifestPart } from '../../../lib/index-format/manifest.ts';
import type { PageSource } from '../../../lib/index-format/page-source.ts';
import type { IsoDate } from '../../../lib/model/ids.ts';
import { openSearch } from '../../../lib/search/engine.ts';
import { TedDatabase } from '../../../lib/store/db.ts';
import { StoredPageSource } from '../../../lib/store/page-store.ts';
import type { OpenPeer, Peer } from './peer.ts';

const TABLE = 'search-offre';
const TODAY = '2026-11-21' as IsoDate;

/** Lengths of the pages of the table, which is sent as one run of bytes. */
interface Sent {
  readonly pages: readonly number[];
}

/** TED's search as the popup opens it: the store's pages, in IndexedDB, by way of Dexie. */
export const ted: Peer = {
  async install(corpus, address) {
    const { pages }: Sent = await (await fetch(`${address}${corpus}/ted.json`)).json();
    const whole = new Uint8Array(await (await fetch(`${address}${corpus}/ted.bin`)).arrayBuffer());
    let at = 0;
    const rows = pages.map((length, page) => {
      const bytes = whole.slice(at, at + length);
      at += length;
      return { part: corpus, page, bytes };
    });
    const db = new TedDatabase(corpus);
    await db.pages.bulkPut(rows);
    const part = { table: TABLE, firstPage: 0, pages: pages.length, name: corpus };
    // A reader of the store looks at the parts of a manifest only, and at these fields of a part.
    const manifest = { parts: [part as ManifestPart] } as unknown as Manifest;
    await db.meta.put({ key: 'active', manifest });
    db.close();
    return true;
  },

  async open(corpus): Promise<OpenPeer> {
    performance.mark('loaded');
    const db = new TedDatabase(corpus);
    const active = await db.metaRow('active');
    performance.mark('meta');
    if (!active) throw new Error(`${corpus} is not installed`);
    const stored = new StoredPageSource(db, active.manifest);
    const sizes = new Map<number, number>();
    const source: PageSource = {
      async readPages(table, wanted) {
        const read = await stored.readPages(table, wanted);
        for (const [i, bytes] of read.entries()) sizes.set(wanted[i] ?? -1, bytes.length);
        return read;
      },
    };
    const engine = openSearch(source, TODAY);
    return {
      search: async (text) =>
        (await engine.search(text, { kind: 'offre', limit: 10, typing: true, expired: true })).hits
          .length,
      readBytes: () => [...sizes.values()].reduce((sum, size) => sum + size, 0),
    };
  },
};
