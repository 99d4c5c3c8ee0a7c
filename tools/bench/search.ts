import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { Offre } from '../../lib/model/offre.ts';
import { type LoadedExtension, loadInChromium } from '../../tests/e2e/support/chromium.ts';
import { benchExtension } from './bench-extension.ts';
import { drawOffres, keystrokes, typedQueries } from './corpus.ts';
import { median, quantile } from './median.ts';
import type { Bench } from './page/peer.ts';
import { type PeerName, type SentSize, writeSearchFiles } from './search-files.ts';

/** One peer over one corpus, in Chromium. Times in milliseconds, sizes in bytes; null: not measured. */
export interface SearchFigures {
  readonly peer: PeerName;
  readonly documents: number;
  readonly sent: SentSize | null;
  /** From a page that has opened nothing, the background stopped, to the first answer. */
  readonly coldMs: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  /** What the page holds for the open index after a session of typing. */
  readonly heldBytes: number | null;
  /** Of these, the machine code that the session compiled: as much for any corpus. TED's alone is told apart. */
  readonly codeBytes: number | null;
  /** What that session read of what is kept. */
  readonly readBytes: number | null;
}

const PEERS: readonly PeerName[] = [
  'ted',
  'flexsearch-strict',
  'flexsearch-forward',
  'flexsearch-indexeddb',
  'minisearch',
];
const COLD_ROUNDS = 7;
const COLD_QUERY = 'chef de projet informatique';
const QUERIES = 40;
/** A peer that takes a quarter of a second a key does not need all the keys. */
const MOST_TYPING_MS = 12_000;
/** FlexSearch's own storage takes minutes to fill: only the smallest corpus is tried. */
const MOST_FILLED = 10_000;

/** Measures TED's search and its peers on the same offers, in the extension's own origin. */
export async function measureSearch(
  sizes: readonly number[],
  report: (figures: SearchFigures) => void,
): Promise<void> {
  const offres = await drawOffres(Math.max(...sizes));
  const extension = await benchExtension();
  try {
    for (const documents of sizes)
      for (const figures of await measureCorpus(extension, offres.slice(0, documents)))
        report(figures);
  } finally {
    await rm(extension, { recursive: true, force: true });
  }
}

async function measureCorpus(
  extension: string,
  offres: readonly Offre[],
): Promise<SearchFigures[]> {
  const documents = offres.length;
  const corpus = `corpus-${documents}`;
  const sent = await writeSearchFiles(join(extension, corpus), offres);
  const keys = keystrokes(typedQueries(offres, QUERIES));
  const loaded = await loadInChromium({ extension, pagesPort: null });
  try {
    const installed: PeerName[] = [];
    for (const peer of PEERS)
      if (await isInstalled(loaded, peer, corpus, documents)) installed.push(peer);
    const cold = await coldTimes(loaded, installed, corpus);
    const figures: SearchFigures[] = [];
    for (const peer of PEERS) {
      const typed = installed.includes(peer) ? await typing(loaded, peer, corpus, keys) : NOTHING;
      figures.push({ peer, documents, sent: sent[peer], coldMs: cold.get(peer) ?? null, ...typed });
    }
    return figures;
  } finally {
    await loaded.close();
    await rm(join(extension, corpus), { recursive: true });
  }
}

const NOTHING = { p50Ms: null, p95Ms: null, heldBytes: null, codeBytes: null, readBytes: null };

async function isInstalled(
  loaded: LoadedExtension,
  peer: PeerName,
  corpus: string,
  documents: number,
): Promise<boolean> {
  if (peer === 'flexsearch-indexeddb' && documents > MOST_FILLED) return false;
  return withPage(loaded, (page) =>
    page.evaluate(
      ([name, folder]) =>
        (globalThis as unknown as { bench: Bench }).bench.install(name, folder, '/'),
      [peer, corpus] as const,
    ),
  );
}

/** Rounds alternate, so that what the machine does meanwhile falls on all. */
async function coldTimes(
  loaded: LoadedExtension,
  peers: readonly PeerName[],
  corpus: string,
): Promise<ReadonlyMap<PeerName, number>> {
  const times = new Map<PeerName, number[]>(peers.map((peer) => [peer, []]));
  for (let round = 0; round < COLD_ROUNDS; round += 1)
    for (const [peer, list] of times) {
      await loaded.killBackground();
      list.push(
        await withPage(loaded, (page) =>
          page.evaluate(
            ([name, folder, text]) =>
              (globalThis as unknown as { bench: Bench }).bench.firstAnswer(name, folder, text),
            [peer, corpus, COLD_QUERY] as const,
          ),
        ),
      );
    }
  return new Map([...times].map(([peer, list]) => [peer, median(list)]));
}

async function typing(
  loaded: LoadedExtension,
  peer: PeerName,
  corpus: string,
  keys: readonly string[],
): Promise<Omit<SearchFigures, 'peer' | 'documents' | 'sent' | 'coldMs'>> {
  return withPage(loaded, async (page) => {
    const { times, readBytes } = await page.evaluate(
      ([name, folder, all, most]) =>
        (globalThis as unknown as { bench: Bench }).bench.type(name, folder, all, most),
      [peer, corpus, keys, MOST_TYPING_MS] as const,
    );
    const held = await heldBytes(page);
    const code = peer === 'ted' ? await codeBytes(page) : null;
    await page.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.letGo());
    const rest = await heldBytes(page);
    const codeLeft = code === null ? 0 : await codeBytes(page);
    const byKey = keys.map((_, i) => times.filter((_, at) => at % keys.length === i));
    const usual = byKey.filter((list) => list.length > 0).map(median);
    return {
      p50Ms: median(usual),
      p95Ms: quantile(usual, 0.95),
      heldBytes: held - rest,
      codeBytes: code === null ? null : code - codeLeft,
      readBytes,
    };
  });
}

/** Bytes that the page holds once what is no longer used was collected: objects, texts and buffers. */
async function heldBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usage.usedSize + usage.backingStorageSize;
}

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

/** Bytes of code in the page's heap: V8 throws the optimised kind away with the objects it was made for. */
async function codeBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { snapshot, nodes }: HeapSnapshot = JSON.parse(chunks.join(''));
  const fields = snapshot.meta.node_fields;
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = snapshot.meta.node_types[0].indexOf('code');
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (nodes[node + typeAt] === code) bytes += nodes[node + sizeAt] ?? 0;
  return bytes;
}

async function withPage<T>(loaded: LoadedExtension, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await loaded.context.newPage();
  try {
    await page.goto(loaded.url('bench.html'));
    await page.waitForFunction(() => 'bench' in globalThis);
    return await use(page);
  } finally {
    await page.close();
  }
}

const isMain = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isMain) {
  const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
  await measureSearch(sizes.length > 0 ? sizes : [8_000, 50_000, 130_000], (figures) =>
    console.log(JSON.stringify(figures)),
  );
}
