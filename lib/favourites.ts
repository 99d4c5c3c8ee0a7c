import * as v from 'valibot';
import {
  isSameItem,
  type KeptItem,
  KeptItemSchema,
  keepList,
  readList,
  type StorageArea,
} from './kept-item.ts';

/**
 * Services and offers that the reader starred, on this device alone: never synchronised, and no message
 * gives them to a content script.
 */
const KEY = 'favoris';
export const MAX_FAVOURITES = 200;

/** The last starred first. */
export function readFavourites(area: StorageArea): Promise<readonly KeptItem[]> {
  return readList(area, KEY, KeptItemSchema, MAX_FAVOURITES);
}

/** Puts a list in the place of what is kept. */
export async function putFavourites(
  area: StorageArea,
  items: readonly KeptItem[],
): Promise<readonly KeptItem[]> {
  await keepList(area, KEY, items.slice(0, MAX_FAVOURITES));
  return readFavourites(area);
}

/** Stars an item, or takes its star off. Gives the list as it is kept. */
export async function toggleFavourite(
  area: StorageArea,
  item: KeptItem,
): Promise<readonly KeptItem[]> {
  const before = await readFavourites(area);
  const others = before.filter((other) => !isSameItem(other, item));
  const isNew = others.length === before.length && v.is(KeptItemSchema, item);
  const list = (isNew ? [item, ...others] : others).slice(0, MAX_FAVOURITES);
  await keepList(area, KEY, list);
  return list;
}
