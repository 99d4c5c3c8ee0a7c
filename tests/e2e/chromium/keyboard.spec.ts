import { expect, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { loadInChromium } from '../support/chromium.ts';
import { playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** A visit without a mouse: open, walk the tree, look at a similar service, come back, close. */

test('the keyboard alone goes everywhere, and the focus comes back to where it was', async () => {
  const pages = new HostPages();
  playReplicas(pages);
  const ted = await loadInChromium({
    extension: builtExtension('chrome', 'e2e'),
    pagesPort: await pages.listen(),
  });
  try {
    const page = await ted.context.newPage();
    await page.goto(
      'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970',
    );
    const panel = page.locator('ted-panneau aside');
    const tab = page.locator('ted-panneau .tab');
    const title = panel.getByRole('heading', { level: 2 });
    await tab.waitFor();
    /** What has the focus, in the panel or in the page. */
    const focused = () =>
      page.evaluate(() => {
        const host = document.activeElement;
        const inside = host?.shadowRoot?.activeElement ?? host;
        return inside?.textContent?.trim() || (inside?.getAttribute('aria-label') ?? '');
      });
    const tabTo = async (name: RegExp, most = 80): Promise<void> => {
      for (let presses = 0; presses < most; presses += 1) {
        if (name.test(await focused())) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reaches ${name}`);
    };

    // The tab is the last stop of the page; it moves with the arrows and keeps its place.
    await page.locator('a[href], button, input').first().focus();
    await tabTo(/Ouvrir TED/);
    const top = (await tab.boundingBox())?.y ?? 0;
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await tab.boundingBox())?.y ?? 0).toBeGreaterThan(top);
    const lower = (await tab.boundingBox())?.y ?? 0;
    await page.keyboard.press('Enter');
    await expect(title).toContainText('Direction interministérielle du numérique');
    await expect(title).toBeFocused();

    // Down the tree, then to a service that resembles it.
    await tabTo(/^Département Étalab$/);
    await page.keyboard.press('Enter');
    await expect(title).toContainText('Département Étalab');
    await expect(title).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(title).toContainText('Direction interministérielle du numérique');
    await expect(title).toBeFocused();
    const similar = panel.locator('.similar a').first();
    const name = (await similar.textContent())?.trim() ?? '';
    expect(name).not.toBe('');
    await tabTo(new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
    await page.keyboard.press('Enter');
    await expect(title).toContainText(name);
    await expect(title).toBeFocused();

    // Back and forward as in a browser, then the button.
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(title).toContainText('Direction interministérielle du numérique');
    await expect(title).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(title).toContainText(name);
    await expect(title).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await tabTo(/^Retour$/, 90);
    await page.keyboard.press('Enter');
    await expect(title).toContainText('Direction interministérielle du numérique');
    expect(page.url()).toContain('administration-centrale-ou-ministere_171970');

    // The menu opens, moves and closes without closing the panel.
    await tabTo(/Autres actions/, 90);
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(panel.getByRole('menuitem', { name: 'Réglages' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel.getByRole('button', { name: 'Autres actions' })).toBeFocused();

    await page.keyboard.press('Escape');
    await expect(tab).toBeFocused();
    expect((await tab.boundingBox())?.y).toBe(lower);
    await page.reload();
    await expect.poll(async () => (await tab.boundingBox())?.y).toBe(lower);
  } finally {
    await ted.close();
    pages.close();
  }
});
