import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { type LoadedExtension, loadInChromium } from '../support/chromium.ts';
import { FaultBench } from '../support/faults.ts';

/** Installs in real Chromium, from a server that misbehaves, under a background that is killed. */

let ted: LoadedExtension;
let page: Page;
let bench: FaultBench;
let profile: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  profile = await mkdtemp(join(tmpdir(), 'ted-faults-'));
  await start();
  bench = await FaultBench.open({
    ask: (message, ...args) =>
      page.evaluate(
        (sent) =>
          (
            globalThis as unknown as {
              chrome: { runtime: { sendMessage(message: unknown): Promise<never> } };
            }
          ).chrome.runtime.sendMessage(sent),
        { ted: message, args },
      ),
    killBackground: () => ted.killBackground(),
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
  });
});
test.afterAll(async () => {
  await ted?.close();
  await bench?.close();
  await rm(profile, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const extension = builtExtension('chrome', 'e2e');
  ted = await loadInChromium({ extension, pagesPort: null, profile });
  page = await ted.context.newPage();
  await page.goto(ted.url('options.html'));
}

test('each fault leaves the old index whole, and is told', async () => {
  test.setTimeout(180_000);
  await bench.playAllFaults();
});

test('a store that the browser cleaned away is filled again', async () => {
  await bench.playPurge();
});

test('random sequences never mix two indexes', async () => {
  test.setTimeout(180_000);
  await bench.playRandomly([1, 2, 3, 4, 5, 6], 5);
});

test('a download is paused, stays so, resumed, and goes on by itself once killed', async () => {
  await bench.startFromFirst();
  const { first, second } = bench.indexes;
  bench.server.faultOf = (name) => (name.endsWith('.gz') ? 'stall' : null);
  await page.bringToFront();
  await page.reload();
  await page.getByRole('button', { name: 'Vérifier maintenant' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByText('Téléchargement en pause')).toBeVisible();
  await ted.killBackground();
  await page.reload();
  await expect(page.getByText('Téléchargement en pause')).toBeVisible();
  await bench.expectAnswer(first);

  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect.poll(async () => (await bench.state()).wait).toBeNull();
  await ted.killBackground();
  bench.server.faultOf = () => null;
  // Nobody asks for anything: the alarm wakes the background, which goes on.
  await bench.expectAnswer(second);
  await expect(page.getByRole('progressbar')).toBeHidden();
});

test('two windows fetch each part once', async () => {
  await bench.startFromFirst();
  bench.server.asked.length = 0;
  const other = await ted.context.newPage();
  await other.goto(ted.url('options.html'));
  await Promise.all(
    [page, other].map((one) => one.getByRole('button', { name: 'Vérifier maintenant' }).click()),
  );
  await bench.expectAnswer(bench.indexes.second);
  const parts = bench.server.asked.filter((name) => name.endsWith('.gz'));
  expect(parts).toHaveLength(new Set(parts).size);
  await other.close();
});

test('a damaged store is found by « Vérifier mes données », said and mended', async () => {
  await bench.startFromFirst();
  bench.server.folder = bench.indexes.first.folder;
  await page.evaluate(
    `new Promise((resolve) => { const opening = indexedDB.open('ted'); opening.onsuccess = () => {
      const store = opening.result;
      const pages = store.transaction('pages', 'readwrite').objectStore('pages');
      const cursor = pages.openCursor();
      cursor.onsuccess = () => {
        const row = cursor.result.value;
        if (row.bytes.length === 0) return cursor.result.continue();
        row.bytes[0] ^= 255;
        cursor.result.update(row).onsuccess = () => { store.close(); resolve(null); };
      };
    }; })`,
  );
  await page.reload();
  await page.getByRole('button', { name: 'Vérifier mes données' }).click();
  await expect(page.getByText(/était abîmée/)).toBeVisible();
  await page.getByRole('button', { name: 'Vérifier mes données' }).click();
  await expect(page.getByText(/intactes/)).toBeVisible();
  await bench.expectAnswer(bench.indexes.first);
});

test('a browser that crashes in the middle goes on when it starts again', async () => {
  await bench.startFromFirst();
  const { second } = bench.indexes;
  let sent = 0;
  bench.server.faultOf = (name) => {
    if (!name.endsWith('.gz')) return null;
    sent += 1;
    return sent > 3 ? 'stall' : null;
  };
  await page.getByRole('button', { name: 'Vérifier maintenant' }).click();
  await expect.poll(() => sent, { timeout: 20_000 }).toBeGreaterThan(3);
  await ted.crash();
  bench.server.faultOf = () => null;
  bench.server.asked.length = 0;
  await start();
  await bench.expectAnswer(second);
  // What was stored before the crash is not fetched again.
  const again = bench.server.asked.filter((name) => name.endsWith('.gz'));
  expect(again.length).toBeLessThan(second.parts.length - 1);
});
