import browser from 'webextension-polyfill';
import { log } from '../log.ts';
import { siteHosts } from '../sites/hosts.ts';
import { PAGE_SETTINGS_KEY } from './page-settings.ts';
import { pageSettingsOf } from './page-view.ts';
import { readPolicies } from './policies.ts';
import {
  type AppliedSettings,
  parseSettings,
  readFields,
  SETTINGS_VERSION,
  type SettingName,
  type Settings,
} from './schema.ts';

const SETTINGS_KEY = 'reglages';
const LOCK = 'ted-settings';

/** For the background and the extension's pages. Never fails: where storage is refused, the defaults apply. */
export async function readSettings(): Promise<AppliedSettings> {
  const [stored, managed] = await Promise.all([readStored(), readManaged()]);
  return apply(stored, managed);
}

/**
 * Keeps some settings and tells all pages. What is locked is left as it is. Rejects when the browser
 * refuses to store; the settings are then what they were.
 */
export async function saveSettings(change: Partial<Settings>): Promise<AppliedSettings> {
  return await navigator.locks.request(LOCK, async () => {
    const [stored, managed] = await Promise.all([readStored(), readManaged()]);
    const next = { ...stored, ...readFields(withoutKeys(change, managed)).values };
    const applied = apply(next, managed);
    await browser.storage.local.set({
      [SETTINGS_KEY]: { version: SETTINGS_VERSION, ...next },
      [PAGE_SETTINGS_KEY]: pageSettingsOf(applied, siteHosts),
    });
    return applied;
  });
}

/**
 * Writes again what content scripts read: at each start of the browser, since policies may have changed
 * meanwhile, when they change, and after everything was deleted.
 */
export async function publishPageSettings(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const applied = await readSettings();
    await browser.storage.local.set({ [PAGE_SETTINGS_KEY]: pageSettingsOf(applied, siteHosts) });
  });
}

/** Calls back when the administration changes its policies while the browser runs. */
export function watchPolicies(handle: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') handle();
  });
}

/** Calls back when any setting changed, whoever changed it. Returns how to stop. */
export function watchSettings(handle: (applied: AppliedSettings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'managed' && !(area === 'local' && SETTINGS_KEY in changes)) return;
    readSettings().then(handle, (error: unknown) => log.error('settings', error));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function apply(stored: Settings, managed: Partial<Settings>): AppliedSettings {
  return {
    settings: { ...stored, ...managed },
    locked: new Set(Object.keys(managed) as SettingName[]),
  };
}

async function readStored(): Promise<Settings> {
  try {
    const kept = await browser.storage.local.get(SETTINGS_KEY);
    return parseSettings(kept[SETTINGS_KEY]);
  } catch (error) {
    log.error('settings cannot be read', error);
    return parseSettings(null);
  }
}

/** What the administration set. Firefox rejects where there is no policy: that is the ordinary case. */
async function readManaged(): Promise<Partial<Settings>> {
  const set = await browser.storage.managed.get(null).catch(() => ({}));
  const { values, refused } = readPolicies(set);
  for (const name of refused) log.error('policy ignored, its value is not one of ours', name);
  return values;
}

function withoutKeys(change: Partial<Settings>, locked: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([name]) => !(name in locked)));
}
