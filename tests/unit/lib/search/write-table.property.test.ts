// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryPageSource } from '../../../../lib/index-format/memory-source.ts';
import { Dictionary } from '../../../../lib/search/dictionary.ts';
import { FIELD, PLACE_WEIGHTS, packPlace } from '../../../../lib/search/field.ts';
import { PhraseMatcher } from '../../../../lib/search/phrases.ts';
import { PostingsArena, StemDirectory } from '../../../../lib/search/postings.ts';
import { layOutPages, SECTION, SIGLE_SIGN, Table } from '../../../../lib/search/table.ts';
import {
  type DocumentForms,
  PostingsBuilder,
  stemOfForm,
} from '../../../../lib/search/write-table.ts';

const word = fc.oneof(
  fc.constantFrom(
    'bureau',
    'bureaux',
    'archive',
    'archives',
    'archiviste',
    'b2',
    '75',
    'direction',
  ),
  fc.stringMatching(/^[a-z0-9]{1,12}$/),
);
const place = fc
  .tuple(fc.constantFrom(...Object.values(FIELD)), fc.integer({ min: 1, max: 20 }))
  .map(([field, length]) => packPlace(field, length));
const text = fc.record({ place, words: fc.array(word, { minLength: 1, maxLength: 8 }) });
const sigle = fc
  .tuple(fc.stringMatching(/^[a-z0-9]{2,6}$/), place)
  .map(([form, at]): [string, number] => [SIGLE_SIGN + form, at]);
const corpus = fc.array(
  fc.record({
    texts: fc.array(text, { maxLength: 4 }),
    forms: fc.array(sigle, { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 40 },
);

async function written(documents: readonly DocumentForms[]): Promise<Table> {
  const builder = new PostingsBuilder(new PhraseMatcher([]));
  for (const [doc, forms] of documents.entries()) builder.addDocument(doc, forms);
  const { dictionary, directory, postings } = builder.finish();
  const pages = layOutPages({
    documents: documents.length,
    head: new Map([
      [SECTION.blocks, dictionary.blocks],
      [SECTION.forms, dictionary.forms],
      [SECTION.stemBlocks, directory.blocks],
      [SECTION.stems, directory.stems],
    ]),
    paged: new Map([[SECTION.postings, postings]]),
  });
  return Table.open(new MemoryPageSource(new Map([['table', pages]])), 'table');
}

/** Weight of each form's stem in each document: that of its heaviest place. */
function expectedWeights(documents: readonly DocumentForms[]): Map<string, Map<number, number>> {
  const expected = new Map<string, Map<number, number>>();
  for (const [doc, { texts, forms }] of documents.entries()) {
    const placed = texts.flatMap((each) => each.words.map((form) => [form, each.place] as const));
    for (const [form, at] of [...placed, ...forms]) {
      const stem = stemOfForm(form);
      const own = expected.get(stem) ?? new Map<number, number>();
      expected.set(stem, own);
      own.set(doc, Math.max(own.get(doc) ?? 0, PLACE_WEIGHTS[at] ?? 0));
    }
  }
  return expected;
}

describe('a random corpus', () => {
  it('is read back as it was written: every form, its documents, its weight in each', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (documents) => {
        const table = await written(documents);
        const dictionary = new Dictionary({
          blocks: table.head(SECTION.blocks),
          forms: table.head(SECTION.forms),
        });
        const stems = new StemDirectory(table.head(SECTION.stemBlocks), table.head(SECTION.stems));
        const expected = expectedWeights(documents);
        const forms = new Set(
          documents.flatMap(({ texts, forms: own }) => [
            ...texts.flatMap(({ words }) => words),
            ...own.map(([form]) => form),
          ]),
        );
        for (const form of forms) {
          const number = dictionary.find(form);
          expect(number, form).toBeGreaterThanOrEqual(0);
          const [bytes] = await table.read(SECTION.postings, [stems.locate(number)]);
          const arena = new PostingsArena(documents.length);
          const { start, end } = arena.decode(bytes ?? new Uint8Array(0));
          const read = new Map<number, number>();
          for (let i = start; i < end; i += 1)
            read.set(arena.docs[i] ?? -1, PLACE_WEIGHTS[arena.places[i] ?? 0] ?? 0);
          expect(read.size).toBe(end - start);
          expect(new Map([...read].sort()), form).toEqual(
            new Map([...(expected.get(stemOfForm(form)) ?? [])].sort()),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
