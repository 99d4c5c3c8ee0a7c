import { expect, test } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { type Driver, launch } from '../support/driver.ts';
import { find } from '../support/find.ts';
import { playReplicas, replicaPages } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** The faces as they are used, in both themes, read by axe with real contrasts. People check the rest. */

const SERVICE = replicaPages().find((url) => url.includes('7e9f75fc')) ?? '';
const OFFRE = replicaPages().find((url) => url.includes('2026-900001')) ?? '';
const BROUILLON =
  'Développeur web\n\nCatégorie A. Au sein de la DINUM, vous concevez des services. Compétences : PHP, SQL.';

let pages: HostPages;
let ted: Driver;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  pages = new HostPages();
  playReplicas(pages);
  ted = await launch(test.info().project.name, 'e2e', await pages.listen());
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});

const panel = () => find(ted, { css: 'aside' });
const pageOf = (page: string) => ted.goto(ted.url(page));

/** Opens each face, in an order in which one can follow the other. */
const FACES: readonly [name: string, open: () => Promise<void>][] = [
  [
    'the tab',
    async () => {
      await ted.goto(SERVICE);
      await find(ted, { css: '.tab' }).seen();
    },
  ],
  [
    'a service in the panel',
    async () => {
      await find(ted, { css: '.tab' }).click();
      await panel().find({ css: 'h3', name: 'Services semblables' }).seen();
    },
  ],
  [
    'an offer in the panel, its reasons and its menu',
    async () => {
      await panel().find({ role: 'button', name: 'Fermer le panneau' }).click();
      await ted.goto(OFFRE);
      await find(ted, { css: '.tab' }).click();
      await panel().find({ role: 'button', name: 'Pourquoi ?' }).click();
      await panel().find({ role: 'button', name: 'Autres actions' }).click();
      await panel().find({ css: '[role^=menuitem]' }).seen();
    },
  ],
  [
    'the search',
    async () => {
      await ted.press('Escape');
      await panel().find({ role: 'button', name: 'Fermer le panneau' }).click();
      await pageOf('popup.html');
      await find(ted, { role: 'combobox' }).seen();
    },
  ],
  [
    'its answers',
    async () => {
      await find(ted, { role: 'combobox' }).fill('numérique');
      await find(ted, { css: '[data-ref]' }).seen();
    },
  ],
  [
    'the card of an answer',
    async () => {
      await ted.press('ArrowDown');
      await ted.press('ArrowRight');
      await find(ted, { css: '.fiche h2' }).seen();
    },
  ],
  [
    'the page of welcome',
    async () => {
      await pageOf('welcome.html');
      await find(ted, { css: '.rows .state' }).seen();
    },
  ],
  [
    'the options',
    async () => {
      await pageOf('options.html');
      await find(ted, { css: '.rows kbd' }).seen();
    },
  ],
  [
    'a draft and what is said of it',
    async () => {
      await pageOf('draft.html');
      await find(ted, { css: 'textarea' }).fill(BROUILLON);
      await find(ted, { css: '#ted-postes a' }).seen();
    },
  ],
  [
    'the side panel beside a page that is not recognised',
    async () => {
      await pageOf('sidepanel.html');
      await find(ted, { css: 'main', name: /Page non reconnue/ }).seen();
    },
  ],
];

for (const theme of ['clair', 'sombre'])
  test(`no face has a fault, ${theme}`, async () => {
    await pageOf('options.html');
    await ted.evaluate(
      `const { storage } = globalThis.browser ?? chrome;
       await storage.local.set({ reglages: { theme: args[0] } });
       // The search would open again where it was left.
       await storage.session.remove('place');`,
      theme,
    );
    const faults: string[] = [];
    for (const [name, open] of FACES)
      await test.step(name, async () => {
        await open();
        faults.push(...(await axeFaults(ted)).map((fault) => `${name}, ${fault}`));
      });
    expect(faults).toEqual([]);
  });
