import type { SiteId } from '../model/page.ts';
import { nativeStorage } from '../native-storage.ts';

/** How the panel stands on one site. Kept on the device, never synchronised. */
export interface PanelPlace {
  /** True while the reader keeps it open: the next page of the site then opens it too. */
  readonly open: boolean;
  readonly pinned: boolean;
  /** Pixels, 320 to 480. */
  readonly width: number;
  /** Place of the tab on the right edge, in percent of the height. */
  readonly tabTop: number;
}

export const DEFAULT_PLACE: PanelPlace = { open: false, pinned: true, width: 360, tabTop: 38 };

const keyOf = (site: SiteId): string => `panneau-${site}`;

/** What was kept for the site; the default for what is missing or out of bounds. */
export async function readPanelPlace(site: SiteId): Promise<PanelPlace> {
  const key = keyOf(site);
  const kept = await nativeStorage()
    ?.local.get(key)
    .catch(() => null);
  const value = kept?.[key];
  if (typeof value !== 'object' || value === null) return DEFAULT_PLACE;
  const { open, pinned, width, tabTop } = value as Partial<Record<keyof PanelPlace, unknown>>;
  const within = (n: unknown, low: number, high: number, fallback: number): number =>
    typeof n === 'number' && n >= low && n <= high ? n : fallback;
  return {
    open: typeof open === 'boolean' ? open : DEFAULT_PLACE.open,
    pinned: typeof pinned === 'boolean' ? pinned : DEFAULT_PLACE.pinned,
    width: within(width, 320, 480, DEFAULT_PLACE.width),
    tabTop: within(tabTop, 0, 100, DEFAULT_PLACE.tabTop),
  };
}

/** Keeps the place. A refusal of the browser costs the memory of it, not the panel. */
export async function keepPanelPlace(site: SiteId, place: PanelPlace): Promise<void> {
  await nativeStorage()
    ?.local.set({ [keyOf(site)]: place })
    .catch(() => {});
}
