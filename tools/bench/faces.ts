import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveIndex } from '../../data/serve.ts';
import { builtExtension } from '../../tests/e2e/support/built.ts';
import { type LoadedExtension, loadInChromium } from '../../tests/e2e/support/chromium.ts';
import { playReplicas } from '../../tests/e2e/support/fixtures.ts';
import { HostPages } from '../../tests/e2e/support/host-pages.ts';
import { e2eIndexPort } from '../e2e-index.ts';
import { root } from '../prepare.mjs';
import { median } from './median.ts';
import { type OwnScripts, traceOwnScripts } from './own-scripts.ts';

/** What a reader waits for, in milliseconds; medians. */
export interface FaceFigures {
  /** From the first request to the switch, from a server on this machine. */
  readonly installMs: number;
  /** A message to a stopped background and back: the floor of what follows. */
  readonly messageMs: number;
  /** From the first text in the popup's field to its painted answer, the background stopped. */
  readonly popupMs: number;
  /** From the address of the popup with a search, no page and no code there yet, to its painted answer. */
  readonly popupOpenedMs: number;
  /** From DOMContentLoaded to the painted tab, the background stopped. */
  readonly tabMs: number;
  readonly longestTaskMs: number;
  /** Of TED's own scripts on a page of 2 MB, the panel closed, then open. */
  readonly closed: OwnScripts;
  readonly open: OwnScripts;
}

const ROUNDS = 7;
const PAGE =
  'https://lannuaire.service-public.gouv.fr/gouvernement/7e9f75fc-5862-4a33-8015-da82e7edfafd';

const HEAVY =
  'https://lannuaire.service-public.gouv.fr/gouvernement/administration-centrale-ou-ministere_171970';

/** A line of an answer; what the popup offers before anything is typed is none. */
const ANSWER = '.results.ruled [role=option]';

type Runtime = {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly session: { clear(): Promise<void> } };
};

/** Measures the built extension in a real Chromium, over an index served on loopback. */
export async function measureFaces(indexDir: string): Promise<FaceFigures> {
  const pages = new HostPages();
  playReplicas(pages);
  const server = await serveIndex(indexDir, e2eIndexPort(process.env));
  const ted = await loadInChromium({
    extension: builtExtension('chrome', 'e2e'),
    pagesPort: await pages.listen(),
  });
  try {
    const page = await ted.context.newPage();
    const installMs = await installed(ted, page);
    const messageMs = median(await repeat(() => message(ted, page)));
    const popupMs = median(await repeat(() => popup(ted, page)));
    const popupOpenedMs = median(await repeat(() => popupOpened(ted)));
    const tabs = await repeat(() => tab(ted));
    pages.put(HEAVY, { body: await heavyPage() });
    const closed = await ownScripts(ted, '.tab');
    await page.goto(HEAVY);
    await page.locator('ted-panneau .tab').click();
    await page.locator('ted-panneau aside').waitFor();
    const open = await ownScripts(ted, 'aside');
    return {
      closed,
      open,
      installMs,
      messageMs,
      popupMs,
      popupOpenedMs,
      tabMs: median(tabs.map(({ shown }) => shown)),
      longestTaskMs: Math.max(...tabs.map(({ longest }) => longest)),
    };
  } finally {
    await ted.close();
    pages.close();
    server.closeAllConnections();
    server.close();
  }
}

async function installed(ted: LoadedExtension, page: Page): Promise<number> {
  const started = performance.now();
  await page.goto(ted.url('options.html'));
  for (;;) {
    const state = await page.evaluate(
      () =>
        (globalThis as unknown as { chrome: Runtime }).chrome.runtime.sendMessage({
          ted: 'getIndexState',
          args: [],
        }) as Promise<{ active: { exemple: boolean } | null }>,
    );
    if (state.active && !state.active.exemple) return performance.now() - started;
    if (performance.now() - started > 120_000) throw new Error('the index was never installed');
    await page.waitForTimeout(50);
  }
}

async function message(ted: LoadedExtension, page: Page): Promise<number> {
  await ted.killBackground();
  return page.evaluate(async () => {
    const started = performance.now();
    const { chrome } = globalThis as unknown as { chrome: Runtime };
    await chrome.runtime.sendMessage({ ted: 'getIndexState', args: [] });
    return performance.now() - started;
  });
}

/** The popup is opened as after a start of the browser: one that finds its last search again has answered it. */
async function popup(ted: LoadedExtension, other: Page): Promise<number> {
  await other.evaluate(() =>
    (globalThis as unknown as { chrome: Runtime }).chrome.storage.session.clear(),
  );
  await ted.killBackground();
  const page = await ted.context.newPage();
  await page.goto(ted.url('popup.html'));
  await page.getByRole('combobox').waitFor();
  const time = await page.evaluate(
    (answer) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>('[role=combobox]');
        if (!field) return;
        const started = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector(answer)) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - started));
        });
        observer.observe(document.body, { childList: true, subtree: true });
        field.value = 'direction';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    ANSWER,
  );
  await page.close();
  return time;
}

async function popupOpened(ted: LoadedExtension): Promise<number> {
  await ted.killBackground();
  const page = await ted.context.newPage();
  await page.goto(ted.url('popup.html?q=direction'), { waitUntil: 'commit' });
  const time = await page.evaluate(async (answer) => {
    while (!document.querySelector(answer)) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now();
  }, ANSWER);
  await page.close();
  return time;
}

async function tab(ted: LoadedExtension): Promise<{ shown: number; longest: number }> {
  await ted.killBackground();
  const page = await ted.context.newPage();
  await page.addInitScript(() => {
    const marks = { ready: 0, longest: 0 };
    Object.assign(globalThis, { marks });
    document.addEventListener('DOMContentLoaded', () => {
      marks.ready = performance.now();
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        marks.longest = Math.max(marks.longest, entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(PAGE);
  const figures = await page.evaluate(async () => {
    const { marks } = globalThis as unknown as { marks: { ready: number; longest: number } };
    while (!document.querySelector('ted-panneau')?.shadowRoot?.querySelector('.tab, aside'))
      await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return { shown: performance.now() - marks.ready, longest: marks.longest };
  });
  await page.close();
  return figures;
}

/** A page of the directory with 2 MB of list. */
async function heavyPage(): Promise<string> {
  const page = await readFile(
    join(root, 'tests/fixtures/pages/lannuaire-service-dinum.html'),
    'utf8',
  );
  const line =
    '<li><h3><a href="/x">Un service</a></h3><p>Un <b>texte</b> de <i>remplissage</i>.</p></li>';
  return page.replace('</main>', `<ul>${line.repeat(2_000_000 / line.length)}</ul></main>`);
}

/** Medians of what TED takes of the heavy page until `shown` is there and for a while after. */
async function ownScripts(ted: LoadedExtension, shown: string): Promise<OwnScripts> {
  const page = await ted.context.newPage();
  const session = await ted.context.newCDPSession(page);
  const figures = await repeat(async () => {
    await page.goto('about:blank');
    return traceOwnScripts(session, page, async () => {
      await page.goto(HEAVY);
      await page.locator(`ted-panneau ${shown}`).waitFor();
      await page.waitForTimeout(500);
    });
  });
  await page.close();
  return {
    longestMs: median(figures.map(({ longestMs }) => longestMs)),
    totalMs: median(figures.map(({ totalMs }) => totalMs)),
  };
}

async function repeat<T>(measure: () => Promise<T>): Promise<T[]> {
  const figures: T[] = [];
  for (let round = 0; round < ROUNDS; round += 1) figures.push(await measure());
  return figures;
}
