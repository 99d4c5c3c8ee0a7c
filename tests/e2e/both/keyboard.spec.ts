import { expect, test } from '@playwright/test';
import { launch } from '../support/driver.ts';
import { find } from '../support/find.ts';
import { playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** A visit without a mouse: open, walk the tree, look at a similar service, come back, close. */

const DINUM = 'Direction interministérielle du numérique';

test('the keyboard alone goes everywhere, and the focus comes back to where it was', async () => {
  const pages = new HostPages();
  playReplicas(pages);
  const ted = await launch(test.info().project.name, 'e2e', await pages.listen());
  try {
    await ted.goto(
      'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970',
    );
    const tab = find(ted, { css: '.tab' });
    const title = find(ted, { css: 'aside h2' });
    const menu = find(ted, { role: 'button', name: 'Autres actions' });
    await tab.seen();
    const tabTop = (): Promise<number> =>
      ted.evaluate(
        `return document.querySelector('ted-panneau').shadowRoot.querySelector('.tab')?.getBoundingClientRect().top ?? -1;`,
      );
    /** What has the focus, in the panel or in the page. */
    const focused = (): Promise<string> =>
      ted.evaluate(`const host = document.activeElement;
        const inside = host?.shadowRoot?.activeElement ?? host;
        return (inside?.textContent?.trim() || inside?.getAttribute('aria-label')) ?? '';`);
    const tabTo = async (name: RegExp, key = 'Tab'): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        if (name.test(await focused())) return;
        await ted.press(key);
      }
      throw new Error(`${key} never reaches ${name}`);
    };
    const arrivesAt = async (name: string): Promise<void> => {
      await title.says(name);
      await expect.poll(() => title.isFocused()).toBe(true);
    };

    // The tab is the last stop of the page; it moves with the arrows and keeps its place.
    await ted.evaluate(`document.querySelector('a[href], button, input').focus();`);
    await tabTo(/Ouvrir TED/);
    const top = await tabTop();
    await ted.press('ArrowDown');
    await expect.poll(tabTop).toBeGreaterThan(top);
    const lower = await tabTop();
    await ted.press('Enter');
    await arrivesAt(DINUM);

    // Down the tree, then to a service that resembles it.
    await tabTo(/^Département Étalab$/);
    await ted.press('Enter');
    await arrivesAt('Département Étalab');
    await ted.press('Alt+ArrowLeft');
    await arrivesAt(DINUM);
    const name = await find(ted, { css: '.similar a' }).text();
    expect(name).not.toBe('');
    await tabTo(new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
    await ted.press('Enter');
    await arrivesAt(name);

    // Back and forward as in a browser, then the button.
    await ted.press('Alt+ArrowLeft');
    await arrivesAt(DINUM);
    await ted.press('Alt+ArrowRight');
    await arrivesAt(name);
    await tabTo(/^Retour$/, 'Shift+Tab');
    await ted.press('Enter');
    await title.says(DINUM);
    expect(await ted.evaluate('return location.pathname;')).toContain(
      'administration-centrale-ou-ministere_171970',
    );

    // The menu opens, moves and closes without closing the panel.
    await tabTo(/Autres actions/, 'Shift+Tab');
    await ted.press('Enter');
    await expect.poll(() => find(ted, { css: '[role=menuitem]' }).isFocused()).toBe(true);
    await ted.press('End');
    await expect.poll(focused).toBe('Réglages');
    await ted.press('Escape');
    await expect.poll(() => menu.isFocused()).toBe(true);

    await ted.press('Escape');
    await expect.poll(() => tab.isFocused()).toBe(true);
    expect(await tabTop()).toBe(lower);
    await ted.reload();
    await tab.seen();
    await expect.poll(tabTop).toBe(lower);
  } finally {
    await ted.close();
    pages.close();
  }
});
