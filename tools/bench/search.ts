import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, constants } from 'node:zlib';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { buildSearch } from '../../data/steps/build-search.ts';
import { loadVocabulaire } from '../../data/vocabulaire.ts';
import { MemoryPageSource } from '../../lib/index-format/memory-source.ts';
import type { PageSource } from '../../lib/index-format/page-source.ts';
import type { IsoDate } from '../../lib/model/ids.ts';
import type { Offre } from '../../lib/model/offre.ts';
import { openSearch } from '../../lib/search/engine.ts';
import type { SearchOptions } from '../../lib/search/search.ts';
import { SECTION, Table } from '../../lib/search/table.ts';
import { offreText, syntheticOffres, typedQueries } from './corpus.ts';

/** One engine over one corpus, measured. Times in milliseconds, sizes in bytes. */
export interface SearchFigures {
  readonly engine: string;
  readonly documents: number;
  /** What the full text weighs when sent: words and postings, without identifiers and dates. */
  readonly brotli: number;
  readonly coldMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Memory that the open index holds, after a session of typing. */
  readonly heapBytes: number;
  /** Bytes read in that session; what is read twice counts once. */
  readonly readBytes: number;
}

const TODAY = '2026-11-21' as IsoDate;
const COLD_ROUNDS = 15;
const COLD_QUERY = 'chef de projet informatique';

/** Measures TED's search, FlexSearch's export and MiniSearch on the same offers, in this process. */
export async function measureSearch(
  documents: number,
  withPeers: boolean,
): Promise<SearchFigures[]> {
  const vocabulary = await loadVocabulaire();
  const offres = syntheticOffres(documents, vocabulary);
  const keystrokes = typedQueries(offres, 60).flatMap((query) =>
    Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)),
  );
  const figures = [await measureTed(offres, keystrokes, vocabulary)];
  if (withPeers) {
    figures.push(await measureFlexSearch('strict', offres, keystrokes));
    figures.push(await measureFlexSearch('forward', offres, keystrokes));
    figures.push(await measureMiniSearch(offres, keystrokes));
  }
  return figures;
}

async function measureTed(
  offres: readonly Offre[],
  keystrokes: readonly string[],
  vocabulary: Awaited<ReturnType<typeof loadVocabulaire>>,
): Promise<SearchFigures> {
  const tables = buildSearch({ services: [], offres, links: new Map(), vocabulary });
  const source = new CountingSource(new MemoryPageSource(tables));
  const options: SearchOptions = { kind: 'offre', limit: 10, typing: true };
  const open = async (): Promise<(text: string) => Promise<unknown>> => {
    const engine = openSearch(source, TODAY);
    return (text) => engine.search(text, options);
  };
  const text = await fullText(new MemoryPageSource(tables));
  return measure('TED', offres.length, brotli(text), () => source.bytes(), open, keystrokes);
}

/** The sections of a table that its peers have too. */
async function fullText(source: PageSource): Promise<Uint8Array> {
  const table = await Table.open(source, 'search-offre');
  const { blocks, forms, stemBlocks, stems, phrases, postings } = SECTION;
  const head = [blocks, forms, stemBlocks, stems, phrases].map((section) => table.head(section));
  const length = table.lengthOf(postings);
  return Buffer.concat([...head, ...(await table.read(postings, [{ start: 0, length }]))]);
}

/** `strict` finds whole words only; `forward` finds beginnings, as one needs while typing. */
async function measureFlexSearch(
  tokenize: 'strict' | 'forward',
  offres: readonly Offre[],
  keystrokes: readonly string[],
): Promise<SearchFigures> {
  const create = (): Index => new Index({ tokenize });
  const built = create();
  offres.forEach((offre, i) => void built.add(i, offreText(offre)));
  const exported = new Map<string, string>();
  await built.export((key: string, data: string) => void exported.set(key, data));
  const bytes = Buffer.from(JSON.stringify([...exported]));
  const open = async (): Promise<(text: string) => unknown> => {
    const index = create();
    for (const [key, data] of exported) await index.import(key, data);
    return (text) => index.search(text, { limit: 10 });
  };
  return measure(
    `FlexSearch ${tokenize}`,
    offres.length,
    brotli(bytes),
    () => bytes.length,
    open,
    keystrokes,
  );
}

async function measureMiniSearch(
  offres: readonly Offre[],
  keystrokes: readonly string[],
): Promise<SearchFigures> {
  const options = { fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } };
  const built = new MiniSearch(options);
  built.addAll(offres.map((offre, id) => ({ id, text: offreText(offre) })));
  const json = JSON.stringify(built);
  const open = async (): Promise<(text: string) => unknown> => {
    const index = MiniSearch.loadJSON(json, options);
    return (text) => index.search(text).slice(0, 10);
  };
  return measure(
    'MiniSearch',
    offres.length,
    brotli(Buffer.from(json)),
    () => json.length,
    open,
    keystrokes,
  );
}

async function measure(
  engine: string,
  documents: number,
  brotliBytes: number,
  readBytes: () => number,
  open: () => Promise<(text: string) => unknown>,
  keystrokes: readonly string[],
): Promise<SearchFigures> {
  const cold: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    const start = performance.now();
    await (await open())(COLD_QUERY);
    cold.push(performance.now() - start);
  }
  // Another index is used first, so that compiled code is not counted as memory of this one.
  await typeInto(open, keystrokes.slice(0, 300));
  const before = usedBytes();
  const search = await open();
  // Each key three times, at a distance: what the machine did meanwhile falls on one of them.
  const rounds: number[][] = [[], [], []];
  for (const times of rounds)
    for (const text of keystrokes) {
      const start = performance.now();
      await search(text);
      times.push(performance.now() - start);
    }
  const times = keystrokes.map((_, i) =>
    quantile(
      rounds.map((round) => round[i] ?? 0),
      0.5,
    ),
  );
  const heapBytes = usedBytes() - before;
  // Asked once more, so that nothing of the index was let go before it was weighed.
  await search(COLD_QUERY);
  return {
    engine,
    documents,
    brotli: brotliBytes,
    coldMs: quantile(cold, 0.5),
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    heapBytes,
    readBytes: readBytes(),
  };
}

/** Opens an index, types into it and lets it go. */
async function typeInto(
  open: () => Promise<(text: string) => unknown>,
  keystrokes: readonly string[],
): Promise<void> {
  const search = await open();
  for (const text of keystrokes) await search(text);
}

/** Counts what is read, as a page store would have to deliver it. */
class CountingSource implements PageSource {
  private readonly sizes = new Map<string, number>();
  constructor(private readonly source: PageSource) {}

  /** Bytes read so far, each page once. */
  bytes(): number {
    return [...this.sizes.values()].reduce((sum, size) => sum + size, 0);
  }

  async readPages(table: string, pages: readonly number[]): Promise<Uint8Array[]> {
    const read = await this.source.readPages(table, pages);
    for (const [i, bytes] of read.entries()) this.sizes.set(`${table} ${pages[i]}`, bytes.length);
    return read.map((page) => page.slice());
  }
}

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

function usedBytes(): number {
  for (let round = 0; round < 3; round += 1) if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function brotli(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
  }).length;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const counts = process.argv.slice(2).map(Number).filter(Number.isInteger);
if (process.argv[1]?.endsWith('search.ts')) {
  for (const count of counts.length > 0 ? counts : [8_000, 50_000, 130_000])
    for (const figures of await measureSearch(count, !process.argv.includes('--alone')))
      console.log(
        JSON.stringify(figures, (_, v) => (typeof v === 'number' ? Math.round(v * 100) / 100 : v)),
      );
}
