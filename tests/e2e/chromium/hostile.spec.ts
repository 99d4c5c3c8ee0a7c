import { expect, type Locator, type Page, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { pageSets, playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** Pages that hinder the panel, by design or by accident: it stays whole, or steps aside. */

const URL_OF_PAGE =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';

let pages: HostPages;
let ted: LoadedExtension;
let page: Page;
let panel: Locator;
let tab: Locator;
let html: string;

test.beforeAll(async () => {
  pages = new HostPages();
  playReplicas(pages);
  const [set] = pageSets;
  const fixture = set?.fixtures.find(({ url }) => url === URL_OF_PAGE);
  if (!set || !fixture) throw new Error('no replica of the page');
  html = set.read(fixture).toString('utf8');
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
  if ((await panel.count()) > 0 && (await panel.isVisible())) await page.keyboard.press('Escape');
  await page.close();
});

interface Hostile {
  readonly head?: string;
  readonly body?: string;
  readonly root?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const visit = async ({ head = '', body = '', root = '', headers = {} }: Hostile) => {
  const changed = html
    .replace(/<html\b/, `<html ${root}`)
    .replace('</head>', `${head}</head>`)
    .replace('</body>', `${body}</body>`);
  pages.put(URL_OF_PAGE, { body: changed, headers });
  await page.goto(URL_OF_PAGE);
};

const open = async (): Promise<void> => {
  await tab.or(panel).waitFor();
  if (await tab.count()) await tab.click();
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(
    'Direction interministérielle du numérique',
  );
};

/** How it looks: what a rule of the page that reached it would change. */
const look = async () => {
  // It comes with a short animation.
  await panel.evaluate((aside) =>
    Promise.all(aside.getAnimations().map((animation) => animation.finished)),
  );
  const styles = await panel.evaluate((aside) =>
    [aside, ...aside.querySelectorAll('.scroll :is(h2, h3, p, button, a)')]
      .slice(0, 60)
      .map((element) => {
        const style = getComputedStyle(element);
        return [style.display, style.color, style.fontSize, style.direction, style.opacity].join(
          ' ',
        );
      }),
  );
  return { box: await panel.boundingBox(), styles };
};

const HOSTILE: readonly [name: string, page: Hostile][] = [
  [
    'rules for every element, all important',
    {
      head: `<style>
        * { all: unset !important; display: none !important; opacity: 0.1 !important;
            transform: rotate(3deg) !important; font: 40px serif !important; color: red !important;
            filter: blur(3px) !important; --ground: red !important; --ink: red !important; }
        html, body, main { display: block !important; }
        ted-panneau { visibility: hidden !important; pointer-events: none !important; }
        html, body, main { transform: none !important; filter: none !important; opacity: 1 !important; }
      </style>`,
    },
  ],
  [
    'a policy that allows nothing',
    {
      headers: {
        'Content-Security-Policy':
          "default-src 'none'; style-src 'none'; script-src 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    },
  ],
  ['right to left', { root: 'dir="rtl"' }],
  [
    'a root of 30 px and letters apart',
    {
      head: '<style>html{font-size:30px;letter-spacing:1em;line-height:3;text-transform:uppercase;word-spacing:2em}</style>',
    },
  ],
];

test('looks the same on every page, whatever the page rules', async () => {
  await visit({});
  await open();
  const plain = await look();
  expect(plain.box).toMatchObject({ y: 0, width: 360, height: 800 });
  await page.keyboard.press('Escape');
  for (const [name, hostile] of HOSTILE)
    await test.step(name, async () => {
      await visit(hostile);
      await open();
      expect(await look()).toEqual(plain);
      await page.keyboard.press('Escape');
      await expect(tab).toBeVisible();
    });
});

test('stays in the window of a page that zooms itself', async () => {
  await visit({ head: '<style>html{zoom:1.75}</style>' });
  const box = await tab.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1281);
  await open();
  await look();
  const whole = await panel.boundingBox();
  expect(whole?.x).toBeGreaterThan(0);
  expect((whole?.x ?? 0) + (whole?.width ?? 0)).toBeLessThanOrEqual(1281);
  expect((whole?.y ?? 0) + (whole?.height ?? 0)).toBeLessThanOrEqual(801);
});

test('is in the page alone, never in its frames', async () => {
  pages.put('https://lannuaire.service-public.gouv.fr/cadre', {
    body: html,
  });
  await visit({ body: `<iframe src="${URL_OF_PAGE}?cadre" title="cadre"></iframe>` });
  await open();
  const inside = page.frames().find((frame) => frame !== page.mainFrame());
  await inside?.waitForLoadState();
  expect(await inside?.locator('h1').count()).toBe(1);
  expect(await inside?.locator('ted-panneau').count()).toBe(0);
});

test('comes back to a page that removes or moves it, and leaves alone one that insists', async () => {
  await visit({});
  await open();
  const inPlace = () =>
    page.evaluate(
      () => document.querySelector('ted-panneau')?.parentElement === document.documentElement,
    );
  await page.evaluate(() => document.querySelector('ted-panneau')?.remove());
  await expect.poll(inPlace).toBe(true);
  await expect(panel).toBeVisible();
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.style.display = 'none';
    document.body.append(box);
    const host = document.querySelector('ted-panneau');
    if (host) box.append(host);
  });
  await expect.poll(inPlace).toBe(true);
  await expect(panel).toBeVisible();
  const removals = await page.evaluate(async () => {
    let count = 0;
    for (let turn = 0; turn < 60; turn += 1) {
      const host = document.querySelector('ted-panneau');
      if (host) count += 1;
      host?.remove();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return count;
  });
  expect(removals).toBeGreaterThan(5);
  expect(removals).toBeLessThan(30);
  await expect(page.locator('ted-panneau')).toHaveCount(0);
});

test('works on a page that rewrites itself every 50 ms', async () => {
  await visit({
    body: `<script>
      setInterval(() => { document.body.innerHTML = document.body.innerHTML; window.turns = (window.turns || 0) + 1; }, 50);
    </script>`,
  });
  await open();
  const title = panel.getByRole('heading', { level: 2 });
  await panel
    .getByRole('navigation', { name: 'Place dans l’organigramme' })
    .getByRole('link', { name: 'Premier ministre' })
    .click();
  await expect(title).toHaveText(/Premier ministre/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title).toContainText('Direction interministérielle');
  expect(await page.evaluate(() => Number(Reflect.get(window, 'turns')))).toBeGreaterThan(3);
});

test('costs little to a page of 2 MB: its long tasks, for the record', async () => {
  const blocks = '<section><h2>Titre</h2><p>Texte de la page</p><a href="#x">lien</a></section>';
  const body = blocks.repeat(Math.ceil(2_000_000 / blocks.length));
  const head = `<script>
    window.long = 0;
    new PerformanceObserver((list) => { for (const one of list.getEntries()) window.long += one.duration; })
      .observe({ type: 'longtask', buffered: true });
  </script>`;
  const alone = URL_OF_PAGE.replace(/[^/]*$/, 'plan-du-site');
  pages.put(alone, {
    body: html.replace('</head>', `${head}</head>`).replace('</body>', `${body}</body>`),
  });
  const longTasks = async (): Promise<number> => {
    await page.waitForTimeout(1000);
    return page.evaluate(() => Number(Reflect.get(window, 'long')));
  };
  const pairs: [withTed: number, without: number][] = [];
  for (let run = 0; run < 3; run += 1) {
    await visit({ head, body });
    await tab.waitFor();
    const withTed = await longTasks();
    await page.goto(alone);
    const without = await longTasks();
    expect(await page.locator('ted-panneau').count()).toBe(0);
    pairs.push([Math.round(withTed), Math.round(without)]);
  }
  const description = pairs.map(([a, b]) => `${a} ms with TED, ${b} ms without`).join('; ');
  test.info().annotations.push({ type: 'long tasks', description });
  console.log(`long tasks: ${description}`);
});
