import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TedDatabase } from '../../../../lib/store/db.ts';
import { readIndexState } from '../../../../lib/store/installed-index.ts';
import { IndexKeeper } from '../../../../lib/update/keeper.ts';
import type { IndexOrigin } from '../../../../lib/update/origins.ts';
import { temporaryFolder } from '../../data/source-files.ts';
import { PlayedPlatform } from './played-platform.ts';
import { firstText as firstTextOf, publish, serve, serveWith } from './published.ts';

const HOUR = 3_600_000;
const dir = await temporaryFolder();
const sample = await publish(`${dir}/sample`, '2026-11-23', ['package     '], { exemple: true });
const first = await publish(`${dir}/first`, '2026-11-22', ['first index ', 'second page ']);
const next = await publish(`${dir}/next`, '2026-11-23', ['next index  ', 'second page ']);

let db: TedDatabase;
let platform: PlayedPlatform;
let keeper: IndexKeeper;
let changes: number;
let names = 0;

beforeEach(async () => {
  names += 1;
  changes = 0;
  db = new TedDatabase(`ted-keeper-${names}`);
  platform = new PlayedPlatform({ ...(await serve(sample.out)), embedded: true }, null);
  keeper = new IndexKeeper(db, platform, () => {
    changes += 1;
  });
  vi.spyOn(Date, 'now').mockImplementation(() => platform.clock);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await platform.rest();
  db.close();
});

const firstText = (): Promise<string> => firstTextOf(db);
const problem = async (): Promise<string | null> =>
  (await db.metaRow('problem'))?.problem.code ?? null;

/** A server that holds each part until it is let go. */
async function holding(
  out: string,
): Promise<{ origin: IndexOrigin; asked: string[]; free(): void }> {
  const inner = await serve(out);
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  let open = false;
  const origin = await serveWith(async (request, response) => {
    const name = (request.url ?? '/').slice(1);
    asked.push(name);
    if (name.endsWith('.gz') && !open) await new Promise<void>((go) => waiting.push(go));
    const answer = await fetch(inner.bases[0] + name).catch(() => null);
    if (!answer || response.destroyed) return;
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  const free = (): void => {
    open = true;
    for (const go of waiting) go();
  };
  return { origin, asked, free };
}

async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => expect(await check()).toBe(true), { timeout: 10_000, interval: 5 });
}

describe('IndexKeeper', () => {
  it('installs the package’s index, then the published one, and rests', async () => {
    await keeper.keep('time');
    expect(await firstText()).toBe('package     ');
    expect(platform.alarm).toBeNull();
    platform.remoteIndex = await serve(first.out);
    await keeper.keep('time');
    expect(await firstText()).toBe('first index ');
    expect(changes).toBe(2);
    expect([platform.alarm, platform.asleep, await problem()]).toEqual([null, true, null]);
    expect(await db.metaRow('progress')).toBeNull();
  });

  it('looks once a day, unless told not to, and when the clock was set back', async () => {
    const { origin, asked, free } = await holding(first.out);
    free();
    platform.remoteIndex = origin;
    const looks = async (): Promise<boolean> => {
      asked.length = 0;
      await keeper.keep('time');
      return asked.includes('manifest.json');
    };
    expect(await looks()).toBe(true);
    platform.clock += 23 * HOUR;
    expect(await looks()).toBe(false);
    platform.clock += 2 * HOUR;
    platform.daily = false;
    expect(await looks()).toBe(false);
    platform.daily = true;
    expect(await looks()).toBe(true);
    platform.clock += 25 * HOUR;
    asked.length = 0;
    await keeper.keep('start');
    expect(asked).toEqual([]);
    platform.clock -= 365 * 24 * HOUR;
    expect(await looks()).toBe(true);
    platform.clock += 2 * 365 * 24 * HOUR;
    expect(await looks()).toBe(true);
  });

  it('waits longer after each failure, and not at all once the network is back', async () => {
    platform.remoteIndex = await serveWith((_, response) => response.writeHead(503).end());
    const waits: number[] = [];
    for (let failure = 0; failure < 4; failure += 1) {
      await keeper.keep('time');
      waits.push(((platform.alarm ?? 0) - platform.clock) / 60_000);
      await keeper.keep('time');
      platform.clock = platform.alarm ?? 0;
    }
    const expected = [1, 5, 15, 60];
    waits.forEach((wait, n) => {
      expect(wait).toBeGreaterThanOrEqual((expected[n] ?? 0) * 0.75);
      expect(wait).toBeLessThanOrEqual((expected[n] ?? 0) * 1.25);
    });
    expect([await problem(), await firstText()]).toEqual(['server-error', 'package     ']);
    platform.clock -= HOUR;
    platform.remoteIndex = await serve(first.out);
    await keeper.keep('time');
    expect(await firstText()).toBe('package     ');
    await keeper.networkIsBack();
    expect([await problem(), await firstText()]).toEqual([null, 'first index ']);
  });

  it('asks nothing of a network that is not there', async () => {
    const { origin, asked } = await holding(first.out);
    platform.remoteIndex = origin;
    platform.isOffline = true;
    await keeper.keep('time');
    expect([asked, await firstText()]).toEqual([[], 'package     ']);
  });

  it('pauses, stays so over a restart, resumes where it was', async () => {
    const { origin, asked, free } = await holding(first.out);
    platform.remoteIndex = origin;
    void keeper.keep('time');
    await until(() => asked.some((name) => name.endsWith('.gz')));
    await keeper.order('pause');
    await platform.rest();
    expect(await readIndexState(db)).toMatchObject({
      wait: 'pause',
      progress: { partsDone: 0, partsTotal: 2 },
      active: { exemple: true },
      problem: null,
    });
    asked.length = 0;
    keeper = new IndexKeeper(db, platform, () => {});
    platform.clock += 48 * HOUR;
    await keeper.keep('time');
    await keeper.networkIsBack();
    expect(asked).toEqual([]);
    free();
    await keeper.order('resume');
    await platform.rest();
    expect(await firstText()).toBe('first index ');
    expect(await readIndexState(db)).toMatchObject({ wait: null, progress: null });
  });

  it('is woken to go on when it is killed as soon as the pause is over', async () => {
    const { origin, asked } = await holding(first.out);
    platform.remoteIndex = origin;
    void keeper.keep('time');
    await until(() => asked.some((name) => name.endsWith('.gz')));
    await keeper.order('pause');
    await platform.rest();
    expect(platform.alarm).toBeNull();
    // Killed there: what the order starts never runs.
    vi.spyOn(keeper, 'keep').mockResolvedValue(null);
    await keeper.order('resume');
    expect(await readIndexState(db)).toMatchObject({ wait: null });
    expect(platform.alarm).toBeGreaterThan(platform.clock);
  });

  it('cancels: what was fetched goes, the next look is tomorrow’s', async () => {
    platform.remoteIndex = await serve(first.out);
    await keeper.keep('time');
    const held = await holding(next.out);
    platform.remoteIndex = held.origin;
    void keeper.keep('asked');
    await until(() => held.asked.some((name) => name.endsWith('.gz')));
    await keeper.order('cancel');
    await platform.rest();
    expect(await firstText()).toBe('first index ');
    expect(await db.parts.count()).toBe(first.manifest.parts.length);
    held.asked.length = 0;
    held.free();
    platform.clock += 20 * HOUR;
    await keeper.keep('time');
    expect(held.asked).toEqual([]);
    platform.clock += 5 * HOUR;
    await keeper.keep('time');
    expect(await firstText()).toBe('next index  ');
  });

  it('goes on after the background was killed', async () => {
    const held = await holding(first.out);
    platform.remoteIndex = held.origin;
    await keeper.keep('time').catch(() => {});
    await db.meta.bulkDelete(['retry', 'problem']);
    await db.meta.put({
      key: 'progress',
      progress: { partsDone: 1, partsTotal: 3, bytesDone: 1, bytesTotal: 3 },
      at: platform.clock,
    });
    held.free();
    await new IndexKeeper(db, platform, () => {}).keep('time');
    expect(await firstText()).toBe('first index ');
  });

  it('does not install twice at once', async () => {
    const held = await holding(first.out);
    platform.remoteIndex = held.origin;
    const both = [keeper.keep('time'), new IndexKeeper(db, platform, () => {}).keep('time')];
    held.free();
    const results = await Promise.all(both);
    expect(results.filter((result) => result === null)).toHaveLength(1);
    const parts = held.asked.filter((name) => name.endsWith('.gz'));
    expect(parts).toHaveLength(new Set(parts).size);
  });

  it('leaves a large index for an unmetered network, and fetches it when asked', async () => {
    const large = await publish(`${dir}/large`, '2026-11-24', [
      randomBytes(600_000),
      randomBytes(600_000),
    ]);
    platform.remoteIndex = await serve(large.out);
    platform.isMetered = true;
    await keeper.keep('time');
    const state = await readIndexState(db);
    expect(state).toMatchObject({ wait: 'metered', active: { exemple: true }, problem: null });
    expect(state.progress?.bytesTotal).toBeGreaterThan(1_000_000);
    await keeper.order('resume');
    await platform.rest();
    expect(await readIndexState(db)).toMatchObject({ wait: null, active: { exemple: false } });
  });

  it.each([
    ['all its parts purged', () => db.pages.clear().then(() => db.parts.clear())],
    [
      'one mark purged',
      async () => db.parts.delete((await db.parts.toCollection().first())?.name ?? ''),
    ],
  ])('mends a store with %s at the next look', async (_, spoil) => {
    platform.remoteIndex = await serve(first.out);
    await keeper.keep('time');
    await spoil();
    const remote = platform.remoteIndex;
    platform.remoteIndex = await serveWith((_request, response) => response.writeHead(404).end());
    await keeper.keep('time');
    expect(await firstText()).toBe('package     ');
    platform.remoteIndex = remote;
    await keeper.keep('asked');
    expect(await firstText()).toBe('first index ');
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['other bytes', (bytes) => bytes.map((byte) => byte ^ 1)],
    ['fewer bytes', (bytes) => bytes.slice(1)],
  ])('finds a page that has %s, says so, and replaces it', async (_, spoil) => {
    platform.remoteIndex = await serve(first.out);
    await keeper.keep('time');
    expect(await keeper.verify()).toEqual({ damaged: 0, repaired: true });
    const name = first.manifest.parts.at(-1)?.name ?? '';
    const row = await db.pages.get([name, 0]);
    if (row) await db.pages.put({ ...row, bytes: spoil(row.bytes) });
    expect(await keeper.verify()).toEqual({ damaged: 1, repaired: true });
    expect(await keeper.verify()).toEqual({ damaged: 0, repaired: true });
    expect(await firstText()).toBe('first index ');
  });

  it('takes a damaged index out of service before the reader asks again', async () => {
    platform.remoteIndex = await serve(first.out);
    await keeper.keep('time');
    await db.pages.delete([first.manifest.parts.at(-1)?.name ?? '', 0]);
    await keeper.examine();
    expect(await db.metaRow('active').then((row) => row?.manifest.exemple ?? null)).not.toBe(false);
    await platform.rest();
    await keeper.keep('time');
    expect(await firstText()).toBe('first index ');
  });

  it('takes an index out of service whose pages went after it was found whole', async () => {
    platform.remoteIndex = await serve(first.out);
    await keeper.keep('time');
    expect(await keeper.verify()).toEqual({ damaged: 0, repaired: true });
    await keeper.examine();
    expect(await firstText()).toBe('first index ');
    await db.pages.delete([first.manifest.parts.at(-1)?.name ?? '', 0]);
    await keeper.examine();
    expect(await db.metaRow('active').then((row) => row?.manifest.exemple ?? null)).not.toBe(false);
    await platform.rest();
  });

  it('gives its room back when storage is full, and says so', async () => {
    platform.remoteIndex = await serve(first.out);
    await keeper.keep('time');
    platform.remoteIndex = await serve(next.out);
    const put = vi.spyOn(db.parts, 'bulkPut').mockRejectedValue(quotaError());
    await keeper.keep('asked');
    put.mockRestore();
    expect([await problem(), await firstText()]).toEqual(['storage-full', 'first index ']);
    expect(await db.parts.count()).toBe(first.manifest.parts.length);
  });

  it('tells a refused store, which cannot keep the trouble itself', async () => {
    vi.spyOn(db.meta, 'get').mockRejectedValue(new Error('denied'));
    await keeper.keep('asked');
    expect(keeper.problem?.code).toBe('storage-blocked');
  });

  it('starts again from nothing', async () => {
    platform.remoteIndex = await serve(first.out);
    await keeper.keep('time');
    platform.remoteIndex = null;
    await keeper.startAgain();
    await platform.rest();
    expect(await firstText()).toBe('package     ');
    expect(await db.metaRow('newest')).toBeNull();
  });
});

function quotaError(): Error {
  return Object.assign(new Error('full'), { name: 'QuotaExceededError' });
}
