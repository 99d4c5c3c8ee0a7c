import type { DBCore } from 'dexie';
import { afterAll, describe, expect, it } from 'vitest';
import { openPrevious } from '../../../../data/previous-index.ts';
import { writeIndex } from '../../../../data/write-index.ts';
import type { Manifest } from '../../../../lib/index-format/manifest.ts';
import { writeRecords } from '../../../../lib/index-format/records.ts';
import type { IsoDate } from '../../../../lib/model/ids.ts';
import { TedDatabase } from '../../../../lib/store/db.ts';
import { InstalledIndex, readIndexState } from '../../../../lib/store/installed-index.ts';
import { IndexKeeper } from '../../../../lib/update/keeper.ts';
import { Hasard } from '../../../scale/hasard.ts';
import { FAULTS, type Fault, FaultyServer } from '../../../support/faulty-server.ts';
import { temporaryFolder } from '../../data/source-files.ts';
import { PlayedPlatform } from './played-platform.ts';
import { key } from './published.ts';

/**
 * Installs under everything that can go wrong, alone and in random sequences. After each step what
 * answers is one index, whole, and the state says which; once all is well again the newest is there.
 */

const dir = await temporaryFolder();
const server = new FaultyServer();
const base = await server.listen();
afterAll(() => server.close());

const TABLES = ['services', 'offres', 'liens', 'profils', 'noms'];
const counts = { services: 0, offres: 0 };
const meta = { ...counts, missions: 0, clesBits: 0, siglesBits: 0, nomsPages: 0 };

/** Some tables change with each index, others stay, one changes by a few bytes of many. */
const pageText = (version: number, table: string, page: number): string => {
  if (table === 'noms')
    return Array.from(
      { length: 400 },
      (_, n) => `${page} ${n * 7919} ${n === 200 ? version : ''}`,
    ).join();
  return table === 'liens' || table === 'profils'
    ? `${table} ${page}`
    : `${table} ${page} of ${version}`;
};

async function publish(version: number, date: string, before: string | null, exemple = false) {
  const out = `${dir}/${version}`;
  const pages = TABLES.map(
    (table) =>
      [
        table,
        [0, 1].map((page) => new TextEncoder().encode(pageText(version, table, page))),
      ] as const,
  );
  const written = await writeIndex(
    out,
    new Map([['meta', writeRecords([{ ...meta, missions: version }], 1)], ...pages]),
    {
      date: date as IsoDate,
      exemple,
      sources: [],
      counts,
      previous: before ? [await openPrevious(before)] : [],
    },
    key,
  );
  return { out, version, manifest: written.manifest };
}

const sample = await publish(0, '2026-11-01', null, true);
const first = await publish(1, '2026-11-20', null);
const second = await publish(2, '2026-11-21', first.out);
const third = await publish(3, '2026-11-22', second.out);
const REAL = [first, second, third];
const VERSIONS = new Map([sample, ...REAL].map((one) => [one.manifest.indexVersion, one.version]));

/** A browser whose background may be killed, or whose store may refuse, at any step. */
class Life {
  private static born = 0;
  readonly name: string;
  db: TedDatabase;
  keeper: IndexKeeper;
  readonly platform: PlayedPlatform;
  /** Operations of the store left before the background is killed. */
  private left = Number.POSITIVE_INFINITY;
  /** Share of the writes that find the store full. */
  fullShare = 0;
  /** Passes one step of the background, the last of its life when it is killed there. */
  step: (writes: boolean) => void = () => {};
  /** Whether the work of `killedAfter` was cut short. */
  wasKilled = false;

  constructor(private readonly hasard: Hasard) {
    Life.born += 1;
    this.name = `ted-life-${Life.born}`;
    const origin = { bases: [base], keys: [key.trusted], embedded: false };
    this.platform = new PlayedPlatform({ ...origin, embedded: true }, origin);
    // The package is never spoiled: it has a server of its own.
    this.platform.embeddedIndex = { ...origin, bases: [packageBase], embedded: true };
    [this.db, this.keeper] = this.wake();
  }

  /** Another background over the same store. */
  wake(): [TedDatabase, IndexKeeper] {
    const db = new TedDatabase(this.name);
    let alive = true;
    const step = (writes: boolean): void => {
      this.left -= 1;
      if (this.left < 0) {
        alive = false;
        this.wasKilled = true;
      }
      if (!alive) throw new Error('the background is gone');
      if (writes && this.fullShare > 0 && this.hasard.chance(this.fullShare))
        throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    };
    this.step = step;
    db.use({
      stack: 'dbcore',
      name: 'faults',
      create: (core: DBCore): DBCore => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            get: async (request) => {
              step(false);
              return table.get(request);
            },
            getMany: async (request) => {
              step(false);
              return table.getMany(request);
            },
            query: async (request) => {
              step(false);
              return table.query(request);
            },
            mutate: async (request) => {
              step(request.type !== 'delete');
              return table.mutate(request);
            },
          };
        },
      }),
    });
    this.db = db;
    this.keeper = new IndexKeeper(db, this.platform, () => {});
    return [db, this.keeper];
  }

  /** Runs work that is killed after that many operations of the store, then starts again. */
  async killedAfter(operations: number, work: () => Promise<unknown>): Promise<void> {
    this.left = operations;
    this.wasKilled = false;
    await work().catch(() => {});
    await this.platform.rest();
    this.left = Number.POSITIVE_INFINITY;
    this.db.close();
    this.wake();
  }

  async close(): Promise<void> {
    await this.platform.rest();
    this.db.close();
    await new TedDatabase(this.name).delete();
  }
}

const packages = new FaultyServer();
packages.folder = sample.out;
const packageBase = await packages.listen();
afterAll(() => packages.close());

/** The version that answers, all its pages read; -1 when none is stored, null when pages are missing. */
async function answers(life: Life): Promise<number | null> {
  const reader = new TedDatabase(life.name);
  try {
    const opened = await new InstalledIndex(reader).open();
    const state = await readIndexState(reader);
    expect(state.active?.indexVersion ?? null).toBe(
      opened.ok ? opened.value.manifest.indexVersion : null,
    );
    if (!opened.ok) {
      expect(opened.problem.code).toBe('index-missing');
      return -1;
    }
    const { manifest, source } = opened.value;
    const version = VERSIONS.get(manifest.indexVersion) ?? Number.NaN;
    for (const table of TABLES) {
      const pages = await source.readPages(table, [0, 1]).catch(() => null);
      if (!pages) return null;
      pages.forEach((page, n) => {
        expect(new TextDecoder().decode(page)).toBe(pageText(version, table, n));
      });
    }
    return version;
  } finally {
    reader.close();
  }
}

/** Everything works again: what is published is installed, whole, and nothing of the past is left. */
async function recovers(
  life: Life,
  published: { manifest: Manifest; version: number },
): Promise<void> {
  server.faultOf = () => null;
  life.fullShare = 0;
  life.platform.isOffline = false;
  await life.keeper.verify();
  await life.keeper.keep('asked');
  await life.platform.rest();
  expect(await answers(life)).toBe(published.version);
  const state = await readIndexState(life.db);
  expect(state).toMatchObject({ progress: null, wait: null, problem: null });
  const names = [...new Set(published.manifest.parts.map(({ name }) => name))].sort();
  expect((await life.db.parts.toCollection().primaryKeys()).sort()).toEqual(names);
}

async function installed(hasard = new Hasard(1)): Promise<Life> {
  const life = new Life(hasard);
  server.faultOf = () => null;
  server.folder = first.out;
  await life.keeper.keep('asked');
  server.folder = second.out;
  server.asked.length = 0;
  return life;
}

const FILES = ['manifest.json', 'manifest.json.sig', 'every part', 'the last part'] as const;
const isFile = (file: (typeof FILES)[number], name: string): boolean => {
  if (file === 'every part') return name.endsWith('.gz');
  if (file !== 'the last part') return name === file;
  const last = second.manifest.parts.at(-1);
  return name === last?.name || (last?.deltas ?? []).some((delta) => delta.name === name);
};
const CODES: Partial<Record<Fault, readonly string[]>> = {
  cut: ['offline'],
  refused: ['offline'],
  stall: ['server-error'],
  'not-found': ['server-error'],
  forbidden: ['server-error'],
  error: ['server-error'],
  redirect: ['server-error'],
  'web-page': ['server-error'],
};
const SPOILED = ['download-corrupt', 'signature-invalid', 'manifest-invalid'];

describe.each(FILES)('when %s is spoiled', (file) => {
  it.each(FAULTS)('by « %s », the old index answers and the trouble is told', async (fault) => {
    const life = await installed();
    server.faultOf = (name) => (isFile(file, name) ? fault : null);
    await life.keeper.keep('asked');
    const problem = (await life.db.metaRow('problem'))?.problem.code ?? null;
    if (fault === 'once-error') {
      expect([await answers(life), problem]).toEqual([2, null]);
    } else {
      expect(await answers(life)).toBe(1);
      expect(CODES[fault] ?? SPOILED).toContain(problem);
    }
    await recovers(life, second);
    await life.close();
  });
});

it('survives a background killed after each operation of the store or alarm, and goes on', async () => {
  let killedAt = 0;
  let isKilled = true;
  const versions = new Set<number | null>();
  while (isKilled) {
    const life = await installed();
    life.platform.wakeAt = async (time) => {
      life.step(false);
      life.platform.alarm = time;
    };
    await life.killedAfter(killedAt, () => life.keeper.keep('asked'));
    isKilled = life.wasKilled;
    versions.add(await answers(life));
    // What is remembered as begun is woken for; what is over is not woken any more.
    const progress = await life.db.metaRow('progress');
    if (progress) expect([killedAt, life.platform.alarm]).not.toEqual([killedAt, null]);
    await life.keeper.keep('time');
    expect([killedAt, life.platform.alarm]).toEqual([killedAt, null]);
    if (progress) expect([killedAt, await answers(life)]).toEqual([killedAt, 2]);
    await recovers(life, second);
    await life.close();
    killedAt += 1;
  }
  // Killed early the old one answers, killed late the new one, and nothing else ever does.
  expect([...versions]).toEqual([1, 2]);
  expect(killedAt).toBeGreaterThan(15);
}, 120_000);

it('says that the disk is full when not even the trouble can be kept', async () => {
  const life = await installed();
  life.fullShare = 1;
  await life.keeper.keep('asked');
  expect([await answers(life), life.keeper.problem?.code]).toEqual([1, 'storage-full']);
  expect(life.platform.alarm).toBeNull();
  await recovers(life, second);
  await life.close();
});

it('survives a full store at each write', async () => {
  for (let write = 0; write < 12; write += 1) {
    const hasard = new Hasard(write);
    const life = await installed(hasard);
    life.fullShare = 0.3;
    await life.keeper.keep('asked');
    expect([1, 2]).toContain(await answers(life));
    await recovers(life, second);
    await life.close();
  }
});

describe('random sequences of faults', () => {
  const SEQUENCES = 300;
  const STEPS = 6;
  const BATCH = 30;
  const steps: Record<string, (life: Life, hasard: Hasard) => Promise<unknown>> = {
    keep: (life) => life.keeper.keep('time'),
    asked: (life) => life.keeper.keep('asked'),
    pause: async (life) => {
      const install = life.keeper.keep('asked');
      await life.keeper.order('pause');
      await install;
    },
    resume: (life) => life.keeper.order('resume'),
    cancel: async (life) => {
      const install = life.keeper.keep('asked');
      await life.keeper.order('cancel');
      await install;
    },
    verify: (life) => life.keeper.verify(),
    examine: (life) => life.keeper.examine(),
    back: (life) => life.keeper.networkIsBack(),
    again: (life) => life.keeper.startAgain(),
    killed: (life, hasard) =>
      life.killedAfter(hasard.between(0, 60), () => life.keeper.keep('asked')),
    twoWindows: async (life) => {
      const other = new IndexKeeper(life.db, life.platform, () => {});
      await Promise.all([life.keeper.keep('asked'), other.keep('time'), other.keep('asked')]);
    },
    purgePart: async (life, hasard) => {
      const names = await life.db.parts.toCollection().primaryKeys();
      if (names.length > 0) await life.db.parts.delete(hasard.pick(names));
    },
    purgePage: async (life, hasard) => {
      const names = await life.db.parts.toCollection().primaryKeys();
      if (names.length > 0) await life.db.pages.delete([hasard.pick(names), 0]);
    },
    purgeAll: (life) =>
      Promise.all([life.db.pages.clear(), life.db.parts.clear(), life.db.meta.clear()]),
    publish: async (_, hasard) => {
      server.folder = hasard.pick(REAL).out;
    },
    spoil: async (_, hasard) => {
      const fault = hasard.pick(FAULTS.filter((one) => one !== 'stall'));
      const share = hasard.pick([0.1, 0.5, 1]);
      server.faultOf = () => (hasard.chance(share) ? fault : null);
    },
    heal: async (life) => {
      server.faultOf = () => null;
      life.fullShare = 0;
      life.platform.isOffline = false;
    },
    full: async (life) => {
      life.fullShare = 0.1;
    },
    offline: async (life) => {
      life.platform.isOffline = true;
    },
    clock: async (life, hasard) => {
      life.platform.clock += hasard.pick([-365, -1, 1, 2, 365]) * 86_400_000;
    },
  };
  const PURGES = new Set(['purgePart', 'purgePage', 'purgeAll']);

  it.each(Array.from({ length: SEQUENCES / BATCH }, (_, n) => n * BATCH))(
    'thirty from %i',
    async (from) => {
      for (let seed = from; seed < from + BATCH; seed += 1) {
        const hasard = new Hasard(seed);
        const life = new Life(hasard);
        server.faultOf = () => null;
        server.folder = first.out;
        let purged = false;
        const played: string[] = [];
        try {
          for (let n = 0; n < STEPS; n += 1) {
            const name = hasard.pick(Object.keys(steps));
            played.push(name);
            await steps[name]?.(life, hasard).catch(() => {});
            await life.platform.rest();
            purged ||= PURGES.has(name);
            const version = await answers(life);
            if (version === null) expect(purged).toBe(true);
            else if (name !== 'killed' && !PURGES.has(name)) purged &&= version === -1;
          }
          server.folder = third.out;
          await recovers(life, third);
        } catch (error) {
          throw new Error(`seed ${seed}, ${played.join(' ')}: ${String(error)}`, { cause: error });
        }
        await life.close();
      }
    },
    60_000,
  );
});
