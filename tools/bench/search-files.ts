import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { buildSearch } from '../../data/steps/build-search.ts';
import { loadVocabulaire } from '../../data/vocabulaire.ts';
import { MemoryPageSource } from '../../lib/index-format/memory-source.ts';
import type { Tables } from '../../lib/index-format/page-source.ts';
import type { Offre } from '../../lib/model/offre.ts';
import { SECTION, Table } from '../../lib/search/table.ts';
import { offreText } from './corpus.ts';

/** What an index weighs when it is sent, in bytes; null for one that is filled in the browser. */
export interface SentSize {
  readonly brotli: number;
  readonly gzip: number;
}

export type PeerName =
  | 'ted'
  | 'flexsearch-strict'
  | 'flexsearch-forward'
  | 'flexsearch-indexeddb'
  | 'minisearch';

/** Writes one corpus for each peer where the bench page reads it, and weighs what would be sent. */
export async function writeSearchFiles(
  dir: string,
  offres: readonly Offre[],
): Promise<Readonly<Record<PeerName, SentSize | null>>> {
  await mkdir(dir, { recursive: true });
  const texts = offres.map(offreText);
  await writeFile(join(dir, 'texts.json'), JSON.stringify(texts));
  return {
    ted: await writeTed(dir, offres),
    'flexsearch-strict': await writeFlexSearch(dir, 'strict', texts),
    'flexsearch-forward': await writeFlexSearch(dir, 'forward', texts),
    'flexsearch-indexeddb': null,
    minisearch: await writeMiniSearch(dir, texts),
  };
}

async function writeTed(dir: string, offres: readonly Offre[]): Promise<SentSize> {
  const vocabulary = await loadVocabulaire();
  const tables = buildSearch({ services: [], offres, links: new Map(), vocabulary });
  const pages = tables.get('search-offre') ?? [];
  await writeFile(join(dir, 'ted.bin'), Buffer.concat(pages));
  await writeFile(
    join(dir, 'ted.json'),
    JSON.stringify({ pages: pages.map(({ length }) => length) }),
  );
  return sizes(await fullText(tables));
}

/** The sections of TED's table that its peers have too: words and postings, no identifiers, no dates. */
async function fullText(tables: Tables): Promise<Buffer> {
  const table = await Table.open(new MemoryPageSource(tables), 'search-offre');
  const { blocks, forms, stemBlocks, stems, phrases, postings } = SECTION;
  const head = [blocks, forms, stemBlocks, stems, phrases].map((section) => table.head(section));
  const length = table.lengthOf(postings);
  return Buffer.concat([...head, ...(await table.read(postings, [{ start: 0, length }]))]);
}

/** `strict` finds whole words only; `forward` finds beginnings, as one needs while typing. */
async function writeFlexSearch(
  dir: string,
  tokenize: 'strict' | 'forward',
  texts: readonly string[],
): Promise<SentSize> {
  const index = new Index({ tokenize });
  texts.forEach((text, i) => void index.add(i, text));
  const exported = new Map<string, string>();
  await index.export((key: string, data: string) => void exported.set(key, data));
  const bytes = Buffer.from(JSON.stringify([...exported]));
  await writeFile(join(dir, `flexsearch-${tokenize}.json`), bytes);
  return sizes(bytes);
}

async function writeMiniSearch(dir: string, texts: readonly string[]): Promise<SentSize> {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(texts.map((text, id) => ({ id, text })));
  const bytes = Buffer.from(JSON.stringify(index));
  await writeFile(join(dir, 'minisearch.json'), bytes);
  return sizes(bytes);
}

function sizes(bytes: Buffer): SentSize {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return {
    brotli: brotliCompressSync(bytes, { params }).length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  };
}
