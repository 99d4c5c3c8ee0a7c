import { expect, test } from '@playwright/test';
import { matchPatterns } from '../../../lib/sites/registry.ts';
import { builtExtension } from '../support/built.ts';
import { FirefoxWithTed } from '../support/firefox.ts';
import { playReplicas, replicaPages } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** What an administration sets holds, and the sites that Firefox withholds can be allowed again. */

const SERVICE =
  replicaPages().find((url) => url.includes('lannuaire.service-public.gouv.fr')) ?? '';
const OFFRE = replicaPages().find((url) => url.includes('choisirleservicepublic.gouv.fr')) ?? '';
const HAS_PANEL = `await new Promise((resolve) => setTimeout(resolve, 800));
  return document.querySelector('ted-panneau') !== null;`;

let pages: HostPages;
let firefox: FirefoxWithTed;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  pages = new HostPages();
  playReplicas(pages);
  firefox = await FirefoxWithTed.launch(builtExtension('firefox', 'e2e'), await pages.listen(), {
    policies: { siteCsp: false, theme: 'sombre', display: 'sans objet' },
  });
});
test.afterAll(async () => {
  await firefox?.close();
  pages?.close();
});

test('policies are locked in the options, and hold in the pages', async () => {
  await firefox.goto(firefox.url('options.html'));
  const locked = await firefox.waitFor<string[]>(
    `const locked = [...document.querySelectorAll('.locked')];
     return locked.length > 0 && locked.map((one) => one.textContent);`,
    'what is locked',
  );
  expect(locked).toEqual(Array(2).fill('Réglé par votre administration'));
  expect(
    await firefox.evaluate(
      `const csp = document.querySelector('[role=switch][aria-label="TED sur les offres d’emploi"]');
       return [csp.disabled, csp.checked, document.documentElement.dataset.theme];`,
    ),
  ).toEqual([true, false, 'dark']);
  await firefox.goto(OFFRE);
  expect(await firefox.evaluate(HAS_PANEL)).toBe(false);
  await firefox.goto(SERVICE);
  expect(await firefox.evaluate(HAS_PANEL)).toBe(true);
});

test('sites that are withheld are asked for by the search and by the welcome page', async () => {
  await firefox.withdrawSites(matchPatterns);
  await firefox.goto(SERVICE);
  expect(await firefox.evaluate(HAS_PANEL)).toBe(false);
  await firefox.goto(firefox.url('welcome.html'));
  await firefox.waitFor(
    `return document.querySelectorAll('.rows .state').length === 2
       && [...document.querySelectorAll('.rows .state')].every((one) => one.textContent === 'À autoriser');`,
    'what is to be allowed',
  );
  await firefox.goto(firefox.url('popup.html'));
  await firefox.waitFor(
    `const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Autoriser');
     button?.focus();
     return Boolean(button);`,
    'the button that asks',
  );
  await firefox.acceptPermissions();
  await firefox.press('Enter');
  await firefox.waitFor(
    `return !document.body.innerText.includes('TED ne peut pas lire les deux sites');`,
    'the sites allowed',
  );
  await firefox.goto(SERVICE);
  expect(await firefox.evaluate(HAS_PANEL)).toBe(true);
});
