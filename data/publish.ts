import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, SIGNATURE_FILE } from '../lib/index-format/manifest.ts';
import type { IsoDate } from '../lib/model/ids.ts';

/** Beside the index: the last day on which each part was named by the manifest. */
export const RECORD_FILE = 'publication.json';
/** Days for which a part that is no longer named stays, for whoever is downloading the index before. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
const PART = /^[0-9a-f]{64}\.gz$/;

/** What a publication did to the folder, in files. */
export interface Publication {
  readonly added: number;
  readonly addedBytes: number;
  readonly kept: number;
  readonly removed: number;
}

/**
 * Puts a built index into the folder that a static host serves, as of `day`: parts first, never written
 * again since their name is their content, then the manifest, so that it never names a part that is not
 * there. Last, what no manifest has named for a month goes. Days are kept in a file of the folder and not
 * as dates of files, which a copy to another host loses. What was published stays until the manifest is
 * replaced: a publication that stops half-way is simply made again.
 */
export async function publishIndex(built: string, to: string, day: IsoDate): Promise<Publication> {
  await mkdir(to, { recursive: true });
  // Read before anything is touched: one that does not read stops the night, not the index.
  const lastNamed = new Map(await readRecord(to));
  const named = (await readdir(built)).filter((name) => PART.test(name));
  let added = 0;
  let addedBytes = 0;
  for (const name of named) {
    const { size } = await stat(join(built, name));
    if ((await sizeOf(join(to, name))) === size) continue;
    await put(join(built, name), join(to, name));
    added += 1;
    addedBytes += size;
  }
  for (const name of [MANIFEST_FILE, SIGNATURE_FILE]) await put(join(built, name), join(to, name));

  for (const name of (await readdir(to)).filter((one) => PART.test(one)))
    if (!lastNamed.has(name)) lastNamed.set(name, day);
  for (const name of named) lastNamed.set(name, day);
  const old = [...lastNamed].filter(
    ([, last]) => Date.parse(day) - Date.parse(last) > KEPT_DAYS * DAY_MS,
  );
  for (const [name] of old) {
    await rm(join(to, name), { force: true });
    lastNamed.delete(name);
  }
  await writeRecord(to, lastNamed);
  return { added, addedBytes, kept: named.length - added, removed: old.length };
}

/** Copies under another name first: a host never serves half of a file. */
async function put(from: string, to: string): Promise<void> {
  await copyFile(from, `${to}.tmp`);
  await rename(`${to}.tmp`, to);
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}

/** Entries that are no part, or no day, are left out: the folder is not only ours to write. */
async function readRecord(to: string): Promise<[string, string][]> {
  const text = await readFile(join(to, RECORD_FILE), 'utf8').catch(() => '{}');
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    throw new Error(
      `${join(to, RECORD_FILE)} ne se lit pas : effacez-le, les parts restent un mois.`,
    );
  }
  return Object.entries(record as Record<string, unknown>).filter(
    (entry): entry is [string, string] =>
      PART.test(entry[0]) && typeof entry[1] === 'string' && !Number.isNaN(Date.parse(entry[1])),
  );
}

async function writeRecord(to: string, lastNamed: ReadonlyMap<string, string>): Promise<void> {
  const sorted = Object.fromEntries([...lastNamed].sort(([a], [b]) => (a < b ? -1 : 1)));
  const path = join(to, RECORD_FILE);
  await writeFile(`${path}.tmp`, `${JSON.stringify(sorted, null, 1)}\n`);
  await rename(`${path}.tmp`, path);
}
