import { expect } from '@playwright/test';
import { Hasard } from '../../scale/hasard.ts';
import { FAULTS } from '../../support/faulty-server.ts';
import { FULL_AT, LOOK_UNTIL_STILL, STAND_STILL_BEFORE } from './background-faults.ts';
import type { FaultBench } from './fault-bench.ts';
import { WITH_STORE } from './store-scripts.ts';

const STEPS = ['fault', 'kill', 'full', 'two', 'purge', 'pause', 'verify'] as const;

/** Steps drawn at random, then a healthy server: what answers is always one whole index. */
export async function playRandomly(
  bench: FaultBench,
  seeds: readonly number[],
  steps: number,
): Promise<void> {
  for (const seed of seeds) {
    const hasard = new Hasard(seed);
    await bench.startFromFirst();
    const { first, second } = bench.indexes;
    for (let n = 0; n < steps; n += 1) {
      const step = hasard.pick(STEPS);
      await play(bench, step, hasard);
      const { nom, indexVersion } = await bench.told();
      const known = [first, second].find((one) => one.indexVersion === indexVersion);
      // Neither of the two is the package's own, which has the first name.
      expect([seed, n, step, nom]).toEqual([seed, n, step, known?.nom ?? first.nom]);
    }
    bench.server.faultOf = () => null;
    // Pages that went without their mark are missed by whoever reads them, or by a full reading.
    await bench.ask('verifyData');
    await bench.ask('checkNow');
    await bench.expectWhole(second);
  }
}

async function play(
  bench: FaultBench,
  step: (typeof STEPS)[number],
  hasard: Hasard,
): Promise<void> {
  const { ted } = bench;
  if (step === 'fault') {
    const fault = hasard.pick(FAULTS.filter((one) => one !== 'stall'));
    bench.server.faultOf = () => (hasard.chance(0.5) ? fault : null);
    await bench.ask('checkNow');
  } else if (step === 'kill') {
    await bench.spoil(STAND_STILL_BEFORE, hasard.between(1, 30));
    await ted.evaluate(LOOK_UNTIL_STILL);
    await ted.killBackground();
  } else if (step === 'full') {
    await bench.spoil(FULL_AT, hasard.between(1, 15), 'end');
    await bench.ask('checkNow');
    await ted.killBackground();
  } else if (step === 'two') {
    await Promise.all([bench.begin('checkNow'), bench.begin('checkNow'), bench.ask('verifyData')]);
  } else if (step === 'purge') {
    await ted.evaluate(`${WITH_STORE}
      const pages = store.transaction('pages', 'readwrite').objectStore('pages');
      const keys = await done(pages.getAllKeys());
      for (const key of keys.slice(0, ${hasard.between(1, 200)})) pages.delete(key);
      store.close();`);
  } else if (step === 'pause') {
    await bench.begin('checkNow');
    await bench.ask('orderInstall', 'pause');
  } else await bench.ask('verifyData');
}
