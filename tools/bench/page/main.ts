import type { Bench, OpenPeer, Peer } from './peer.ts';

/** Each peer is a file of its own: the time to load its code is part of its first answer. */
const PEERS: Readonly<Record<string, () => Promise<Peer>>> = {
  ted: async () => (await import('./ted.ts')).ted,
  'flexsearch-strict': async () => (await import('./flexsearch.ts')).strict,
  'flexsearch-forward': async () => (await import('./flexsearch.ts')).forward,
  'flexsearch-indexeddb': async () => (await import('./flexsearch.ts')).stored,
  minisearch: async () => (await import('./minisearch.ts')).minisearch,
};

async function peerNamed(name: string): Promise<Peer> {
  const load = PEERS[name];
  if (!load) throw new RangeError(`unknown peer: ${name}`);
  return load();
}

/** What the page holds while it is weighed. */
const held: OpenPeer[] = [];

async function typeInto(
  open: OpenPeer,
  keys: readonly string[],
  mostMs: number,
): Promise<number[]> {
  const times: number[] = [];
  const started = performance.now();
  for (const key of keys) {
    const start = performance.now();
    await open.search(key);
    const now = performance.now();
    times.push(now - start);
    if (now - started > mostMs) break;
  }
  return times;
}

const bench: Bench = {
  install: async (name, corpus, address) => (await peerNamed(name)).install(corpus, address),
  async firstAnswer(name, corpus, text) {
    const start = performance.now();
    const open = await (await peerNamed(name)).open(corpus);
    await open.search(text);
    return performance.now() - start;
  },
  async type(name, corpus, keys, mostMs) {
    const open = await (await peerNamed(name)).open(corpus);
    held.push(open);
    // Each key three times, at a distance: what the machine did meanwhile falls on one of them.
    const times = await typeInto(open, [...keys, ...keys, ...keys], mostMs);
    return { times, readBytes: open.readBytes() };
  },
  letGo() {
    held.length = 0;
  },
};
// `held` is shown so that a bundler does not take it for something that nobody reads.
Object.assign(globalThis, { bench, held });
