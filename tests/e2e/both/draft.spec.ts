import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Driver, launch } from '../support/driver.ts';
import { playReplicas } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';

/** « Rédiger »: typed, taken from an offer, kept through a crash, and nowhere on disk when not kept. */

const OFFRE =
  'https://choisirleservicepublic.gouv.fr/offre-emploi/developpeuse-ou-developpeur-web-reference-2026-900001/';
const BROUILLON =
  'Développeur web\n\nCatégorie A. Au sein de la DINUM, vous concevez des services. Compétences : PHP, SQL.';

let pages: HostPages;
let port: number;
let ted: Driver;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  pages = new HostPages();
  playReplicas(pages);
  port = await pages.listen();
  ted = await launch(test.info().project.name, 'e2e', port);
});
test.afterAll(async () => {
  await ted?.close();
  pages?.close();
});

const open = async (): Promise<void> => {
  await ted.goto(ted.url('draft.html'));
  await ted.waitFor(`return document.querySelector('textarea') !== null;`, 'the draft');
};
const write = (text: string): Promise<void> =>
  ted.evaluate(
    `const field = document.querySelector('textarea');
     field.focus();
     field.select();
     document.execCommand(args[0] ? 'insertText' : 'delete', false, args[0]);`,
    text,
  );
const says = (words: string): Promise<boolean> =>
  ted.waitFor(`return document.body.innerText.includes(${JSON.stringify(words)});`, words);
const click = (name: string): Promise<boolean> =>
  ted.waitFor(
    `const found = [...document.querySelectorAll('button')].find(
       (one) => (one.getAttribute('aria-label') ?? one.textContent).includes(${JSON.stringify(name)}));
     found?.click();
     return found !== undefined;`,
    name,
  );

test('answers what is written: items of the law, positions, and the way to each passage', async () => {
  await open();
  await write(BROUILLON);
  await says('Mentions obligatoires');
  await says('Postes semblables');
  const links = await ted.evaluate<string[]>(
    `return [...document.querySelectorAll('#ted-postes a')].map((one) => one.textContent);`,
  );
  expect(links).toContain('Développeuse ou développeur web');
  await click('Catégorie A');
  expect(
    await ted.evaluate(
      `const { value, selectionStart, selectionEnd } = document.querySelector('textarea');
       return value.slice(selectionStart, selectionEnd);`,
    ),
  ).toBe('Catégorie A');
  await click('Insérer');
  await says('inséré');
  const inserted = await ted.evaluate<string>(`return document.querySelector('textarea').value;`);
  expect(inserted).toMatch(/la DINUM \(Direction interministérielle du numérique\)/);
  await click('Annuler');
  await ted.waitFor(
    `return document.querySelector('textarea').value === ${JSON.stringify(BROUILLON)};`,
    'the draft as it was',
  );
  await write('');
});

test('takes the text of the offer that is open, which is not its own answer', async () => {
  await ted.goto(OFFRE);
  await ted.waitFor(
    `const root = document.querySelector('ted-panneau')?.shadowRoot;
     root?.querySelector('.tab')?.click();
     return root?.querySelector('aside h2') != null;`,
    'the panel',
  );
  await ted.waitFor(
    `const root = document.querySelector('ted-panneau').shadowRoot;
     const button = [...root.querySelectorAll('button')].find(
       (one) => one.textContent.includes('Comparer avec des postes semblables'));
     button?.click();
     return button !== undefined;`,
    'the button',
  );
  await ted.goto(ted.url('options.html'));
  const draft = await ted.waitFor<{ texte: string; liens: string[] }>(
    `const [view] = (globalThis.browser ?? chrome).extension.getViews({ type: 'tab' })
       .filter(({ location }) => location.pathname === '/draft.html');
     if (!view?.document.querySelector('#ted-postes')) return null;
     return {
       texte: view.document.querySelector('textarea').value,
       liens: [...view.document.querySelectorAll('#ted-postes a')].map((one) => one.href),
     };`,
    'the draft of the offer',
  );
  expect(draft.texte).toMatch(/^Intitulé du poste\s: Développeuse ou développeur web/);
  expect(draft.liens.length).toBeGreaterThan(0);
  expect(draft.liens.filter((href) => href.includes('2026-900001'))).toEqual([]);
});

test('takes a selection on any page, with its line breaks', async () => {
  const html = `<!doctype html><meta charset="utf-8"><title>Un outil</title><pre>${BROUILLON}</pre>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : 0;
  await ted.goto(`http://127.0.0.1:${at}/`);
  await ted.evaluate(`getSelection().selectAllChildren(document.querySelector('pre'));`);
  await ted.chooseInSelectionMenu('analyser', BROUILLON.replace(/\s+/g, ' '));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await ted.goto(ted.url('options.html'));
  const texte = await ted.waitFor<string>(
    `return (globalThis.browser ?? chrome).extension.getViews({ type: 'tab' })
       .filter(({ location }) => location.pathname === '/draft.html')
       .map((view) => view.document.querySelector('textarea')?.value)
       .find((value) => value?.startsWith('Développeur web'));`,
    'the draft of the selection',
  );
  expect(texte).toBe(BROUILLON);
  server.close();
});

test('a kept draft comes back after a crash; one that was not is nowhere on disk', async () => {
  test.setTimeout(120_000);
  const marque = (): string => `zq${Math.random().toString(36).slice(2, 12)}kw`;
  const secret = marque();
  const garde = marque();
  await open();
  await write(`Juriste ${secret}\n\n${BROUILLON}`);
  await says('Mentions obligatoires');
  // Browsers write their sessions every few seconds.
  await ted.evaluate(`await new Promise((resolve) => setTimeout(resolve, 4_000));`);
  await write(`Archiviste ${garde}\n\n${BROUILLON}`);
  await ted.evaluate(`document.querySelector('.keep input').click();`);
  await says('1 brouillon gardé');
  await ted.evaluate(`await new Promise((resolve) => setTimeout(resolve, 2_000));`);
  const { profile } = ted;
  await ted.crash();
  expect(filesWith(profile, secret)).toEqual([]);

  ted = await launch(test.info().project.name, 'e2e', port, { profile });
  await open();
  await says('1 brouillon gardé');
  await ted.evaluate(`document.querySelector('.kept').open = true;`);
  await says(`Archiviste ${garde}`);
  await click(`Archiviste ${garde}`);
  await ted.waitFor(
    `return document.querySelector('textarea').value.includes(${JSON.stringify(garde)});`,
    'the kept draft',
  );
});

/** Files under a folder that hold a text, in either of the encodings that browsers write. */
function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    try {
      if (!statSync(path).isFile()) return false;
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    } catch {
      // A socket, or a lock that went with the browser.
      return false;
    }
  });
}
