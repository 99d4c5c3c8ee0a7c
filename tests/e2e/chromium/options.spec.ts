import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { playReplicas, replicaPages } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** An open page follows the options at once; choices go out to a file and come back from it. */

const SERVICE =
  replicaPages().find((url) => url.includes('lannuaire.service-public.gouv.fr')) ?? '';

let pages: HostPages;
let ted: LoadedExtension;
let options: Page;

test.beforeAll(async () => {
  pages = new HostPages();
  playReplicas(pages);
  ted = await loadInChromium({
    extension: builtExtension('chrome', 'e2e'),
    pagesPort: await pages.listen(),
  });
  options = await ted.context.newPage();
  await options.goto(ted.url('options.html'));
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});

test('an open page follows: off, on, dark, paused from its own menu, and back', async () => {
  const page = await ted.context.newPage();
  await page.goto(SERVICE);
  const tab = page.locator('ted-panneau .tab');
  await tab.click();
  await expect(page.locator('ted-panneau aside')).toBeVisible();
  const site = options.getByRole('switch', { name: 'TED sur l’annuaire' });
  await site.click();
  await expect(page.locator('ted-panneau')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('');
  await site.click();
  await expect(page.locator('ted-panneau aside')).toBeVisible();
  await options.getByRole('radio', { name: 'Sombre' }).check();
  await expect(page.locator('ted-panneau')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('ted-panneau aside')).toHaveCount(1);

  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Ouvrir automatiquement ici' }).click();
  const opening = options.getByLabel('Ouvrir le panneau').first();
  await expect(opening).toHaveValue('auto');
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Pause pour aujourd’hui' }).click();
  await expect(page.locator('ted-panneau')).toHaveCount(0);
  await options.getByRole('button', { name: 'Reprendre' }).click();
  await expect(page.locator('ted-panneau aside')).toBeVisible();
  await page.close();
});

test('choices exported here are shown, applied and taken back elsewhere', async () => {
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Exporter vos choix' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ted-choix-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    format: 'ted-choix',
    reglages: { theme: 'sombre', openingLannuaire: 'auto' },
  });
  await options.getByRole('radio', { name: 'Clair' }).check();
  const picker = options.locator('input[type=file]');
  const give = (content: string): Promise<void> =>
    picker.setInputFiles({
      name: 'choix.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  await give('{"format":"autre"}');
  await expect(options.getByText('Ce fichier n’est pas un export de TED.')).toBeVisible();
  await give(text);
  const preview = options.getByRole('region', { name: 'Ce que ce fichier changerait' });
  await expect(preview.getByRole('listitem')).toHaveText([/^Thème\s: Sombre$/]);
  await preview.getByRole('button', { name: 'Appliquer' }).click();
  await expect(options.locator('html')).toHaveAttribute('data-theme', 'dark');
  await options.locator('.undo').getByRole('button', { name: 'Annuler' }).click();
  await expect(options.locator('html')).toHaveAttribute('data-theme', 'light');
});
