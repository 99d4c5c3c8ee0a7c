import { expect, test } from '@playwright/test';
import type { Settings } from '../../../lib/settings/schema.ts';
import { type Driver, launch } from '../support/driver.ts';
import { find } from '../support/find.ts';
import { playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** What the options change in the pages, the options by the keyboard alone, choices out to a file and back. */

const SERVICE =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';
const FORMER = SERVICE.replace('.gouv.fr', '.fr');
const OFFRE =
  'https://choisirleservicepublic.gouv.fr/offre-emploi/developpeuse-ou-developpeur-web-reference-2026-900001/';
/** What is recognised shows within this time on the pages that get a panel. */
const LONG_ENOUGH_MS = 800;

// Each goes on from what the one before it left: tried again, they all are.
test.describe.configure({ mode: 'serial' });

let pages: HostPages;
let ted: Driver;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  pages = new HostPages();
  playReplicas(pages);
  ted = await launch(test.info().project.name, 'e2e', await pages.listen());
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});

const openOptions = async (): Promise<void> => {
  await ted.goto(ted.url('options.html'));
  await ted.waitFor(`return document.querySelector('.rows kbd') !== null;`, 'the whole page');
};
const kept = (): Promise<Partial<Settings>> =>
  ted.evaluate(
    `return (await (globalThis.browser ?? chrome).storage.local.get('reglages')).reglages ?? {};`,
  );
const focus = (selector: string): Promise<void> =>
  ted.evaluate(`document.querySelector(args[0]).focus();`, selector);
const says = (words: string): Promise<boolean> =>
  ted.waitFor(`return document.body.innerText.includes(${JSON.stringify(words)});`, words);
const shown = (): Promise<{ tab: boolean; panel: boolean; theme: string | null }> =>
  ted.evaluate(
    `await new Promise((resolve) => setTimeout(resolve, ${LONG_ENOUGH_MS}));
     const host = document.querySelector('ted-panneau');
     return {
       tab: Boolean(host?.shadowRoot?.querySelector('.tab')),
       panel: Boolean(host?.shadowRoot?.querySelector('aside')),
       theme: host?.getAttribute('data-theme') ?? null,
     };`,
  );

test('an open page follows: off, on, dark, paused from its own menu, and back', async () => {
  const panel = find(ted, { css: 'aside' });
  const inOptions = async (change: () => Promise<void>): Promise<void> => {
    await ted.toTab(ted.url('options.html'));
    await change();
    await ted.toTab(SERVICE);
  };
  const site = () => find(ted, { css: '[role=switch][aria-label="TED sur l’annuaire"]' }).click();
  const inMenu = async (name: string): Promise<void> => {
    await panel.find({ role: 'button', name: 'Autres actions' }).click();
    await panel.find({ css: '[role^=menuitem]', name }).click();
  };
  const gone = () =>
    ted.waitFor(`return document.querySelector('ted-panneau') === null;`, 'the page alone');
  await openOptions();
  await ted.newTab();
  await ted.goto(SERVICE);
  await find(ted, { css: '.tab' }).click();
  await panel.seen();
  await inOptions(site);
  await gone();
  expect(await ted.evaluate(`return document.documentElement.style.marginRight;`)).toBe('');
  await inOptions(site);
  await panel.seen();
  await inOptions(() => find(ted, { css: '.segments label', name: 'Sombre' }).click());
  await ted.waitFor(
    `return document.querySelector('ted-panneau')?.dataset.theme === 'dark';`,
    'the dark panel',
  );
  await inMenu('Ouvrir automatiquement ici');
  await inOptions(async () => {
    await expect.poll(kept).toMatchObject({ openingLannuaire: 'auto' });
  });
  await inMenu('Pause pour aujourd’hui');
  await gone();
  await inOptions(() => find(ted, { role: 'button', name: 'Reprendre' }).click());
  await panel.seen();
  await ted.toTab(ted.url('options.html'));
  await ted.evaluate(`await (globalThis.browser ?? chrome).storage.local.remove('reglages');`);
});

test('Tab alone reaches every control', async () => {
  await openOptions();
  // Marks in the page itself: the two browsers do not share globals between scripts alike.
  const count = await ted.evaluate<number>(`
    const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
    const reachable = controls.filter((control) => {
      if (control.disabled || !control.checkVisibility()) return false;
      return control.type !== 'radio' || control.checked;
    });
    for (const control of reachable) control.dataset.awaited = '';
    document.addEventListener('focusin', () => delete document.activeElement.dataset.awaited);
    return reachable.length;`);
  expect(count).toBeGreaterThan(18);
  for (let n = 0; n <= count; n += 1) await ted.press('Tab');
  expect(
    await ted.evaluate(
      `return [...document.querySelectorAll('[data-awaited]')].map((one) => one.outerHTML.slice(0, 120));`,
    ),
  ).toEqual([]);
});

test('keys alone change each kind of control, and it is kept', async () => {
  await openOptions();
  await focus('.choices :checked');
  await ted.press('ArrowDown');
  await focus('.segments :checked');
  await ted.press('ArrowRight');
  await ted.press('ArrowRight');
  await focus('[role=switch][aria-label="TED sur les offres d’emploi"]');
  await ted.press(' ');
  await focus('.rows li select');
  await ted.press('ArrowDown');
  await expect.poll(kept).toMatchObject({
    display: 'sidepanel',
    theme: 'sombre',
    siteCsp: false,
    displayLannuaire: 'panel',
  });
  expect(await ted.evaluate(`return document.documentElement.dataset.theme;`)).toBe('dark');
  await focus('.rows li label:nth-child(2) select');
  await ted.press('ArrowDown');
  await expect.poll(kept).toMatchObject({ openingLannuaire: 'auto' });
});

test('pages follow: one site in its own display and theme, the other left alone', async () => {
  await ted.goto(SERVICE);
  await expect.poll(shown).toEqual({ tab: false, panel: true, theme: 'dark' });
  await ted.goto(OFFRE);
  await expect.poll(shown).toEqual({ tab: false, panel: false, theme: null });
  await openOptions();
  await focus('[role=switch][aria-label="TED sur les anciennes adresses"]');
  await ted.press(' ');
  await expect.poll(kept).toMatchObject({ siteFormer: false });
  pages.put(FORMER, { body: '<!doctype html><h1 id="titlePage">Ancienne</h1>' });
  await ted.goto(FORMER);
  await expect.poll(async () => (await shown()).theme).toBeNull();
});

test('a pause leaves all pages alone, and the search lets TED back', async () => {
  await openOptions();
  await ted.evaluate(
    `[...document.querySelectorAll('button')].find((one) => one.textContent === 'Mettre en pause').focus();`,
  );
  await ted.press('Enter');
  await says('TED est en pause jusqu’à minuit.');
  await ted.goto(SERVICE);
  await expect.poll(shown).toEqual({ tab: false, panel: false, theme: null });
  await ted.goto(ted.url('popup.html'));
  await says('TED est en pause jusqu’à minuit');
  await ted.evaluate(
    `[...document.querySelectorAll('button')].find((one) => one.textContent === 'Reprendre').focus();`,
  );
  await ted.press('Enter');
  await expect.poll(kept).toMatchObject({ pausedUntil: 0 });
  await ted.goto(SERVICE);
  await expect.poll(async () => (await shown()).panel).toBe(true);
});

test('addresses: a wrong one is refused with a reason, a right one is kept and asked', async () => {
  await openOptions();
  await ted.type('textarea', 'http://exemple.fr/');
  await focus('.addresses [type=submit]');
  await ted.press('Enter');
  await says('Cette adresse n’est pas celle d’un dossier en https');
  await ted.evaluate(`document.querySelector('textarea').value = '';`);
  await ted.type('textarea', 'http://127.0.0.1:47699/miroir');
  await focus('.addresses [type=submit]');
  await ted.press('Enter');
  await says('Adresses enregistrées.');
  await expect.poll(kept).toMatchObject({ mirrors: ['http://127.0.0.1:47699/miroir/'] });
});

test('choices saved to a file are shown, applied and taken back from it', async () => {
  await openOptions();
  const file = await ted.savedFile(/^ted-choix-\d{4}-\d\d-\d\d\.json$/, () =>
    find(ted, { role: 'button', name: 'Exporter vos choix' }).click(),
  );
  expect(JSON.parse(file.text)).toMatchObject({
    format: 'ted-choix',
    reglages: { theme: 'sombre', openingLannuaire: 'auto' },
  });
  const theme = () => ted.evaluate(`return document.documentElement.dataset.theme;`);
  await find(ted, { css: '.segments label', name: 'Clair' }).click();
  await expect.poll(theme).toBe('light');
  await ted.giveFile('input[type=file]', { name: 'choix.json', text: '{"format":"autre"}' });
  await says('Ce fichier n’est pas un export de TED.');
  await ted.giveFile('input[type=file]', file);
  const preview = find(ted, { css: 'section.preview' });
  await preview.find({ css: 'li' }).says(/^Thème : Sombre$/);
  expect(await preview.find({ css: 'li' }).count()).toBe(1);
  await preview.find({ role: 'button', name: 'Appliquer' }).click();
  await expect.poll(theme).toBe('dark');
  await find(ted, { css: '.undo' }).find({ role: 'button', name: 'Annuler' }).click();
  await expect.poll(theme).toBe('light');
});

test('everything is deleted after a second answer, and comes back in one click', async () => {
  await openOptions();
  const before = await kept();
  await focus('.btn-row > .danger');
  await ted.press('Enter');
  await ted.waitFor(`return document.querySelector('dialog').open;`, 'the question');
  // The way out has the focus: one Tab further is the deletion.
  await ted.press('Tab');
  await ted.press('Enter');
  await says('Tout a été supprimé.');
  expect(await kept()).toEqual({});
  await ted.waitFor(
    `return document.querySelector('.choices input').checked && document.documentElement.dataset.theme === 'auto';`,
    'the defaults, followed by the page',
  );
  await focus('.undo .btn');
  await ted.press('Enter');
  await says('C’est annulé');
  expect(await kept()).toEqual(before);
});
