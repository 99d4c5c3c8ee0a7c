import { test } from '@playwright/test';
import { builtExtension } from '../support/built.ts';
import { FaultBench } from '../support/faults.ts';
import { FirefoxWithTed } from '../support/firefox.ts';
import { HostPages } from '../support/host-pages.ts';

/** Installs in real Firefox, from a server that misbehaves, under a background that is killed. */

let firefox: FirefoxWithTed;
let pages: HostPages;
let bench: FaultBench;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  pages = new HostPages();
  firefox = await FirefoxWithTed.launch(builtExtension('firefox', 'e2e'), await pages.listen());
  await firefox.goto(firefox.url('options.html'));
  bench = await FaultBench.open({
    ask: (message, ...args) =>
      firefox.evaluate('return browser.runtime.sendMessage(args[0]);', { ted: message, args }),
    killBackground: () => firefox.killBackground(),
    run: (body) => firefox.evaluate(body),
  });
});
test.afterAll(async () => {
  await firefox?.close();
  await bench?.close();
  pages?.close();
});

test('each fault leaves the old index whole, and is told', async () => {
  test.setTimeout(180_000);
  await bench.playAllFaults();
});

test('a store that the browser cleaned away is filled again', async () => {
  await bench.playPurge();
});

test('random sequences never mix two indexes', async () => {
  test.setTimeout(180_000);
  await bench.playRandomly([11, 12], 4);
});
