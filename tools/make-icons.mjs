/**
 * Draws the icon in the sizes that browsers ask for: `node tools/make-icons.mjs`, to run again when
 * the drawing changes. The files are kept, so that a build needs no browser.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright';

const SIZES = [16, 32, 48, 96, 128];
const FOLDER = new URL('../public/icon/', import.meta.url);
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** A T which is also a parent and its child, on a grid of 8 so that edges fall on pixels at 16. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%" viewBox="0 0 128 128">
  <rect width="128" height="128" rx="30" fill="#2a7b68"/>
  <path d="M32 40h64M64 40v32" fill="none" stroke="#fff" stroke-width="16" stroke-linecap="round"/>
  <circle cx="64" cy="92" r="20" fill="#2a7b68"/>
  <circle cx="64" cy="94" r="16" fill="#f7c45c"/>
</svg>`;

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(existsSync(SYSTEM_CHROMIUM) && { executablePath: SYSTEM_CHROMIUM }),
});
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body,svg{margin:0;display:block}</style>${ICON}`);
  await page.screenshot({ path: new URL(`${size}.png`, FOLDER).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
