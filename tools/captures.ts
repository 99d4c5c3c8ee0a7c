/**
 * The pictures of the store listings, in French and in English, taken from the built extension on the
 * replicas and the sample: 1280 × 800, a sentence beside each. `npm run captures` builds, then takes them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtExtension } from '../tests/e2e/support/built.ts';
import { type LoadedExtension, loadInChromium } from '../tests/e2e/support/chromium.ts';
import { playReplicas } from '../tests/e2e/support/fixtures.ts';
import { HostPages } from '../tests/e2e/support/host-pages.ts';
import { bin, root, run, stop } from './prepare.mjs';

const FOLDER = join(root, 'docs', 'store', 'captures');
const OFFRE =
  'https://choisirleservicepublic.gouv.fr/offre-emploi/developpeuse-ou-developpeur-web-reference-2026-900001/';
const DRAFT = `Chargé de mission accessibilité numérique

Missions
Au sein du SNUM, vous pilotez la mise en accessibilité des sites et vous animez le réseau des référents.

Profil
Connaissance du RGAA, HTML, conduite de projet. Catégorie A.`;

interface Picture {
  readonly name: string;
  readonly fr: string;
  readonly en: string;
  /** Size of the view that is pictured; the whole picture when null. */
  readonly view: { readonly width: number; readonly height: number } | null;
  show(ted: LoadedExtension, page: Page): Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: '1-panneau',
    fr: '',
    en: '',
    view: null,
    async show(_, page) {
      await page.goto(OFFRE);
      await page.locator('ted-panneau .tab').click();
      await page.locator('ted-panneau aside h2').waitFor();
      await page.locator('ted-panneau aside h3').first().waitFor();
    },
  },
  {
    name: '2-recherche',
    fr: 'Un sigle, un nom, un besoin en clair : la réponse vient pendant la frappe, de votre appareil.',
    en: 'An acronym, a name, a plain question: the answer comes as you type, from your own device.',
    view: { width: 400, height: 560 },
    async show(ted, page) {
      await page.goto(ted.url('popup.html'));
      await page.getByRole('combobox').fill('accessibilité numérique');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: '3-rediger',
    fr: 'Rédiger : les postes semblables, les mentions absentes, les mots à expliquer. Le brouillon reste ici.',
    en: 'Drafting a vacancy: similar positions, missing items, words to explain. The draft stays here.',
    view: { width: 400, height: 720 },
    async show(ted, page) {
      await page.goto(ted.url('draft.html'));
      await page.getByRole('textbox').first().fill(DRAFT);
      await page.locator('h2, h3').nth(1).waitFor();
    },
  },
  {
    name: '4-reglages',
    fr: 'Tout se règle, tout s’efface, et chaque connexion est écrite.',
    en: 'Everything can be set, everything can be deleted, and every connection is listed.',
    view: { width: 760, height: 720 },
    async show(ted, page) {
      await page.goto(ted.url('options.html'));
      await page.locator('h2').nth(2).waitFor();
    },
  },
];

// Without an address: the pictures show no index that cannot be reached.
const build = run(bin('wxt'), ['build', '--mode', 'e2e'], {
  quiet: true,
  env: { TED_INDEX_URL: '' },
});
if (build.code !== 0) stop(`La construction a échoué :\n${build.output}`);

mkdirSync(FOLDER, { recursive: true });
const pages = new HostPages();
playReplicas(pages);
const pagesPort = await pages.listen();
for (const language of ['fr', 'en'] as const) {
  const ted = await loadInChromium({
    extension: builtExtension('chrome', 'e2e'),
    pagesPort,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
  });
  for (const picture of PICTURES) {
    const page = await ted.context.newPage();
    if (picture.view) await page.setViewportSize(picture.view);
    await picture.show(ted, page);
    await page.waitForTimeout(700);
    const path = join(FOLDER, `${picture.name}-${language}.png`);
    if (picture.view) {
      const inner = await page.screenshot();
      await compose(page, inner, picture.view, picture[language]);
    }
    await page.screenshot({ path });
    await page.close();
    console.log(path);
  }
  await ted.close();
}
pages.close();

/** Puts the view on the ground of TED, its sentence beside it. */
async function compose(
  page: Page,
  inner: Buffer,
  view: { readonly width: number; readonly height: number },
  sentence: string,
): Promise<void> {
  await page.goto('about:blank');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; height: 800px; display: flex; align-items: center; justify-content: center; gap: 64px;
      background: #eceae3; color: #22211e; font: 600 30px/40px system-ui, sans-serif }
    p { width: 380px; margin: 0; text-wrap: balance }
    img { border: 1px solid #878175; border-radius: 10px; box-shadow: 0 8px 24px #22211e2e }
    </style><p></p><img width="${view.width}" height="${view.height}" alt="">`);
  await page.locator('p').evaluate((node, text) => {
    node.textContent = text;
  }, sentence);
  await page.locator('img').evaluate(
    (node, data) => {
      (node as HTMLImageElement).src = data;
    },
    `data:image/png;base64,${inner.toString('base64')}`,
  );
  await page.waitForTimeout(200);
}
