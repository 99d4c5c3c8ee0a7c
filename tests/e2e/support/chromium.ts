import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findBrowser } from '../../../tools/prepare.mjs';
import { PAGE_HOSTS } from './host-pages.ts';

export interface LoadedExtension {
  readonly context: BrowserContext;
  readonly id: string;
  /** Address of a page of the extension. */
  url(page: string): string;
  /** Stops the background, as the browser does after thirty seconds of rest. */
  killBackground(): Promise<void>;
  /** Folder of the browser's data. */
  readonly profile: string;
  /** Kills the browser as a power cut does; its profile stays. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export interface LoadOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Port on which the hosts of the pages are played; null leaves the network as it is. */
  readonly pagesPort: number | null;
  /** Port of a proxy that every request goes through, loopback included. */
  readonly proxyPort?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Language that the browser asks pages for; French unless told. */
  readonly locale?: string;
  readonly headless?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Profile left by a browser that crashed; a new one unless given. */
  readonly profile?: string;
}

/** A real Chromium with the built extension, in a profile of its own, cut off from the network. */
export async function loadInChromium(options: LoadOptions): Promise<LoadedExtension> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium is not installed');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'ted-chromium-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: options.locale ?? 'fr-FR',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=fr-FR',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...playedHosts(options.pagesPort),
      ...throughProxy(options.proxyPort),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const url = (page: string): string => `chrome-extension://${id}/${page}`;
  return {
    context,
    id,
    url,
    async killBackground() {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          const own = versions.filter((one) => one.scriptURL.startsWith(url('')));
          if (own.some((one) => one.runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await session.detach();
    },
    profile,
    async crash() {
      // The lock on a profile names the machine and the process that holds it.
      const pid = Number((await readlink(join(profile, 'SingletonLock'))).split('-').at(-1));
      const closed = context.waitForEvent('close');
      process.kill(pid, 'SIGKILL');
      await closed;
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

function throughProxy(port: number | undefined): string[] {
  if (port === undefined) return [];
  return [
    '--ignore-certificate-errors',
    `--proxy-server=http://127.0.0.1:${port}`,
    '--proxy-bypass-list=<-loopback>',
  ];
}

/** Sends the known hosts to the port that plays them, and lets no other name resolve. */
function playedHosts(port: number | null): string[] {
  if (port === null) return [];
  const rules = [
    ...PAGE_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ];
  return ['--ignore-certificate-errors', `--host-resolver-rules=${rules.join(',')}`];
}
