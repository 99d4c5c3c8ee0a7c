import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  MANIFEST_FILE,
  type Manifest,
  type ManifestPart,
  SIGNATURE_FILE,
  serializeManifest,
} from '../lib/index-format/manifest.ts';
import type { Tables } from '../lib/index-format/page-source.ts';
import { joinPages } from '../lib/index-format/part.ts';
import type { Succession } from '../lib/index-format/signature.ts';
import { FORMAT_VERSION, LIMITS } from '../lib/index-format/version.ts';
import type { IndexSource } from '../lib/model/card.ts';
import { type IsoDate, parseIsoDate } from '../lib/model/ids.ts';
import { packFile } from './pack-file.ts';
import { deltasOf, type PreviousIndex } from './previous-index.ts';
import { type SigningKey, signManifest } from './signing.ts';

export interface IndexIdentity {
  readonly date: IsoDate;
  readonly exemple: boolean;
  readonly sources: readonly IndexSource[];
  readonly counts: Manifest['counts'];
  /** Indexes that readers may still have, the last one first: what is sent to them is kept small. */
  readonly previous?: readonly PreviousIndex[];
  /** Keys that named the one that follows them, carried from one index to the next. */
  readonly successions?: readonly Succession[];
}

export interface WrittenIndex {
  readonly manifest: Manifest;
  /** Bytes of all the parts, as sent. */
  readonly bytes: number;
}

/** Inflated size at which a part is closed: small enough that a lost one costs little. */
const PART_TARGET_BYTES = 393_216;
/** Inflated size at which a part that was cut before is cut again. */
const PART_MOST_BYTES = 1.5 * PART_TARGET_BYTES;
/** Past that many days nothing says any more that an offer is online or a service has this name. */
const VALID_DAYS = 90;

/**
 * Writes the index as a folder of static files: the manifest, its signature, the parts named by their
 * digest. Everything is written beside `out` first and takes its place at the end, so a failure leaves
 * what was there. Same tables and identity give the same bytes.
 * Throws an Error when `out` exists and is not an index.
 */
export async function writeIndex(
  out: string,
  tables: Tables,
  identity: IndexIdentity,
  key: SigningKey,
): Promise<WrittenIndex> {
  await refuseForeignFolder(out);
  const parent = dirname(join(out, '.'));
  await mkdir(parent, { recursive: true });
  const draft = join(parent, `.${basename(out)}.${process.pid}.tmp`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  try {
    const parts: ManifestPart[] = [];
    const previous = identity.previous ?? [];
    for (const [table, pages] of tables)
      for (const { entry, gzip, inflated } of cutParts(table, pages, cutsOf(table, previous[0]))) {
        await writeFile(join(draft, entry.name), gzip);
        const deltas = deltasOf(entry, inflated, previous);
        for (const delta of deltas) await writeFile(join(draft, delta.entry.name), delta.gzip);
        parts.push(
          deltas.length > 0 ? { ...entry, deltas: deltas.map((delta) => delta.entry) } : entry,
        );
      }
    const manifest: Manifest = {
      formatVersion: FORMAT_VERSION,
      indexVersion: `${identity.date}-${digestOf(parts, identity)}`,
      createdAt: identity.date,
      expiresAt: daysAfter(identity.date, VALID_DAYS),
      exemple: identity.exemple,
      sources: identity.sources,
      counts: identity.counts,
      parts,
    };
    const bytes = serializeManifest(manifest);
    if (bytes.length > LIMITS.manifestBytes)
      throw new Error('Le manifeste dépasse sa taille limite.');
    await writeFile(join(draft, MANIFEST_FILE), bytes);
    const successions = identity.successions ?? [];
    await writeFile(join(draft, SIGNATURE_FILE), signManifest(bytes, key, successions));
    await swap(draft, out);
    return { manifest, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Where the parts of a table started before: cut there again, a change stays in its own part. */
function cutsOf(table: string, previous: PreviousIndex | undefined): ReadonlySet<number> {
  const parts = previous?.manifest.parts.filter((part) => part.table === table) ?? [];
  return new Set(parts.map(({ firstPage }) => firstPage));
}

interface CutPart {
  readonly entry: ManifestPart;
  readonly gzip: Buffer;
  readonly inflated: Uint8Array;
}

/** Cuts a table's pages into gzip parts of bounded size. */
function* cutParts(
  table: string,
  pages: readonly Uint8Array[],
  cuts: ReadonlySet<number>,
): Generator<CutPart> {
  const last = Math.max(0, ...cuts);
  let start = 0;
  let held = 0;
  for (let end = 1; end <= pages.length; end += 1) {
    held += pages[end - 1]?.length ?? 0;
    const next = held + (pages[end]?.length ?? 0);
    const most = end < last ? PART_MOST_BYTES : PART_TARGET_BYTES;
    const full = cuts.has(end) || next > most || end - start >= LIMITS.pagesPerPart;
    if (!full && end < pages.length) continue;
    yield makePart(table, start, pages.slice(start, end));
    start = end;
    held = 0;
  }
}

function makePart(table: string, firstPage: number, pages: readonly Uint8Array[]): CutPart {
  const inflated = joinPages(pages);
  const file = packFile(inflated);
  if (file.gzip.length > LIMITS.partBytes || inflated.length > LIMITS.partInflatedBytes)
    throw new Error(`Une page de la table ${table} dépasse la taille limite d’une part.`);
  const inflatedSha256 = createHash('sha256').update(inflated).digest('hex');
  return {
    gzip: file.gzip,
    inflated,
    entry: { table, firstPage, pages: pages.length, ...file.entry, inflatedSha256 },
  };
}

function daysAfter(date: IsoDate, days: number): IsoDate {
  const time = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  const after = parseIsoDate(new Date(time).toISOString().slice(0, 10));
  if (!after) throw new Error(`${date} : pas de date ${days} jours après.`);
  return after;
}

function digestOf(parts: readonly ManifestPart[], identity: IndexIdentity): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.table} ${part.sha256}\n`);
  hash.update(JSON.stringify([identity.exemple, identity.sources]));
  return hash.digest('hex').slice(0, 12);
}

async function refuseForeignFolder(out: string): Promise<void> {
  const entries = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new Error(`${out} : ce n’est pas un dossier.`);
    throw error;
  });
  if (entries.length > 0 && !entries.includes(MANIFEST_FILE))
    throw new Error(
      `${out} : le dossier n’est pas vide et n’est pas un index ; rien n’a été écrit.`,
    );
}

async function swap(draft: string, out: string): Promise<void> {
  const old = `${draft}.old`;
  await rm(old, { recursive: true, force: true });
  const replaced = await rename(out, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(draft, out);
  } catch (error) {
    if (replaced) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
