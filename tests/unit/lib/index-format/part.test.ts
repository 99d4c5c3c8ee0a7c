import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  InflateBoundError,
  inflatePart,
  joinPages,
  splitPages,
} from '../../../../lib/index-format/part.ts';

describe('pages of a part', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 40 }), (pages) => {
        expect(splitPages(joinPages(pages)).map((page) => [...page])).toEqual(
          pages.map((page) => [...page]),
        );
      }),
    );
  });

  it('of any bytes are split or refused, never read past their end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          const total = splitPages(bytes).reduce((sum, page) => sum + page.length, 0);
          expect(total).toBeLessThan(bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe('inflatePart', () => {
  const bytes = (data: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(data);

  it('gives back what was compressed', async () => {
    const text = Buffer.from('Direction du numérique '.repeat(500));
    const inflated = await inflatePart(bytes(gzipSync(text)), text.length);
    expect(Buffer.from(inflated).equals(text)).toBe(true);
  });

  it('stops at its bound, however much would come', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    await expect(inflatePart(bytes(bomb), 100_000)).rejects.toBeInstanceOf(InflateBoundError);
  });

  it.each([
    ['cut short', gzipSync('Direction').subarray(0, 12)],
    ['not gzip', Buffer.from('<html>503</html>')],
  ])('refuses bytes that are %s', async (_, data) => {
    await expect(inflatePart(bytes(data), 1_000)).rejects.toThrow();
  });
});
