import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  MANIFEST_FILE,
  type Manifest,
  type ManifestPart,
  parseManifest,
  SIGNATURE_FILE,
  serializeManifest,
} from '../lib/index-format/manifest.ts';
import type { Tables } from '../lib/index-format/page-source.ts';
import { joinPages } from '../lib/index-format/part.ts';
import { FORMAT_VERSION, LIMITS } from '../lib/index-format/version.ts';
import type { IndexSource } from '../lib/model/card.ts';
import type { IsoDate } from '../lib/model/ids.ts';
import { type SigningKey, signManifest } from './signing.ts';

export interface IndexIdentity {
  readonly date: IsoDate;
  readonly exemple: boolean;
  readonly sources: readonly IndexSource[];
  readonly counts: Manifest['counts'];
}

export interface WrittenIndex {
  readonly manifest: Manifest;
  /** Bytes of all the parts, as sent. */
  readonly bytes: number;
}

/** Inflated size at which a part is closed: small enough that a lost one costs little. */
const PART_TARGET_BYTES = 393_216;

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
    for (const [table, pages] of tables)
      for (const part of cutParts(table, pages)) {
        await writeFile(join(draft, part.entry.name), part.gzip);
        parts.push(part.entry);
      }
    const manifest: Manifest = {
      formatVersion: FORMAT_VERSION,
      indexVersion: `${identity.date}-${digestOf(parts, identity)}`,
      createdAt: identity.date,
      exemple: identity.exemple,
      sources: identity.sources,
      counts: identity.counts,
      parts,
    };
    const bytes = serializeManifest(manifest);
    if (bytes.length > LIMITS.manifestBytes)
      throw new Error('Le manifeste dépasse sa taille limite.');
    await writeFile(join(draft, MANIFEST_FILE), bytes);
    await writeFile(join(draft, SIGNATURE_FILE), signManifest(bytes, key));
    await swap(draft, out);
    return { manifest, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Cuts a table's pages into gzip parts of bounded size. */
function* cutParts(
  table: string,
  pages: readonly Uint8Array[],
): Generator<{ readonly entry: ManifestPart; readonly gzip: Buffer }> {
  let start = 0;
  let held = 0;
  for (let end = 1; end <= pages.length; end += 1) {
    held += pages[end - 1]?.length ?? 0;
    const next = pages[end]?.length ?? 0;
    const full = held + next > PART_TARGET_BYTES || end - start >= LIMITS.pagesPerPart;
    if (!full && end < pages.length) continue;
    const inflated = joinPages(pages.slice(start, end));
    const gzip = gzipSync(inflated, { level: 9 });
    // The tenth byte names the operating system: « unknown », or two machines give two files.
    gzip[9] = 255;
    const sha256 = createHash('sha256').update(gzip).digest('hex');
    if (gzip.length > LIMITS.partBytes || inflated.length > LIMITS.partInflatedBytes)
      throw new Error(`Une page de la table ${table} dépasse la taille limite d'une part.`);
    yield {
      gzip,
      entry: {
        table,
        firstPage: start,
        pages: end - start,
        name: `${sha256}.gz`,
        bytes: gzip.length,
        inflatedBytes: inflated.length,
        sha256,
      },
    };
    start = end;
    held = 0;
  }
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
    if (error.code === 'ENOTDIR') throw new Error(`${out} : ce n'est pas un dossier.`);
    throw error;
  });
  if (entries.length > 0 && !entries.includes(MANIFEST_FILE))
    throw new Error(
      `${out} : le dossier n'est pas vide et n'est pas un index ; rien n'a été écrit.`,
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

/** Reads the manifest of a folder. Throws an Error with a French sentence when it cannot be read. */
export async function readManifest(dir: string): Promise<Manifest> {
  const bytes = await readFile(join(dir, MANIFEST_FILE)).catch(() => {
    throw new Error(`${dir} : ce dossier ne contient pas d'index (pas de ${MANIFEST_FILE}).`);
  });
  const parsed = parseManifest(bytes);
  if (!parsed.ok) throw new Error(`${dir} : manifeste refusé (${parsed.problem.detail}).`);
  return parsed.value;
}
