// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryPageSource } from '../../../../lib/index-format/memory-source.ts';
import type { OffreReference } from '../../../../lib/model/ids.ts';
import type { Service } from '../../../../lib/model/service.ts';
import { openSearch } from '../../../../lib/search/engine.ts';
import { words } from '../../../../lib/text/encoder.ts';
import { isStopWord } from '../../../../lib/text/stop-words.ts';
import { offreOf } from '../../data/steps/offre.ts';
import { organigramme } from '../../data/steps/organigramme.ts';
import { indexOf, type SmallIndex, smallIndex, TODAY } from './small-index.ts';

const WORDS =
  'direction service bureau budget archives finances générales numérique santé travail eau qualité de la des pour écologie sécurité œuvres nationales agents données marchés B2 1er'.split(
    ' ',
  );
const name = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 })
  .map((list) => list.join(' '))
  .filter((text) => words(text).some((word) => !isStopWord(word)));

/** A random organigram: each service hangs under one that comes before it, or under none. */
const services = fc
  .array(fc.record({ name, above: fc.nat(30), sigle: fc.stringMatching(/^(?:[A-Z]{2,6}|)$/) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list): Service[] => {
    const flat = organigramme(list.map(({ name: nom }, i) => `${nom} ${i}`).join('\n'));
    return flat.map((service, i): Service => {
      const parent = (list[i]?.above ?? 0) % (i + 1);
      const above = flat[parent];
      return {
        ...service,
        sigle: list[i]?.sigle ?? '',
        parent: parent < i && above ? above.id : null,
      };
    });
  });

const search = (index: SmallIndex, text: string, limit = 100) =>
  index.engine.search(text, { kind: 'service', limit, typing: false });

describe('random organigrams', () => {
  it('have every service found by each word of its name', async () => {
    await fc.assert(
      fc.asyncProperty(services, async (list) => {
        const index = indexOf(list);
        for (const { id, nom } of list)
          for (const word of words(nom).filter((each) => !isStopWord(each))) {
            const { hits, total } = await search(index, word);
            expect(
              hits.map((hit) => hit.id),
              `${word} in ${nom}`,
            ).toContain(id);
            expect(total).toBeGreaterThanOrEqual(hits.length);
          }
      }),
      { numRuns: 25 },
    );
  });

  it('have every service first, or beside its namesakes, by its whole name and its sigle', async () => {
    await fc.assert(
      fc.asyncProperty(services, async (list) => {
        const index = indexOf(list);
        for (const { id, sigle, nom } of list) {
          expect((await search(index, nom)).hits[0]?.id).toBe(id);
          if (sigle === '') continue;
          const owners = list.filter((other) => other.sigle === sigle).map((other) => other.id);
          const first = (await search(index, sigle)).hits[0]?.id;
          expect(owners).toContain(first);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are ranked in an order that is total, the same each time, and by falling score', async () => {
    await fc.assert(
      fc.asyncProperty(services, name, async (list, query) => {
        const [a, b] = [indexOf(list), indexOf(list)];
        const found = await search(a, query);
        await search(a, 'direction');
        expect(await search(a, query)).toEqual(found);
        expect(await search(b, query)).toEqual(found);
        const scores = found.hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((x, y) => y - x));
        expect(new Set(found.hits.map(({ id }) => id)).size).toBe(found.hits.length);
        for (const limit of [1, 3])
          expect((await search(a, query, limit)).hits).toEqual(found.hits.slice(0, limit));
      }),
      { numRuns: 40 },
    );
  });

  it('are written the same twice', () => {
    fc.assert(
      fc.property(services, (list) => {
        expect([...indexOf(list).tables]).toEqual([...indexOf(list).tables]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('random offers', () => {
  it('are found by each word of their title, and by their reference', async () => {
    const offres = fc
      .array(name, { minLength: 1, maxLength: 25 })
      .map((titles) =>
        titles.map((intitule, i) =>
          offreOf({ intitule, reference: `2026-${1000 + i}` as OffreReference }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(offres, async (list) => {
        const { engine } = indexOf([], list);
        const ask = async (text: string): Promise<string[]> =>
          (await engine.search(text, { kind: 'offre', limit: 100, typing: false })).hits.map(
            ({ id }) => id,
          );
        for (const { intitule, reference } of list) {
          expect(await ask(reference)).toEqual([reference]);
          for (const word of words(intitule).filter((each) => !isStopWord(each)))
            expect(await ask(word), word).toContain(reference);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('hostile queries', () => {
  const index = smallIndex(
    'Direction du budget {DB}\n  Bureau des archives\nService de la qualité',
  );
  const kinds = ['service', 'offre'] as const;

  it('of any kind get an answer', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({
        unit: fc.constantFrom(..."ab-'’.()/ \u202e\u0301🙂!@#^\u0001\u0002\u0003"),
        maxLength: 400,
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.boolean(),
        fc.constantFrom(...kinds),
        async (query, typing, kind) => {
          const answer = await index.engine.search(query, { kind, limit: 10, typing });
          expect(answer.hits.length).toBeLessThanOrEqual(10);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a hundred thousand letters', 'a'.repeat(100_000)],
    ['a hundred thousand words', 'direction '.repeat(100_000)],
    ['a hundred thousand blanks', ' '.repeat(100_000)],
    ['a long run of dots', '.a'.repeat(50_000)],
    ['a long run of brackets', 'a('.repeat(50_000)],
    ['a long run of single letters', 'a '.repeat(50_000)],
    ['a long run of « qui »', 'qui est le service qui '.repeat(5_000)],
    ['control characters', '\u0000\u0001\u0002\u001f\u007f'.repeat(1_000)],
    ['marks of direction', '\u202e\u2066budget\u2069'.repeat(1_000)],
    ['regular expressions', '.*(a+)+$[\\]{1,2}|^'.repeat(1_000)],
    ['half of a surrogate pair', '\ud83d budget \ude42'],
    ['emoji', '🏛️🇫🇷'.repeat(10_000)],
    ['markup', '<img src=x onerror=alert(1)>'],
  ])('such as %s get one', async (_, query) => {
    for (const kind of kinds) {
      for (const typing of [false, true]) {
        const { hits, total } = await index.engine.search(query, { kind, limit: 10, typing });
        expect(hits.length).toBeLessThanOrEqual(Math.min(10, total));
      }
    }
  });

  it('are read up to a bound: what follows changes nothing', async () => {
    const head = 'direction du budget '.padEnd(300, ' ');
    expect(await search(index, `${head}archives qualité`)).toEqual(await search(index, head));
  });

  it('with limits that make no sense get an answer', async () => {
    for (const limit of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const { hits } = await index.engine.search('budget', {
        kind: 'service',
        limit,
        typing: false,
      });
      expect(hits.length).toBeLessThanOrEqual(200);
    }
  });
});

describe('a damaged table', () => {
  const { tables } = smallIndex(
    'Direction du budget {DB}\n  Bureau des archives\n    Mission de la qualité\nService des eaux',
  );
  const queries = ['DB', 'archives', 'direction du bugdet', 'qualité de Rennes', 'passeport', 'ar'];

  it('gives an answer or an error, and never hangs', async () => {
    const pages = tables.get('search-service') ?? [];
    const damage = fc.array(
      fc.record({
        page: fc.nat(pages.length - 1),
        // Often in the header, where a byte decides of lengths.
        at: fc.oneof(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 0.01, noNaN: true }),
        ),
        byte: fc.nat(255),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(damage, fc.constantFrom(...queries), async (changes, query) => {
        const copies = pages.map((page) => page.slice());
        for (const { page, at, byte } of changes) {
          const bytes = copies[page];
          if (bytes && bytes.length > 0) bytes[Math.floor(at * (bytes.length - 1))] = byte;
        }
        const source = new MemoryPageSource(new Map([['search-service', copies]]));
        const answer = await openSearch(source, TODAY)
          .search(query, { kind: 'service', limit: 10, typing: true })
          .catch((error: unknown) => error);
        expect(answer).toBeDefined();
      }),
      { numRuns: 600 },
    );
  });
});
