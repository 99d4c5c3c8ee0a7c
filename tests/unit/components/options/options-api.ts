import { vi } from 'vitest';
import type { OptionsApi } from '../../../../components/options/options-api.ts';
import {
  type AppliedSettings,
  DEFAULT_SETTINGS,
  type SettingName,
  type Settings,
} from '../../../../lib/settings/schema.ts';
import { INDEX } from '../cards.ts';

/** Options of a browser that accepts everything, with settings that hold what was saved. */
export function fakeOptions(
  some: Partial<OptionsApi> = {},
  start: Partial<Settings> = {},
  locked: readonly SettingName[] = [],
) {
  let applied: AppliedSettings = {
    settings: { ...DEFAULT_SETTINGS, ...start },
    locked: new Set(locked),
  };
  const undo = vi.fn(async () => {});
  const undoable = () => vi.fn(async () => undo);
  const api = {
    getIndexState: vi.fn(async () => INDEX),
    checkNow: vi.fn(async () => {}),
    storedSizes: vi.fn(async () => ({ services: 8_400_000, offres: 23_100_000 })),
    readSettings: vi.fn(async () => applied),
    saveSettings: vi.fn(async (change: Partial<Settings>) => {
      applied = { ...applied, settings: { ...applied.settings, ...change } };
      return applied;
    }),
    watchSettings: vi.fn((_: (next: AppliedSettings) => void) => () => {}),
    readRequestLog: vi.fn(async () => ({
      since: Date.UTC(2026, 9, 1, 9),
      hosts: [{ host: 'data.ted.example', requests: 14, bytes: 19_600_000, last: 5 }],
      recent: [
        { at: Date.UTC(2026, 10, 16, 9), host: 'data.ted.example', file: 'a.gz', bytes: null },
        { at: Date.UTC(2026, 10, 16, 8), host: 'data.ted.example', file: 'b.gz', bytes: 1_000 },
      ],
    })),
    builtAddress: 'https://data.ted.example/index/',
    hasAddresses: vi.fn(async () => true),
    requestAddresses: vi.fn(async () => true),
    readKept: vi.fn(async () => ({
      favourites: 3,
      recents: 0,
      corrections: [{ id: '2026-1', offre: 'Développeur', service: 'Bureau du web' }],
      bytes: 6_000,
    })),
    clear: undoable(),
    removeCorrection: undoable(),
    deleteAll: undoable(),
    exportFile: vi.fn(async () => {}),
    readImport: vi.fn(async () => ({ ok: false as const, problem: 'rien' as const })),
    shortcuts: vi.fn(async () => [
      { name: 'Ouvrir ou fermer le panneau TED', keys: 'Alt+J' },
      { name: 'Ouvrir la recherche TED', keys: '' },
    ]),
    openShortcuts: vi.fn(),
    version: '0.1.0',
    ...some,
  } satisfies OptionsApi;
  return { api, undo };
}
