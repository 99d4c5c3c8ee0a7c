import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import type { PageFacts, PageRef } from '../../../lib/model/page.ts';
import { type Driver, launch } from '../support/driver.ts';
import { find } from '../support/find.ts';
import { pageSets } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/**
 * Every page of our replicas, and of the captures where they are: read in real browsers, whose documents
 * differ from those of the unit tests, and given a panel or left alone.
 */

/** What is recognised shows in less than half of this time on the pages that get a panel. */
const LONG_ENOUGH_MS = 350;

let pages: HostPages;
let ted: Driver;
let adapters: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const bundle = await build({
    stdin: {
      contents: `export { readPage } from './read-page.ts'; export { detectPage } from './registry.ts';`,
      resolveDir: fileURLToPath(new URL('../../../lib/sites', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'adapters',
  });
  adapters = bundle.outputFiles[0]?.text ?? '';
  pages = new HostPages();
  ted = await launch(test.info().project.name, 'e2e', await pages.listen());
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

/** Read beside the page, as the extension does. The first semicolon keeps the bundle from a strict mode that our arguments forbid. */
function readInPage(): Promise<{ ref: PageRef | null; facts: PageFacts | null }> {
  return ted.evaluate(`;${adapters}
    const ref = adapters.detectPage(new URL(location.href));
    return { ref, facts: ref && adapters.readPage(document, ref) };`);
}

for (const set of pageSets)
  for (const fixture of set.fixtures)
    test(`${set.name} : ${fixture.file} se lit et ${fixture.panel ? 'a un panneau' : 'reste seule'}`, async () => {
      const download = test.info().project.name === 'firefox' && fixture.file.endsWith('.rss');
      test.skip(download, 'Firefox shows a feed as a download, on which nothing can run');
      pages.put(fixture.url, { body: set.read(fixture) });
      await ted.goto(fixture.url);
      const { ref, facts } = await readInPage();
      expect(facts !== null).toBe(fixture.panel);
      if (fixture.panel) {
        const expected = Object.entries(fixture.expected).filter(([name]) => name in READERS);
        const read = expected.map(([name]) => [name, READERS[name]?.(ref, facts)]);
        expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected));
        const panel = find(ted, { css: 'aside' });
        await find(ted, { css: '.tab' }).click();
        await panel.find({ css: 'h2' }).seen();
        await panel.find({ role: 'button', name: 'Fermer le panneau' }).click();
        await find(ted, { css: '.tab' }).seen();
      } else {
        await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH_MS));
        expect(await ted.evaluate(`return document.querySelector('ted-panneau') === null;`)).toBe(
          true,
        );
      }
      expect(await ted.faults()).toEqual([]);
    });
