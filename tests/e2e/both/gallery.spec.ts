import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { Shown } from '../gallery/screen.ts';
import { type Driver, launch } from '../support/driver.ts';
import { buildGallery, GALLERY_URL } from '../support/gallery.ts';
import { HostPages } from '../support/host-pages.ts';

/** Every screen and every state, in both themes, read by axe with real contrasts. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const EXPECTED = [
  // The results scroll, and are reached through the field that keeps the focus.
  'scrollable-region-focusable',
  // Practices that are no rule: a labelled tab panel holds its main landmark, and a card has the same
  // levels of titles beside a page, whose own title is the first, as alone.
  'region',
  'page-has-heading-one',
];

let pages: HostPages;
let browser: Driver;
let screens: readonly Shown[];

test.beforeAll(async ({ browserName: _ }, info) => {
  pages = new HostPages();
  pages.put(GALLERY_URL, { body: await buildGallery() });
  browser = await launch(info.project.name, 'e2e', await pages.listen());
  await browser.goto(GALLERY_URL);
  await browser.evaluate(
    `const script = document.createElement('script');
    script.textContent = args[0]; document.head.append(script);`,
    AXE,
  );
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
      const found = await browser.evaluate<string[]>(
        `const [name, theme, tags, expected] = args;
         await gallery.show(name, theme);
         const { violations } = await axe.run(document.querySelector('ted-panneau') ?? document, {
           runOnly: { type: 'tag', values: tags },
         });
         return violations.filter(({ id }) => !expected.includes(id))
           .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160)));`,
        ...[name, theme, TAGS, EXPECTED],
      );
      faults.push(...found.map((fault) => `${name}, ${fault}`));
    }
    expect(faults).toEqual([]);
  });
