import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { findBrowser } from '../../../tools/prepare.mjs';
import type { Shown } from '../gallery/screen.ts';
import { buildGallery, GALLERY_URL } from '../support/gallery.ts';

/**
 * Every screen beside how it looked when it was last found right, in small: what matters is where
 * things are and which colour they have. `npx playwright test --project=chromium references -u`
 * renews them.
 */

const FONTS = fileURLToPath(new URL('../references/fonts.json', import.meta.url));

let browser: Browser;
let page: Page;
let screens: readonly Shown[];

test.beforeAll(async () => {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium is not installed');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage({ deviceScaleFactor: 0.35, locale: 'fr-FR' });
  const body = await buildGallery();
  await page.route(GALLERY_URL, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.goto(GALLERY_URL);
  screens = await page.evaluate('gallery.screens');
});
test.afterAll(async () => {
  await browser?.close();
});

/** How wide and high this machine writes: other fonts would move every line. */
const fontsHere = (): Promise<string> =>
  page.evaluate(() => {
    const samples = [400, 600].map((weight) => {
      const line = document.createElement('span');
      line.style.cssText = `all:initial;position:absolute;white-space:pre;font:${weight} 100px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif`;
      line.textContent = 'Où se tient ce service ? 0123456789';
      document.body.append(line);
      const { width, height } = line.getBoundingClientRect();
      line.remove();
      return `${Math.round(width)}x${Math.round(height)}`;
    });
    return samples.join(' ');
  });

for (const theme of ['light', 'dark'] as const)
  test(`each screen is as it was in the ${theme} theme`, async () => {
    test.setTimeout(180_000);
    const fonts = await fontsHere();
    const renewed = test.info().config.updateSnapshots === 'all' || !existsSync(FONTS);
    if (renewed) writeFileSync(FONTS, `${JSON.stringify({ fonts })}\n`);
    const known = JSON.parse(readFileSync(FONTS, 'utf8')) as { fonts: string };
    test.skip(known.fonts !== fonts, 'the fonts of this machine are not those of the references');
    for (const { name, width, height } of screens) {
      await page.setViewportSize({ width, height });
      await page.evaluate(([one, scheme]) => Reflect.get(globalThis, 'gallery').show(one, scheme), [
        name,
        theme,
      ] as const);
      await expect.soft(page).toHaveScreenshot(`${name}-${theme}.png`, {
        scale: 'device',
        maxDiffPixelRatio: 0.01,
        threshold: 0.25,
      });
    }
  });
