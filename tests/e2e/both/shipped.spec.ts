import { expect, test } from '@playwright/test';
import { type Driver, launch } from '../support/driver.ts';
import { HostPages } from '../support/host-pages.ts';

/** The build that ships: what the page can see, hear and do. Its shadow root is closed. */

const ADDRESS =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';
const HOSTILE = `<!doctype html><html lang="fr"><head><title>DINUM - Annuaire</title>
<style>* { color: red !important; font-size: 40px !important } ted-panneau { opacity: 0.5 }</style>
<script>
  window.heard = [];
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'textInput', 'compositionend', 'paste', 'copy'])
    for (const target of [window, document])
      target.addEventListener(type, (event) => {
        heard.push(type + ' ' + (event.key ?? ''));
        document.documentElement.dataset.heard = heard.join(' ');
      }, true);
</script></head>
<body><nav><ol class="fr-breadcrumb__list"><li><a class="fr-breadcrumb__link" href="/">Accueil</a></li></ol></nav><main><h1 id="titlePage">Direction interministérielle du numérique (DINUM)</h1>
<h2>Mission</h2><p>Texte.</p><p><a class="send-mail" href="mailto:contact@example.invalid">Écrire</a></p><p><a href="/">Accueil</a></p><input id="own"></main></body></html>`;

// Each goes on from what the one before it left: tried again, they all are.
test.describe.configure({ mode: 'serial' });

let pages: HostPages;
let ted: Driver;

const margin = (): Promise<string> =>
  ted.evaluate(`return getComputedStyle(document.documentElement).marginRight;`);
const heard = (): Promise<string> =>
  ted.evaluate(`return document.documentElement.dataset.heard ?? '';`);

test.beforeAll(async () => {
  pages = new HostPages();
  pages.put(ADDRESS, {
    body: HOSTILE,
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
    },
  });
  ted = await launch(test.info().project.name, 'production', await pages.listen());
  await ted.goto(ADDRESS);
  await ted.waitFor(`return document.querySelector('ted-panneau') !== null;`, 'the panel host');
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});

test('the page cannot reach into the panel', async () => {
  expect(
    await ted.evaluate(`return document.querySelector('ted-panneau').shadowRoot === null;`),
  ).toBe(true);
});

test('events made by the page open nothing', async () => {
  await ted.evaluate(`
    const host = document.querySelector('ted-panneau');
    const { innerWidth, innerHeight } = window;
    host.click();
    host.focus();
    for (const percent of [38, 50, 62, 26, 14])
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        document.elementFromPoint(innerWidth - 14, (innerHeight * percent) / 100 + 20)?.dispatchEvent(
          new MouseEvent(type, { bubbles: true, composed: true, clientX: innerWidth - 14 }));
    for (const key of ['Enter', ' ', 'j'])
      for (const target of [host, document, window])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: key === 'j', bubbles: true, composed: true }));
    window.postMessage({ tedCommand: 'toggle-panel' }, '*');
    window.postMessage({ ted: 'deleteIndex', args: [] }, '*');
    await new Promise((resolve) => setTimeout(resolve, 300));`);
  expect(await margin()).toBe('0px');
});

test('the page hears no key of the panel, and hears its own', async () => {
  const { width, height } = await ted.evaluate<{ width: number; height: number }>(
    `return { width: innerWidth, height: innerHeight };`,
  );
  // The tab stands at one of these heights; the click lands on the host, wherever it is inside.
  for (const percent of [38, 50, 62, 26, 14]) {
    const at = { x: width - 14, y: (height * percent) / 100 + 20 };
    const hit = await ted.evaluate(
      `const [x, y] = args; return document.elementFromPoint(x, y)?.localName;`,
      at.x,
      at.y,
    );
    if (hit !== 'ted-panneau') continue;
    await ted.click(at.x, at.y);
    break;
  }
  await expect.poll(margin).toBe('360px');
  await ted.waitFor(
    `return document.activeElement?.localName === 'ted-panneau';`,
    'the focus in the panel',
  );
  await ted.evaluate(`document.documentElement.dataset.heard = '';`);
  for (const key of ['a', 'Tab', 'ArrowDown', 'b']) await ted.press(key);
  expect(await heard()).toBe('');
  await ted.press('Escape');
  await expect.poll(margin).toBe('0px');
  await ted.evaluate(`document.querySelector('#own').focus();`);
  await ted.press('z');
  expect(await heard()).toContain('keydown z');
});

test('the page cannot send messages to the extension, nor read what it keeps', async () => {
  const extension = new URL(ted.url('')).host;
  // Run by a script of the page itself: the test's own scripts may stand in a world with more rights.
  await ted.evaluate(
    `const script = document.createElement('script');
     script.textContent = 'const root = document.documentElement; const api = (globalThis.browser ?? globalThis.chrome);' +
       'root.dataset.storage = String(Boolean(api?.storage));' +
       'const send = api?.runtime?.sendMessage;' +
       'if (!send) root.dataset.answer = "no runtime";' +
       'else send(' + JSON.stringify(args[0]) + ', { ted: "getIndexState", args: [] }, (value) => { root.dataset.answer = value ? "answered" : "no answer"; });';
     document.head.append(script);`,
    extension,
  );
  const answer = await ted.waitFor<string>(
    `return document.documentElement.dataset.answer;`,
    'the answer',
  );
  expect(['no runtime', 'no answer']).toContain(answer);
  expect(await ted.evaluate(`return document.documentElement.dataset.storage;`)).toBe('false');
});
