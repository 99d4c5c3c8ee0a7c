// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemory } from '../../../entrypoints/popup/memory.ts';
import type { KeptItem, StorageArea } from '../../../lib/kept-item.ts';
import { NOWHERE, readPlace } from '../../../lib/popup-place.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

/** A storage that answers late, as the browser's does. */
function slowStorage(): StorageArea & { all: Record<string, unknown> } {
  const all: Record<string, unknown> = {};
  const late = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
  return {
    all,
    get: async (key) => {
      await late();
      return { [key]: all[key] };
    },
    set: async (items) => {
      await late();
      Object.assign(all, items);
    },
  };
}

const item = (id: string): KeptItem => ({
  kind: 'service',
  id,
  titre: id,
  sigle: '',
  sous: '',
  url: '',
});

it('loses none of the changes made together, and says when they are kept', async () => {
  const local = slowStorage();
  const { memory, settled } = createMemory({ local, session: slowStorage() }, false);
  void memory.addRecent({ kind: 'recherche', texte: 'budget' });
  void memory.addRecent(item('a'));
  void memory.toggleFavourite(item('a'));
  void memory.toggleFavourite(item('b'));
  const done = settled();
  await vi.advanceTimersByTimeAsync(100);
  await done;
  expect(local.all).toEqual({
    recents: [item('a'), { kind: 'recherche', texte: 'budget' }],
    favoris: [item('b'), item('a')],
  });
});

it('keeps the place fresh while the popup is open', async () => {
  const session = slowStorage();
  const { memory } = createMemory({ local: slowStorage(), session }, false);
  memory.keepPlace({ ...NOWHERE, query: 'budget' });
  await vi.advanceTimersByTimeAsync(600_000);
  const read = readPlace(session, Date.now() + 40_000);
  await vi.advanceTimersByTimeAsync(10);
  expect((await read)?.query).toBe('budget');
});

it('leaves no trace of a private window but the favourites asked for', async () => {
  const [local, session] = [slowStorage(), slowStorage()];
  const { memory } = createMemory({ local, session }, true);
  memory.keepPlace({ ...NOWHERE, query: 'budget' });
  void memory.addRecent({ kind: 'recherche', texte: 'budget' });
  void memory.toggleFavourite(item('a'));
  await vi.advanceTimersByTimeAsync(100);
  expect([local.all, session.all]).toEqual([{ favoris: [item('a')] }, {}]);
});
