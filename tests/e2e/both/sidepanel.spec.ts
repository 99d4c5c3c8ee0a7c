import { expect, test } from '@playwright/test';
import { type Driver, launch } from '../support/driver.ts';
import { find } from '../support/find.ts';
import { playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** The browser's own side panel, beside the tab that is looked at, and alone when chosen. */

const DINUM =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';
const VIGICRUES =
  'https://lannuaire.service-public.gouv.fr/gouvernement/7e9f75fc-5862-4a33-8015-da82e7edfafd';

/** The side panel is no page of Playwright, which gives its language to its pages alone. */
const NOT_RECOGNISED = /Page non reconnue|Page not recognised/;

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

test('opens, and follows the reader from page to page', async () => {
  const side = () => ted.sidePanelText();
  const injected = () =>
    ted.evaluate(
      `return document.querySelector('ted-panneau')?.shadowRoot.querySelector('aside') != null;`,
    );
  await ted.goto(DINUM);
  // Chromium lets the tab of a narrow window open it; Firefox only a key or a button of its own.
  if (test.info().project.name === 'firefox') await ted.command('_execute_sidebar_action');
  else {
    await ted.resize(600, 800);
    await find(ted, { css: '.tab' }).click();
  }
  await expect.poll(side).toContain('Direction interministérielle du numérique');
  expect(await injected()).toBe(false);

  await ted.goto(VIGICRUES);
  await expect.poll(side).toContain('Vigicrues');
  await ted.toTab(ted.url('welcome.html'));
  await expect.poll(side).toMatch(NOT_RECOGNISED);
  await ted.toTab(VIGICRUES);
  await expect.poll(side).toContain('Vigicrues');

  await test.step('chosen as the only display, it leaves the page as it is', async () => {
    await ted.toTab(ted.url('welcome.html'));
    await ted.evaluate(
      `const modes = { 'lannuaire.service-public.gouv.fr': 'sidepanel' };
       await (globalThis.browser ?? chrome).storage.local.set({ 'reglages-page': { modes } });`,
    );
    await ted.toTab(VIGICRUES);
    await ted.waitFor(`return document.querySelector('ted-panneau') === null;`, 'the page alone');
    await ted.goto(DINUM);
    await expect.poll(side).toContain('Direction interministérielle du numérique');
    expect(await ted.evaluate(`return document.querySelector('ted-panneau') === null;`)).toBe(true);
  });
});
