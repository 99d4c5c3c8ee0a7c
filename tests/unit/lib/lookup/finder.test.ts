import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildIndex } from '../../../../data/build.ts';
import { DEVELOPMENT_KEY } from '../../../../data/cli/build.ts';
import { type FolderPageSource, openIndexFolder } from '../../../../data/index-folder.ts';
import { readSigningKey } from '../../../../data/signing.ts';
import type { PageSource } from '../../../../lib/index-format/page-source.ts';
import { Finder } from '../../../../lib/lookup/finder.ts';
import type { FoundAnswer, FoundFilters } from '../../../../lib/lookup/found.ts';
import type { OpenIndex } from '../../../../lib/lookup/open-index.ts';
import type { IsoDate } from '../../../../lib/model/ids.ts';
import { failed, ok, type Result } from '../../../../lib/model/problem.ts';
import { openSearch } from '../../../../lib/search/engine.ts';
import { temporaryFolder } from '../../data/source-files.ts';

/** What the popup and the address bar ask, asked of the sample built by the real producer. */

const TODAY = '2026-11-21' as IsoDate;
const dir = await temporaryFolder();
let source: FolderPageSource;
let finder: Finder;

const finderOver = (open: () => Promise<Result<OpenIndex>>, onDamage = vi.fn()) => ({
  finder: new Finder({ open, onDamage, today: () => TODAY }),
  onDamage,
});
const indexOf = (pages: FolderPageSource): OpenIndex => ({
  manifest: pages.manifest,
  source: pages,
});

beforeAll(async () => {
  const progress = Object.assign(() => {}, { end: () => {} });
  await buildIndex(
    {
      services: ['data/sample/services.json'],
      offres: ['data/sample/offres.csv'],
      sigles: null,
      out: `${dir}/index`,
      date: TODAY,
      previous: [],
      key: await readSigningKey(DEVELOPMENT_KEY),
      exemple: true,
    },
    progress,
  );
  source = await openIndexFolder(`${dir}/index`);
  const index = indexOf(source);
  finder = finderOver(async () => ok(index)).finder;
}, 60_000);

const find = (
  query: string,
  filtres: FoundFilters = {},
  kind: 'tout' | 'service' | 'offre' = 'tout',
) => finder.find(query, { kind, limit: 20, filtres });
const ids = ({ groups }: FoundAnswer) =>
  groups.flatMap(({ lines }) => lines.map((line): string => line.id));

describe('what is found', () => {
  it.each([
    'numérique',
    'budget',
    'DINUM',
    'développeur web',
    'qualité de l’air',
    'accessibilité num',
  ])('« %s » is what the search ranks, in its order', async (query) => {
    const engine = openSearch(source, TODAY);
    const expected = await Promise.all(
      (['service', 'offre'] as const).map((kind) =>
        engine.search(query, { kind, limit: 20, typing: true }),
      ),
    );
    const answer = await find(query);
    expect(ids(answer)).toEqual(expected.flatMap(({ hits }) => hits.map((hit): string => hit.id)));
    expect(answer.total).toBe(expected.reduce((sum, { total }) => sum + total, 0));
  });

  it('waits for its pages a few times, however many lines there are', async () => {
    let turns = 0;
    let next: Promise<void> | null = null;
    const slow: PageSource = {
      async readPages(table, pages) {
        next ??= new Promise((resolve) => {
          setTimeout(() => {
            turns += 1;
            next = null;
            resolve();
          });
        });
        await next;
        return source.readPages(table, pages);
      },
    };
    const index = { manifest: source.manifest, source: slow };
    const { finder: fresh } = finderOver(async () => ok(index));
    await fresh.prepare();
    expect(turns).toBeLessThanOrEqual(3);
    turns = 0;
    const options = { kind: 'tout', limit: 20, filtres: {} } as const;
    const answer = await fresh.find('direction', options);
    expect(answer).toEqual(await find('direction'));
    expect(answer.groups.flatMap(({ lines }) => lines).length).toBeGreaterThan(20);
    // The lists of the words, the records, the services that offers are linked to.
    expect(turns).toBeLessThanOrEqual(3);
  });

  it('finds the offers of the example after they would have ended, and of no other index', async () => {
    const offresIn2031 = async (exemple: boolean) => {
      const index = { manifest: { ...source.manifest, exemple }, source };
      const late = new Finder({
        open: async () => ok(index),
        onDamage: vi.fn(),
        today: () => '2031-01-01' as IsoDate,
      });
      const answer = await late.find('numérique', { kind: 'offre', limit: 20, filtres: {} });
      return answer.groups.flatMap(({ lines }) => lines);
    };
    const now = (await find('numérique', {}, 'offre')).groups.flatMap(({ lines }) => lines);
    expect(await offresIn2031(true)).toEqual(now);
    expect(now.some((line) => line.kind === 'offre' && !line.expiree)).toBe(true);
    for (const line of await offresIn2031(false))
      expect(line).toMatchObject({ kind: 'offre', expiree: true });
  });

  it('says where each line stands, without the headings of the directory', async () => {
    const [first] = (await find('vigicrues')).groups[0]?.lines ?? [];
    expect(first).toMatchObject({
      kind: 'service',
      titre: 'Service central Vigicrues',
      officielle: true,
    });
    expect(first?.chemin).not.toContain('Gouvernement');
    expect(first?.url).toMatch(/^https:\/\/lannuaire\.service-public\.gouv\.fr\//);
  });

  it('is narrowed as it was counted, whatever the criterion', async () => {
    for (const query of ['numérique', 'chargé de mission']) {
      const facets = await finder.facets(query, { kind: 'tout', filtres: {} });
      expect(Object.keys(facets)).toEqual(expect.arrayContaining(['ministere', 'categorie']));
      for (const [name, values] of Object.entries(facets))
        for (const { valeur, nombre } of values.slice(0, 4)) {
          const value =
            name === 'teletravail' ? true : name === 'depuisJours' ? Number(valeur) : valeur;
          expect((await find(query, { [name]: value })).total, `${name} ${valeur}`).toBe(nombre);
        }
    }
  });

  it('names ministries in its counts, the most frequent first', async () => {
    const { ministere = [] } = await finder.facets('direction', { kind: 'service', filtres: {} });
    expect(ministere[0]?.libelle).toMatch(/^[A-Z]/);
    expect(ministere.map(({ nombre }) => nombre)).toEqual(
      ministere.map(({ nombre }) => nombre).toSorted((a, b) => b - a),
    );
  });

  it('is never a person', async () => {
    expect(await find('téléphone de Jean Dupont')).toEqual({
      groups: [],
      total: 0,
      suggestion: null,
      personne: true,
    });
  });

  it('corrects what was misspelled', async () => {
    expect((await find('direction du bugdet')).suggestion).toBe('direction du budget');
  });
});

describe('a sigle', () => {
  it('has its meanings, with the service that each names', async () => {
    const [first] = await finder.sens('d.i.n.u.m.');
    expect(first).toMatchObject({
      libelle: 'Direction interministérielle du numérique',
      service: { rattachement: 'Premier ministre' },
    });
    for (const unknown of ['ZZQX', '', '   ', 'A'.repeat(100_000), '\u202e\u0000'])
      expect(await finder.sens(unknown)).toEqual([]);
  });
});

describe('bad input', () => {
  it.each([
    ['100,000 characters', 'direction du budget '.repeat(5_000)],
    ['100,000 letters in a row', 'a'.repeat(100_000)],
    ['control characters', '\u0000\u0007\u001b[31mbudget\u007f'],
    ['marks of direction', '\u202ebudget\u202c \u2066du\u2069 \u200f'],
    ['emoji', '👩🏽‍💻🏳️‍🌈 budget'],
    ['signs of regular expressions', '(.*)+[^a-z]{1,999}$ budget \\u{1} (?<!x)'],
    ['halves of characters', '\ud83d budget \udc00'],
    ['combining marks', `b${'\u0301'.repeat(2_000)}udget`],
    ['markup', '<img src=x onerror=alert(1)> budget'],
  ])('%s get an answer', async (_, query) => {
    const answer = await find(query);
    expect(answer.groups.every(({ lines }) => lines.length <= 20)).toBe(true);
    expect((await finder.facets(query, { kind: 'tout' })) instanceof Object).toBe(true);
  });

  it('of any kind gets one, in queries and in filters', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, async (query, departement) => {
        const answer = await find(query, { departement });
        expect(ids(answer).length).toBeLessThanOrEqual(40);
        expect(answer.total).toBeGreaterThanOrEqual(ids(answer).length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an index that changes', () => {
  it('is opened again when another one answers', async () => {
    const first = indexOf(source);
    let current = first;
    const { finder: changing } = finderOver(async () => ok(current));
    const before = await changing.find('budget', { kind: 'tout', limit: 5 });
    current = indexOf(await openIndexFolder(`${dir}/index`));
    expect(await changing.find('budget', { kind: 'tout', limit: 5 })).toEqual(before);
  });

  it('that goes away during a question is asked again, once', async () => {
    const gone: OpenIndex = {
      manifest: source.manifest,
      source: { readPages: () => Promise.reject(new Error('the pages were replaced')) },
    };
    let current = gone;
    const { finder: losing, onDamage } = finderOver(
      async () => ok(current),
      vi.fn(() => {
        current = indexOf(source);
      }),
    );
    expect((await losing.find('budget', { kind: 'tout', limit: 5 })).total).toBeGreaterThan(0);
    expect(onDamage).toHaveBeenCalledTimes(1);
  });

  it('that stays away is an error, and asking again later answers', async () => {
    let answer: Result<OpenIndex> = failed('index-missing', '');
    const { finder: waiting } = finderOver(async () => answer);
    await expect(waiting.find('budget', { kind: 'tout', limit: 5 })).rejects.toThrow(
      'index-missing',
    );
    answer = ok(indexOf(source));
    expect((await waiting.find('budget', { kind: 'tout', limit: 5 })).total).toBeGreaterThan(0);
  });

  it('answers all the questions asked while it is opened', async () => {
    const { finder: fresh } = finderOver(async () => ok(indexOf(source)));
    const answers = await Promise.all(
      ['b', 'bu', 'bud', 'budg', 'budge', 'budget'].map((query) =>
        fresh.find(query, { kind: 'tout', limit: 5 }),
      ),
    );
    expect(answers.at(-1)).toEqual(await fresh.find('budget', { kind: 'tout', limit: 5 }));
  });
});
