import { expect, test } from '@playwright/test';
import { playClock, playFullDisk, playKills, playPurge } from '../support/browser-faults.ts';
import { type Driver, launch } from '../support/driver.ts';
import { FaultBench, isPart } from '../support/fault-bench.ts';
import { find } from '../support/find.ts';
import { HostPages } from '../support/host-pages.ts';
import { playRandomly } from '../support/random-faults.ts';
import { playAllFaults, playDeltas } from '../support/server-faults.ts';
import { DAMAGE } from '../support/store-scripts.ts';
import { buildTwoIndexes } from '../support/two-indexes.ts';

/**
 * Installs that go wrong, by the server, the disk, the clock, the reader or the browser. After each fault
 * one whole index answers, and what is told of it is true.
 */

let pages: HostPages;
let port: number;
let ted: Driver;
let bench: FaultBench;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  pages = new HostPages();
  port = await pages.listen();
  const building = buildTwoIndexes();
  ted = await launch(test.info().project.name, 'e2e', port);
  bench = new FaultBench(await building, ted);
  await bench.listen();
});
test.afterAll(async () => {
  await ted?.close();
  bench?.server.close();
  pages?.close();
});

const toOptions = (): Promise<void> => ted.goto(ted.url('options.html'));
const press = (name: string | RegExp): Promise<void> => find(ted, { role: 'button', name }).click();
const LOOK = 'Vérifier maintenant';
const progressBar = () => find(ted, { css: 'progress, [role=progressbar]' });

test('a server that misbehaves: the old index answers, and it is told', async () => {
  test.setTimeout(180_000);
  await playAllFaults(bench);
});

test('a night’s changes come as small files, else as whole parts', async () => {
  await playDeltas(bench);
});

test('a store that the browser cleaned away is filled again', async () => {
  await playPurge(bench);
});

const isFirefox = (): boolean => test.info().project.name === 'firefox';

test('a full disk at each write, as this browser says it', async () => {
  test.setTimeout(180_000);
  await playFullDisk(bench, isFirefox() ? 'row' : 'end', isFirefox() ? 1 : 2);
});

test('a background killed between any two steps goes on by itself', async () => {
  test.setTimeout(300_000);
  await playKills(bench, isFirefox() ? 1 : 2);
});

test('a clock moved by a year, forth and back', async () => {
  await playClock(bench);
});

test('random sequences never mix two indexes', async () => {
  test.setTimeout(180_000);
  await playRandomly(bench, isFirefox() ? [1, 11] : [2, 11], 5);
});

test('a download is paused, stays so, resumed, and goes on by itself once killed', async () => {
  await bench.startFromFirst();
  const { first, second } = bench.indexes;
  bench.server.faultOf = (name) => (isPart(name) ? 'stall' : null);
  await toOptions();
  await press(LOOK);
  await progressBar().seen();
  await press(/^Pause$/);
  await find(ted, { css: 'main' }).says('Téléchargement en pause');
  await ted.killBackground();
  await ted.reload();
  await find(ted, { css: 'main' }).says('Téléchargement en pause');
  await bench.expectAnswer(first);

  await press(/^Reprendre$/);
  await expect.poll(async () => (await bench.state()).wait).toBeNull();
  await ted.killBackground();
  bench.server.faultOf = () => null;
  // Nobody asks for anything: the alarm wakes the background, which goes on.
  await bench.expectAnswer(second);
  await expect.poll(() => progressBar().count()).toBe(0);
});

test('a damaged store is found by « Vérifier mes données », said and mended', async () => {
  const { first } = bench.indexes;
  await bench.startFromFirst();
  bench.server.folder = first.folder;
  // From a page that reads no page of the index: a search under way would find the damage first.
  await toOptions();
  await ted.evaluate(DAMAGE);
  await press('Vérifier mes données');
  const said = find(ted, { css: '.said' });
  await said.says(/était abîmée/);
  await press('Vérifier mes données');
  await said.says(/intactes/);
  await bench.home();
  await bench.expectWhole(first);
});

test('two windows at once fetch each part once, and tell the same', async () => {
  const { second } = bench.indexes;
  await bench.startFromFirst();
  const awaitSignal = `
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === '${LOOK}');
    if (!button) return false;
    globalThis.tedSignal = new BroadcastChannel('ted-signal');
    tedSignal.onmessage = () => button.click();
    return true;`;
  await toOptions();
  await ted.waitFor(awaitSignal, 'the first window');
  await ted.newTab();
  await toOptions();
  await ted.waitFor(awaitSignal, 'the second window');
  await ted.evaluate(`new BroadcastChannel('ted-signal').postMessage(null);`);
  await bench.expectAnswer(second);
  const parts = bench.server.asked.filter(isPart);
  expect(parts).toHaveLength(new Set(parts).size);
  await ted.waitFor(
    `return (globalThis.browser ?? chrome).extension.getViews({ type: 'tab' })
       .filter(({ location, document }) => location.pathname === '/options.html'
         && document.body.innerText.includes('${second.indexVersion}')).length === 2;`,
    'the new index in both windows',
  );
});

test('a browser that crashes in the middle goes on when it starts again', async () => {
  await bench.startFromFirst();
  const { second } = bench.indexes;
  let sent = 0;
  bench.server.faultOf = (name) => {
    if (isPart(name)) sent += 1;
    return sent > 3 ? 'stall' : null;
  };
  await bench.begin('checkNow');
  await expect.poll(() => sent, { timeout: 20_000 }).toBeGreaterThan(3);
  const { profile } = ted;
  await ted.crash();
  bench.server.faultOf = () => null;
  bench.server.asked.length = 0;
  ted = await launch(test.info().project.name, 'e2e', port, { profile });
  bench.ted = ted;
  await bench.home();
  await bench.expectWhole(second);
  // What was stored before the crash is not fetched again.
  expect(bench.server.asked.filter(isPart).length).toBeLessThan(second.deltas.length);
});
