import { beforeEach, expect, it, vi } from 'vitest';
import { noteRequest, readRequestLog } from '../../../lib/request-log.ts';
import { readPageSettings } from '../../../lib/settings/page-settings.ts';
import { readSettings, saveSettings } from '../../../lib/settings/settings.ts';
import { deleteUserData, deleteUserKey, sizeOf, undoable } from '../../../lib/user-data.ts';
import { local, managed, resetBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../fake-browser.ts')).fakeBrowser,
}));

beforeEach(resetBrowser);

it('everything deleted comes back as it was, settings in the pages too', async () => {
  await saveSettings({ siteCsp: false, theme: 'sombre' });
  local.items = { ...local.items, favoris: [{ id: 'a' }] };
  const before = structuredClone(local.items);
  const undo = await undoable(deleteUserData);
  expect((await readSettings()).settings.theme).toBe('page');
  expect((await readPageSettings()).modes).toEqual({});
  expect(local.items.favoris).toBeUndefined();
  await undo();
  expect(local.items).toEqual(before);
});

it('a policy still holds after everything was deleted', async () => {
  managed.items = { siteCsp: false };
  await deleteUserData();
  expect((await readPageSettings()).modes).toMatchObject({
    'choisirleservicepublic.gouv.fr': 'off',
  });
});

it('what was done elsewhere meanwhile is left as it is', async () => {
  local.items = { favoris: [1], recents: [2] };
  const undo = await undoable(() => deleteUserKey('favoris'));
  local.items.recents = [3];
  await undo();
  expect(local.items).toMatchObject({ favoris: [1], recents: [3] });
});

it('requests made after the deletion are added to those put back', async () => {
  (await noteRequest('https://a.fr/x'))(10);
  // Its end is written.
  await readRequestLog();
  await new Promise((resolve) => setTimeout(resolve, 2));
  const undo = await undoable(deleteUserData);
  expect((await readRequestLog()).hosts).toEqual([]);
  (await noteRequest('https://a.fr/y'))(5);
  await undo();
  const { hosts, recent } = await readRequestLog();
  expect(hosts).toMatchObject([{ host: 'a.fr', requests: 2, bytes: 15 }]);
  expect(recent.map(({ file }) => file)).toEqual(['y', 'x']);
});

it('weighs what is written', () => {
  expect(sizeOf({ a: 'é' })).toBe(10);
});
