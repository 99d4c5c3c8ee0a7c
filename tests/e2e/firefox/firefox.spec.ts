import { expect, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { FirefoxWithTed } from '../support/firefox.ts';
import { pageSets, playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** A first pass in real Firefox: pages, panel, search, background stopped. */

let pages: HostPages;
let firefox: FirefoxWithTed;

test.beforeAll(async () => {
  pages = new HostPages();
  const port = await pages.listen();
  firefox = await FirefoxWithTed.launch(builtExtension('firefox', 'e2e'), port);
});
test.afterAll(async () => {
  await firefox?.close();
  pages?.close();
});

const PANEL = `const root = document.querySelector('ted-panneau')?.shadowRoot;`;
const openPanel = async (): Promise<void> => {
  await firefox.waitFor(
    `${PANEL} if (root?.querySelector('aside')) return true; root?.querySelector('.tab')?.click(); return false;`,
    'the panel',
  );
  await firefox.waitFor(
    `${PANEL} return root.querySelector('aside h2')?.textContent;`,
    'its title',
  );
};
const closePanel = (): Promise<boolean> =>
  firefox.waitFor<boolean>(
    `${PANEL} root?.querySelector('aside button[aria-label^="Fermer le panneau"]')?.click();
     return Boolean(root?.querySelector('.tab'));`,
    'the tab',
  );

for (const set of pageSets)
  for (const fixture of set.fixtures)
    test(`${set.name} : ${fixture.file} ${fixture.panel ? 'a un panneau' : 'reste seule'}`, async () => {
      pages.put(fixture.url, { body: set.read(fixture) });
      // Firefox shows a feed as a download, on which nothing can run.
      test.skip(fixture.file.endsWith('.rss'), 'not a page in Firefox');
      await firefox.goto(fixture.url);
      if (fixture.panel) {
        await openPanel();
        await closePanel();
      } else {
        await new Promise((resolve) => setTimeout(resolve, 600));
        expect(
          await firefox.evaluate(`return document.querySelector('ted-panneau') === null;`),
        ).toBe(true);
      }
    });

test('the panel says what the service does, and walks to its parent', async () => {
  playReplicas(pages);
  const url =
    'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';
  await firefox.goto(url);
  await openPanel();
  const text = await firefox.evaluate<string>(
    `${PANEL} return root.querySelector('aside').textContent;`,
  );
  for (const words of [
    'Direction interministérielle du numérique',
    'Missions',
    'À côté',
    'Exemple fourni avec TED',
  ])
    expect(text).toContain(words);
  await firefox.evaluate(
    `${PANEL} [...root.querySelectorAll('nav a')].find((link) => link.textContent.includes('Premier ministre')).click();`,
  );
  await firefox.waitFor(
    `${PANEL} return /^Premier ministre/.test(root.querySelector('aside h2').textContent.trim());`,
    'the parent',
  );
  expect(await firefox.evaluate('return location.href;')).toBe(url);
  await closePanel();
});

test('the panel answers after the background was stopped', async () => {
  playReplicas(pages);
  await firefox.goto(
    'https://lannuaire.service-public.gouv.fr/gouvernement/7e9f75fc-5862-4a33-8015-da82e7edfafd',
  );
  await firefox.waitFor(
    `${PANEL} return root?.querySelector('.tab');`.replace('return', 'return !!'),
    'the tab',
  );
  await firefox.killBackground();
  await openPanel();
  await firefox.evaluate(
    `${PANEL} [...root.querySelectorAll('nav a')].find((link) => /prévention des risques/.test(link.textContent)).click();`,
  );
  await firefox.waitFor(
    `${PANEL} return /prévention des risques/.test(root.querySelector('aside h2').textContent);`,
    'the parent',
  );
  await closePanel();
});

test('the search answers while one types, with real keys', async () => {
  await firefox.goto(firefox.url('popup.html'));
  await firefox.waitFor(
    `return document.activeElement?.getAttribute('role') === 'combobox';`,
    'the field',
  );
  await firefox.type('[role=combobox]', 'vigicru');
  const first = await firefox.waitFor<string>(
    `return document.querySelector('[role=option]')?.textContent;`,
    'an answer',
  );
  expect(first).toContain('Service central Vigicrues');
});

test('a visit asks nothing of any host beyond the page itself', async () => {
  playReplicas(pages);
  const url =
    'https://lannuaire.service-public.gouv.fr/gouvernement/7e9f75fc-5862-4a33-8015-da82e7edfafd';
  pages.requests.length = 0;
  firefox.proxy.refused.length = 0;
  await firefox.goto(url);
  await openPanel();
  await closePanel();
  expect(pages.requests.filter((address) => !address.endsWith('/favicon.ico'))).toEqual([url]);
  // What the browser itself asks of its makers is none of the extension's doing.
  const makers = /mozilla|firefox|googleapis/i;
  expect(firefox.proxy.refused.filter((address) => !makers.test(address))).toEqual([]);
});
