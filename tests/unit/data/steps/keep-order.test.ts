import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepOrder, type Placed } from '../../../../data/steps/keep-order.ts';

const flat = (...ids: string[]): Placed[] => ids.map((id) => ({ id, parent: null }));
const ids = (items: readonly Placed[]): string => items.map(({ id }) => id).join('');

describe('keepOrder', () => {
  it.each([
    ['nothing changed', 'abcdef', 'abcdef', 'abcdef'],
    ['one in the place of one that is gone', 'abxdef', 'abcdef', 'abxdef'],
    ['a new one at the end, whatever its natural place', 'aXbcdefgh', 'abcdefgh', 'abcdefghX'],
    ['the last one in a hole that is left', 'abdefg', 'abcdefg', 'abgdef'],
    ['all new', 'abc', 'xyz', 'abc'],
    ['nothing before', 'abc', '', 'abc'],
    ['nothing left', '', 'abc', ''],
  ])('%s', (_, now, before, expected) => {
    expect(ids(keepOrder(flat(...now), [...before]))).toBe(expected);
  });

  it('goes back to the natural order when the former one is too scattered', () => {
    expect(ids(keepOrder(flat(...'abcdef'), [...'fedcba']))).toBe('abcdef');
  });

  it('puts a parent before its children, whatever moved under whatever', () => {
    const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).map((draws) =>
      draws.map(
        (draw, n): Placed => ({
          id: `s${n}`,
          parent: n === 0 || draw % 7 === 0 ? null : `s${draw % n}`,
        }),
      ),
    );
    const before = fc.uniqueArray(
      fc.nat(90).map((n) => `s${n}`),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(tree, before, (items, previous) => {
        const kept = keepOrder(items, previous);
        const place = new Map(kept.map(({ id }, n) => [id, n]));
        expect([...place.keys()].sort()).toEqual(items.map(({ id }) => id).sort());
        for (const { id, parent } of kept)
          if (parent !== null) expect(place.get(parent)).toBeLessThan(place.get(id) ?? -1);
      }),
      { numRuns: 500 },
    );
  });

  it('moves few items when few are gone', () => {
    const items = Array.from(
      { length: 4_000 },
      (_, n): Placed => ({ id: `s${n}`, parent: n === 0 ? null : `s${Math.floor((n - 1) / 5)}` }),
    );
    const gone = new Set(['s3999', 's2500', 's3100', 's1777', 's3555']);
    const left = items.filter(({ id }) => !gone.has(id));
    const kept = keepOrder(
      left,
      items.map(({ id }) => id),
    );
    const moved = kept.filter(({ id }, n) => id !== items[n]?.id);
    expect(moved.length).toBeLessThanOrEqual(gone.size * 3);
  });
});
