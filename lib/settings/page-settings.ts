/**
 * What a content script needs of the settings, made for it by the extension: one small record, read
 * without valibot nor the polyfill, so that the script of each page stays small. It is ours, but it is
 * read as if it were not: what is missing or strange leaves TED as it is by default.
 */
import type { SiteId } from '../model/page.ts';
import { nativeStorage, type OnChanged } from '../native-storage.ts';
import type { Display, SettingName, Theme } from './schema.ts';

/** How TED acts on the pages of one host; `off` leaves them alone. */
export type PageMode = Display | 'off';

export interface PageSettings {
  /** Only what differs from `panel`, by host. */
  readonly modes: Readonly<Record<string, PageMode>>;
  /** Sites whose panel opens with the page. */
  readonly auto: readonly SiteId[];
  readonly theme: Theme;
  /** Until when all pages are left alone. */
  readonly until: number;
  /** Set by the administration: the panel offers no control for them. */
  readonly locked: readonly SettingName[];
}

export const PAGE_SETTINGS_KEY = 'reglages-page';
const DAY_MS = 25 * 60 * 60 * 1000;

/** The settings of pages as they are now; nothing where none was kept or the browser refuses. */
export async function readPageSettings(): Promise<Partial<PageSettings>> {
  const kept = await nativeStorage()
    ?.local.get(PAGE_SETTINGS_KEY)
    .catch(() => null);
  return pageSettingsFrom(kept?.[PAGE_SETTINGS_KEY]);
}

/** Calls back with the new settings each time they change, in this page or elsewhere, until the signal. */
export function onPageSettings(
  handle: (settings: Partial<PageSettings>) => void,
  signal?: AbortSignal,
): void {
  const events = nativeStorage()?.onChanged;
  const listener: OnChanged = (changes, area) => {
    const change = area === 'local' && changes[PAGE_SETTINGS_KEY];
    // A browser may still call one that another listener of the same change has just put an end to.
    if (change && !signal?.aborted) handle(pageSettingsFrom(change.newValue));
  };
  events?.addListener(listener);
  // A page that the browser put aside for the way back heard nothing meanwhile.
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void readPageSettings().then(handle);
  };
  globalThis.addEventListener?.('pageshow', onShow, { signal });
  signal?.addEventListener('abort', () => events?.removeListener(listener));
}

/** Its fields are looked at one by one, where they are used. */
export const pageSettingsFrom = (kept: unknown): Partial<PageSettings> => kept ?? {};

/** How TED acts on the pages of that host now. */
export function pageMode({ modes, until }: Partial<PageSettings>, host: string): PageMode {
  const now = Date.now();
  const left = Number(until) - now;
  if (left > 0 && left <= DAY_MS) return 'off';
  return modes?.[host] ?? 'panel';
}

/** Whether the panel opens with each page of that site. */
export function opensItself({ auto }: Partial<PageSettings>, site: SiteId): boolean {
  return auto?.includes(site) ?? false;
}
