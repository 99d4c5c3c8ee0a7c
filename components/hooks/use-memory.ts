import { useEffect, useRef, useState } from 'preact/hooks';
import { isSameItem, type KeptItem } from '../../lib/kept-item.ts';
import type { Recent } from '../../lib/recents.ts';
import type { PopupMemory } from '../popup/popup-api.ts';

const UNDO_FOR_MS = 10_000;

/** Something that was taken away, and how to have it back. */
export interface Removal {
  readonly what: 'favori' | 'recents';
  readonly undo: () => void;
}

/** Favourites and recents as the popup shows them: read once, then as each change leaves them. */
export function useMemory(memory: PopupMemory) {
  const [favourites, setFavourites] = useState<readonly KeptItem[]>([]);
  const [recents, setRecents] = useState<readonly Recent[]>([]);
  const [ready, setReady] = useState(false);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const alive = useRef(true);
  useEffect(() => {
    Promise.all([memory.favourites(), memory.recents()])
      .then(([starred, seen]) => {
        if (!alive.current) return;
        setFavourites(starred);
        setRecents(seen);
      })
      .catch(() => {})
      .finally(() => alive.current && setReady(true));
    return () => {
      alive.current = false;
    };
  }, []);
  useEffect(() => {
    if (!removal) return;
    const timer = setTimeout(() => setRemoval(null), UNDO_FOR_MS);
    return () => clearTimeout(timer);
  }, [removal]);

  const isStarred = (item: Pick<KeptItem, 'kind' | 'id'>) =>
    favourites.some((other) => isSameItem(other, item));
  const setIf = <T>(change: Promise<T>, set: (value: T) => void) =>
    // A storage that the browser refuses leaves the lists as they are shown.
    void change.then((value) => alive.current && set(value)).catch(() => {});
  const takeAway = (what: Removal['what'], putBack: () => void) => {
    const undo = () => {
      setRemoval(null);
      putBack();
    };
    setRemoval({ what, undo });
  };
  return {
    favourites,
    recents,
    ready,
    removal,
    isStarred,
    toggle: (item: KeptItem) => {
      const before = favourites;
      if (isStarred(item))
        takeAway('favori', () => setIf(memory.putFavourites(before), setFavourites));
      else setRemoval(null);
      setIf(memory.toggleFavourite(item), setFavourites);
    },
    remember: (recent: Recent) => setIf(memory.addRecent(recent), setRecents),
    clearRecents: () => {
      const before = recents;
      takeAway('recents', () => setIf(memory.putRecents(before), setRecents));
      setIf(memory.putRecents([]), setRecents);
    },
  };
}
