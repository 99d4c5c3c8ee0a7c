import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { type Driver, launch } from '../support/driver.ts';
import { HostPages } from '../support/host-pages.ts';

/** The search as a reader has it in each browser, beside `ted search` in Node over the same index. */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const KINDS = ['service', 'offre'] as const;
/** Lines of each kind that the popup shows at first. */
const SHOWN = 8;
const QUERIES = [
  'DINUM',
  'd.i.n.u.m.',
  'dgfip',
  'SNUM',
  'DSJ/paie',
  'direction du budget',
  'Direction du bugdet',
  'bureau des archives',
  'numerique',
  'accessibilité numérique',
  'qualité de l’air',
  'prévention des crues',
  'qui s’occupe de la prévention des crues ?',
  'marchés publics',
  'sécurité des systèmes d’information',
  'ministère de la culture',
  'ressources humaines',
  'communication',
  'statistiques',
  'eau',
  'Bercy',
  'géomaticien Rennes',
  'développeur web',
  'chef de projet informatique',
  'data scientist',
  'data analyst Lyon',
  'juriste',
  'télétravail Paris',
  'médecin du travail',
  '2026-900001',
];

/** Those that name a trade of which the index has offers: these come first. */
const METIERS: ReadonlySet<string> = new Set([
  'géomaticien Rennes',
  'développeur web',
  'chef de projet informatique',
  'data scientist',
  'data analyst Lyon',
  'juriste',
]);
const kindsOf = (query: string) => (METIERS.has(query) ? [...KINDS].reverse() : KINDS);

const FIELD = `const field = document.querySelector('[role=combobox]');`;
const REFS = `return [...document.querySelectorAll('[role=option][data-ref]')].map((line) => line.dataset.ref);`;

let pages: HostPages;
let ted: Driver;
let expected: Map<string, readonly string[]>;

const refs = (): Promise<readonly string[]> => ted.evaluate(REFS);
/** Writes a whole text in the field, as a paste does. */
const fill = (text: string): Promise<unknown> =>
  ted.evaluate(
    `${FIELD} field.focus(); field.value = args[0]; field.dispatchEvent(new Event('input', { bubbles: true }));`,
    text,
  );
const clickOn = (selector: string, words: string): Promise<unknown> =>
  ted.waitFor(
    `const found = [...document.querySelectorAll(${JSON.stringify(selector)})]
       .find((one) => (one.getAttribute('aria-label') ?? one.textContent).includes(${JSON.stringify(words)}));
     found?.click(); return found !== undefined;`,
    words,
  );

async function tedSearch(...args: readonly string[]): Promise<string> {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const run = [tsx, 'data/cli/main.ts', 'search', '--index', 'public/index', ...args];
  return (await promisify(execFile)(process.execPath, run, { cwd: ROOT })).stdout;
}

/** What `ted search` answers to all the queries, in the order in which kinds are shown. */
async function inNode(): Promise<Map<string, readonly string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'ted-search-'));
  const file = join(folder, 'queries.jsonl');
  const lines = QUERIES.flatMap((query) =>
    KINDS.map((corpus) => JSON.stringify({ id: `${corpus} ${query}`, query, corpus })),
  );
  await writeFile(file, `${lines.join('\n')}\n`);
  const found = new Map<string, readonly string[]>();
  for (const line of (await tedSearch('--batch', file)).trim().split('\n')) {
    const { id, predicted } = JSON.parse(line) as { id: string; predicted: string[] };
    found.set(id, predicted.slice(0, SHOWN));
  }
  await rm(folder, { recursive: true });
  return new Map(
    QUERIES.map((query) => [
      query,
      kindsOf(query).flatMap((kind) => found.get(`${kind} ${query}`) ?? []),
    ]),
  );
}

test.beforeAll(async () => {
  pages = new HostPages();
  expected = await inNode();
  ted = await launch(test.info().project.name, 'e2e', await pages.listen());
  await ted.goto(ted.url('popup.html'));
  await ted.waitFor(`${FIELD} return document.activeElement === field;`, 'the field');
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});

test('gives the same answers in the same order as in Node', async () => {
  const query = 'chef de projet informatique';
  const json = JSON.parse(await tedSearch('--json', '--expired', '--limit', '8', query)) as Record<
    string,
    { hits: { id: string }[] }
  >;
  expect(Object.values(json).flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual(
    expected.get(query),
  );
  // Offers that are over too: what is over depends on the day.
  await fill('budget');
  await clickOn('.chip', 'Plus');
  await clickOn('[role=option]', 'Montrer aussi les offres terminées');
  let answered = 0;
  for (const [text, ids] of expected) {
    // The blank says that the last word is whole.
    await fill(`${text} `);
    await expect.poll(refs, { message: text }).toEqual(ids);
    if (ids.length > 0) answered += 1;
  }
  expect(answered).toBeGreaterThanOrEqual(25);
});

test('narrows, opens a card, and is there again when it is opened again', async () => {
  await ted.goto(ted.url('popup.html?q=num%C3%A9rique'));
  await ted.waitFor(`return document.querySelector('[data-ref]') !== null;`, 'an answer');
  await clickOn('.chip', 'Ministère');
  const count = await ted.waitFor<number>(
    `const value = document.querySelectorAll('.filter-values [role=option]')[1];
     const count = Number(value?.querySelector('.end')?.textContent.replace(/\\D/g, ''));
     if (count) value.click(); return count;`,
    'the ministries',
  );
  await ted.waitFor(
    `return [...document.querySelectorAll('.results .group-title span')]
       .reduce((sum, one) => sum + Number(one.textContent.replace(/\\D/g, '')), 0) === ${count};`,
    'as many results as were counted',
  );
  const before = await refs();
  await ted.evaluate(`${FIELD} field.focus(); field.setSelectionRange(99, 99);`);
  await ted.press('ArrowDown');
  await ted.press('ArrowRight');
  const title = await ted.waitFor<string>(
    `return document.querySelector('.fiche h2')?.textContent;`,
    'the card',
  );
  await clickOn('.fiche-bar button', 'Favori');
  await ted.waitFor(
    `return document.querySelector('.fiche-bar [aria-pressed=true]') !== null;`,
    'the star',
  );
  await ted.goto(ted.url('popup.html'));
  expect(
    await ted.waitFor(`return document.querySelector('.fiche h2')?.textContent;`, 'the card again'),
  ).toBe(title);
  await ted.press('Escape');
  await expect.poll(refs).toEqual(before);
  await ted.press('Escape');
  const home = await ted.waitFor<string>(
    `const list = document.querySelector('[role=listbox]')?.textContent; return /Favoris/.test(list) && list;`,
    'the favourites',
  );
  expect(home).toContain('Récents');
  expect(home).toContain('numérique');
});

test('makes out a sigle that was selected', async () => {
  await ted.goto(ted.url('popup.html?sigle=DINUM'));
  const meanings = await ted.waitFor<string>(
    `return document.querySelector('section.message')?.textContent;`,
    'the meanings',
  );
  expect(meanings).toMatch(/Sens de «\sDINUM\s»/);
  expect(meanings).toContain('Direction interministérielle du numérique');
});
