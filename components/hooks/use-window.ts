import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Lists up to this long are drawn whole. */
const WHOLE_UNTIL = 60;
/** Lines drawn beyond what is seen, above and below. */
const MARGIN = 12;
/** Redrawn each time that many lines went by, not at each pixel. */
const STEP = 6;
const USUAL_HEIGHT = 48;
const USUAL_LINES = 12;

/**
 * The lines of a long list that are worth drawing: those near what is seen, and the active one, in
 * order. `list` holds them, all of one height, in what scrolls.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  count: number,
  active: number,
): { readonly shown: readonly number[]; readonly height: number } {
  const [first, setFirst] = useState(0);
  const [height, setHeight] = useState(USUAL_HEIGHT);
  const isLong = count > WHOLE_UNTIL;
  const box = scroller.current;
  const seen = box?.clientHeight ? Math.ceil(box.clientHeight / height) : USUAL_LINES;

  useLayoutEffect(() => {
    const line = isLong
      ? list.current?.querySelector<HTMLElement>('[aria-selected="false"]')
      : null;
    if (line?.offsetHeight && line.offsetHeight !== height) setHeight(line.offsetHeight);
  }, [isLong]);
  useEffect(() => {
    const from = scroller.current;
    if (!isLong || !from) return;
    const follow = () => {
      const above = (list.current?.offsetTop ?? 0) - from.offsetTop;
      setFirst(Math.max(0, Math.floor((from.scrollTop - above) / height / STEP) * STEP));
    };
    follow();
    from.addEventListener('scroll', follow, { passive: true });
    return () => from.removeEventListener('scroll', follow);
  }, [isLong, height]);

  const shown: number[] = [];
  const start = isLong ? Math.max(0, first - MARGIN) : 0;
  const end = isLong ? Math.min(count, first + STEP + seen + MARGIN) : count;
  if (active >= 0 && active < start) shown.push(active);
  for (let at = start; at < end; at += 1) shown.push(at);
  if (active >= end && active < count) shown.push(active);
  return { shown, height };
}
