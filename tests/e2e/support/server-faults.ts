import { expect } from '@playwright/test';
import type { Fault } from '../../support/faulty-server.ts';
import { type FaultBench, isPart } from './fault-bench.ts';

/** What a server may do to an update, well or badly. */

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

/** Each fault on every part, then on the manifest: the first index answers, the trouble is told. */
export async function playAllFaults(bench: FaultBench): Promise<void> {
  const { first, second } = bench.indexes;
  await bench.startFromFirst();
  for (const [fault, code] of Object.entries(CODES)) {
    bench.server.faultOf = (name) => (isPart(name) ? (fault as Fault) : null);
    await bench.ask('checkNow');
    const told = (await bench.trouble()) ?? 'nothing';
    expect([fault, code.includes(told) ? code : told]).toEqual([fault, code]);
  }
  expect(await bench.answering()).toBe(first);
  bench.server.faultOf = (name) => (name === 'manifest.json' ? 'stall' : null);
  await bench.ask('checkNow');
  expect(await bench.trouble()).toBe('server-error');
  for (const spoiled of ['manifest.json', 'manifest.json.sig']) {
    bench.server.faultOf = (name) => (name === spoiled ? 'other-bytes' : null);
    await bench.ask('checkNow');
    expect((await bench.state()).problem?.code).toBe('signature-invalid');
    expect(await bench.answering()).toBe(first);
  }
  await cutAtEveryPart(bench);
  bench.server.faultOf = () => 'once-error';
  await bench.ask('checkNow');
  await bench.expectWhole(second);
  bench.server.faultOf = () => null;
  bench.server.folder = first.folder;
  await bench.ask('checkNow');
  expect((await bench.state()).problem?.code).toBe('index-older');
  expect(await bench.answering()).toBe(second);
}

/** The connection breaks at the first part, then at the one after it, to the last but one. */
async function cutAtEveryPart(bench: FaultBench): Promise<void> {
  const { first, second } = bench.indexes;
  const had = new Set(first.parts);
  const fresh = second.parts.filter((name) => !had.has(name));
  for (let n = 0; n < fresh.length; n += 1) {
    let parts = 0;
    // Each part is sent as the delta that makes it, else whole.
    bench.server.faultOf = (name) => {
      if (!isPart(name)) return null;
      if (second.deltas.includes(name)) parts += 1;
      return n > 0 && parts === 1 ? null : 'cut';
    };
    await bench.ask('checkNow');
    expect(NO_ANSWER).toContain(await bench.trouble());
    expect(await bench.answering()).toBe(first);
    if (n > 0) expect(await bench.storedOf(fresh)).toBe(n);
  }
}

/** What changed comes as small files; one that leads elsewhere costs a longer way, nothing else. */
export async function playDeltas(bench: FaultBench): Promise<void> {
  const { second } = bench.indexes;
  await bench.startFromFirst();
  await bench.ask('checkNow');
  await bench.expectWhole(second);
  expect(bench.server.asked.filter(isPart).sort()).toEqual([...second.deltas].sort());
  expect(await bench.ask('verifyData')).toMatchObject({ damaged: 0 });
  await bench.startFromFirst();
  bench.server.faultOf = (name) => (second.deltas.includes(name) ? 'other-bytes' : null);
  await bench.ask('checkNow');
  await bench.expectWhole(second);
  expect(await bench.ask('verifyData')).toMatchObject({ damaged: 0 });
}
