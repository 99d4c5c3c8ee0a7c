// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOf } from '../../../entrypoints/popup/start.ts';
import { MAX_FAVOURITES, readFavourites, toggleFavourite } from '../../../lib/favourites.ts';
import type { KeptItem, StorageArea } from '../../../lib/kept-item.ts';
import { keepPlace, NOWHERE, type PopupPlace, readPlace } from '../../../lib/popup-place.ts';
import { addRecent, MAX_RECENTS, putRecents, readRecents } from '../../../lib/recents.ts';

/** A storage in memory that keeps what the browser's would: a copy in plain data. */
function storage(
  first: Record<string, unknown> = {},
): StorageArea & { all: Record<string, unknown> } {
  const all = structuredClone(first);
  return {
    all,
    get: async (key) => (key in all ? { [key]: structuredClone(all[key]) } : {}),
    set: async (items) => void Object.assign(all, structuredClone(items)),
  };
}
const refusing: StorageArea = {
  get: () => Promise.reject(new Error('storage is disabled')),
  set: () => Promise.reject(new Error('storage is disabled')),
};

const item = (id: string, kind: KeptItem['kind'] = 'service'): KeptItem => ({
  kind,
  id,
  titre: `Titre ${id}`,
  sigle: '',
  sous: 'Ministère de la Mer',
  url: '',
});
const recherche = (texte: string) => ({ kind: 'recherche', texte }) as const;

describe('recents', () => {
  it('are the last first, each once, twelve at most', async () => {
    const area = storage();
    for (const texte of ['budget', 'archives', 'Büdget', 'archives '])
      await addRecent(area, recherche(texte));
    await addRecent(area, item('a'));
    await addRecent(area, item('a', 'offre'));
    await addRecent(area, item('a'));
    expect((await readRecents(area)).map((one) => ('texte' in one ? one.texte : one.kind))).toEqual(
      ['service', 'offre', 'archives ', 'Büdget'],
    );
    for (let i = 0; i < 20; i += 1) await addRecent(area, recherche(`recherche ${i}`));
    const list = await readRecents(area);
    expect(list).toHaveLength(MAX_RECENTS);
    expect(list[0]).toEqual(recherche('recherche 19'));
    expect(await putRecents(area, [])).toEqual([]);
    expect(area.all).toEqual({ recents: [] });
  });

  it('leave out what was not kept by them', async () => {
    const kept = [
      recherche('budget'),
      null,
      7,
      { kind: 'recherche', texte: '' },
      { kind: 'agent' },
    ];
    const area = storage({ recents: [...kept, { ...item('a'), url: 12 }, item('b')] });
    expect(await readRecents(area)).toEqual([recherche('budget'), item('b')]);
    for (const recents of [null, 'liste', { length: 3 }])
      expect(await readRecents(storage({ recents }))).toEqual([]);
    expect(await addRecent(area, recherche('x'.repeat(201)))).toHaveLength(2);
  });

  it('are none where the browser refuses to keep anything', async () => {
    expect(await readRecents(refusing)).toEqual([]);
    expect(await addRecent(refusing, recherche('budget'))).toEqual([recherche('budget')]);
  });
});

describe('favourites', () => {
  it('come and go by their star, the last starred first, in bounded number', async () => {
    const area = storage();
    await toggleFavourite(area, item('a'));
    await toggleFavourite(area, item('b'));
    await toggleFavourite(area, item('a', 'offre'));
    expect(await toggleFavourite(area, item('b'))).toEqual([item('a', 'offre'), item('a')]);
    for (let i = 0; i < MAX_FAVOURITES + 5; i += 1) await toggleFavourite(area, item(`n${i}`));
    expect(await readFavourites(area)).toHaveLength(MAX_FAVOURITES);
    expect(await toggleFavourite(area, { ...item('x'), titre: '' })).toHaveLength(MAX_FAVOURITES);
  });

  it('survive any content of the storage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (favoris) => {
        const list = await readFavourites(storage({ favoris }));
        expect(Array.isArray(list)).toBe(true);
        const next = await toggleFavourite(storage({ favoris }), item('a'));
        expect(next[0]).toEqual(item('a'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the place of the popup', () => {
  const place: PopupPlace = {
    query: 'budget',
    kind: 'offre',
    filtres: { departement: '35', depuisJours: 30, teletravail: true },
    limit: 40,
    scroll: 512.5,
    fiche: { kind: 'offre', id: '2026-900001' },
  };

  it('is found again within a minute, and no later', async () => {
    const area = storage();
    await keepPlace(area, place, 1_000_000);
    expect(await readPlace(area, 1_000_000)).toEqual(place);
    expect(await readPlace(area, 1_060_000)).toEqual(place);
    expect(await readPlace(area, 1_060_001)).toBeNull();
    expect(await readPlace(area, 999_999)).toBeNull();
  });

  it.each([
    ['nothing', undefined],
    ['another kind', { ...place, kind: 'agent' }],
    ['a query beyond bounds', { ...place, query: 'x'.repeat(201) }],
    ['a filter that is no value', { ...place, filtres: { departement: 35 } }],
    ['a ministry that is no identifier', { ...place, filtres: { ministere: '../..' } }],
    ['a scroll that is no number', { ...place, scroll: Number.NaN }],
    ['a card without identifier', { ...place, fiche: { kind: 'offre', id: '' } }],
  ])('is nowhere when %s was kept', async (_, kept) => {
    const area = storage({ place: { at: 10, place: kept } });
    expect(await readPlace(area, 20)).toBeNull();
    expect(await readPlace(refusing, 20)).toBeNull();
  });
});

describe('the address of the popup', () => {
  it.each([
    ['', null],
    ['?q=', null],
    ['?q=%20%00%E2%80%AE', null],
    ['?autre=dinum', null],
    ['?q=budget%20de%0Al%27%C3%89tat', { query: "budget de l'État", sigle: '' }],
    ['?q=a%E2%80%AEb', { query: 'a b', sigle: '' }],
    ['?sigle=DINUM', { query: 'DINUM', sigle: 'DINUM' }],
    ['?sigle=DINUM&q=budget', { query: 'DINUM', sigle: 'DINUM' }],
    ['?q=%E0%A4%A', { query: '%A', sigle: '' }],
  ])('%s asks for %j', (search, expected) => {
    const start = startOf(search);
    expect(start && { query: start.start.query, sigle: start.sigle }).toEqual(expected);
  });

  it('is read within bounds, whatever it holds', () => {
    expect(startOf(`?q=${'a'.repeat(100_000)}`)?.start.query).toHaveLength(200);
    expect(startOf(`?sigle=${'A'.repeat(100_000)}`)?.sigle).toHaveLength(40);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const start = startOf(`?q=${encodeURIComponent(text.toWellFormed())}`);
        expect(start?.start ?? NOWHERE).toMatchObject({ kind: 'tout', filtres: {}, fiche: null });
        expect(start?.start.query ?? '').not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
