import { expect, test } from '@playwright/test';
import { type Driver, launch } from '../support/driver.ts';
import { find } from '../support/find.ts';
import { playReplicas, replicaPages } from '../support/fixtures.ts';
import { HostPages } from '../support/host-pages.ts';
import { builtServedIndex, indexPort, type ServedIndex } from '../support/served-index.ts';

/**
 * A first day of use, every request in sight: offline, then the published index comes, twenty pages,
 * searches, a visit of the options, offline again. The only host that the extension speaks to is the
 * index's, and nothing of the reader is in what it says.
 */

/** What the reader types and would not want to find anywhere else. */
const SECRET = 'zythologie';
const PANEL = `const root = document.querySelector('ted-panneau')?.shadowRoot;`;
/** Hosts that each browser asks on its own account, without any extension. */
const MAKERS = /mozilla|firefox|google|gvt1|chromium/i;

// Each goes on from what the one before it left: tried again, they all are.
test.describe.configure({ mode: 'serial' });

let pages: HostPages;
let index: ServedIndex;
let ted: Driver;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  pages = new HostPages();
  playReplicas(pages);
  index = await builtServedIndex();
  ted = await launch(test.info().project.name, 'e2e', await pages.listen());
});
test.afterAll(async () => {
  await ted?.close();
  index?.silence();
  pages?.close();
});

const ask = <T>(message: string): Promise<T> =>
  ted.evaluate(
    'return (globalThis.browser ?? chrome).runtime.sendMessage({ ted: args[0], args: [] });',
    message,
  );
interface State {
  readonly active: { readonly exemple: boolean; readonly services: number } | null;
  readonly problem: { readonly code: string } | null;
}
const state = () => ask<State>('getIndexState');
const answers = async (query: string, name: string): Promise<void> => {
  await ted.goto(ted.url('popup.html'));
  await find(ted, { role: 'combobox' }).fill(query);
  await find(ted, { role: 'option' }).says(name);
};

test('before the index can be reached, the package answers and the trouble is said', async () => {
  await ted.goto(ted.url('options.html'));
  await ask('checkNow');
  await expect.poll(state, { timeout: 40_000 }).toMatchObject({
    active: { exemple: true },
    problem: { code: 'offline' },
  });
});

test('the index comes from its one address, and takes over', async () => {
  await index.listen();
  await ask('checkNow');
  await expect.poll(state, { timeout: 40_000 }).toMatchObject({
    active: { exemple: false },
    problem: null,
  });
  const { active } = await state();
  expect(active?.services).toBeGreaterThan(index.name === 'corpus' ? 4_000 : 100);
  expect(ted.proxy.loopback.length).toBeGreaterThan(2);
});

test('twenty pages read, opened and closed', async () => {
  test.setTimeout(180_000);
  const all = replicaPages();
  const visited = Array.from({ length: 20 }, (_, n) => all[n % all.length] ?? '');
  const before = ted.proxy.loopback.length;
  const panel = find(ted, { css: 'aside' });
  for (const url of visited) {
    await ted.goto(url);
    await ted.waitFor(
      `${PANEL} if (root?.querySelector('aside h2')) return true; root?.querySelector('.tab')?.click(); return false;`,
      `the panel of ${url}`,
    );
    // Whatever the index: the corpus does not know the number of every replica.
    expect(await panel.text()).not.toContain('Index réduit');
  }
  expect(ted.proxy.loopback.length, 'a visit asks nothing of the index').toBe(before);
  const asked = new Set(pages.requests.filter((url) => !url.endsWith('/favicon.ico')));
  expect([...asked].filter((url) => !visited.includes(url))).toEqual([]);
});

test('searches and settings', async () => {
  const before = ted.proxy.loopback.length;
  await ted.goto(ted.url('popup.html'));
  await ted.waitFor(`return document.querySelector('[role=combobox]') !== null;`, 'the field');
  await ted.type('[role=combobox]', `qui s’occupe de ${SECRET}`);
  await ted.waitFor(
    `return document.querySelector('[role=combobox]').value.includes('${SECRET}');`,
    'what was typed',
  );
  await ted.killBackground();
  await ted.goto(ted.url('options.html'));
  await ted.waitFor(`return document.querySelector('main') !== null;`, 'the options');
  expect(ted.proxy.loopback.length, 'a search asks nothing of the index').toBe(before);
});

test('only files of the index were asked for, and nothing of the reader left', async () => {
  const root = `http://127.0.0.1:${indexPort()}/`;
  const names = /^(manifest\.json(\.sig)?|[0-9a-f]{64}\.gz)$/;
  for (const { url, said } of ted.proxy.loopback) {
    expect(url.startsWith(root), url).toBe(true);
    expect(url.slice(root.length)).toMatch(names);
    expect(said).not.toMatch(/cookie|referer|service-public|choisirle/i);
    expect(said).not.toContain(SECRET);
  }
  expect(ted.proxy.refused.filter((address) => !MAKERS.test(address))).toEqual([]);
  for (const address of [...ted.proxy.refused, ...pages.requests])
    expect(decodeURIComponent(address)).not.toContain(SECRET);
});

test('without the index, and after the background was stopped, it still answers', async () => {
  index.silence();
  await ted.killBackground();
  await answers('direction du budget', 'Direction du budget');
});

test('nothing is synchronised', async () => {
  await ted.goto(ted.url('options.html'));
  expect(
    await ted.evaluate(`return (globalThis.browser ?? chrome).storage.sync.get(null);`),
  ).toEqual({});
});
