import { expect, type Page, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** The search of the toolbar, answered by the index of the package. */

let pages: HostPages;
let ted: LoadedExtension;
let popup: Page;

test.beforeAll(async () => {
  pages = new HostPages();
  playReplicas(pages);
  ted = await loadInChromium({
    extension: builtExtension('chrome', 'e2e'),
    pagesPort: await pages.listen(),
    viewport: { width: 400, height: 560 },
  });
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});
test.beforeEach(async () => {
  popup = await ted.context.newPage();
  await popup.goto(ted.url('popup.html'));
});
test.afterEach(async () => {
  await popup.close();
});

const field = () => popup.getByRole('combobox');
const options = () => popup.getByRole('option');

for (const [query, expected] of [
  ['DINUM', 'Direction interministérielle du numérique'],
  ['d.i.n.u.m.', 'Direction interministérielle du numérique'],
  ['vigicru', 'Service central Vigicrues'],
  ['accessibilite numerique', /accessibilité/i],
  ['qui s’occupe de la prévision des crues ?', 'Service central Vigicrues'],
] as const)
  test(`« ${query} » is answered while it is typed`, async () => {
    await field().pressSequentially(query, { delay: 15 });
    await expect(options().first()).toContainText(expected);
  });

test('arrows choose, Enter opens the official page', async () => {
  await field().fill('vigicrues');
  await expect(options().first()).toContainText('Service central Vigicrues');
  await expect(field()).toHaveAttribute('aria-activedescendant', /.+/);
  const opened = ted.context.waitForEvent('page');
  // The search closes itself once it has opened the page, at times before the key is released.
  await field()
    .press('Enter')
    .catch((error: Error) => expect(error.message).toContain('closed'));
  const official = await opened;
  await official.waitForURL('https://lannuaire.service-public.gouv.fr/**');
  await official.close();
});

test('offers are found too, and the kinds can be parted', async () => {
  await field().fill('développeur web');
  await popup.getByRole('button', { name: 'Offres' }).click();
  await expect(options().first()).toContainText(/développeu/i);
  await expect(popup.getByRole('group', { name: /Services/ })).toHaveCount(0);
});

test('a person is not searched, and the reader is told where to go', async () => {
  await field().fill('téléphone de Jean Dupont');
  await expect(popup.getByText('TED ne cherche pas les personnes')).toBeVisible();
  await expect(options()).toHaveCount(0);
});

test('Escape empties the field', async () => {
  await field().fill('dinum');
  await expect(options().first()).toBeVisible();
  await field().press('Escape');
  await expect(field()).toHaveValue('');
});

test('a huge paste is answered, not suffered', async () => {
  await field().fill(`${'direction '.repeat(9_000)}\u202e\u0000😀 [(.*)+`);
  await expect(field()).toHaveValue(/direction/);
  await field().fill('dinum');
  await expect(options().first()).toContainText('Direction interministérielle du numérique');
});

test('answers at once after the background was stopped', async () => {
  await ted.killBackground();
  const fresh = await ted.context.newPage();
  await fresh.goto(ted.url('popup.html'));
  await fresh.getByRole('combobox').fill('cgdd');
  await expect(fresh.getByRole('option').first()).toContainText(
    'Commissariat général au développement durable',
  );
  await fresh.close();
});
