import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PopupPlace } from '../../lib/popup-place.ts';

const SCROLL_RESTS_MS = 120;

/**
 * The scroll of the results. A new list starts at its top; after a card, and in a popup that is opened
 * again, the list is where the reader had left it. `onPlace` is told each place, to keep it.
 */
export function useListPlace(
  scroller: { readonly current: HTMLElement | null },
  start: PopupPlace,
  place: Omit<PopupPlace, 'scroll'>,
  /** What is listed; undefined while it is awaited. */
  list: unknown,
  onPlace: (place: PopupPlace) => void,
) {
  const scroll = useRef(start.scroll);
  const drawn = useRef<unknown>(undefined);
  const latest = useRef(place);
  latest.current = place;
  const { query, kind, filtres, limit, fiche } = place;

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || list === undefined || fiche) return;
    const isNew = drawn.current !== undefined && drawn.current !== list;
    drawn.current = list;
    if (isNew) scroll.current = 0;
    box.scrollTop = scroll.current;
  }, [list, !fiche]);
  useEffect(
    () => onPlace({ ...latest.current, scroll: scroll.current }),
    [query, kind, filtres, limit, fiche],
  );
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      scroll.current = box.scrollTop;
      clearTimeout(timer);
      timer = setTimeout(
        () => onPlace({ ...latest.current, scroll: scroll.current }),
        SCROLL_RESTS_MS,
      );
    };
    box.addEventListener('scroll', follow, { passive: true });
    return () => {
      clearTimeout(timer);
      box.removeEventListener('scroll', follow);
    };
  }, [!fiche]);
}
