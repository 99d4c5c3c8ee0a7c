import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { pageSets, playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** Automated check of every face, with real contrast, in both themes. People check the rest. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The results scroll, and are reached through the field that keeps the focus. */
const EXPECTED = ['scrollable-region-focusable'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violations(page: Page, selector: string | null): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<Violation[], { selector: string | null; tags: string[] }>(
    async ({ selector: only, tags }) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: unknown, options: unknown): Promise<{ violations: Violation[] }> };
      };
      const context = only ? { include: [[only]] } : document;
      const { violations: all } = await axe.run(context, {
        runOnly: { type: 'tag', values: tags },
      });
      return all.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
    },
    { selector, tags: TAGS },
  );
  return found
    .filter(({ id }) => !EXPECTED.includes(id))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`en thème ${colorScheme === 'light' ? 'clair' : 'sombre'}`, () => {
    let pages: HostPages;
    let ted: LoadedExtension;
    let page: Page;

    test.beforeAll(async () => {
      pages = new HostPages();
      playReplicas(pages);
      ted = await loadInChromium({
        extension: builtExtension('chrome', 'e2e'),
        pagesPort: await pages.listen(),
        colorScheme,
      });
    });
    test.afterAll(async () => {
      await ted?.close();
      pages?.close();
    });
    test.beforeEach(async () => {
      page = await ted.context.newPage();
    });
    test.afterEach(async () => {
      await page.close();
    });

    const [replicas] = pageSets;
    for (const fixture of replicas?.fixtures.filter(({ panel }) => panel).slice(0, 8) ?? [])
      test(`panneau sur ${fixture.file}`, async () => {
        await page.goto(fixture.url);
        // In the page the panel follows the page's theme, which the replicas leave light.
        if (colorScheme === 'dark')
          await page.evaluate(() => document.documentElement.setAttribute('data-fr-theme', 'dark'));
        const tab = page.locator('ted-panneau .tab');
        const panel = page.locator('ted-panneau aside');
        await tab.or(panel).first().waitFor();
        if (await tab.count()) {
          expect(await violations(page, 'ted-panneau')).toEqual([]);
          await tab.click();
        }
        await expect(panel.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await page.waitForTimeout(400);
        expect(await violations(page, 'ted-panneau')).toEqual([]);
      });

    test('recherche, vide puis avec des réponses', async () => {
      await page.setViewportSize({ width: 400, height: 560 });
      await page.goto(ted.url('popup.html'));
      await expect(page.getByRole('combobox')).toBeFocused();
      expect(await violations(page, null)).toEqual([]);
      await page.getByRole('combobox').fill('numérique');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await violations(page, null)).toEqual([]);
    });

    for (const name of ['welcome', 'options'])
      test(`page ${name}`, async () => {
        await page.goto(ted.url(`${name}.html`));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForTimeout(300);
        expect(await violations(page, null)).toEqual([]);
      });
  });
