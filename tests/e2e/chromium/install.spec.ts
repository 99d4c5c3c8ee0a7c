import { expect, type Page, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';
import { buildServedIndex, type ServedIndex } from '../support/served-index.ts';

/** A published index, installed from a local server: then the panel and the search answer from it. */

const DINUM =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';

let pages: HostPages;
let index: ServedIndex;
let ted: LoadedExtension;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  pages = new HostPages();
  playReplicas(pages);
  index = await buildServedIndex();
  ted = await loadInChromium({
    extension: builtExtension('chrome', 'e2e'),
    pagesPort: await pages.listen(),
  });
  page = await ted.context.newPage();
});
test.afterAll(async () => {
  await ted?.close();
  await index?.close();
  pages?.close();
});

async function state(): Promise<{
  active: { indexVersion: string; exemple: boolean; services: number } | null;
  problem: { code: string } | null;
}> {
  await page.goto(ted.url('options.html'));
  return page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<never> } };
      }
    ).chrome.runtime.sendMessage({ ted: 'getIndexState', args: [] }),
  );
}

async function checkNow(): Promise<void> {
  await page.goto(ted.url('options.html'));
  await page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      }
    ).chrome.runtime.sendMessage({ ted: 'checkNow', args: [] }),
  );
}

test('before the server is there, the package answers and the trouble is said', async () => {
  await expect.poll(async () => (await state()).active?.exemple).toBe(true);
  await expect.poll(async () => (await state()).problem?.code, { timeout: 40_000 }).toBe('offline');
});

test('the published index is installed and takes over', async () => {
  await index.listen();
  await checkNow();
  await expect.poll(async () => (await state()).active?.exemple, { timeout: 40_000 }).toBe(false);
  const { active, problem } = await state();
  expect(problem).toBeNull();
  expect(active?.services).toBeGreaterThan(index.name === 'corpus' ? 4_000 : 100);
});

test('the panel and the search answer from it', async () => {
  await page.goto(DINUM);
  await page.locator('ted-panneau .tab').click();
  const panel = page.locator('ted-panneau aside');
  // Whatever the index, this page has a panel; the corpus does not know the number of this address.
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(panel).not.toContainText('Index réduit');
  await panel.getByRole('button', { name: /Fermer le panneau/ }).click();
  await page.goto(ted.url('popup.html'));
  await page.getByRole('combobox').fill('direction du budget');
  await expect(page.getByRole('option').first()).toContainText('Direction du budget');
});

test('without the server, and after the background was stopped, it still answers', async () => {
  index.silence();
  await ted.killBackground();
  await page.goto(ted.url('popup.html'));
  await page.getByRole('combobox').fill('direction du budget');
  await expect(page.getByRole('option').first()).toContainText('Direction du budget');
});
