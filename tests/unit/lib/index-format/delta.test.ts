import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDelta } from '../../../../data/make-delta.ts';
import { applyDelta, DamagedDeltaError } from '../../../../lib/index-format/delta.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('makeDelta and applyDelta', () => {
  it('make the target from the source, whatever they are', () => {
    const word = fc.constantFrom(
      'abcdefgh',
      'service',
      '{"n":12}',
      'x',
      '\u0000\u0001',
      'zzzzzzzzzzzz',
    );
    const content = fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 80 });
    fc.assert(
      fc.property(content, content, (before, after) => {
        const target = text(after.join(''));
        const delta = makeDelta(text(before.join('')), target);
        expect(applyDelta(text(before.join('')), delta, target.length)).toEqual(target);
      }),
      { numRuns: 500 },
    );
  });

  it('are small for what moved, came and went', () => {
    const records = Array.from({ length: 2_000 }, (_, n) => `{"i":${n},"n":"Bureau ${n * 7919}"},`);
    const changed = records.map((record, n) =>
      n % 50 === 7 ? `{"i":${n},"n":"Autre ${n}"},` : record,
    );
    changed.splice(300, 20);
    changed.push(...changed.splice(100, 50));
    const [source, target] = [text(records.join('')), text(changed.join(''))];
    const delta = makeDelta(source, target);
    expect(applyDelta(source, delta, target.length)).toEqual(target);
    expect(delta.length).toBeLessThan(target.length / 40);
  });
});

describe('a hostile delta', () => {
  const source = text('0123456789');
  it.each<[string, Uint8Array, number]>([
    ['nothing at all for a part', bytes(), 3],
    ['less than the part', bytes(1, 65, 0), 3],
    ['more added than the part holds', bytes(4, 65, 65, 65, 65, 0), 3],
    ['more added than it has', bytes(3, 65), 3],
    ['more copied than the part holds', bytes(0, 9, 0), 3],
    ['a copy past the end of the source', bytes(0, 3, 16), 3],
    ['a copy before its beginning', bytes(0, 3, 1), 3],
    ['a copy from four billion bytes away', bytes(0, 3, 255, 255, 255, 255, 15), 3],
    ['a step that does nothing, for ever', bytes(0, 0, 0, 0, 0, 0), 3],
    ['a number without end', bytes(255, 255, 255, 255, 255, 255, 255), 3],
    ['a number cut short', bytes(128), 3],
  ])('with %s is refused', (_, delta, length) => {
    expect(() => applyDelta(source, delta, length)).toThrow(DamagedDeltaError);
  });

  it('never does more than make a part of its length or refuse', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(200), (delta, length) => {
        try {
          expect(applyDelta(source, delta, length)).toHaveLength(length);
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedDeltaError);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
