import { expect, type Page, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { pageSets } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** Every page of our replicas, and of the captures where they are: recognised or left alone. */

let pages: HostPages;
let ted: LoadedExtension;
let page: Page;

test.beforeAll(async () => {
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

for (const set of pageSets)
  for (const fixture of set.fixtures)
    test(`${set.name} : ${fixture.file} ${fixture.panel ? 'a un panneau' : 'reste seule'}`, async () => {
      pages.put(fixture.url, { body: set.read(fixture) });
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(fixture.url);
      const tab = page.locator('ted-panneau .tab, ted-panneau aside');
      if (fixture.panel) {
        await tab.waitFor();
        const reader = page.locator('ted-panneau aside');
        if ((await reader.count()) === 0) await page.locator('ted-panneau .tab').click();
        await expect(reader.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await reader.getByRole('button', { name: /Fermer le panneau/ }).click();
        await expect(page.locator('ted-panneau .tab')).toBeVisible();
      } else {
        // What is recognised shows within this time on the pages above.
        await page.waitForTimeout(700);
        await expect(page.locator('ted-panneau')).toHaveCount(0);
      }
      page.removeAllListeners('pageerror');
      expect(faults).toEqual([]);
    });
