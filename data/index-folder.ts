import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  MANIFEST_FILE,
  type Manifest,
  type ManifestPart,
  parseManifest,
} from '../lib/index-format/manifest.ts';
import type { PageSource } from '../lib/index-format/page-source.ts';
import { splitPages } from '../lib/index-format/part.ts';

/**
 * An index read from its folder: parts are checked and inflated the first time one of their pages is
 * asked for. The same readers as the extension's answer over it.
 */
export class FolderPageSource implements PageSource {
  private readonly parts = new Map<string, ManifestPart[]>();
  private readonly inflated = new Map<ManifestPart, Uint8Array[]>();

  constructor(
    private readonly dir: string,
    readonly manifest: Manifest,
  ) {
    for (const part of manifest.parts) {
      const list = this.parts.get(part.table);
      if (list) list.push(part);
      else this.parts.set(part.table, [part]);
    }
  }

  async readPages(table: string, pages: readonly number[]): Promise<Uint8Array[]> {
    return pages.map((page) => {
      const part = (this.parts.get(table) ?? []).find(
        (candidate) => page >= candidate.firstPage && page < candidate.firstPage + candidate.pages,
      );
      const bytes = part && this.pagesOf(part)[page - part.firstPage];
      if (!bytes) throw new RangeError(`no page ${page} in table ${table}`);
      return bytes;
    });
  }

  /** The pages of a part, after its digest and sizes were checked. Throws an Error in French otherwise. */
  pagesOf(part: ManifestPart): Uint8Array[] {
    const known = this.inflated.get(part);
    if (known) return known;
    const pages = readPart(this.dir, part);
    this.inflated.set(part, pages);
    return pages;
  }
}

function readPart(dir: string, part: ManifestPart): Uint8Array[] {
  const inflated = readIndexFile(dir, part);
  try {
    if (createHash('sha256').update(inflated).digest('hex') !== part.inflatedSha256)
      throw new RangeError('inflated digest');
    const pages = splitPages(inflated);
    if (pages.length !== part.pages) throw new RangeError('pages');
    return pages;
  } catch (cause) {
    throw new Error(`${dir} : la part ${part.name} (${part.table}) ne se décode pas.`, { cause });
  }
}

/**
 * The inflated bytes of a part or a delta, its digest and its sizes checked.
 * Throws an Error with a French sentence when it is missing or is not what the manifest says.
 */
export function readIndexFile(
  dir: string,
  file: Pick<ManifestPart, 'name' | 'bytes' | 'inflatedBytes' | 'sha256'>,
): Buffer {
  let gzip: Buffer;
  try {
    gzip = readFileSync(join(dir, file.name));
  } catch {
    throw new Error(`${dir} : la part ${file.name} manque.`);
  }
  if (gzip.length !== file.bytes)
    throw new Error(`${dir} : la part ${file.name} n’a pas la taille annoncée.`);
  if (createHash('sha256').update(gzip).digest('hex') !== file.sha256)
    throw new Error(`${dir} : la part ${file.name} n’a pas l’empreinte annoncée.`);
  try {
    const inflated = gunzipSync(gzip, { maxOutputLength: file.inflatedBytes });
    if (inflated.length !== file.inflatedBytes) throw new RangeError('inflated size');
    return inflated;
  } catch (cause) {
    throw new Error(`${dir} : la part ${file.name} ne se décode pas.`, { cause });
  }
}

/** Opens an index folder. Throws an Error with a French sentence when there is none. */
export async function openIndexFolder(dir: string): Promise<FolderPageSource> {
  return new FolderPageSource(dir, await readManifest(dir));
}

/** Reads the manifest of a folder. Throws an Error with a French sentence when it cannot be read. */
export async function readManifest(dir: string): Promise<Manifest> {
  const bytes = await readFile(join(dir, MANIFEST_FILE)).catch(() => {
    throw new Error(`${dir} : ce dossier ne contient pas d’index (pas de ${MANIFEST_FILE}).`);
  });
  const parsed = parseManifest(bytes);
  if (!parsed.ok) throw new Error(`${dir} : manifeste refusé (${parsed.problem.detail}).`);
  return parsed.value;
}
