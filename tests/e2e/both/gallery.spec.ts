import { expect, test } from '@playwright/test';
import type { Shown } from '../gallery/screen.ts';
import { type AxeOptions, axeFaults } from '../support/axe.ts';
import { type Driver, launch } from '../support/driver.ts';
import { buildGallery, GALLERY_URL } from '../support/gallery.ts';
import { HostPages } from '../support/host-pages.ts';

/** Every screen and every state, in both themes, read by axe with real contrasts. */

const RULES: AxeOptions = {
  also: ['best-practice'],
  // Practices that are no rule: a labelled tab panel holds its main landmark, and a card has the same
  // levels of titles beside a page, whose own title is the first, as alone.
  except: ['region', 'page-has-heading-one'],
};

let pages: HostPages;
let browser: Driver;
let screens: readonly Shown[];

test.beforeAll(async ({ browserName: _ }, info) => {
  pages = new HostPages();
  pages.put(GALLERY_URL, { body: await buildGallery() });
  browser = await launch(info.project.name, 'e2e', await pages.listen());
  await browser.goto(GALLERY_URL);
  screens = await browser.evaluate('return gallery.screens;');
});
test.afterAll(async () => {
  await browser?.close();
  pages?.close();
});

for (const theme of ['light', 'dark'])
  test(`no screen has a fault in the ${theme} theme`, async () => {
    expect(screens.length).toBeGreaterThan(25);
    const faults: string[] = [];
    for (const { name } of screens) {
      await browser.evaluate('await gallery.show(...args);', name, theme);
      faults.push(...(await axeFaults(browser, RULES)).map((fault) => `${name}, ${fault}`));
    }
    expect(faults).toEqual([]);
  });
