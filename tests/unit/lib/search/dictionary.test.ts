// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dictionary, writeDictionary } from '../../../../lib/search/dictionary.ts';
import { nearForms } from '../../../../lib/search/near.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abcd!@ 12'), minLength: 1, maxLength: 9 });
const forms = fc
  .uniqueArray(letters, { maxLength: 120 })
  .map((list) => [...list].sort((a, b) => (a < b ? -1 : 1)));

function dictionaryOf(sorted: readonly string[]): Dictionary {
  return new Dictionary(writeDictionary(sorted.map((form, i) => [form, (i * 7919) % 500])));
}

describe('the dictionary', () => {
  it('gives back the number of every form, and of no other', () => {
    fc.assert(
      fc.property(forms, letters, (sorted, other) => {
        const dictionary = dictionaryOf(sorted);
        sorted.forEach((form, i) => {
          expect(dictionary.find(form)).toBe((i * 7919) % 500);
        });
        if (!sorted.includes(other)) expect(dictionary.find(other)).toBe(-1);
      }),
    );
  });

  it('gives the forms that start with a prefix, in order', () => {
    fc.assert(
      fc.property(forms, letters, (sorted, prefix) => {
        const found = dictionaryOf(sorted).startingWith(prefix, 1_000);
        expect(found.map(({ form }) => form)).toEqual(sorted.filter((f) => f.startsWith(prefix)));
      }),
    );
  });

  it('stands at the first form that is not before another', () => {
    fc.assert(
      fc.property(forms, letters, (sorted, wanted) => {
        const cursor = dictionaryOf(sorted).seek(wanted);
        const expected = sorted.find((form) => form >= wanted);
        expect(cursor.ended ? undefined : cursor.text()).toBe(expected);
      }),
    );
  });

  it('finds the other inflections of a stem from its first form', () => {
    const sorted = ['archiviste', 'archivistes', 'arche', 'budget', 'budgets'].sort();
    const numbers = new Map([
      ['archiviste', 3],
      ['archivistes', 3],
      ['arche', 1],
      ['budget', 2],
      ['budgets', 2],
    ]);
    const dictionary = new Dictionary(
      writeDictionary(sorted.map((form) => [form, numbers.get(form) ?? 0])),
    );
    expect(dictionary.formsOf(3, sorted.indexOf('archiviste'))).toEqual([
      'archiviste',
      'archivistes',
    ]);
    expect(dictionary.formsOf(2, sorted.indexOf('budget'))).toEqual(['budget', 'budgets']);
  });

  it('refuses forms out of order: they could not be found again', () => {
    expect(() =>
      writeDictionary([
        ['b', 1],
        ['a', 2],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      writeDictionary([
        ['a', 1],
        ['a', 2],
      ]),
    ).toThrow(RangeError);
  });

  it('answers when it is empty', () => {
    const dictionary = dictionaryOf([]);
    expect(dictionary.find('a')).toBe(-1);
    expect(dictionary.startingWith('', 10)).toEqual([]);
    expect(nearForms(dictionary, 'abcde', 2, false)).toEqual([]);
  });
});

/** Distance with swaps of neighbours, by the book. */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => d[i]?.[j] ?? 99;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      const row = d[i];
      if (row) row[j] = best;
    }
  return at(a.length, b.length);
}

describe('near forms', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 7 });
  const list = fc
    .uniqueArray(word, { maxLength: 80 })
    .map((all) => [...all].sort((a, b) => (a < b ? -1 : 1)));

  it('are those at that distance, all of them', () => {
    fc.assert(
      fc.property(list, word, fc.integer({ min: 0, max: 2 }), (sorted, wanted, most) => {
        const found = nearForms(dictionaryOf(sorted), wanted, most, false);
        const expected = sorted
          .map((form) => [form, distance(wanted, form)] as const)
          .filter(([, d]) => d <= most);
        expect(new Map(found.map((near) => [near.form, near.distance]))).toEqual(new Map(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('count by their nearest beginning while one types, the first letter being right', () => {
    fc.assert(
      fc.property(list, word, fc.integer({ min: 0, max: 2 }), (sorted, wanted, most) => {
        const found = nearForms(dictionaryOf(sorted), wanted, most, true);
        const expected = sorted
          .filter((form) => form[0] === wanted[0])
          .map((form) => {
            const ends = Array.from({ length: form.length + 1 }, (_, i) => form.slice(0, i));
            return [form, Math.min(...ends.map((end) => distance(wanted, end)))] as const;
          })
          .filter(([, d]) => d <= most);
        expect(new Map(found.map((near) => [near.form, near.distance]))).toEqual(new Map(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('of a sigle are sigles, of a word words', () => {
    const dictionary = dictionaryOf(['!dgccrf', 'dgccrf', 'dgcrf2'].sort());
    expect(nearForms(dictionary, '!dgcrf', 1, false).map(({ form }) => form)).toEqual(['!dgccrf']);
    expect(nearForms(dictionary, 'dgcrf', 1, false).map(({ form }) => form)).toEqual([
      'dgccrf',
      'dgcrf2',
    ]);
  });
});
