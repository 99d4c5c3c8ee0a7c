import type { PopupMemory } from '../../components/popup/popup-api.ts';
import { putFavourites, readFavourites, toggleFavourite } from '../../lib/favourites.ts';
import type { StorageArea } from '../../lib/kept-item.ts';
import { keepPlace, type PopupPlace } from '../../lib/popup-place.ts';
import { addRecent, putRecents, readRecents } from '../../lib/recents.ts';

/** A popup that stays open says so now and then, so that its place is fresh when it closes. */
const STILL_HERE_MS = 15_000;

interface Areas {
  readonly local: StorageArea;
  /** Forgotten when the browser closes. */
  readonly session: StorageArea;
}

/**
 * What the popup remembers. Changes are made one after the other, so that none is lost; in a private
 * window what is searched and opened leaves no trace, and favourites are kept because they are asked for.
 */
export function createMemory({ local, session }: Areas, isPrivate: boolean) {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const next = last.then(change, change);
    last = next;
    return next;
  };
  let place: PopupPlace | null = null;
  const keep = (): void => {
    if (place) void keepPlace(session, place, Date.now());
  };
  setInterval(keep, STILL_HERE_MS);

  const memory: PopupMemory = {
    recents: () => inTurn(() => readRecents(local)),
    addRecent: (recent) =>
      inTurn(() => (isPrivate ? readRecents(local) : addRecent(local, recent))),
    putRecents: (recents) => inTurn(() => putRecents(local, recents)),
    favourites: () => inTurn(() => readFavourites(local)),
    toggleFavourite: (item) => inTurn(() => toggleFavourite(local, item)),
    putFavourites: (items) => inTurn(() => putFavourites(local, items)),
    keepPlace: (next) => {
      if (isPrivate) return;
      place = next;
      keep();
    },
  };
  /** `settled` waits for the changes under way: a popup that closes first would lose them. */
  return { memory, settled: () => last.catch(() => {}) };
}
