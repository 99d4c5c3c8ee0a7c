import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Screen } from './use-screens.ts';

/** Gives each card the scroll it had when the reader left it. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, screen: Screen | null) {
  const tops = useRef(new Map<number, number>());
  const key = screen?.key;
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || key === undefined) return;
    box.scrollTop = tops.current.get(key) ?? 0;
    const keep = () => tops.current.set(key, box.scrollTop);
    box.addEventListener('scroll', keep, { passive: true });
    return () => box.removeEventListener('scroll', keep);
  }, [key]);
}

/**
 * Moves the focus to the title of each new card. The first one takes it only if the reader opened
 * the panel, and has not gone elsewhere in it while the card came.
 */
export function useFocusedTitle(
  scroller: RefObject<HTMLElement | null>,
  screen: Screen | null,
  takeFocus: boolean,
) {
  const drawn = useRef(false);
  const key = screen?.key;
  // At once: meanwhile a key held down would be the page's, and « Alt ← » would leave it.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const first = !drawn.current;
    drawn.current = key !== undefined;
    if (first && (!takeFocus || isElsewhere(box))) return;
    (box.querySelector('h2') ?? box).focus({ preventScroll: true });
  }, [key]);
}

/** True when another control of the same panel has the focus. */
function isElsewhere(box: HTMLElement): boolean {
  const focused = box.parentElement?.querySelector(':focus');
  return !!focused && focused !== box;
}
