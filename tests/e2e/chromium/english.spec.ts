import { expect, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { loadInChromium } from '../support/chromium.ts';
import { playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** The same faces in the other language: the data stays French and says so. */

test('an English browser is spoken to in English, in the panel and in the search', async () => {
  const pages = new HostPages();
  playReplicas(pages);
  const ted = await loadInChromium({
    extension: builtExtension('chrome', 'e2e'),
    pagesPort: await pages.listen(),
    locale: 'en-GB',
  });
  try {
    const page = await ted.context.newPage();
    await page.goto(
      'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970',
    );
    await page.locator('ted-panneau .tab').click();
    const panel = page.locator('ted-panneau aside');
    await expect(panel).toHaveAttribute('lang', 'en-GB');
    await expect(panel.getByRole('heading', { level: 3 }).first()).toHaveText(/^Duties/);
    await expect(panel.getByRole('button', { name: 'Close the panel (Escape)' })).toBeVisible();
    await expect(panel).toContainText('Independent project, not affiliated with the French State.');

    await page.goto(ted.url('popup.html'));
    await expect(page).toHaveTitle('TED, search for a department or a vacancy');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
    await page.getByRole('combobox').fill('numérique');
    await expect(page.getByRole('listbox', { name: 'Results' })).toBeVisible();
  } finally {
    await ted.close();
    pages.close();
  }
});
