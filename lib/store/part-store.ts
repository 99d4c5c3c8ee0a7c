import { joinPages, sha256Hex, splitPages } from '../index-format/part.ts';
import type { TedDatabase } from './db.ts';

/** Parts at rest: their pages and the mark that says they are whole, always written and dropped together. */

export async function storedPartNames(db: TedDatabase): Promise<Set<string>> {
  return new Set(await db.parts.toCollection().primaryKeys());
}

/** Names of the parts that have their mark but not all their pages: a transaction never leaves that, damage may. */
export async function hollowParts(
  db: TedDatabase,
  parts: readonly { readonly name: string; readonly pages: number }[],
): Promise<Set<string>> {
  const hollow = new Set<string>();
  for (const { name, pages } of parts)
    if ((await pagesOf(db, name).count()) !== pages) hollow.add(name);
  return hollow;
}

const pagesOf = (db: TedDatabase, name: string) =>
  db.pages.where('[part+page]').between([name, 0], [name, Number.MAX_SAFE_INTEGER]);

export interface PartToStore {
  readonly name: string;
  readonly inflated: Uint8Array<ArrayBuffer>;
}

/** Stores whole parts, with what `alongside` writes in `meta`: all of it or nothing. */
export async function storeParts(
  db: TedDatabase,
  parts: readonly PartToStore[],
  alongside?: () => Promise<void>,
): Promise<void> {
  const rows = parts.flatMap(({ name, inflated }) =>
    // A copy each: a view would store the whole part with every page.
    splitPages(inflated).map((page, number) => ({ part: name, page: number, bytes: page.slice() })),
  );
  const tables = [db.pages, db.parts, ...(alongside ? [db.meta] : [])];
  await db.transaction('rw', tables, async () => {
    await db.pages.bulkPut(rows);
    await db.parts.bulkPut(
      parts.map(({ name, inflated }) => ({ name, inflatedBytes: inflated.length })),
    );
    await alongside?.();
  });
}

/** The inflated bytes of a part as they were stored; null when a page is gone. */
export async function readPart(
  db: TedDatabase,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const rows = await pagesOf(db, name).toArray();
  const whole = rows.every((row, index) => row.page === index && ArrayBuffer.isView(row.bytes));
  return rows.length > 0 && whole ? joinPages(rows.map((row) => row.bytes)) : null;
}

/** True when what is stored under that name has that digest. */
export async function isPartWhole(
  db: TedDatabase,
  part: { readonly name: string; readonly inflatedSha256: string },
): Promise<boolean> {
  const bytes = await readPart(db, part.name);
  return bytes !== null && (await sha256Hex(bytes)) === part.inflatedSha256;
}

export async function dropParts(db: TedDatabase, names: Iterable<string>): Promise<void> {
  for (const name of names)
    await db.transaction('rw', db.pages, db.parts, async () => {
      await pagesOf(db, name).delete();
      await db.parts.delete(name);
    });
}

/** Removes the parts that `keep` does not name. A reader still on one of them is told by a missing page. */
export async function dropOtherParts(db: TedDatabase, keep: ReadonlySet<string>): Promise<void> {
  const stored = await storedPartNames(db);
  await dropParts(
    db,
    [...stored].filter((name) => !keep.has(name)),
  );
}
