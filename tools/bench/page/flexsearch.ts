import { Index, IndexedDB } from 'flexsearch';
import { keep, kept } from './kept.ts';
import type { OpenPeer, Peer } from './peer.ts';

type Exported = readonly (readonly [key: string, data: string])[];

/** FlexSearch as it is meant to be kept: exported once, imported whole at each opening. */
function imported(tokenize: 'strict' | 'forward'): Peer {
  const name = (corpus: string): string => `flexsearch ${tokenize} ${corpus}`;
  return {
    async install(corpus, address) {
      const answer = await fetch(`${address}${corpus}/flexsearch-${tokenize}.json`);
      await keep(name(corpus), (await answer.json()) as Exported);
      return true;
    },
    async open(corpus): Promise<OpenPeer> {
      const exported = (await kept(name(corpus))) as Exported;
      const index = new Index({ tokenize });
      for (const [key, data] of exported) await index.import(key, data);
      const bytes = exported.reduce((sum, [, data]) => sum + data.length, 0);
      return {
        search: async (text) => index.search(text, { limit: 10 }).length,
        readBytes: () => bytes,
      };
    },
  };
}

export const strict: Peer = imported('strict');
export const forward: Peer = imported('forward');

/** Longest time that an index may take to be filled in the browser. */
const MOST_FILLING_MS = 60_000;
const BATCH = 500;

/** FlexSearch's own storage: nothing is imported, every search reads IndexedDB. */
export const stored: Peer = {
  async install(corpus, address) {
    const texts = (await (await fetch(`${address}${corpus}/texts.json`)).json()) as string[];
    const index = await mounted(corpus);
    const start = performance.now();
    for (const [i, text] of texts.entries()) {
      await index.add(i, text);
      if (i % BATCH !== BATCH - 1 && i !== texts.length - 1) continue;
      await index.commit();
      if (performance.now() - start > MOST_FILLING_MS) return false;
    }
    return true;
  },
  async open(corpus): Promise<OpenPeer> {
    const index = await mounted(corpus);
    return {
      // Over a storage a search is a promise, which the types of this version do not say.
      search: async (text) => ((await index.search(text, { limit: 10 })) as unknown[]).length,
      readBytes: () => 0,
    };
  },
};

async function mounted(corpus: string): Promise<Index> {
  const index = new Index({ tokenize: 'strict', commit: false });
  await index.mount(new IndexedDB(`bench-${corpus}`) as never);
  return index;
}
