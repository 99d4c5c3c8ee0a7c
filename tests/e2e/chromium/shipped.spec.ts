import { expect, type Page, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { HostPages } from '../support/host-pages.ts';

/** The build that ships: what the page can see, hear and do. Its shadow root is closed. */

const ADDRESS =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';
const HOSTILE = `<!doctype html><html lang="fr"><head><title>DINUM - Annuaire</title>
<style>* { color: red !important; font-size: 40px !important } ted-panneau { opacity: 0.5 }</style>
<script>
  window.heard = [];
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'copy'])
    for (const target of [window, document])
      target.addEventListener(type, (event) => heard.push(type + ' ' + (event.key ?? '')), true);
</script></head>
<body><nav><ol class="fr-breadcrumb__list"><li><a class="fr-breadcrumb__link" href="/">Accueil</a></li></ol></nav><main><h1 id="titlePage">Direction interministérielle du numérique (DINUM)</h1>
<h2>Mission</h2><p>Texte.</p><p><a class="send-mail" href="mailto:contact@example.invalid">Écrire</a></p><p><a href="/">Accueil</a></p></main></body></html>`;

let pages: HostPages;
let ted: LoadedExtension;
let page: Page;

test.beforeAll(async () => {
  pages = new HostPages();
  pages.put(ADDRESS, {
    body: HOSTILE,
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
    },
  });
  ted = await loadInChromium({
    extension: builtExtension('chrome', 'production'),
    pagesPort: await pages.listen(),
  });
  page = await ted.context.newPage();
  await page.goto(ADDRESS);
  await page.locator('ted-panneau').waitFor({ state: 'attached' });
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});

test('the page cannot reach into the panel', async () => {
  expect(await page.evaluate(() => document.querySelector('ted-panneau')?.shadowRoot)).toBeNull();
});

test('the page hears no key of the panel, and the panel hears them', async () => {
  const box = { x: 1280 - 14, y: 0 };
  // The tab stands at one of these heights; the click lands on the host, wherever it is inside.
  for (const percent of [38, 50, 62, 26, 14]) {
    box.y = (800 * percent) / 100 + 20;
    const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, box);
    if (hit === 'ted-panneau') break;
  }
  await page.mouse.click(box.x, box.y);
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).marginRight))
    .toBe('360px');
  await page.evaluate(() => {
    (window as unknown as { heard: string[] }).heard.length = 0;
  });
  for (const key of ['a', 'Tab', 'ArrowDown', 'Enter'])
    await page.keyboard.press(key === 'Enter' ? 'b' : key);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).marginRight))
    .toBe('0px');
});

test('a page that removes the panel gets it back, and one that insists is left alone', async () => {
  await page.evaluate(() => document.querySelector('ted-panneau')?.remove());
  await page.locator('ted-panneau').waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    for (let n = 0; n < 60; n += 1) {
      document.querySelector('ted-panneau')?.remove();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  await expect(page.locator('ted-panneau')).toHaveCount(0);
});

test('the page cannot send messages to the extension', async () => {
  const answer = await page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const runtime = (
          window as unknown as {
            chrome?: { runtime?: { sendMessage?: (...args: unknown[]) => void } };
          }
        ).chrome?.runtime;
        if (!runtime?.sendMessage) resolve('no runtime');
        else
          runtime.sendMessage(id, { ted: 'getIndexState', args: [] }, (value: unknown) =>
            resolve(value ?? 'no answer'),
          );
      }),
    ted.id,
  );
  expect(['no runtime', 'no answer']).toContain(answer);
});
