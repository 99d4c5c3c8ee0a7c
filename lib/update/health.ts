import type { Manifest } from '../index-format/manifest.ts';
import type { TedDatabase } from '../store/db.ts';
import { dropParts, isPartWhole, storedPartNames } from '../store/part-store.ts';

/** Parts of an index that are not stored: what a purge by the browser leaves. One read of the keys. */
export async function missingParts(db: TedDatabase, manifest: Manifest): Promise<string[]> {
  const stored = await storedPartNames(db);
  return manifest.parts.map(({ name }) => name).filter((name) => !stored.has(name));
}

/** Parts of an index that are not stored, or not as they were signed. Reads and hashes all of them. */
export async function damagedParts(
  db: TedDatabase,
  manifest: Manifest,
  onProgress: (partsDone: number) => void,
): Promise<string[]> {
  const damaged = new Set(await missingParts(db, manifest));
  for (const [index, part] of manifest.parts.entries()) {
    onProgress(index);
    if (!(await isPartWhole(db, part))) damaged.add(part.name);
  }
  return [...damaged];
}

/**
 * Takes a damaged index out of service: readers fall back on the package's own at once, and the next
 * install fetches what is missing. Its good parts stay.
 */
export async function setAside(db: TedDatabase, damaged: readonly string[]): Promise<void> {
  await db.meta.bulkDelete(['active', 'checked']);
  await dropParts(db, damaged);
}

/** Deletes all that is stored of any index. */
export async function deleteIndex(db: TedDatabase): Promise<void> {
  await db.transaction('rw', db.pages, db.parts, db.meta, () =>
    Promise.all([db.pages.clear(), db.parts.clear(), db.meta.clear()]),
  );
}
