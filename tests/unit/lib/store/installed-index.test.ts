import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Manifest } from '../../../../lib/index-format/manifest.ts';
import { localToday } from '../../../../lib/lookup/open-index.ts';
import type { IsoDate } from '../../../../lib/model/ids.ts';
import type { ProblemCode } from '../../../../lib/model/problem.ts';
import { isQuotaError, TedDatabase } from '../../../../lib/store/db.ts';
import { InstalledIndex, readIndexState } from '../../../../lib/store/installed-index.ts';
import { MissingPageError, StoredPageSource } from '../../../../lib/store/page-store.ts';

const part = (table: string, firstPage: number, letter: string) => ({
  table,
  firstPage,
  pages: 2,
  name: `${letter.repeat(64)}.gz`,
  bytes: 1,
  inflatedBytes: 1,
  sha256: letter.repeat(64),
  inflatedSha256: letter.repeat(64),
});
const manifest = (version: string, exemple = false): Manifest => ({
  formatVersion: 1,
  indexVersion: `2026-11-21-${version.repeat(12)}`,
  createdAt: '2026-11-21' as IsoDate,
  exemple,
  sources: [],
  counts: { services: 3, offres: 2 },
  parts: [part('services', 0, 'a'), part('services', 2, 'b')],
});

let db: TedDatabase;
let names = 0;
beforeEach(() => {
  names += 1;
  db = new TedDatabase(`ted-store-${names}`);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const page = (letter: string, number: number, text: string) => ({
  part: `${letter.repeat(64)}.gz`,
  page: number,
  bytes: new TextEncoder().encode(text),
});

describe('StoredPageSource', () => {
  it('reads pages across parts, in the order asked, some twice', async () => {
    await db.pages.bulkPut([
      page('a', 0, 'p0'),
      page('a', 1, 'p1'),
      page('b', 0, 'p2'),
      page('b', 1, 'p3'),
    ]);
    const source = new StoredPageSource(db, manifest('1'));
    const read = await source.readPages('services', [3, 0, 2, 0]);
    expect(read.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['p3', 'p0', 'p2', 'p0']);
  });

  it('reads what is asked in one turn together, and each page once', async () => {
    await db.pages.bulkPut([page('a', 0, 'p0'), page('a', 1, 'p1'), page('b', 0, 'p2')]);
    const bulkGet = vi.spyOn(db.pages, 'bulkGet');
    const source = new StoredPageSource(db, manifest('1'));
    const [first, second] = await Promise.all([
      source.readPages('services', [0, 1]),
      source.readPages('services', [2, 1]),
    ]);
    expect([...first, ...second].map((bytes) => new TextDecoder().decode(bytes))).toEqual([
      'p0',
      'p1',
      'p2',
      'p1',
    ]);
    await source.readPages('services', [1, 0]);
    expect(bulkGet.mock.calls.map(([keys]) => keys.length)).toEqual([3]);
  });

  it('asks again for what failed, and fails only those who asked for it', async () => {
    await db.pages.bulkPut([page('a', 0, 'p0')]);
    const source = new StoredPageSource(db, manifest('1'));
    const [there, purged] = await Promise.allSettled([
      source.readPages('services', [0]),
      source.readPages('services', [1]),
    ]);
    expect([there.status, purged.status]).toEqual(['fulfilled', 'rejected']);
    vi.spyOn(db.pages, 'bulkGet').mockRejectedValueOnce(new Error('denied'));
    await expect(source.readPages('services', [1])).rejects.toThrow('denied');
    await db.pages.bulkPut([page('a', 1, 'p1')]);
    expect(await source.readPages('services', [1])).toHaveLength(1);
  });

  it('tells a page that the browser purged from one that never was', async () => {
    const source = new StoredPageSource(db, manifest('1'));
    await expect(source.readPages('services', [1])).rejects.toBeInstanceOf(MissingPageError);
    await expect(source.readPages('services', [4])).rejects.toBeInstanceOf(RangeError);
    await expect(source.readPages('autre', [0])).rejects.toBeInstanceOf(RangeError);
  });
});

describe('InstalledIndex', () => {
  it('has none, then one, then another', async () => {
    const index = new InstalledIndex(db);
    expect(await index.open()).toMatchObject({ ok: false, problem: { code: 'index-missing' } });
    await db.meta.put({ key: 'active', manifest: manifest('1') });
    const first = await index.open();
    const read = vi.spyOn(db.meta, 'get');
    expect(await index.open()).toEqual(first);
    // Its long manifest is not read again for that.
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    await db.meta.put({ key: 'active', manifest: manifest('2') });
    const second = await index.open();
    expect(second.ok && second.value.manifest.indexVersion).toBe(manifest('2').indexVersion);
  });

  it('says that storage is blocked instead of throwing', async () => {
    vi.spyOn(db.meta, 'get').mockRejectedValue(new Error('denied'));
    vi.spyOn(db.meta, 'bulkGet').mockRejectedValue(new Error('denied'));
    expect(await new InstalledIndex(db).open()).toMatchObject({
      problem: { code: 'storage-blocked' },
    });
    expect(await readIndexState(db)).toMatchObject({
      active: null,
      problem: { code: 'storage-blocked' },
    });
  });
});

describe('readIndexState', () => {
  const now = Date.now();
  const day = 24 * 60 * 60 * 1000;
  it.each<[string, ProblemCode, boolean, number, boolean]>([
    ['a cut network just after a check', 'offline', false, now - day, false],
    ['a silent server just after a check', 'server-error', false, now - day, false],
    ['a cut network for eight days', 'offline', false, now - 8 * day, true],
    ['a cut network while the package answers', 'offline', true, now - day, true],
    ['a forged file, at once', 'signature-invalid', false, now - day, true],
  ])('of %s', async (_, code, exemple, at, shown) => {
    await db.meta.bulkPut([
      { key: 'active', manifest: manifest('1', exemple) },
      { key: 'problem', problem: { code, detail: '' }, at: now },
      { key: 'checked', at, base: '', indexVersion: '', etag: null },
    ]);
    expect((await readIndexState(db)).problem?.code ?? null).toBe(shown ? code : null);
  });

  it.each([
    ['on its last day', 0, false, false],
    ['the day after', -1, false, true],
    ['the day after, of the package', -1, true, false],
  ])('tells an index past its last day: %s', async (_, days, exemple, expired) => {
    const last = new Date(Date.now() + days * day);
    const expiresAt = localToday(last);
    await db.meta.put({ key: 'active', manifest: { ...manifest('1', exemple), expiresAt } });
    const state = await readIndexState(db);
    expect(state.active?.expired).toBe(expired);
    expect(state.problem?.code ?? null).toBe(expired ? 'index-expired' : null);
  });

  it('forgets the progress of an install that died', async () => {
    const progress = { partsDone: 1, partsTotal: 4, bytesDone: 1, bytesTotal: 4 };
    await db.meta.put({ key: 'progress', progress, at: now });
    expect((await readIndexState(db)).progress).toEqual(progress);
    await db.meta.put({ key: 'progress', progress, at: now - 2 * 60_000 });
    expect((await readIndexState(db)).progress).toBeNull();
  });
});

it('knows a full disk however the browser says it', async () => {
  const full = () => new DOMException('no room', 'QuotaExceededError');
  expect(isQuotaError(full())).toBe(true);
  expect(isQuotaError(Object.assign(new Error('aborted'), { inner: full() }))).toBe(true);
  const { prototype } = IDBObjectStore;
  const put = prototype.put;
  // As a row is written, then as the transaction ends.
  const ways: ((store: IDBObjectStore, row: unknown) => IDBRequest<IDBValidKey>)[] = [
    (store, row) => {
      put.call(store, row);
      return Object.defineProperty(store.add(row), 'error', { get: full, set: () => {} });
    },
    (store, row) => {
      const { transaction } = store;
      Object.defineProperty(transaction, 'error', { get: full, set: () => {} });
      transaction.commit = () => transaction.abort();
      return put.call(store, row);
    },
  ];
  for (const way of ways) {
    vi.spyOn(prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
      return way(this, row);
    });
    const pages = [0, 1].map((page) => ({ part: 'a', page, bytes: new Uint8Array(1) }));
    const refused = await db.pages.bulkPut(pages).catch((error: unknown) => error);
    expect([String(refused), isQuotaError(refused)]).toEqual([String(refused), true]);
    vi.restoreAllMocks();
  }
  expect(isQuotaError(new DOMException('no', 'InvalidStateError'))).toBe(false);
  expect(isQuotaError(null)).toBe(false);
});
