import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvText } from '../../../lib/csv.ts';

it.each([
  ['Bureau ; des « marées »', '"Bureau ; des « marées »"'],
  ['dit "X"', '"dit ""X"""'],
  ['deux\r\nlignes', '"deux lignes"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['+33 1', '"\'+33 1"'],
  ['-1', '"\'-1"'],
  ['@somme', '"\'@somme"'],
  ['  =1+1', '"\'  =1+1"'],
  ['\t=1+1', '"\' =1+1"'],
  ['＝1', '"\'＝1"'],
  ['2026-11-24', '"2026-11-24"'],
  [null, '""'],
  [-3, '"-3"'],
])('writes %j as %s', (cell, written) => {
  expect(csvText([[cell]])).toBe(written);
});

it('is read back cell for cell, and no cell of text is a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1', ' +2', '"', ';', '\n'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        const read = parse(csvText(rows), {
          delimiter: ';',
          relax_column_count: true,
          record_delimiter: '\r\n',
        }) as string[][];
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        read.forEach((row, y) => {
          row.forEach((text, x) => {
            const plain = (rows[y]?.[x] ?? '').replace(/[\r\n\t]+/g, ' ');
            expect([plain, `'${plain}`]).toContain(text);
            expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
          });
        });
      },
    ),
  );
});
