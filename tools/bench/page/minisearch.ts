import MiniSearch from 'minisearch';
import { keep, kept } from './kept.ts';
import type { OpenPeer, Peer } from './peer.ts';

const OPTIONS = { fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } };

/** MiniSearch, loaded whole at each opening. */
export const minisearch: Peer = {
  async install(corpus, address) {
    await keep(
      `minisearch ${corpus}`,
      await (await fetch(`${address}${corpus}/minisearch.json`)).text(),
    );
    return true;
  },
  async open(corpus): Promise<OpenPeer> {
    const json = String(await kept(`minisearch ${corpus}`));
    const index = MiniSearch.loadJSON(json, OPTIONS);
    return {
      search: async (text) => index.search(text).slice(0, 10).length,
      readBytes: () => json.length,
    };
  },
};
