import { useEffect, useState } from 'preact/hooks';
import {
  type AppliedSettings,
  DEFAULT_SETTINGS,
  type Settings,
} from '../../lib/settings/schema.ts';

interface Source {
  readSettings(): Promise<AppliedSettings>;
  saveSettings(change: Partial<Settings>): Promise<AppliedSettings>;
  watchSettings(handle: (applied: AppliedSettings) => void): () => void;
}

const NOTHING: AppliedSettings = { settings: DEFAULT_SETTINGS, locked: new Set() };

/**
 * The settings as they apply, followed while another page changes them. A change shows at once; where
 * the browser refuses to keep it, what was there comes back and `refused` is true.
 */
export function useSettings(source: Source) {
  const [applied, setApplied] = useState<AppliedSettings | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    source.readSettings().then(setApplied, () => setApplied(NOTHING));
    return source.watchSettings(setApplied);
  }, []);
  const change = async (some: Partial<Settings>): Promise<boolean> => {
    const before = applied ?? NOTHING;
    setApplied({ ...before, settings: { ...before.settings, ...some } });
    try {
      setApplied(await source.saveSettings(some));
      setRefused(false);
      return true;
    } catch {
      setApplied(before);
      setRefused(true);
      return false;
    }
  };
  return { applied, change, refused };
}
