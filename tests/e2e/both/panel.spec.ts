import { expect, test } from '@playwright/test';
import { type Driver, launch } from '../support/driver.ts';
import { find, type Part } from '../support/find.ts';
import { playReplicas, replicaPages } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** The panel beside a page, as a reader uses it. Answers come from the index of the package. */

const DINUM =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';
const VIGICRUES =
  'https://lannuaire.service-public.gouv.fr/gouvernement/7e9f75fc-5862-4a33-8015-da82e7edfafd';
const OFFRE = replicaPages().find((url) => url.includes('2026-900001')) ?? '';
const NOM = 'Direction interministérielle du numérique';

let pages: HostPages;
let ted: Driver;
let tab: Part;
let panel: Part;
let title: Part;
let path: Part;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  pages = new HostPages();
  playReplicas(pages);
  ted = await launch(test.info().project.name, 'e2e', await pages.listen());
  tab = find(ted, { css: '.tab' });
  panel = find(ted, { css: 'aside' });
  title = panel.find({ css: 'h2' });
  path = panel.find({ role: 'navigation', name: 'Place dans l’organigramme' });
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});
test.afterEach(async () => {
  if ((await panel.count()) > 0) await close();
});

const close = async (): Promise<void> => {
  await panel.find({ role: 'button', name: 'Fermer le panneau' }).click();
  await tab.seen();
};
const openOn = async (url: string): Promise<void> => {
  await ted.goto(url);
  await tab.click();
  await title.seen();
};
const toParent = async (): Promise<void> => {
  await path.find({ role: 'link', name: 'Premier ministre' }).click();
  await title.says(/^\s*Premier ministre/);
};

test('a service page: identity, missions, neighbours, offers, similar services, sources', async () => {
  await openOn(DINUM);
  await title.says(NOM);
  await path.says('Premier ministre');
  for (const block of [
    'Missions',
    'À côté',
    'Offres',
    'Profils recherchés',
    'Services semblables',
    'Contact officiel',
  ])
    await panel.find({ css: 'h3', name: new RegExp(`^${block}`) }).seen();
  await panel.says('Projet indépendant, non affilié à l’État');
  await panel.says('Exemple fourni avec TED');
});

test('an offer page: the service it is for, with a word of confidence and its reasons', async () => {
  await openOn(OFFRE);
  await title.says(NOM);
  await panel.says(/Certain|Probable|À vérifier/);
  const why = panel.find({ role: 'button', name: 'Pourquoi ?' });
  await why.click();
  await expect.poll(() => why.attribute('aria-expanded')).toBe('true');
});

test('walks to the parent without leaving the page, back and forth by the button and by the keys', async () => {
  await openOn(DINUM);
  await toParent();
  expect(await ted.evaluate('return location.href;')).toBe(DINUM);
  await panel.find({ role: 'button', name: 'Retour' }).click();
  await title.says(NOM);
  await toParent();
  await ted.press('Alt+ArrowLeft');
  await title.says(NOM);
  await ted.press('Alt+ArrowRight');
  await title.says(/^\s*Premier ministre/);
  expect(await ted.evaluate('return location.href;')).toBe(DINUM);
});

test('stays open from page to page once opened, and closed once closed', async () => {
  await openOn(DINUM);
  await ted.goto(VIGICRUES);
  await title.says('Vigicrues');
  await close();
  await ted.reload();
  await tab.seen();
  expect(await panel.count()).toBe(0);
});

test('is there again after back and forward', async () => {
  await ted.goto(DINUM);
  await tab.seen();
  await ted.goto(VIGICRUES);
  await tab.seen();
  await ted.back();
  await ted.waitFor(`return location.href === '${DINUM}';`, 'the first page');
  await tab.click();
  await title.says(NOM);
  await ted.forward();
  await title.says('Vigicrues');
});

test('pushes the page when pinned, floats when not, and gives the room back', async () => {
  await openOn(DINUM);
  const margin = () =>
    ted.evaluate(`return getComputedStyle(document.documentElement).marginRight;`);
  const pin = panel.find({ role: 'button', name: /pingler/ });
  await expect.poll(margin).toBe('360px');
  await pin.click();
  await expect.poll(margin).toBe('0px');
  await pin.click();
  await expect.poll(margin).toBe('360px');
  await close();
  await expect.poll(margin).toBe('0px');
});

test('the keyboard alone opens, closes with Escape, and the focus goes back', async () => {
  const focused = () => ted.evaluate(`return document.activeElement.outerHTML;`);
  await ted.goto(DINUM);
  await tab.seen();
  await find(ted, { css: 'main a[href], main button, main input' }).focus();
  const before = await focused();
  await ted.command('toggle-panel');
  await expect.poll(() => title.isFocused()).toBe(true);
  await ted.press('Escape');
  await tab.seen();
  expect(await focused()).toBe(before);
});

test('a visit asks nothing of any host, and answers after the background was stopped', async () => {
  pages.requests.length = 0;
  await ted.goto(DINUM);
  await tab.seen();
  await ted.killBackground();
  await tab.click();
  await toParent();
  expect(pages.requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([DINUM]);
});

test('leaves no trace in print, its room neither, unless the card is what is printed', async () => {
  const room = () => ted.evaluate<string>('return document.documentElement.style.marginRight;');
  const printing = (moment: string) =>
    ted.evaluate('window.dispatchEvent(new Event(args[0]));', moment);
  await openOn(DINUM);
  await expect.poll(room).toMatch(/^\d+px$/);
  const before = await room();
  await printing('beforeprint');
  await ted.medium('print');
  await expect.poll(() => panel.count()).toBe(0);
  expect(await room()).toBe('');
  await ted.evaluate(`document.querySelector('ted-panneau').setAttribute('data-print', '');`);
  await panel.seen();
  const opacity = `const root = document.querySelector('ted-panneau').shadowRoot;
    return getComputedStyle(root.querySelector('aside')).opacity;`;
  expect(await ted.evaluate<string>(opacity)).toBe('1');
  await ted.evaluate(`document.querySelector('ted-panneau').removeAttribute('data-print');`);
  await ted.medium('screen');
  await printing('afterprint');
  await panel.seen();
  expect(await room()).toBe(before);
});

test('nothing of it was left uncaught', async () => {
  expect(await ted.faults()).toEqual([]);
});
