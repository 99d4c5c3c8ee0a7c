import browser from 'webextension-polyfill';
import { readSettings } from '../settings/settings.ts';
import { ringAt } from './alarms.ts';
import { readConnection } from './connection.ts';
import type { KeeperPlatform } from './keeper.ts';
import { embeddedOrigin, remoteOrigin } from './origins.ts';

const LOCK = 'ted-install';
/** A background that works must say so to the browser, which stops silent ones after 30 s. */
const KEEP_ALIVE_MS = 20_000;

/** The browser as the keeper of the index sees it. */
export const browserPlatform: KeeperPlatform = {
  embedded: embeddedOrigin,
  remote: remoteOrigin,
  checksDaily: async () => (await readSettings()).settings.dailyCheck,
  connection: readConnection,
  async alone<T>(work: () => Promise<T>, when: 'now' | 'after'): Promise<T | null> {
    const result: T | null = await navigator.locks.request(
      LOCK,
      { ifAvailable: when === 'now' },
      async (lock) => (lock ? await work() : null),
    );
    return result;
  },
  stayAwake() {
    const timer = setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_ALIVE_MS);
    return () => clearInterval(timer);
  },
  wakeAt: ringAt,
  now: () => Date.now(),
};
