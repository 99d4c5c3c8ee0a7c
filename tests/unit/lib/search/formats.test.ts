// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryPageSource } from '../../../../lib/index-format/memory-source.ts';
import type { PageSource } from '../../../../lib/index-format/page-source.ts';
import type { IsoDate, OffreReference, ServiceId } from '../../../../lib/model/ids.ts';
import { ByteReader, ByteWriter } from '../../../../lib/search/bytes.ts';
import {
  dayNumber,
  readDays,
  readServiceLinks,
  writeDays,
  writeServiceLinks,
} from '../../../../lib/search/columns.ts';
import { PLACE_WEIGHTS } from '../../../../lib/search/field.ts';
import {
  findReference,
  findService,
  readReferences,
  readServiceIds,
  writeReferences,
  writeServiceIds,
} from '../../../../lib/search/ids.ts';
import {
  encodePostings,
  PostingsArena,
  StemDirectory,
  StemDirectoryWriter,
} from '../../../../lib/search/postings.ts';
import { layOutPages, PAGE_SIZE, SECTION, Table } from '../../../../lib/search/table.ts';
import { ancestorsOf, isUnder, readTree, writeParents } from '../../../../lib/search/tree.ts';

async function tableOf(
  documents: number,
  sections: readonly (readonly [number, Uint8Array])[],
  head: readonly (readonly [number, Uint8Array])[] = [],
): Promise<Table> {
  const pages = layOutPages({ documents, head: new Map(head), paged: new Map(sections) });
  return Table.open(new MemoryPageSource(new Map([['t', pages]])), 't');
}

describe('numbers', () => {
  it('come back as they were written', () => {
    const numbers = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }));
    fc.assert(
      fc.property(numbers, (values) => {
        const writer = new ByteWriter();
        for (const value of values) writer.zigzag(value);
        for (const value of values) writer.varint(Math.abs(value));
        const reader = new ByteReader(writer.finish());
        expect(values.map(() => reader.zigzag())).toEqual(values);
        expect(values.map(() => reader.varint())).toEqual(values.map(Math.abs));
      }),
    );
  });
});

describe('postings', () => {
  const posting = fc.record({
    doc: fc.integer({ min: 0, max: 100_000 }),
    place: fc.integer({ min: 0, max: 191 }),
  });

  it('come back whole, heaviest places first, ordinals rising in each', () => {
    const lists = fc.uniqueArray(posting, { selector: ({ doc }) => doc, maxLength: 200 });
    fc.assert(
      fc.property(lists, (list) => {
        const writer = new ByteWriter();
        encodePostings(writer, list);
        const arena = new PostingsArena(100_001);
        arena.decode(writer.finish());
        const { start, end } = arena.decode(writer.finish());
        const read = Array.from({ length: end - start }, (_, i) => ({
          doc: arena.docs[start + i] ?? -1,
          place: arena.places[start + i] ?? -1,
        }));
        const weight = (place: number): number => PLACE_WEIGHTS[place] ?? 0;
        expect(read).toEqual(
          [...list].sort(
            (a, b) => weight(b.place) - weight(a.place) || a.place - b.place || a.doc - b.doc,
          ),
        );
      }),
    );
  });

  it('that are damaged give no ordinal out of the table, and end', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 0, max: 50 }),
        (bytes, n) => {
          const arena = new PostingsArena(n);
          const { start, end } = arena.decode(bytes);
          for (let i = start; i < end; i += 1) expect(arena.docs[i]).toBeLessThan(n);
        },
      ),
    );
  });
});

describe('the directory of stems', () => {
  it('locates each list and its family', () => {
    const stems = fc.array(
      fc.record({ length: fc.nat(5_000), kin: fc.boolean(), form: fc.nat(9_000) }),
      { minLength: 1, maxLength: 100 },
    );
    fc.assert(
      fc.property(stems, (list) => {
        const writer = new StemDirectoryWriter();
        list.forEach(({ length, kin, form }, i) => {
          writer.add(length, i > 0 && kin, form);
        });
        const { blocks, stems: bytes } = writer.finish();
        const directory = new StemDirectory(blocks, bytes);
        let start = 0;
        list.forEach(({ length, form }, i) => {
          expect(directory.locate(i)).toMatchObject({ start, length, firstForm: form });
          start += length;
        });
        list.forEach((_, i) => {
          const kin = (n: number): boolean => n > 0 && (list[n]?.kin ?? false);
          const family: number[] = [];
          for (let n = i; kin(n) && family.length < 3; n -= 1) family.push(n - 1);
          let after = 0;
          for (let n = i + 1; kin(n) && after < 3; n += 1, after += 1) family.push(n);
          expect(directory.familyOf(i, 3).slice(0, 2)).toEqual(family.slice(0, 2));
        });
      }),
    );
  });
});

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a table', () => {
  it('gives any range of a section, across pages, and short beyond its end', async () => {
    const section = Uint8Array.from({ length: PAGE_SIZE * 2 + 77 }, (_, i) => (i * 31) % 251);
    const other = Uint8Array.from([9, 8, 7]);
    const table = await tableOf(3, [
      [SECTION.postings, section],
      [SECTION.ids, other],
    ]);
    const range = fc.record({ start: fc.nat(section.length), length: fc.nat(PAGE_SIZE * 2) });
    await fc.assert(
      fc.asyncProperty(fc.array(range, { maxLength: 4 }), async (ranges) => {
        const read = await table.read(SECTION.postings, ranges);
        // As texts: thousands of bytes compared one by one take seconds.
        expect(read.map(asText)).toEqual(
          ranges.map(({ start, length }) => asText(section.slice(start, start + length))),
        );
      }),
      { numRuns: 40 },
    );
    expect(await table.read(SECTION.ids, [{ start: 1, length: 99 }])).toEqual([
      Uint8Array.from([8, 7]),
    ]);
    expect(await table.read(SECTION.fins, [{ start: 0, length: 4 }])).toEqual([new Uint8Array(0)]);
  });

  it('reads each page once, and again only when others took its place', async () => {
    const section = new Uint8Array(PAGE_SIZE * 4);
    const pages = layOutPages({
      documents: 1,
      head: new Map(),
      paged: new Map([[SECTION.postings, section]]),
    });
    const reads: number[] = [];
    const memory = new MemoryPageSource(new Map([['t', pages]]));
    const source: PageSource = {
      readPages: (name, wanted) => {
        reads.push(...wanted);
        return memory.readPages(name, wanted);
      },
    };
    const table = await Table.open(source, 't', 2);
    const readPage = (page: number): Promise<unknown> =>
      table.read(SECTION.postings, [{ start: page * PAGE_SIZE, length: 10 }]);
    for (const page of [0, 1, 0, 1, 0, 2, 0, 1]) await readPage(page);
    expect(reads).toEqual([0, 1, 2, 3, 2]);
  });

  it('refuses pages that are not its own', async () => {
    const source = new MemoryPageSource(new Map([['t', [new Uint8Array(64)]]]));
    await expect(Table.open(source, 't')).rejects.toThrow(RangeError);
  });
});

describe('identifiers', () => {
  const uuid = fc.uuid().map((id) => id as ServiceId);

  it('of services come back, and lead to their ordinal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(uuid, { minLength: 1, maxLength: 40 }),
        uuid,
        async (ids, other) => {
          const table = await tableOf(ids.length, [[SECTION.ids, writeServiceIds(ids)]]);
          expect(await readServiceIds(table, [...ids.keys()])).toEqual(ids);
          for (const [i, id] of ids.entries()) expect(await findService(table, id)).toBe(i);
          if (!ids.includes(other)) expect(await findService(table, other)).toBe(-1);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('of offers come back in any order, and are found in any case', async () => {
    const reference = fc
      .stringMatching(/^[A-Z]{0,5}[0-9]{2,9}([_-][A-Z0-9]{1,6}){0,2}$/)
      .map((text) => text as OffreReference);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(reference, { minLength: 1, maxLength: 60 }),
        async (references) => {
          const { blocks, refs, buckets } = writeReferences(references);
          const table = await tableOf(
            references.length,
            [
              [SECTION.ids, refs],
              [SECTION.refBuckets, buckets],
            ],
            [[SECTION.idBlocks, blocks]],
          );
          expect(await readReferences(table, [...references.keys()])).toEqual(references);
          for (const [i, text] of references.entries())
            expect(await findReference(table, text.toLowerCase())).toBe(i);
          expect(await findReference(table, 'absent-1')).toBe(-1);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('columns', () => {
  it('hold the last day and the service of each offer', async () => {
    const days = ['2026-11-21', '2015-01-01', '2031-02-28'] as IsoDate[];
    const table = await tableOf(4, [
      [SECTION.fins, writeDays([...days, null])],
      [SECTION.liens, writeServiceLinks([0, -1, 70_000, 3])],
    ]);
    const ends = await readDays(table, SECTION.fins);
    expect([0, 1, 2, 3].map(ends)).toEqual([...days.map(dayNumber), 0]);
    const links = await readServiceLinks(table);
    expect([0, 1, 2, 3].map(links)).toEqual([0, -1, 70_000, 3]);
  });

  it('order days as the calendar does', () => {
    const day = fc.date({
      min: new Date('2015-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [x, y] = [a, b].map((d) => d.toISOString().slice(0, 10) as IsoDate);
        if (!x || !y) return;
        expect(Math.sign(dayNumber(x) - dayNumber(y))).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
    );
  });
});

describe('the tree', () => {
  it('knows parents, depths and what stands under what', async () => {
    const parents = [-1, 0, 0, 1, 3, -1, 5];
    const table = await tableOf(parents.length, [[SECTION.parents, writeParents(parents)]]);
    const tree = await readTree(table);
    expect(tree && [...tree.parents]).toEqual(parents);
    expect(tree && [...tree.depths]).toEqual([0, 1, 1, 2, 3, 0, 1]);
    expect(tree && isUnder(tree, 4, 0)).toBe(true);
    expect(tree && isUnder(tree, 4, 4)).toBe(true);
    expect(tree && isUnder(tree, 4, 2)).toBe(false);
    expect(tree && isUnder(tree, 6, 0)).toBe(false);
    expect(tree && ancestorsOf(tree, [4, 6, 2])).toEqual([3, 1, 0, 5]);
  });

  it('that is damaged still ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), async (bytes) => {
        const tree = await readTree(await tableOf(20, [[SECTION.parents, bytes]]));
        for (let doc = 0; doc < 20; doc += 1) expect(tree && isUnder(tree, doc, 99)).toBe(false);
      }),
    );
  });
});
