import { expect, test } from '@playwright/test';
import { launch } from '../support/driver.ts';
import { find } from '../support/find.ts';
import { playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** The same faces in the other language: the data stays French and says so. */

test('an English browser is spoken to in English, in the panel and in the search', async () => {
  const pages = new HostPages();
  playReplicas(pages);
  const ted = await launch(test.info().project.name, 'e2e', await pages.listen(), {
    language: 'en-GB',
  });
  try {
    await ted.goto(
      'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970',
    );
    await find(ted, { css: '.tab' }).click();
    const panel = find(ted, { css: 'aside' });
    await panel.find({ css: 'h3' }).says(/^Duties/);
    expect(await panel.attribute('lang')).toBe('en-GB');
    expect(await panel.find({ css: 'h2' }).attribute('lang')).toBe('fr');
    await panel.find({ role: 'button', name: 'Close the panel (Escape)' }).seen();
    await panel.says('Independent project, not affiliated with the French State.');

    await ted.goto(ted.url('popup.html'));
    await find(ted, { role: 'combobox' }).fill('numérique');
    await find(ted, { role: 'listbox', name: 'Results' }).seen();
    expect(await ted.evaluate('return [document.title, document.documentElement.lang];')).toEqual([
      'TED, search for a department or a vacancy',
      'en-GB',
    ]);
  } finally {
    await ted.close();
    pages.close();
  }
});
