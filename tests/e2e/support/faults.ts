import { expect } from '@playwright/test';
import { Hasard } from '../../scale/hasard.ts';
import { FAULTS, type Fault, FaultyServer } from '../../support/faulty-server.ts';
import { indexPort } from './served-index.ts';
import { buildTwoIndexes, type PublishedIndex, RENAMED, type TwoIndexes } from './two-indexes.ts';

/** A browser with TED, as the tests of faults drive it: the same ones in Chromium and in Firefox. */
export interface FaultDriver {
  /** Sends a message of the protocol from a page of the extension. */
  ask<T>(message: string, ...args: readonly unknown[]): Promise<T>;
  killBackground(): Promise<void>;
  /** Runs the body of an async function in a page of the extension; returns what it returns. */
  run<T>(body: string): Promise<T>;
}

interface State {
  readonly active: { readonly indexVersion: string; readonly exemple: boolean } | null;
  readonly progress: object | null;
  readonly wait: string | null;
  readonly problem: { readonly code: string } | null;
}

type Card = {
  readonly ok: true;
  readonly value: { readonly nom: string; readonly pied: { readonly indexVersion: string } };
};

const isPart = (name: string): boolean => name.endsWith('.gz');

const WITH_STORE = `
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const store = await done(indexedDB.open('ted'));`;

/** Browsers differ on when they give up a connection that breaks; both sentences are true. */
const NO_ANSWER = 'offline or server-error';

/** What a fault on the parts is told as. */
const CODES: Readonly<Record<Exclude<Fault, 'once-error' | 'stall'>, string>> = {
  cut: NO_ANSWER,
  refused: NO_ANSWER,
  truncated: 'download-corrupt',
  longer: 'download-corrupt',
  'other-bytes': 'download-corrupt',
  bomb: 'download-corrupt',
  empty: 'download-corrupt',
  'not-found': 'server-error',
  forbidden: 'server-error',
  error: 'server-error',
  redirect: 'server-error',
  'web-page': 'server-error',
};

/** Plays faults on a server, asks the browser what answers, and says what is wrong with it. */
export class FaultBench {
  readonly server = new FaultyServer();

  private constructor(
    readonly indexes: TwoIndexes,
    private readonly driver: FaultDriver,
  ) {}

  static async open(driver: FaultDriver): Promise<FaultBench> {
    const bench = new FaultBench(await buildTwoIndexes(), driver);
    await bench.server.listen(indexPort());
    return bench;
  }

  async close(): Promise<void> {
    this.server.close();
    await this.indexes.remove();
  }

  state(): Promise<State> {
    return this.driver.ask<State>('getIndexState');
  }

  /** What the background answers of the renamed service, and from which index. */
  async answer(): Promise<{ readonly nom: string; readonly indexVersion: string }> {
    const card = await this.driver.ask<Card>('describeService', RENAMED);
    return { nom: card.value.nom, indexVersion: card.value.pied.indexVersion };
  }

  async expectAnswer({ nom, indexVersion }: PublishedIndex): Promise<void> {
    await expect.poll(() => this.answer(), { timeout: 20_000 }).toEqual({ nom, indexVersion });
    expect((await this.state()).active?.indexVersion).toBe(indexVersion);
  }

  /** Nothing stored but the first index, whole. */
  async startFromFirst(): Promise<void> {
    this.server.faultOf = () => null;
    this.server.folder = this.indexes.first.folder;
    await this.driver.ask('deleteIndex');
    await this.expectAnswer(this.indexes.first);
    this.server.folder = this.indexes.second.folder;
  }

  /** Each fault on every part, then on the manifest: the first index answers, the trouble is told. */
  async playAllFaults(): Promise<void> {
    await this.startFromFirst();
    for (const [fault, code] of Object.entries(CODES)) {
      this.server.faultOf = (name) => (isPart(name) ? (fault as Fault) : null);
      await this.driver.ask('checkNow');
      const told = (await this.trouble()) ?? 'nothing';
      expect([fault, code.includes(told) ? code : told]).toEqual([fault, code]);
    }
    this.server.faultOf = (name) => (name === 'manifest.json' ? 'stall' : null);
    await this.driver.ask('checkNow');
    await this.expectAnswer(this.indexes.first);
    this.server.faultOf = (name) => (name === 'manifest.json' ? 'other-bytes' : null);
    await this.driver.ask('checkNow');
    expect(await this.trouble()).toBe('signature-invalid');
    await this.expectAnswer(this.indexes.first);
    this.server.faultOf = () => 'once-error';
    await this.driver.ask('checkNow');
    await this.expectAnswer(this.indexes.second);
    expect((await this.state()).problem).toBeNull();
    this.server.faultOf = () => null;
    this.server.folder = this.indexes.first.folder;
    await this.driver.ask('checkNow');
    expect(await this.trouble()).toBe('index-older');
    await this.expectAnswer(this.indexes.second);
  }

  /** The browser cleans everything away: the package answers at once, then the network brings the rest. */
  async playPurge(): Promise<void> {
    await this.startFromFirst();
    const { first, second } = this.indexes;
    await this.driver.killBackground();
    await this.driver.run(`
      const purge = indexedDB.deleteDatabase('ted');
      await new Promise((resolve, reject) => {
        purge.onsuccess = resolve;
        purge.onerror = () => reject(purge.error);
      });`);
    // The package's own index calls the service as the first one does.
    expect((await this.answer()).nom).toBe(first.nom);
    await this.driver.ask('checkNow');
    await this.expectAnswer(second);
    expect((await this.state()).problem).toBeNull();
  }

  /** Trouble as it is stored: what the faces leave unsaid for a while included. */
  private async trouble(): Promise<string | null> {
    return this.driver.run<string | null>(`${WITH_STORE}
      const row = await done(store.transaction('meta').objectStore('meta').get('problem'));
      store.close();
      return row?.problem.code ?? null;`);
  }

  /** Steps drawn at random, then a healthy server: what answers is always one whole index. */
  async playRandomly(seeds: readonly number[], steps: number): Promise<void> {
    for (const seed of seeds) {
      const hasard = new Hasard(seed);
      await this.startFromFirst();
      const { first, second } = this.indexes;
      for (let n = 0; n < steps; n += 1) {
        const step = hasard.pick(['fault', 'kill', 'two', 'purge', 'pause', 'verify'] as const);
        await this.play(step, hasard);
        const { nom, indexVersion } = await this.answer();
        const known = [first, second].find((one) => one.indexVersion === indexVersion);
        // Neither of the two is the package's own, which has the first name.
        expect([seed, n, step, nom]).toEqual([seed, n, step, known?.nom ?? first.nom]);
      }
      this.server.faultOf = () => null;
      await this.driver.ask('checkNow');
      await this.expectAnswer(second);
      expect(await this.state()).toMatchObject({ problem: null, wait: null, progress: null });
    }
  }

  private async play(
    step: 'fault' | 'kill' | 'two' | 'purge' | 'pause' | 'verify',
    hasard: Hasard,
  ): Promise<void> {
    const { driver } = this;
    if (step === 'fault') {
      const fault = hasard.pick(FAULTS.filter((one) => one !== 'stall'));
      this.server.faultOf = () => (hasard.chance(0.5) ? fault : null);
      await driver.ask('checkNow');
    } else if (step === 'kill') {
      const check = driver.ask('checkNow').catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, hasard.between(0, 400)));
      await driver.killBackground();
      await check;
    } else if (step === 'two') {
      await Promise.all([driver.ask('checkNow'), driver.ask('checkNow'), driver.ask('verifyData')]);
    } else if (step === 'purge') {
      await driver.run(`${WITH_STORE}
        const pages = store.transaction('pages', 'readwrite').objectStore('pages');
        const keys = await done(pages.getAllKeys());
        for (const key of keys.slice(0, ${hasard.between(1, 200)})) pages.delete(key);
        store.close();`);
    } else if (step === 'pause') {
      const check = driver.ask('checkNow');
      await driver.ask('orderInstall', 'pause');
      await check;
    } else await driver.ask('verifyData');
  }
}
