import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findKey, findWords, hashKey } from '../../../../lib/index-format/keys.ts';
import { MemoryPageSource } from '../../../../lib/index-format/memory-source.ts';
import { decodeNoms } from '../../../../lib/index-format/noms.ts';
import { inflatePart, splitPages } from '../../../../lib/index-format/part.ts';
import {
  DamagedRecordError,
  LiensRecordSchema,
  MetaSchema,
  OffreRecordSchema,
  ProfilsRecordSchema,
  readMeta,
  readRecords,
  SemblablesRecordSchema,
  ServiceRecordSchema,
} from '../../../../lib/index-format/records.ts';
import { LIMITS } from '../../../../lib/index-format/version.ts';
import { Catalogue } from '../../../../lib/lookup/catalogue.ts';

/** Parts that a hostile or broken producer could sign: each is refused before anything is done with it. */

const page = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const source = (table: string, ...pages: Uint8Array[]): MemoryPageSource =>
  new MemoryPageSource(new Map([[table, pages]]));
const ID = '7e9f75fc-5862-4a33-8015-da82e7edfafd';
const service = { i: ID, n: 'Bureau' };
const offre = { r: '2026-900001', n: 'Poste' };
const many = (count: number, value: unknown): unknown[] =>
  Array.from({ length: count }, () => value);

describe('a record', () => {
  const schemas = {
    services: ServiceRecordSchema,
    offres: OffreRecordSchema,
    liens: LiensRecordSchema,
    profils: ProfilsRecordSchema,
    semblables: SemblablesRecordSchema,
    meta: MetaSchema,
  };
  const meta = { services: 1, offres: 1, missions: 0, clesBits: 0, siglesBits: 0, nomsPages: 0 };
  it.each<[string, keyof typeof schemas, unknown]>([
    ['an identifier that is none', 'services', { ...service, i: '../..' }],
    ['a name without end', 'services', { ...service, n: 'a'.repeat(LIMITS.label + 1) }],
    ['a mission without end', 'services', { ...service, m: 'a'.repeat(25_001) }],
    ['a negative parent', 'services', { ...service, p: -1 }],
    ['half a parent', 'services', { ...service, p: 0.5 }],
    ['a parent beyond any ordinal', 'services', { ...service, p: 2 ** 33 }],
    ['children without end', 'services', { ...service, e: many(LIMITS.children + 1, 1) }],
    ['parents without end', 'services', { ...service, q: many(LIMITS.list + 1, 1) }],
    ['a script as its address', 'services', { ...service, u: 'javascript:alert(1)' }],
    ['a script as a form', 'services', { ...service, k: { f: ['data:text/html,x'] } }],
    ['a day that does not exist', 'services', { ...service, d: '2026-02-31' }],
    ['another thing than an object', 'services', 'service'],
    ['a reference that is none', 'offres', { ...offre, r: '<b>' }],
    ['a confidence of our making', 'offres', { ...offre, l: [0, 'bureau', 'sûr', []] }],
    ['reasons without end', 'offres', { ...offre, l: [0, 'bureau', 'certain', many(2_001, 'x')] }],
    ['links without end', 'liens', { d: many(LIMITS.list + 1, 1) }],
    ['links that are no numbers', 'liens', { b: ['1'] }],
    ['counts of nothing', 'profils', { m: [['x', 0]], k: [], n: 3, c: 'certain' }],
    ['counts past any number', 'profils', { m: [['x', 1e300]], k: [], n: 3, c: 'certain' }],
    ['neighbours without end', 'semblables', many(LIMITS.list + 1, [1, [], 'certain'])],
    ['tables of four billion pages', 'meta', { ...meta, nomsPages: 2 ** 32 }],
    ['more bits than a hash has', 'meta', { ...meta, clesBits: 40 }],
  ])('with %s is refused', async (_, table, record) => {
    await expect(
      readRecords(source(table, page([record])), table, 1, schemas[table], [0]),
    ).rejects.toBeInstanceOf(DamagedRecordError);
  });

  it.each([
    ['not JSON', new TextEncoder().encode('<html>')],
    ['not a list', page({ 0: service })],
    ['nested a million deep', new TextEncoder().encode('['.repeat(1_000_000))],
    ['empty', new Uint8Array()],
  ])('of a page that is %s is refused', async (_, bytes) => {
    await expect(
      readRecords(source('services', bytes), 'services', 1, ServiceRecordSchema, [0]),
    ).rejects.toBeInstanceOf(DamagedRecordError);
    await expect(readMeta(source('meta', bytes))).rejects.toBeInstanceOf(DamagedRecordError);
  });
});

describe('a table of keys', () => {
  it('that leads to a million ordinals is followed a little way', async () => {
    const bytes = new Uint8Array(8 * 100_000);
    const view = new DataView(bytes.buffer);
    const hash = hashKey(`service:${ID}`);
    for (let n = 0; n < 100_000; n += 1) view.setUint32(n * 8, hash, true);
    const found = await findKey(source('cles', bytes), 'cles', 0, 'service', ID);
    expect(found).toHaveLength(LIMITS.keyMatches);
  });

  it.each([
    ['of half an entry', new Uint8Array(7)],
    ['empty', new Uint8Array()],
  ])('%s leads nowhere', async (_, bytes) => {
    expect(await findKey(source('cles', bytes), 'cles', 0, 'service', ID)).toEqual([]);
  });

  it.each(['null', '[', '12', '"a"'])('of words that is %s is refused', async (json) => {
    const words = source('sigles', new TextEncoder().encode(json));
    await expect(findWords(words, 'sigles', 0, ['db'])).rejects.toBeInstanceOf(DamagedRecordError);
  });
});

describe('the names of the linker', () => {
  const nom: readonly unknown[] = [ID, 'Bureau', '', 0, -1, 0, '', ''];
  it.each([
    ['a parent outside the table', [nom.with(4, 7)]],
    ['a secondary parent outside it', [nom.with(5, [1])]],
    ['a name without end', [nom.with(1, 'a'.repeat(LIMITS.label + 1))]],
    ['former names without end', [nom.with(3, many(LIMITS.list + 1, 'x'))]],
    ['fewer columns', [nom.slice(1)]],
    ['null', [null]],
  ])('with %s are refused', (_, records) => {
    expect(() => decodeNoms(records)).toThrow(DamagedRecordError);
  });
});

describe('an organigram', () => {
  it('that turns in circles has an end', async () => {
    const ids = [0, 1, 2].map((n) => ID.replace(/^7/, String(n)));
    const records = ids.map((i, n) => ({ i, n: `Service ${n}`, p: (n + 1) % 3, e: [n] }));
    const tables = new Map([
      [
        'meta',
        [page([{ services: 3, offres: 0, missions: 0, clesBits: 0, siglesBits: 0, nomsPages: 0 }])],
      ],
      ['services', [page(records)]],
    ]);
    const catalogue = await Catalogue.open(new MemoryPageSource(tables));
    const first = await catalogue.service(0);
    expect(first && (await catalogue.ancestors(first)).map(({ ordinal }) => ordinal)).toEqual([
      2, 1,
    ]);
  });
});

describe('a part', () => {
  it.each([
    ['more pages than a part may have', [LIMITS.pagesPerPart + 1]],
    ['a page longer than the part', [1, 4_000_000_000]],
    ['pages that overlap its end', [2, 4, 4_294_967_295]],
    ['bytes after its pages', [0, 0]],
    ['no header', []],
  ])('with %s is refused', (_, numbers) => {
    expect(() => splitPages(new Uint8Array(Uint32Array.from(numbers).buffer))).toThrow(RangeError);
  });

  it('that inflates past its bound is stopped there', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(50_000_000)));
    expect(bomb.length).toBeLessThan(LIMITS.partBytes);
    await expect(inflatePart(bomb, 1_000)).rejects.toThrow('inflates past 1000 bytes');
  });
});
