import { expect, test } from '@playwright/test';
import { type Driver, launch } from '../support/driver.ts';
import { find, type Part } from '../support/find.ts';
import { pageSets, playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** Pages that hinder the panel, by design or by accident: it stays whole, or steps aside. */

const URL_OF_PAGE =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';

let pages: HostPages;
let ted: Driver;
let panel: Part;
let tab: Part;
let title: Part;
let html: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  pages = new HostPages();
  playReplicas(pages);
  const [set] = pageSets;
  const fixture = set?.fixtures.find(({ url }) => url === URL_OF_PAGE);
  if (!set || !fixture) throw new Error('no replica of the page');
  html = set.read(fixture).toString('utf8');
  ted = await launch(test.info().project.name, 'e2e', await pages.listen());
  panel = find(ted, { css: 'aside' });
  tab = find(ted, { css: '.tab' });
  title = panel.find({ css: 'h2' });
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
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
  await ted.goto(URL_OF_PAGE);
};

const open = async (): Promise<void> => {
  // Left open by a page that was not closed, it opens by itself.
  await find(ted, { css: '.tab, aside' }).seen();
  if ((await tab.count()) > 0) await tab.click();
  await title.says('Direction interministérielle du numérique');
};
const close = async (): Promise<void> => {
  await ted.press('Escape');
  await tab.seen();
};

interface Box {
  readonly width: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where that part of the panel stands in the window, its scroll bar left out. */
const boxOf = (selector: string): Promise<Box> =>
  ted.evaluate(
    `const { width, right, top, bottom } = document.querySelector('ted-panneau').shadowRoot
       .querySelector(args[0]).getBoundingClientRect();
     return { width, top, right: visualViewport.width - right, bottom: visualViewport.height - bottom };`,
    selector,
  );

/** How it looks: what a rule of the page that reached it would change. */
const look = async () => {
  // It comes with a short animation.
  const styles = await ted.evaluate<string[]>(
    `const aside = document.querySelector('ted-panneau').shadowRoot.querySelector('aside');
     await Promise.all(aside.getAnimations().map(({ finished }) => finished));
     return [aside, ...aside.querySelectorAll('.scroll :is(h2, h3, p, button, a)')].slice(0, 60)
       .map((one) => {
         const style = getComputedStyle(one);
         return [style.display, style.color, style.fontSize, style.direction, style.opacity].join(' ');
       });`,
  );
  return { box: await boxOf('aside'), styles };
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
  [
    'a page of 2 MB',
    {
      body: '<section><h2>Titre</h2><p>Texte de la page</p><a href="#x">lien</a></section>'.repeat(
        26_000,
      ),
    },
  ],
];

test('looks the same on every page, whatever the page rules', async () => {
  await visit({});
  await open();
  const plain = await look();
  expect(plain.box).toEqual({ width: 360, right: 0, top: 0, bottom: 0 });
  expect(plain.styles.length).toBeGreaterThan(20);
  await close();
  for (const [name, hostile] of HOSTILE)
    await test.step(name, async () => {
      await visit(hostile);
      await open();
      expect(await look()).toEqual(plain);
      await close();
    });
});

test('stays in the window of a page that zooms itself', async () => {
  await visit({ head: '<style>html{zoom:1.75}</style>' });
  await tab.seen();
  expect((await boxOf('.tab')).right).toBeGreaterThanOrEqual(-1);
  await open();
  const { box } = await look();
  expect(box.width + box.right).toBeLessThan(await ted.evaluate('return visualViewport.width;'));
  expect(box.right).toBeGreaterThanOrEqual(-1);
  expect(box.bottom).toBeGreaterThanOrEqual(-1);
  await close();
});

test('is in the page alone, never in its frames', async () => {
  await visit({ body: `<iframe src="${URL_OF_PAGE}?cadre" title="cadre"></iframe>` });
  await open();
  const inside = await ted.waitFor<{ readonly titles: number; readonly panels: number }>(
    `const inside = document.querySelector('iframe').contentDocument;
     return inside?.readyState === 'complete' && inside.querySelector('h1') !== null && {
       titles: inside.querySelectorAll('h1').length,
       panels: inside.querySelectorAll('ted-panneau').length,
     };`,
    'the page in the frame',
  );
  expect(inside).toEqual({ titles: 1, panels: 0 });
  await close();
});

test('comes back to a page that removes or moves it, and leaves alone one that insists', async () => {
  await visit({});
  await open();
  const inPlace = () =>
    ted.evaluate(
      `return document.querySelector('ted-panneau')?.parentElement === document.documentElement;`,
    );
  await ted.evaluate(`document.querySelector('ted-panneau').remove();`);
  await expect.poll(inPlace).toBe(true);
  await panel.seen();
  await ted.evaluate(
    `const box = document.createElement('div');
     box.style.display = 'none';
     document.body.append(box);
     box.append(document.querySelector('ted-panneau'));`,
  );
  await expect.poll(inPlace).toBe(true);
  await panel.seen();
  const removals = await ted.evaluate<number>(
    `let count = 0;
     for (let turn = 0; turn < 60; turn += 1) {
       const host = document.querySelector('ted-panneau');
       if (host) count += 1;
       host?.remove();
       await new Promise((resolve) => setTimeout(resolve, 5));
     }
     return count;`,
  );
  expect(removals).toBeGreaterThan(5);
  expect(removals).toBeLessThan(30);
  expect(await ted.evaluate(`return document.querySelector('ted-panneau') === null;`)).toBe(true);
});

test('what is composed or pasted in the panel is written there, and heard by it alone', async () => {
  const types = ['start', 'update', 'end'].map((end) => `composition${end}`);
  types.push('keydown', 'keypress', 'keyup', 'beforeinput', 'textInput', 'input', 'change');
  types.push('copy', 'paste');
  await visit({
    head: `<script>
      window.heard = [];
      for (const target of [window, document])
        for (const type of ${JSON.stringify(types)})
          target.addEventListener(type, () => {
            heard.push(type);
            document.documentElement.dataset.heard = heard.join(' ');
          }, true);
    </script>`,
  });
  const heard = () => ted.evaluate<string>(`return document.documentElement.dataset.heard ?? '';`);
  await open();
  await panel.find({ role: 'button', name: 'Autres actions' }).click();
  await panel.find({ css: '[role=menuitem]', name: 'Signaler une erreur' }).click();
  const message = panel.find({ css: 'textarea' });
  await message.fill('Vu : ');
  await message.focus();
  await ted.evaluate(`heard.length = 0; document.documentElement.dataset.heard = '';`);
  const text = () =>
    ted.evaluate<string>(
      `return document.querySelector('ted-panneau').shadowRoot.querySelector('textarea').value;`,
    );
  for (const key of ['End', 'a', 'Backspace']) await ted.press(key);
  await ted.compose(['^', '^e', 'ê'], 'être');
  await expect.poll(text).toBe('Vu : être');
  await ted.compose(['に', 'にほ', 'にほん', '日本'], '日本');
  await expect.poll(text).toBe('Vu : être日本');
  // What Preact holds, drawn again for another reason, is what was written.
  await panel.find({ css: 'select' }).focus();
  await ted.press('ArrowDown');
  expect(await text()).toBe('Vu : être日本');
  await message.focus();
  await ted.press('Control+a');
  await ted.press('Control+c');
  await ted.press('End');
  await ted.press('Control+v');
  await expect.poll(text).toBe('Vu : être日本Vu : être日本');
  expect(await heard()).toBe('');
  await ted.press('Escape');
  await expect.poll(() => message.count()).toBe(0);
  // In its own field the page hears all of it.
  await ted.evaluate(
    `const own = document.body.appendChild(document.createElement('input'));
     own.scrollIntoView();
     own.focus();`,
  );
  await ted.compose(['n', 'na'], 'ña');
  expect(await ted.evaluate(`return document.body.lastElementChild.value;`)).toBe('ña');
  for (const type of ['compositionstart', 'compositionupdate', 'compositionend', 'input'])
    expect(await heard()).toContain(type);
  await panel.find({ role: 'button', name: 'Fermer le panneau' }).click();
  await tab.seen();
});

test('works on a page that rewrites itself every 50 ms', async () => {
  await visit({
    body: `<script>
      setInterval(() => {
        document.body.innerHTML = document.body.innerHTML;
        document.documentElement.dataset.turns = Number(document.documentElement.dataset.turns ?? 0) + 1;
      }, 50);
    </script>`,
  });
  await open();
  await panel
    .find({ role: 'navigation', name: 'Place dans l’organigramme' })
    .find({ role: 'link', name: 'Premier ministre' })
    .click();
  await title.says('Premier ministre');
  await ted.press('Alt+ArrowLeft');
  await title.says('Direction interministérielle');
  await ted.waitFor(
    `return Number(document.documentElement.dataset.turns) > 3;`,
    'the page written again',
  );
});

test('nothing of it was left uncaught', async () => {
  expect(await ted.faults()).toEqual([]);
});
