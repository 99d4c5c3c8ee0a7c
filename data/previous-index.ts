import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyDelta } from '../lib/index-format/delta.ts';
import {
  type Manifest,
  type ManifestDelta,
  type ManifestPart,
  SIGNATURE_FILE,
} from '../lib/index-format/manifest.ts';
import { joinPages } from '../lib/index-format/part.ts';
import { readMeta } from '../lib/index-format/records.ts';
import { readSignatureFile, type Succession } from '../lib/index-format/signature.ts';
import { BLOCK_SIZE } from '../lib/index-format/version.ts';
import { type FolderPageSource, openIndexFolder } from './index-folder.ts';
import { makeDelta } from './make-delta.ts';
import { type PackedFile, packFile } from './pack-file.ts';

/** An index published before, that the next one is compared with. */
export interface PreviousIndex {
  readonly manifest: Manifest;
  /** Inflated bytes of one of its parts. */
  inflated(part: ManifestPart): Uint8Array;
}

export interface PreviousOrder {
  /** Identifiers, by place in the table. */
  readonly services: readonly string[];
  readonly offres: readonly string[];
}

/** Opens an index folder to compare with. Throws an Error with a French sentence when it cannot be read. */
export async function openPrevious(
  dir: string,
): Promise<PreviousIndex & { readonly source: FolderPageSource }> {
  const source = await openIndexFolder(dir);
  return { manifest: source.manifest, source, inflated: (part) => joinPages(source.pagesOf(part)) };
}

/** The places that services and offers had. */
export async function readOrder(source: FolderPageSource): Promise<PreviousOrder> {
  const meta = await readMeta(source);
  return {
    services: await column(source, 'services', 'i', meta.services, BLOCK_SIZE.services),
    offres: await column(source, 'offres', 'r', meta.offres, BLOCK_SIZE.offres),
  };
}

async function column(
  source: FolderPageSource,
  table: string,
  letter: string,
  count: number,
  blockSize: number,
): Promise<string[]> {
  const numbers = Array.from({ length: Math.ceil(count / blockSize) }, (_, n) => n);
  const pages = await source.readPages(table, numbers);
  const decoder = new TextDecoder();
  return pages.flatMap((page) =>
    (JSON.parse(decoder.decode(page)) as Record<string, unknown>[]).map((record) =>
      String(record[letter]),
    ),
  );
}

/** The successions of keys that an index carries. */
export async function readSuccessions(dir: string): Promise<readonly Succession[]> {
  const file = await readFile(join(dir, SIGNATURE_FILE)).catch(() => null);
  const parsed = file && readSignatureFile(file);
  if (!parsed?.ok) throw new Error(`${dir} : la signature ne se lit pas.`);
  return parsed.value.successions;
}

/** A delta is worth a second file when it is that much smaller than the part. */
const WORTH = 0.75;
/** Past that share of the part, its neighbours are searched too: bytes may have moved over a cut. */
const LARGE = 0.1;

/** Ways to make a part from those that readers of the previous indexes have; none where it is one of them. */
export function deltasOf(
  entry: ManifestPart,
  inflated: Uint8Array,
  previous: readonly PreviousIndex[],
): (PackedFile & { readonly entry: ManifestDelta })[] {
  const found = new Map<string, PackedFile & { readonly entry: ManifestDelta }>();
  for (const index of previous) {
    const table = index.manifest.parts.filter(({ table }) => table === entry.table);
    if (table.some(({ name }) => name === entry.name)) continue;
    const first = table.findIndex((part) => part.firstPage + part.pages > entry.firstPage);
    if (first < 0) continue;
    const end = table.findIndex((part) => part.firstPage >= entry.firstPage + entry.pages);
    const last = (end < 0 ? table.length : end) - 1;
    const near = tryDelta(index, table.slice(first, Math.max(first, last) + 1), inflated);
    const wide =
      near && near.entry.bytes > entry.bytes * LARGE
        ? tryDelta(index, table.slice(Math.max(0, first - 1), last + 2), inflated)
        : null;
    const best = wide && near && wide.entry.bytes < near.entry.bytes * WORTH ? wide : near;
    if (best && best.entry.bytes < entry.bytes * WORTH) found.set(best.entry.from.join(), best);
  }
  return [...found.values()];
}

/** Parts that one delta starts from at most. */
const MOST_SOURCES = 4;

function tryDelta(
  index: PreviousIndex,
  parts: readonly ManifestPart[],
  target: Uint8Array,
): (PackedFile & { readonly entry: ManifestDelta }) | null {
  if (parts.length === 0 || parts.length > MOST_SOURCES) return null;
  const source = Buffer.concat(parts.map((part) => index.inflated(part)));
  const steps = makeDelta(source, target);
  if (Buffer.compare(applyDelta(source, steps, target.length), target) !== 0)
    throw new Error('Un écart entre deux index ne redonne pas la part : rien n’a été écrit.');
  const { gzip, entry } = packFile(steps);
  return { gzip, entry: { from: parts.map(({ name }) => name), ...entry } };
}
