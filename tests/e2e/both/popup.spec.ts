import { expect, test } from '@playwright/test';
import { type Driver, launch } from '../support/driver.ts';
import { find, type Part } from '../support/find.ts';
import { playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** The search of the toolbar, answered by the index of the package. */

let pages: HostPages;
let ted: Driver;
let field: Part;
let options: Part;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  pages = new HostPages();
  playReplicas(pages);
  ted = await launch(test.info().project.name, 'e2e', await pages.listen());
  field = find(ted, { role: 'combobox' });
  options = find(ted, { role: 'option' });
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});
test.beforeEach(async () => {
  await ted.newTab();
  await ted.goto(ted.url('popup.html'));
  await expect.poll(() => field.isFocused()).toBe(true);
});
test.afterEach(async () => {
  expect(await ted.faults()).toEqual([]);
});

const value = () => ted.evaluate<string>(`return document.querySelector('[role=combobox]').value;`);

test('is answered while it is typed, with real keys', async () => {
  for (const [query, expected] of [
    ['DINUM', 'Direction interministérielle du numérique'],
    ['d.i.n.u.m.', 'Direction interministérielle du numérique'],
    ['vigicru', 'Service central Vigicrues'],
    ['accessibilite numerique', /accessibilité/i],
    ['qui s’occupe de la prévision des crues ?', 'Service central Vigicrues'],
  ] as const) {
    await ted.type('[role=combobox]', query);
    await options.says(expected);
    await ted.press('Escape');
    await expect.poll(value).toBe('');
  }
});

test('arrows choose, Enter opens the official page', async () => {
  await field.fill('vigicrues');
  await options.says('Service central Vigicrues');
  expect(await field.attribute('aria-activedescendant')).toBeTruthy();
  // The search closes itself once it has opened the page, at times before the key is released.
  await ted.press('Enter').catch(() => {});
  await ted.toTab('https://lannuaire.service-public.gouv.fr/');
});

test('a person is not searched, and the reader is told where to go', async () => {
  await field.fill('téléphone de Jean Dupont');
  await find(ted, { css: 'main' }).says('TED ne cherche pas les personnes');
  expect(await options.count()).toBe(0);
});

test('a huge paste is answered, not suffered', async () => {
  await field.fill(`${'direction '.repeat(9_000)}\u202e\u0000😀 [(.*)+`);
  expect(await value()).toMatch(/direction/);
  await field.fill('dinum');
  await options.says('Direction interministérielle du numérique');
});

test('answers at once after the background was stopped', async () => {
  await ted.killBackground();
  await ted.goto(ted.url('popup.html'));
  await field.fill('cgdd');
  await options.says('Commissariat général au développement durable');
});

// Last: the search opens again as it was left.
test('offers are found too, and the kinds can be parted', async () => {
  await field.fill('développeur web');
  await find(ted, { role: 'button', name: 'Offres' }).click();
  await options.says(/développeu/i);
  expect(await find(ted, { role: 'group', name: /Services/ }).count()).toBe(0);
});
