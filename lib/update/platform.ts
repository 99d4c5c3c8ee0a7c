import browser from 'webextension-polyfill';
import { readSettings } from '../settings/settings.ts';
import { readConnection } from './connection.ts';
import type { KeeperPlatform } from './keeper.ts';
import { embeddedOrigin, remoteOrigin } from './origins.ts';

const LOCK = 'ted-install';
/** A background that works must say so to the browser, which stops silent ones after 30 s. */
const KEEP_ALIVE_MS = 20_000;

/** A background killed after the alarm rang is woken again by the next ring. */
const RESUME_MINUTES = 5;

/** Rings for an install that was stopped or that failed. */
export const RESUME_ALARM = 'index-resume';

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
  async wakeAt(time) {
    if (time === null) await browser.alarms.clear(RESUME_ALARM);
    else browser.alarms.create(RESUME_ALARM, { when: time, periodInMinutes: RESUME_MINUTES });
  },
  now: () => Date.now(),
};
