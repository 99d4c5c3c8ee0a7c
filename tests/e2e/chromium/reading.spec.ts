import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import type { PageFacts, PageRef } from '../../../lib/model/page.ts';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { type PageFixture, pageSets } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** What the adapters read in a real browser, whose documents differ from those of the unit tests. */

let pages: HostPages;
let ted: LoadedExtension;
let page: Page;
let adapters: string;

test.beforeAll(async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('../../../lib/sites/registry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'adapters',
  });
  adapters = bundle.outputFiles[0]?.text ?? '';
  pages = new HostPages();
  ted = await loadInChromium({
    extension: builtExtension('chrome', 'e2e'),
    pagesPort: await pages.listen(),
  });
  page = await ted.context.newPage();
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});

/** The value that a fixture expects under one of its names, as the adapters give it. */
const READERS: Readonly<Record<string, (ref: PageRef | null, facts: PageFacts | null) => unknown>> =
  {
    serviceId: (ref) => (ref?.kind === 'service' && ref.key.by === 'id' ? ref.key.value : null),
    itmIdentifiant: (ref) =>
      ref?.kind === 'service' && ref.key.by === 'itm' ? ref.key.value : null,
    ancienCodePivot: (ref) =>
      ref?.kind === 'service' && ref.key.by === 'pivot' ? ref.key.value : null,
    name: (_, facts) => facts?.kind === 'service' && facts.nom,
    path: (_, facts) => facts?.kind === 'service' && facts.chemin,
    reference: offre('reference'),
    title: offre('intitule'),
    employer: offre('employeur'),
    employerIsGeneric: offre('employeurGenerique'),
    employerFromTitle: offre('employeurDuTitre'),
    versant: offre('versant'),
    category: offre('categorie'),
    domain: offre('domaine'),
    metier: offre('metier'),
    location: offre('localisation'),
    department: offre('departement'),
    region: offre('region'),
    ministry: offre('ministere'),
    attachment: offre('organisme'),
    missions: offre('missions'),
    profile: offre('profil'),
    about: offre('descriptionEmployeur'),
    published: offre('publieLe'),
    modified: offre('modifieLe'),
    deadline: offre('dateLimite'),
  };

function offre(field: keyof Extract<PageFacts, { kind: 'offre' }>) {
  return (_: PageRef | null, facts: PageFacts | null): unknown =>
    facts?.kind === 'offre' && facts[field];
}

async function readInPage(fixture: PageFixture) {
  await page.goto(fixture.url);
  // The bundle runs as a page's script would; nothing of it is left behind.
  return page.evaluate<{ ref: PageRef | null; facts: PageFacts | null }, string>((code) => {
    const { detectPage, readPage } = new Function(`${code}; return adapters;`)() as {
      detectPage(url: URL): { page: PageRef } | null;
      readPage(document: Document, url: URL): PageFacts | null;
    };
    const url = new URL(location.href);
    return { ref: detectPage(url)?.page ?? null, facts: readPage(document, url) };
  }, adapters);
}

for (const set of pageSets)
  for (const fixture of set.fixtures)
    test(`${set.name} : ${fixture.file} se lit comme prévu`, async () => {
      pages.put(fixture.url, { body: set.read(fixture) });
      const { ref, facts } = await readInPage(fixture);
      expect(facts !== null).toBe(fixture.panel);
      const values = fixture.panel ? Object.entries(fixture.expected) : [];
      const expected = values.filter(([name]) => name in READERS);
      const read = expected.map(([name]) => [name, READERS[name]?.(ref, facts)]);
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected));
    });
