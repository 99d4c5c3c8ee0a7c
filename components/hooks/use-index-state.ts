import { useEffect, useRef, useState } from 'preact/hooks';
import type { IndexState, InstallOrder } from '../../lib/model/index-state.ts';

const POLL_MS = 1000;

interface Source {
  getIndexState(): Promise<IndexState>;
  checkNow?: (() => Promise<void>) | undefined;
  orderInstall?: ((order: InstallOrder) => Promise<void>) | undefined;
}

/**
 * State of the index: read once, then each second while an install is under way. A face that
 * cannot reach it shows no notice, so failures are left out.
 */
export function useIndexState(source: Source, initial: IndexState | null = null) {
  const [state, setState] = useState<IndexState | null>(initial);
  const [checking, setChecking] = useState(false);
  const [reads, setReads] = useState(0);
  const alive = useRef(true);
  const refresh = async () => {
    const next = await source.getIndexState().catch(() => null);
    if (!alive.current) return;
    if (next) setState(next);
    setReads((count) => count + 1);
  };
  useEffect(() => {
    refresh();
    return () => {
      alive.current = false;
    };
  }, []);
  useEffect(() => {
    if (!reads || (!state?.progress && !state?.wait && !checking)) return;
    const timer = setTimeout(refresh, POLL_MS);
    return () => clearTimeout(timer);
  }, [reads, checking]);

  const { checkNow, orderInstall } = source;
  const check = async () => {
    setChecking(true);
    await checkNow?.().catch(() => undefined);
    await refresh();
    if (alive.current) setChecking(false);
  };
  const order = async (what: InstallOrder) => {
    await orderInstall?.(what).catch(() => undefined);
    await refresh();
  };
  return {
    state,
    refresh,
    checking,
    check: checkNow && check,
    order: orderInstall && ((what: InstallOrder) => void order(what)),
  };
}

/**
 * Calls back when another index answers than the one that was shown, or when a first one arrives.
 * `shown` is the version behind what is already drawn, where it is known.
 */
export function useNewIndex(state: IndexState | null, onNew: () => void, shown?: string) {
  const seen = useRef<string | null | undefined>(shown);
  const version = state?.active?.indexVersion ?? null;
  useEffect(() => {
    if (!state) return;
    if (seen.current !== undefined && version && version !== seen.current) onNew();
    seen.current = version;
  }, [version, !state]);
}
