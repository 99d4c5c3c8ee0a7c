import { expect } from '@playwright/test';
import {
  FULL_AT,
  LOOK_UNTIL_STILL,
  MOVE_CLOCK,
  NETWORK_IS_BACK,
  STAND_STILL_BEFORE,
} from './background-faults.ts';
import { AT_REST, type FaultBench, OFTEN } from './fault-bench.ts';
import { PURGE } from './store-scripts.ts';
import type { PublishedIndex } from './two-indexes.ts';

/** What the disk, the clock and the browser itself may do to an update. */

/**
 * Every other step, from the first in one browser and from the second in the other; `TED_E2E_ENTIER` has
 * both play them all. The unit tests play all of them each time.
 */
const STRIDE = process.env.TED_E2E_ENTIER ? 1 : 2;
export type Start = 1 | 2;

/** The browser cleans everything away: the package answers at once, then the network brings the rest. */
export async function playPurge(bench: FaultBench): Promise<void> {
  await bench.startFromFirst();
  const { first, second } = bench.indexes;
  await bench.ted.killBackground();
  await bench.ted.evaluate(PURGE);
  // The package's own index calls the service as the first one does.
  expect((await bench.told()).nom).toBe(first.nom);
  await bench.ask('checkNow');
  await bench.expectWhole(second);
}

/** The disk is full at the first write, then at each of the others, until an install needs no more. */
export async function playFullDisk(
  bench: FaultBench,
  way: 'row' | 'end',
  start: Start,
): Promise<void> {
  const { first, second } = bench.indexes;
  await bench.startFromFirst();
  for (let write: number = start; ; write += STRIDE) {
    await bench.spoil(FULL_AT, write, way, first.parts[0]);
    await bench.ask('checkNow');
    const left = await bench.ted.inBackground<number>('return self.tedWritesLeft();');
    if (left > 0) {
      // What is under way, its parts, the switch, what is looked for next: several writes at least.
      expect(write).toBeGreaterThan(4);
      await bench.expectWhole(second);
      return;
    }
    expect((await bench.state()).problem?.code, `at write ${write}`).toBe('storage-full');
    await bench.expectAnswer(first);
    await bench.ted.killBackground();
  }
}

/** The background is killed before the first change of the store, then before each of the others. */
export async function playKills(bench: FaultBench, start: Start): Promise<void> {
  const { first, second } = bench.indexes;
  const seen: string[] = [];
  await bench.startFromFirst();
  for (let step: number = start; ; step += STRIDE) {
    await bench.putFirstBack();
    await bench.spoil(STAND_STILL_BEFORE, step);
    const end = await bench.ted.evaluate<string>(LOOK_UNTIL_STILL);
    if (end === 'ended') break;
    await bench.ted.killBackground();
    const answering = await bench.answering();
    seen.push(answering.indexVersion);
    const { state, hasAlarm } = await bench.told();
    expect(state.problem).toBeNull();
    const rest = (published: PublishedIndex): Promise<void> =>
      hasAlarm ? bench.ringUntilRest(published) : bench.expectRest(published);
    if (answering === first && !state.progress) {
      await rest(first);
      await bench.ask('checkNow');
      await bench.expectRest(second);
      continue;
    }
    // What is said to go on does go on, without anyone's asking.
    if (state.progress) expect([step, hasAlarm]).toEqual([step, true]);
    await rest(second);
  }
  await bench.expectWhole(second);
  // Killed early the old one answers, killed late the new one. Which step is which may vary in between:
  // parts that come together are stored together.
  expect([...new Set(seen)]).toEqual([first.indexVersion, second.indexVersion]);
  expect(seen.at(-1)).toBe(second.indexVersion);
  expect(seen.length * STRIDE).toBeGreaterThan(10);
}

/** The clock is a year ahead, then right again: what is too old is said, and no look is lost. */
export async function playClock(bench: FaultBench): Promise<void> {
  const { first, second } = bench.indexes;
  await bench.startFromFirst();
  await bench.spoil(MOVE_CLOCK, 365);
  expect(await bench.state()).toMatchObject({
    active: { expired: true },
    problem: { code: 'index-expired' },
  });
  await bench.expectAnswer(first);
  // A day has passed, and three hundred more.
  await bench.spoil(NETWORK_IS_BACK);
  await bench.expectAnswer(second);
  expect((await bench.state()).problem?.code).toBe('index-expired');
  await bench.ted.killBackground();
  await bench.expectRest(second);
  expect((await bench.state()).active?.expired).toBe(false);
  // The last look was in a year from now.
  bench.server.asked.length = 0;
  await bench.spoil(NETWORK_IS_BACK);
  await expect.poll(() => bench.server.asked, OFTEN).toContain('manifest.json');
  await bench.expectRest(second);
  // A year back: nothing is ahead of its time, nothing older comes.
  await bench.startFromFirst();
  await bench.spoil(MOVE_CLOCK, -365);
  await bench.expectAnswer(first);
  expect(await bench.state()).toMatchObject({ ...AT_REST, active: { expired: false } });
  await bench.spoil(NETWORK_IS_BACK);
  await bench.expectWhole(second);
}
