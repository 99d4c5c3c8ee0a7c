import { expect } from '@playwright/test';
import { FaultyServer } from '../../support/faulty-server.ts';
import type { Driver } from './driver.ts';
import { indexPort } from './served-index.ts';
import { KEEP_STORE, PUT_STORE_BACK, WITH_STORE } from './store-scripts.ts';
import { type PublishedIndex, RENAMED, type TwoIndexes } from './two-indexes.ts';

export interface State {
  readonly active: {
    readonly indexVersion: string;
    readonly exemple: boolean;
    readonly expired: boolean;
  } | null;
  readonly progress: object | null;
  readonly wait: string | null;
  readonly problem: { readonly code: string } | null;
}

type Card = {
  readonly ok: true;
  readonly value: { readonly nom: string; readonly pied: { readonly indexVersion: string } };
};

/** Answers come in a few milliseconds, waits are many. */
export const OFTEN = { timeout: 20_000, intervals: [60] };

/** Nothing goes on, nothing went wrong. */
export const AT_REST = { problem: null, progress: null, wait: null };

export const isPart = (name: string): boolean => name.endsWith('.gz');

const API = '(globalThis.browser ?? chrome)';

/** What is said of the index; whether something will wake the background to go on. */
interface Told {
  readonly nom: string;
  readonly indexVersion: string;
  readonly state: State;
  readonly hasAlarm: boolean;
}

/** A browser and a server to play faults on: puts them in a known state, and asks what answers. */
export class FaultBench {
  readonly server = new FaultyServer();
  private isKept = false;

  constructor(
    readonly indexes: TwoIndexes,
    /** Another one after a crash. */
    public ted: Driver,
  ) {}

  async listen(): Promise<void> {
    await this.server.listen(indexPort());
  }

  /** Sends a message of the protocol from a page of the extension. */
  ask<T>(message: string, ...args: readonly unknown[]): Promise<T> {
    return this.ted.evaluate(`return ${API}.runtime.sendMessage(args[0]);`, { ted: message, args });
  }

  /** Asks for what takes its time, without waiting. */
  begin(message: string): Promise<void> {
    return this.ted.evaluate(`void ${API}.runtime.sendMessage(args[0]).catch(() => {});`, {
      ted: message,
      args: [],
    });
  }

  state(): Promise<State> {
    return this.ask<State>('getIndexState');
  }

  /** Spoils the background until it is killed, by a script of `background-faults.ts`. */
  async spoil<T>(script: string, ...args: readonly unknown[]): Promise<T> {
    await this.state();
    return this.ted.inBackground<T>(script, ...args);
  }

  /** What the background answers of the renamed service, from which index, and what it tells. */
  async told(): Promise<Told> {
    const { card, state, hasAlarm } = await this.ted.evaluate<{
      card: Card;
      state: State;
      hasAlarm: boolean;
    }>(
      `const ask = (ted, ...args) => ${API}.runtime.sendMessage({ ted, args });
       const [card, state] = [await ask('describeService', '${RENAMED}'), await ask('getIndexState')];
       return { card, state, hasAlarm: Boolean(await ${API}.alarms.get('index-resume')) };`,
    );
    const { nom, pied } = card.value;
    return { nom, indexVersion: pied.indexVersion, state, hasAlarm };
  }

  async expectAnswer({ nom, indexVersion }: PublishedIndex): Promise<void> {
    await this.expectTold({ nom, indexVersion, state: { active: { indexVersion } } });
  }

  /** Waits until that is told; a failure shows all the rest of what is. */
  private async expectTold(expected: Record<string, unknown>): Promise<void> {
    let told: Told | null = null;
    const asked = async () => {
      told = await this.told();
      return told;
    };
    await expect
      .poll(asked, OFTEN)
      .toMatchObject(expected)
      .catch((error: Error) => {
        error.message += `\ntold: ${JSON.stringify(told)}`;
        throw error;
      });
  }

  /** The index that answers, whole: its card, its state and the search of the popup agree. */
  async answering(): Promise<PublishedIndex> {
    const { first, second } = this.indexes;
    const { nom, indexVersion, state } = await this.told();
    const published = indexVersion === second.indexVersion ? second : first;
    const { active } = state;
    expect({ nom, indexVersion, told: active?.indexVersion, found: await this.find() }).toEqual({
      nom: published.nom,
      indexVersion: published.indexVersion,
      told: published.indexVersion,
      found: published.nom,
    });
    return published;
  }

  /** Waits until the index answers, all is well and nothing is left of what it took. */
  async expectRest({ nom, indexVersion }: PublishedIndex): Promise<void> {
    const state = { ...AT_REST, active: { indexVersion } };
    await this.expectTold({ nom, indexVersion, state, hasAlarm: false });
  }

  /** The same, and the search finds what that index has. */
  async expectWhole(published: PublishedIndex): Promise<void> {
    await this.expectRest(published);
    expect(await this.answering()).toBe(published);
  }

  /** The page that searches, from which everything is asked. */
  async home(): Promise<void> {
    await this.ted.goto(this.ted.url('popup.html'));
    await this.ted.waitFor(`return document.querySelector('[role=combobox]') !== null;`, 'a field');
  }

  /** Name under which the search of the popup finds the renamed service. */
  private find(): Promise<string> {
    const { first, second } = this.indexes;
    return this.ted.evaluate(
      `const field = document.querySelector('[role=combobox]');
       const write = (text) => { field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true })); };
       const line = () => document.querySelector('[role=option][data-ref="${RENAMED}"]');
       const until = async (holds) => {
         for (let tries = 0; !holds() && tries < 300; tries += 1) await new Promise((resolve) => setTimeout(resolve, 30));
       };
       write('');
       await until(() => line() === null);
       write('direction du budget');
       await until(() => line() !== null);
       const text = line()?.textContent ?? '';
       return args.find((nom) => text.includes(nom)) ?? text;`,
      second.nom,
      first.nom,
    );
  }

  /** Has that alarm ring at once. */
  async ring(): Promise<void> {
    await this.ted.evaluate(
      `await ${API}.alarms.create('index-resume', { when: Date.now(), periodInMinutes: 5 });`,
    );
  }

  /** The same until all is well, as it rings every few minutes: a killed install may hold its lock for a moment. */
  async ringUntilRest(published: PublishedIndex): Promise<void> {
    for (let rings = 1; ; rings += 1) {
      await this.ring();
      try {
        return await this.expectRest(published);
      } catch (error) {
        if (rings === 3) throw error;
      }
    }
  }

  /** Nothing stored but the first index, whole, and a background that was not spoiled. */
  async startFromFirst(): Promise<void> {
    const { first } = this.indexes;
    await this.home();
    if (!this.isKept) {
      this.server.faultOf = () => null;
      this.server.folder = first.folder;
      await this.ask('deleteIndex');
      await this.expectAnswer(first);
      // Waits for its turn: what was begun is at its end.
      await this.ask('checkNow');
      await this.ted.evaluate(KEEP_STORE);
      this.isKept = true;
    }
    await this.ted.killBackground();
    await this.putFirstBack();
    await this.expectWhole(first);
  }

  /** The same under a background that is at rest. */
  async putFirstBack(): Promise<void> {
    await this.ted.evaluate(`${PUT_STORE_BACK}\nawait ${API}.alarms.clear('index-resume');`);
    this.server.faultOf = () => null;
    this.server.folder = this.indexes.second.folder;
    this.server.asked.length = 0;
  }

  /** How many of these parts are stored. */
  storedOf(names: readonly string[]): Promise<number> {
    return this.ted.evaluate(
      `${WITH_STORE}
      const stored = await done(store.transaction('parts').objectStore('parts').getAllKeys());
      store.close();
      return stored.filter((name) => args[0].includes(name)).length;`,
      names,
    );
  }

  /** Trouble as it is stored: what the faces leave unsaid for a while included. */
  trouble(): Promise<string | null> {
    return this.ted.evaluate<string | null>(`${WITH_STORE}
      const row = await done(store.transaction('meta').objectStore('meta').get('problem'));
      store.close();
      return row?.problem.code ?? null;`);
  }
}
