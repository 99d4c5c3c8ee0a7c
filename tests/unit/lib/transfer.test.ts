import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings, saveSettings } from '../../../lib/settings/settings.ts';
import { exportName, exportText, MAX_FILE_CHARS, readImport } from '../../../lib/transfer.ts';
import { local, managed, resetBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../fake-browser.ts')).fakeBrowser,
}));

beforeEach(resetBrowser);

const NOW = new Date('2026-11-24T10:00:00Z');
const item = (id: string) => ({
  kind: 'service',
  id,
  titre: `Service ${id}`,
  sigle: '',
  sous: '',
  url: '',
});
const correction = (reference: string, nom: string | null = null) => ({
  reference,
  intitule: `Offre ${reference}`,
  employeur: '',
  service: nom && { id: '7e9f75fc-5862-4a33-8015-da82e7edfafd', nom },
});
const file = (some: object) => JSON.stringify({ format: 'ted-choix', version: 1, ...some });
const read = async (text: string) => {
  const result = await readImport(text);
  if (!result.ok) throw new Error(result.problem);
  return result;
};

it('what is exported here comes back whole elsewhere', async () => {
  await saveSettings({ theme: 'sombre', mirrors: ['https://a.fr/'], pausedUntil: 5 });
  local.items.favoris = [item('a'), item('b')];
  local.items.corrections = [correction('2026-900001', 'Bureau du web')];
  managed.items = { dailyCheck: false };
  const text = await exportText(NOW);
  expect(exportName(NOW)).toBe('ted-choix-2026-11-24.json');
  expect(text).not.toMatch(/pausedUntil|dailyCheck/);
  resetBrowser();
  const { preview, apply } = await read(text);
  expect(preview).toEqual({
    settings: { theme: 'sombre', mirrors: ['https://a.fr/'] },
    locked: 0,
    favourites: 2,
    corrections: 1,
    refused: 0,
  });
  expect(local.items).toEqual({});
  await apply();
  expect((await readSettings()).settings).toMatchObject(preview.settings);
  expect(local.items.favoris).toEqual([item('a'), item('b')]);
  expect(local.items.corrections).toEqual([correction('2026-900001', 'Bureau du web')]);
});

it('what was said here of an offer wins over what the file says of it', async () => {
  local.items.corrections = [correction('2026-900001', 'Mon choix')];
  const { preview, apply } = await read(
    file({
      corrections: [
        correction('2026-900001', 'Le leur'),
        correction('2026-900002'),
        correction('2026-900002', 'Deux fois'),
        correction('<img>'),
      ],
    }),
  );
  expect(preview).toMatchObject({ corrections: 1, refused: 1 });
  await apply();
  expect(local.items.corrections).toEqual([
    correction('2026-900001', 'Mon choix'),
    correction('2026-900002'),
  ]);
});

it('what is here stays first, what the file has more comes after, and all of it can be undone', async () => {
  await saveSettings({ theme: 'clair' });
  local.items.favoris = [{ ...item('b'), titre: 'Mon nom' }];
  const before = structuredClone(local.items);
  const { preview, apply } = await read(
    file({ reglages: { theme: 'sombre' }, favoris: [item('a'), item('b'), item('a')] }),
  );
  expect(preview).toMatchObject({ settings: { theme: 'sombre' }, favourites: 1, refused: 0 });
  const undo = await apply();
  expect(local.items.favoris).toEqual([{ ...item('b'), titre: 'Mon nom' }, item('a')]);
  await undo();
  expect(local.items).toEqual(before);
});

it('what the administration has locked is left out, and counted', async () => {
  managed.items = { theme: 'clair' };
  const { preview, apply } = await read(file({ reglages: { theme: 'sombre', display: 'popup' } }));
  expect(preview).toMatchObject({ settings: { display: 'popup' }, locked: 1 });
  await apply();
  expect((await readSettings()).settings).toMatchObject({ theme: 'clair', display: 'popup' });
});

describe('a hostile file', () => {
  it.each([
    ['trop-grand', ' '.repeat(MAX_FILE_CHARS + 1)],
    ['illisible', ''],
    ['illisible', '{'],
    ['autre-fichier', 'null'],
    ['autre-fichier', '[]'],
    ['autre-fichier', '{"format":"ted-choix"}'],
    ['autre-fichier', file({ version: 0 })],
    ['autre-fichier', file({ format: 'autre' })],
    ['plus-recent', file({ version: 2, reglages: { theme: 'sombre' } })],
    ['rien', file({})],
    ['rien', file({ reglages: { theme: 'page', unknown: 1 }, favoris: [] })],
    ['rien', '{"format":"ted-choix","version":1,"reglages":{"__proto__":{"theme":"sombre"}}}'],
  ])('is refused as %s', async (problem, text) => {
    expect(await readImport(text)).toEqual({ ok: false, problem });
  });

  it('loses its bad entries only, and they are counted', async () => {
    const { preview } = await read(
      file({
        reglages: { theme: 'rose', indexAddress: 'javascript:alert(1)', siteCsp: false },
        favoris: [item('a'), null, { ...item('b'), titre: 'x'.repeat(401) }, { kind: 'personne' }],
      }),
    );
    expect(preview).toEqual({
      settings: { siteCsp: false },
      locked: 0,
      favourites: 1,
      corrections: 0,
      refused: 5,
    });
  });

  it('cannot fill the store', async () => {
    const favoris = Array.from({ length: 3_000 }, (_, n) => item(`s${n}`));
    const { preview, apply } = await read(file({ favoris }));
    expect(preview).toMatchObject({ favourites: 200, refused: 2_800 });
    await apply();
    expect(local.items.favoris).toHaveLength(200);
  });

  it('of any shape gives an answer, and settings that are valid', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue(), async (reglages, favoris) => {
        const result = await readImport(file({ reglages, favoris }));
        if (result.ok) await result.apply();
        const { settings } = await readSettings();
        expect(['page', 'clair', 'sombre']).toContain(settings.theme);
      }),
      { numRuns: 300 },
    );
  });
});
