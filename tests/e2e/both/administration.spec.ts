import { expect, test } from '@playwright/test';
import { type Driver, launch } from '../support/driver.ts';
import { find } from '../support/find.ts';
import { playReplicas, replicaPages } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** What an administration sets holds, and the sites that a browser withholds can be allowed again. */

const SERVICE =
  replicaPages().find((url) => url.includes('lannuaire.service-public.gouv.fr')) ?? '';
const OFFRE = replicaPages().find((url) => url.includes('choisirleservicepublic.gouv.fr')) ?? '';

let pages: HostPages;
let ted: Driver;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  pages = new HostPages();
  playReplicas(pages);
  ted = await launch(test.info().project.name, 'e2e', await pages.listen(), {
    policies: { siteCsp: false, theme: 'sombre', display: 'sans objet' },
  });
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});

const hasPanel = (): Promise<boolean> =>
  ted.evaluate(`await new Promise((resolve) => setTimeout(resolve, 800));
    return document.querySelector('ted-panneau') !== null;`);
/** What the page of welcome says of each site. */
const states = (): Promise<string[]> =>
  ted.evaluate(
    `return [...document.querySelectorAll('.rows .state')].map((one) => one.textContent);`,
  );

test('policies are locked in the options, and hold in the pages', async () => {
  await ted.goto(ted.url('options.html'));
  const locked = await ted.waitFor<string[]>(
    `const locked = [...document.querySelectorAll('.locked')];
     return locked.length > 0 && locked.map((one) => one.textContent);`,
    'what is locked',
  );
  expect(locked).toEqual(Array(2).fill('Réglé par votre administration'));
  expect(
    await ted.evaluate(
      `const csp = document.querySelector('[role=switch][aria-label="TED sur les offres d’emploi"]');
       return [csp.disabled, csp.checked, document.documentElement.dataset.theme];`,
    ),
  ).toEqual([true, false, 'dark']);
  await ted.goto(OFFRE);
  expect(await hasPanel()).toBe(false);
  await ted.goto(SERVICE);
  expect(await hasPanel()).toBe(true);
});

for (const [page, button] of [
  ['welcome.html', 'Autoriser les deux sites'],
  ['popup.html', 'Autoriser'],
] as const)
  test(`sites that are withheld are asked for by a button of ${page}`, async () => {
    await ted.withdrawSites();
    await ted.goto(SERVICE);
    expect(await hasPanel()).toBe(false);
    await ted.goto(ted.url('welcome.html'));
    await expect.poll(states).toEqual(['À autoriser', 'À autoriser']);
    await ted.goto(ted.url(page));
    const asks = find(ted, { role: 'button', name: new RegExp(`^${button}$`) });
    await asks.seen();
    await ted.acceptPermissions();
    await asks.click();
    await expect.poll(() => asks.count()).toBe(0);
    await ted.goto(SERVICE);
    expect(await hasPanel()).toBe(true);
  });
