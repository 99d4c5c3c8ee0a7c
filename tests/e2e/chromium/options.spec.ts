import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { HostPages } from '../support/host-pages.ts';

/** Choices go out to a file and come back from it: Playwright alone takes downloads and gives files. */

let pages: HostPages;
let ted: LoadedExtension;
let options: Page;

test.beforeAll(async () => {
  pages = new HostPages();
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

test('choices exported here are shown, applied and taken back elsewhere', async () => {
  await options.getByRole('radio', { name: 'Sombre' }).check();
  await options.getByLabel('Ouvrir le panneau').first().selectOption('auto');
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
