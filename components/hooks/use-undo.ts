import { useRef, useState } from 'preact/hooks';

interface Done {
  readonly text: string;
  readonly undo: (() => Promise<void>) | null;
}

/**
 * What was just done and how to take it back, until the reader does something else: no time runs out.
 * `act` does it, says it, and says it when it could not be done.
 */
export function useUndo(texts: { readonly echec: string; readonly annule: string }) {
  const [done, setDone] = useState<Done | null>(null);
  const turn = useRef(0);
  const act = async (text: string, work: () => Promise<() => Promise<void>>): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const next = await work().then(
      (undo) => ({ text, undo }),
      () => ({ text: texts.echec, undo: null }),
    );
    if (mine === turn.current) setDone(next);
  };
  const undo = async (): Promise<void> => {
    const back = done?.undo;
    if (!back) return;
    setDone({ text: done.text, undo: null });
    await back().then(
      () => setDone({ text: texts.annule, undo: null }),
      () => setDone({ text: texts.echec, undo: null }),
    );
  };
  return { done, act, undo, close: () => setDone(null) };
}
