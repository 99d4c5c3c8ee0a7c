import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildKeyTable,
  buildWordTable,
  findKey,
  findWords,
  sigleKey,
} from '../../../../lib/index-format/keys.ts';
import { MemoryPageSource } from '../../../../lib/index-format/memory-source.ts';

const key = fc.record({
  kind: fc.constantFrom('service', 'itm', 'pivot', 'offre'),
  value: fc.string({ minLength: 1, maxLength: 40 }),
});

describe('key table', () => {
  it('finds every key that was put in, whatever its case', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(key, { maxLength: 3_000 }), async (keys) => {
        const entries = keys.map((one, ordinal) => ({ ...one, ordinal }));
        const { pages, bits } = buildKeyTable(entries);
        const source = new MemoryPageSource(new Map([['cles', pages]]));
        for (const { kind, value, ordinal } of entries.slice(0, 50))
          expect(
            await findKey(source, 'cles', bits, kind, value.toUpperCase().toLowerCase()),
          ).toContain(ordinal);
      }),
      { numRuns: 30 },
    );
  });

  it('finds nothing, or other keys of the same hash, for a key that is absent', async () => {
    const entries = Array.from({ length: 5_000 }, (_, ordinal) => ({
      kind: 'itm' as const,
      value: String(ordinal),
      ordinal,
    }));
    const { pages, bits } = buildKeyTable(entries);
    const source = new MemoryPageSource(new Map([['cles', pages]]));
    expect(pages.length).toBe(2 ** bits);
    expect((await findKey(source, 'cles', bits, 'itm', 'absent')).length).toBeLessThan(2);
  });
});

describe('word table', () => {
  it('gives each word its value and says nothing of the others', async () => {
    const words = new Map(Array.from({ length: 1_000 }, (_, n) => [`sigle${n}`, [n]]));
    words.set('__proto__', [-1]);
    const { pages, bits } = buildWordTable(words);
    const source = new MemoryPageSource(new Map([['sigles', pages]]));
    const found = await findWords(source, 'sigles', bits, [
      'sigle7',
      'sigle999',
      'absent',
      '__proto__',
      'toString',
    ]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries([
        ['sigle7', [7]],
        ['sigle999', [999]],
        ['__proto__', [-1]],
      ]),
    );
  });

  it.each([
    ['D.G.C.C.R.F.', 'dgccrf'],
    ['DGAC/DTA', 'dgacdta'],
    ['Écolab', 'ecolab'],
  ])('looks « %s » up as %s', (sigle, expected) => {
    expect(sigleKey(sigle)).toBe(expected);
  });
});
