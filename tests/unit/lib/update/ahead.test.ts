import { expect, it } from 'vitest';
import { ahead } from '../../../../lib/update/ahead.ts';

const items = Array.from({ length: 20 }, (_, index) => index);
const never = new AbortController().signal;
const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

it('gives all results in the order of the items, however long each takes', async () => {
  let underWay = 0;
  let most = 0;
  const make = async (item: number): Promise<number> => {
    underWay += 1;
    most = Math.max(most, underWay);
    await later((item * 7) % 5);
    underWay -= 1;
    return item;
  };
  const given: number[][] = [];
  for await (const ready of ahead(items, 4, never, make)) given.push(ready);
  expect(given.flat()).toEqual(items);
  expect(given.every((ready) => ready.length > 0)).toBe(true);
  expect(most).toBe(4);
});

it('gives together what is there, while the next are on their way', async () => {
  const begun: number[] = [];
  const make = async (item: number): Promise<number> => {
    begun.push(item);
    return item;
  };
  const given: number[][] = [];
  for await (const ready of ahead(items, 5, never, make)) {
    given.push(ready);
    expect(begun).toHaveLength(Math.min(items.length, given.flat().length + 5));
    await later(1);
  }
  expect(given.slice(1).every((ready) => ready.length === 5)).toBe(true);
});

it('gives nothing of nothing', async () => {
  for await (const ready of ahead([], 4, never, async () => 1)) expect(ready).toBe('never');
});

it('stops and waits for what is on its way when it is given up', async () => {
  let stopped = 0;
  const make = async (item: number, signal: AbortSignal): Promise<number> => {
    if (item === 0) return item;
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await later(5);
    stopped += 1;
    return item;
  };
  for await (const _ of ahead(items, 4, never, make)) break;
  expect(stopped).toBeGreaterThanOrEqual(3);
});

it('throws what an item throws at its turn, after those before it', async () => {
  const make = async (item: number): Promise<number> => {
    if (item === 2) throw new RangeError('two');
    await later(3);
    return item;
  };
  const given: number[] = [];
  const all = async () => {
    for await (const ready of ahead(items, 4, never, make)) given.push(...ready);
  };
  await expect(all()).rejects.toThrow('two');
  expect(given).toEqual([0, 1]);
});

it('passes on the signal of its caller', async () => {
  const caller = new AbortController();
  caller.abort('pause');
  const reasons: unknown[] = [];
  const make = async (_: number, signal: AbortSignal): Promise<void> => {
    reasons.push(signal.reason);
  };
  for await (const _ of ahead([1], 4, caller.signal, make));
  expect(reasons).toEqual(['pause']);
});
