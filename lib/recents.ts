import * as v from 'valibot';
import {
  isSameItem,
  type KeptItem,
  KeptItemSchema,
  keepList,
  readList,
  type StorageArea,
} from './kept-item.ts';
import { fold } from './text/fold.ts';

/**
 * What was searched and opened last, on this device alone: pages of the extension read it, and no
 * message gives it to a content script.
 */
const KEY = 'recents';
export const MAX_RECENTS = 12;
const MAX_QUERY = 200;

const RecentSchema = v.variant('kind', [
  v.object({
    kind: v.literal('recherche'),
    texte: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_QUERY)),
  }),
  v.object({ ...KeptItemSchema.entries, kind: v.literal('service') }),
  v.object({ ...KeptItemSchema.entries, kind: v.literal('offre') }),
]);

/** A query, or a service or an offer that was opened. */
export type Recent = { readonly kind: 'recherche'; readonly texte: string } | Readonly<KeptItem>;

/** The last first. */
export async function readRecents(area: StorageArea): Promise<readonly Recent[]> {
  return (await readList(area, KEY, RecentSchema, MAX_RECENTS)) as Recent[];
}

/** Puts an entry first; the same one further down leaves its place. Gives the list as it is kept. */
export async function addRecent(area: StorageArea, recent: Recent): Promise<readonly Recent[]> {
  const before = await readRecents(area);
  if (!v.is(RecentSchema, recent)) return before;
  const list = [recent, ...before.filter((other) => !isSame(other, recent))].slice(0, MAX_RECENTS);
  await keepList(area, KEY, list);
  return list;
}

/** Puts a list in the place of what is kept: none to forget it all. */
export async function putRecents(
  area: StorageArea,
  recents: readonly Recent[],
): Promise<readonly Recent[]> {
  await keepList(area, KEY, recents.slice(0, MAX_RECENTS));
  return readRecents(area);
}

function isSame(a: Recent, b: Recent): boolean {
  if (a.kind === 'recherche' || b.kind === 'recherche')
    return a.kind === 'recherche' && b.kind === 'recherche' && fold(a.texte) === fold(b.texte);
  return isSameItem(a, b);
}
