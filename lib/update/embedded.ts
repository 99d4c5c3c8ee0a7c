import { MANIFEST_FILE, parseManifest } from '../index-format/manifest.ts';
import { MemoryPageSource } from '../index-format/memory-source.ts';
import { inflatePart, splitPages } from '../index-format/part.ts';
import type { OpenIndex } from '../lookup/open-index.ts';

/**
 * The index of the package, read into memory without any storage: what answers in private windows and
 * where the browser blocks or lost its store. It came with the package, which the browser has verified.
 */
export async function openEmbedded(base: string): Promise<OpenIndex> {
  const read = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await (await fetch(base + name)).arrayBuffer());
  const manifest = parseManifest(await read(MANIFEST_FILE));
  if (!manifest.ok) throw new Error(`embedded index: ${manifest.problem.detail}`);
  const tables = new Map<string, Uint8Array[]>();
  for (const part of manifest.value.parts) {
    const pages = splitPages(await inflatePart(await read(part.name), part.inflatedBytes));
    tables.set(part.table, [...(tables.get(part.table) ?? []), ...pages]);
  }
  return { manifest: manifest.value, source: new MemoryPageSource(tables) };
}
