import { vi } from 'vitest';
import type { PanelProps } from '../../../components/panel/PanelApp.tsx';
import type { PanelApi, PanelSettings } from '../../../components/panel/panel-api.ts';
import type { Correction } from '../../../lib/corrections.ts';
import { ok } from '../../../lib/model/problem.ts';
import { BUREAU, FICHE, INDEX, SERVICE, TODAY } from './cards.ts';

export const SETTINGS: PanelSettings = {
  pinned: false,
  canPin: true,
  width: 360,
  autoOpen: false,
  placement: 'docked',
};

/** Remembers corrections as long as the test lasts. */
export function memoryOfCorrections(): NonNullable<PanelApi['corrections']> {
  const kept = new Map<string, Correction>();
  return {
    find: vi.fn(async ({ reference }) => {
      const found = kept.get(reference);
      return found ? { ...found, pour: 'offre' as const } : null;
    }),
    keep: vi.fn(async (one) => {
      kept.set(one.reference, one);
    }),
    forget: vi.fn(async ({ reference }) => {
      kept.delete(reference);
    }),
  };
}

/** A face that can do everything, and remembers what it was asked. */
export function fakeApi(some: Partial<PanelApi> = {}) {
  return {
    describePage: vi.fn(async () => ok(SERVICE)),
    describeService: vi.fn(async () => ok(BUREAU)),
    describeOffre: vi.fn(async () => ok(null)),
    getIndexState: vi.fn(async () => INDEX),
    openSearch: vi.fn(),
    openOptions: vi.fn(),
    close: vi.fn(),
    setPinned: vi.fn(),
    setWidth: vi.fn(),
    copyText: vi.fn(async () => true),
    saveFile: vi.fn(),
    print: vi.fn(),
    checkNow: vi.fn(async () => {}),
    setAutoOpen: vi.fn(),
    disableHere: vi.fn(),
    corrections: memoryOfCorrections(),
    ...some,
  } satisfies PanelApi;
}

export function panelProps(some: Partial<PanelProps> = {}): PanelProps {
  return {
    api: fakeApi(),
    page: FICHE,
    url: SERVICE.url,
    initial: ok(SERVICE),
    settings: SETTINGS,
    takeFocus: false,
    today: TODAY,
    ...some,
  };
}
