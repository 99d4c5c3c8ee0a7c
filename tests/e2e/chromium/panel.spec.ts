import { expect, type Locator, type Page, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { pageSets, playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** The panel beside a page, as a reader uses it. Answers come from the index of the package. */

const DINUM =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';
const VIGICRUES =
  'https://lannuaire.service-public.gouv.fr/gouvernement/7e9f75fc-5862-4a33-8015-da82e7edfafd';

let pages: HostPages;
let ted: LoadedExtension;
let page: Page;
let panel: Locator;
let tab: Locator;

const offreUrl = (): string => {
  const fixture = pageSets[0]?.fixtures.find(
    ({ expected }) => expected.reference === '2026-900001',
  );
  if (!fixture) throw new Error('no replica of the offer 2026-900001');
  return fixture.url;
};

test.beforeAll(async () => {
  pages = new HostPages();
  playReplicas(pages);
  ted = await loadInChromium({
    extension: builtExtension('chrome', 'e2e'),
    pagesPort: await pages.listen(),
  });
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});
test.beforeEach(async () => {
  page = await ted.context.newPage();
  panel = page.locator('ted-panneau aside');
  tab = page.locator('ted-panneau .tab');
});
test.afterEach(async () => {
  if ((await panel.count()) > 0)
    await panel.getByRole('button', { name: /Fermer le panneau/ }).click();
  await page.close();
});

test('a service page: identity, missions, neighbours, offers, similar services, sources', async () => {
  await page.goto(DINUM);
  await tab.click();
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(
    'Direction interministérielle du numérique',
  );
  await expect(panel.getByRole('navigation', { name: 'Place dans l’organigramme' })).toContainText(
    'Premier ministre',
  );
  for (const block of [
    'Missions',
    'À côté',
    'Offres',
    'Profils recherchés',
    'Services semblables',
    'Contact officiel',
  ])
    await expect(
      panel.getByRole('heading', { level: 3, name: new RegExp(`^${block}`) }),
    ).toBeVisible();
  await expect(panel).toContainText('Projet indépendant, non affilié à l’État');
  await expect(panel).toContainText('Exemple fourni avec TED');
});

test('an offer page: the service it is for, with a word of confidence and its reasons', async () => {
  await page.goto(offreUrl());
  await tab.click();
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(
    'Direction interministérielle du numérique',
  );
  await expect(panel).toContainText(/Certain|Probable|À vérifier/);
  await panel.getByRole('button', { name: 'Pourquoi ?' }).first().click();
  await expect(panel.getByRole('button', { name: 'Pourquoi ?' }).first()).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});

test('walks to a neighbour and back without leaving the page', async () => {
  await page.goto(DINUM);
  await tab.click();
  const title = panel.getByRole('heading', { level: 2 });
  await panel
    .getByRole('navigation', { name: 'Place dans l’organigramme' })
    .getByRole('link', { name: 'Premier ministre' })
    .click();
  await expect(title).toHaveText(/Premier ministre/);
  expect(page.url()).toBe(DINUM);
  await panel.getByRole('button', { name: /Retour/ }).click();
  await expect(title).toContainText('Direction interministérielle du numérique');
});

test('stays open from page to page once opened, and closed once closed', async () => {
  await page.goto(DINUM);
  await expect(panel).toHaveCount(0);
  await tab.click();
  await expect(panel).toBeVisible();
  await page.goto(VIGICRUES);
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('Vigicrues');
  await panel.getByRole('button', { name: /Fermer le panneau/ }).click();
  await expect(tab).toBeVisible();
  await page.reload();
  await expect(tab).toBeVisible();
  await expect(panel).toHaveCount(0);
});

test('is there again after back and forward', async () => {
  await page.goto(DINUM);
  await tab.waitFor();
  await page.goto(VIGICRUES);
  await tab.waitFor();
  await page.goBack();
  await tab.click();
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(
    'Direction interministérielle',
  );
  await page.goForward();
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('Vigicrues');
});

test('pushes the page when pinned, floats when not, and gives the room back', async () => {
  await page.goto(DINUM);
  await tab.click();
  const margin = () => page.evaluate(() => getComputedStyle(document.documentElement).marginRight);
  await expect.poll(margin).toBe('360px');
  await panel.getByRole('button', { name: /pingler/ }).click();
  await expect.poll(margin).toBe('0px');
  await panel.getByRole('button', { name: /pingler/ }).click();
  await panel.getByRole('button', { name: /Fermer le panneau/ }).click();
  await expect.poll(margin).toBe('0px');
});

test('the keyboard alone opens, closes with Escape, and the focus goes back', async () => {
  await page.goto(DINUM);
  await tab.waitFor();
  await page.locator('a[href], button, input').first().focus();
  const before = await page.evaluate(() => document.activeElement?.outerHTML);
  const worker =
    ted.context.serviceWorkers()[0] ?? (await ted.context.waitForEvent('serviceworker'));
  const toggle = () =>
    worker.evaluate(async () => {
      const { commands, tabs } = (
        globalThis as unknown as {
          chrome: {
            commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
            tabs: { query(of: object): Promise<unknown[]> };
          };
        }
      ).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      commands.onCommand.dispatch('toggle-panel', tab);
    });
  await page.bringToFront();
  await toggle();
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tab).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(before);
});

test('answers after the background was stopped', async () => {
  await page.goto(DINUM);
  await tab.waitFor();
  await ted.killBackground();
  await tab.click();
  await panel
    .getByRole('navigation', { name: 'Place dans l’organigramme' })
    .getByRole('link', { name: 'Premier ministre' })
    .click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/Premier ministre/);
});

test('asks nothing of the network beyond the page itself', async () => {
  pages.requests.length = 0;
  await page.goto(VIGICRUES);
  await tab.click();
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('Vigicrues');
  expect(pages.requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([VIGICRUES]);
});

test('leaves no trace in print', async () => {
  await page.goto(DINUM);
  await tab.click();
  await page.emulateMedia({ media: 'print' });
  await expect(panel).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});
