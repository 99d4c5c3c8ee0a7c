/**
 * The demonstration: index, extension, pages, browser. With a display the browser stays open for you;
 * without one, it takes screenshots and says what the panel and the search answered.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveIndex } from '../data/serve.ts';
import { loadInChromium } from '../tests/e2e/support/chromium.ts';
import { playReplicas } from '../tests/e2e/support/fixtures.ts';
import { HostPages } from '../tests/e2e/support/host-pages.ts';
import { bin, root, run, stop } from './prepare.mjs';

const live = process.argv.includes('--live');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const shots = join(root, '.output', 'demo');
const indexDir = join(root, '.output', 'demo-index');
const SAMPLE = [
  ...['--exemple', '--services', 'data/sample/services.json'],
  ...['--offres', 'data/sample/offres.csv'],
];

function ted(...args: string[]): void {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'data/cli/main.ts', ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) stop('La construction de l’index a échoué ; la phrase ci-dessus dit pourquoi.');
}

console.log('Index de l’exemple, embarqué dans l’extension :');
ted('build', ...SAMPLE, '--date', '2026-11-23', '--out', 'public/index');
console.log(live ? '\nIndex des données officielles :' : '\nIndex servi sur cette machine :');
if (live) ted('build', '--live', '--out', indexDir);
// A day younger than the package's: it is downloaded, and its offers are read on that day.
else ted('build', ...SAMPLE, '--date', '2026-11-24', '--out', indexDir);

const index = await serveIndex(indexDir, 0);
const indexUrl = `http://127.0.0.1:${(index.address() as AddressInfo).port}/`;
const mode = hasDisplay ? 'demo' : 'e2e';
const built = run(bin('wxt'), ['build', '--mode', mode], {
  quiet: true,
  env: { TED_INDEX_URL: indexUrl },
});
if (built.code !== 0) stop(`La construction de l’extension a échoué :\n${built.output}`);
const extension = join(root, '.output', `chrome-mv3-${mode}`);

const pages = new HostPages();
const port = await pages.listen();
playReplicas(pages);
const browser = await loadInChromium({
  extension,
  // The real sites are reached as they are: nothing is played.
  pagesPort: live ? null : port,
  headless: !hasDisplay,
});
const SERVICE_PAGE =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';
const OFFRE_PAGE =
  'https://choisirleservicepublic.gouv.fr/offre-emploi/developpeuse-ou-developpeur-web-reference-2026-900001/';

const page = browser.context.pages()[0] ?? (await browser.context.newPage());
await page.goto(SERVICE_PAGE);
if (hasDisplay) {
  console.log('\nLe navigateur est ouvert : cliquez sur l’onglet TED au bord de la page.');
  console.log('Fermez-le pour terminer.');
  await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
} else {
  await demonstrate(page);
}
await browser.close();
pages.close();
index.close();

/** Plays a visit without a display: opens each face, says what it answered, keeps a picture. */
async function demonstrate(first: Page): Promise<void> {
  mkdirSync(shots, { recursive: true });
  const panel = first.locator('ted-panneau');
  const shot = async (on: Page, name: string): Promise<void> => {
    await on.screenshot({ path: join(shots, `${name}.png`) });
  };
  await panel.locator('.tab').click();
  await panel.locator('h2').first().waitFor();
  console.log(`\nFiche d’un service : ${await panel.locator('h2').first().textContent()}`);
  console.log(`  ${await summary(first)}`);
  await first.waitForTimeout(400);
  await shot(first, '1-service');
  await first.goto(OFFRE_PAGE);
  await panel.locator('.tab, h2').first().waitFor();
  if (await panel.locator('.tab').count()) await panel.locator('.tab').click();
  await panel.locator('h2').first().waitFor();
  console.log(`Fiche d’une offre : ${await panel.locator('h2').first().textContent()}`);
  console.log(`  ${await summary(first)}`);
  await first.waitForTimeout(400);
  await shot(first, '2-offre');
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 560 });
  await popup.goto(browser.url('popup.html'));
  await popup.getByRole('combobox').fill('accessibilité numérique');
  await popup.getByRole('option').first().waitFor();
  const answers = await popup.getByRole('option').allInnerTexts();
  console.log('Recherche « accessibilité numérique » :');
  for (const answer of answers.slice(0, 4)) console.log(`  ${answer.replace(/\s*\n\s*/g, ', ')}`);
  await shot(popup, '3-recherche');
  const welcome = await browser.context.newPage();
  await welcome.goto(browser.url('welcome.html'));
  await shot(welcome, '4-bienvenue');
  console.log(`\nCaptures : ${shots}`);
}

/** The names of the panel's blocks with their counts. */
async function summary(on: Page): Promise<string> {
  const links = await on
    .locator('ted-panneau nav.toc a, ted-panneau nav.toc button')
    .allInnerTexts();
  return links.map((text) => text.replace(/\s+/g, ' ')).join(' · ');
}
