import { expect, type Page, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';
import { OtherTarget } from '../support/other-target.ts';

/** The browser's own side panel, opened from the tab in a narrow window, and alone when chosen. */

const DINUM =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';
const VIGICRUES =
  'https://lannuaire.service-public.gouv.fr/gouvernement/7e9f75fc-5862-4a33-8015-da82e7edfafd';

/** The side panel is no page of Playwright, which gives its language to its pages alone. */
const NOT_RECOGNISED = /Page non reconnue|Page not recognised/;

let pages: HostPages;
let ted: LoadedExtension;

test.beforeAll(async () => {
  pages = new HostPages();
  playReplicas(pages);
  ted = await loadInChromium({
    extension: builtExtension('chrome', 'e2e'),
    pagesPort: await pages.listen(),
  });
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});

test('opens from the tab of a narrow window, and follows the reader from page to page', async () => {
  // The page of welcome comes by itself at the first start: it must not come over ours.
  const isWelcome = (one: Page) => one.url() === ted.url('welcome.html');
  await expect.poll(() => ted.context.pages().some(isWelcome)).toBe(true);
  const page = await ted.context.newPage();
  await page.setViewportSize({ width: 600, height: 800 });
  await page.goto(DINUM);
  await page.locator('ted-panneau .tab').click();
  const side = await OtherTarget.of(ted.context, ted.url('sidepanel.html'));
  await expect.poll(() => side.text()).toContain('Direction interministérielle du numérique');
  expect(await page.locator('ted-panneau aside').count()).toBe(0);

  await page.goto(VIGICRUES);
  await expect.poll(() => side.text()).toContain('Vigicrues');

  const elsewhere = await ted.context.newPage();
  await elsewhere.goto(ted.url('welcome.html'));
  await expect.poll(() => side.text()).toMatch(NOT_RECOGNISED);
  await page.bringToFront();
  await expect.poll(() => side.text()).toContain('Vigicrues');

  await test.step('chosen as the only display, it leaves the page as it is', async () => {
    await elsewhere.evaluate(() => {
      const { storage } = (
        globalThis as unknown as {
          chrome: { storage: { local: { set(items: object): Promise<void> } } };
        }
      ).chrome;
      const modes = { 'lannuaire.service-public.gouv.fr': 'sidepanel' };
      return storage.local.set({ 'reglages-page': { modes } });
    });
    await expect(page.locator('ted-panneau')).toHaveCount(0);
    await page.goto(DINUM);
    await expect.poll(() => side.text()).toContain('Direction interministérielle du numérique');
    await expect(page.locator('ted-panneau')).toHaveCount(0);
  });
});
