import browser from 'webextension-polyfill';
import { readMeta } from '../index-format/records.ts';
import { failed, type Result } from '../model/problem.ts';
import type { TedDatabase } from '../store/db.ts';
import { InstalledIndex } from '../store/installed-index.ts';
import { type InstallReport, installIndex } from './install.ts';
import { embeddedOrigin, remoteOrigin } from './origins.ts';

const LOCK = 'ted-install';
const CHECK_EVERY_MS = 24 * 60 * 60 * 1000;
/** A background that works must say so to the browser, which stops silent ones after 30 s. */
const KEEP_ALIVE_MS = 20_000;

/**
 * Sees to it that there is an index and that it is fresh: the package's own at once, then the published
 * one when a day has passed or when asked. One install at a time in the whole browser.
 */
export async function keepIndex(
  db: TedDatabase,
  force = false,
): Promise<Result<InstallReport> | null> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return null;
    const keepAlive = setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_ALIVE_MS);
    try {
      await repair(db);
      return await bringUpToDate(db, force);
    } catch (error) {
      return failed('storage-blocked', String(error));
    } finally {
      clearInterval(keepAlive);
    }
  });
}

async function bringUpToDate(
  db: TedDatabase,
  force: boolean,
): Promise<Result<InstallReport> | null> {
  const active = (await db.metaRow('active'))?.manifest ?? null;
  let result: Result<InstallReport> | null = null;
  if (!active || active.exemple) result = await run(db, 'embedded');
  const checked = await db.metaRow('checked');
  const due = force || !checked || Date.now() - checked.at > CHECK_EVERY_MS;
  if (due && remoteOrigin()) result = await run(db, 'remote');
  return result;
}

async function run(db: TedDatabase, which: 'embedded' | 'remote'): Promise<Result<InstallReport>> {
  const origin = which === 'embedded' ? embeddedOrigin() : remoteOrigin();
  if (!origin) return failed('index-missing', 'no address configured');
  // Writes of progress are told apart by their order, not awaited: they must not slow the install.
  const result = await installIndex(db, origin, new AbortController().signal, (progress) => {
    void db.meta.put({ key: 'progress', progress, at: Date.now() });
  });
  await db.meta.delete('progress');
  if (result.ok) await db.meta.delete('problem');
  else await db.meta.put({ key: 'problem', problem: result.problem, at: Date.now() });
  return result;
}

/** A store that lost its pages to the browser's cleaning is emptied, so that the next lines refill it. */
async function repair(db: TedDatabase): Promise<void> {
  const index = await new InstalledIndex(db).open();
  if (!index.ok) return;
  try {
    await readMeta(index.value.source);
  } catch {
    await deleteIndex(db);
  }
}

/** Deletes all that is stored of any index. */
export async function deleteIndex(db: TedDatabase): Promise<void> {
  await db.transaction('rw', db.pages, db.parts, db.meta, () =>
    Promise.all([db.pages.clear(), db.parts.clear(), db.meta.clear()]),
  );
}
