import * as v from 'valibot';
import { readList, type StorageArea } from './kept-item.ts';

/**
 * Drafts that the reader chose to keep, on this device alone: never synchronised, and no message gives
 * them to a content script.
 */
const KEY = 'brouillons';
export const MAX_DRAFTS = 20;
const MAX_TEXT = 60_000;

const KeptDraftSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  titre: v.pipe(v.string(), v.maxLength(200)),
  texte: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
  /** Milliseconds since 1970. */
  modifieLe: v.pipe(v.number(), v.minValue(0)),
});

export type KeptDraft = v.InferOutput<typeof KeptDraftSchema>;

/** The last changed first. */
export async function readDrafts(area: StorageArea): Promise<readonly KeptDraft[]> {
  return readList(area, KEY, KeptDraftSchema, MAX_DRAFTS);
}

/**
 * Keeps a draft in the place of the one of that id; longer texts are cut. `plein` when twenty others are
 * kept, `refuse` when the browser refuses: a draft thought kept and lost would be worse than a refusal.
 */
export async function keepDraft(
  area: StorageArea,
  draft: KeptDraft,
): Promise<'garde' | 'plein' | 'refuse'> {
  const others = (await readDrafts(area)).filter(({ id }) => id !== draft.id);
  if (others.length >= MAX_DRAFTS) return 'plein';
  const kept = {
    ...draft,
    titre: draft.titre.slice(0, 200),
    texte: draft.texte.slice(0, MAX_TEXT),
  };
  try {
    await area.set({ [KEY]: [kept, ...others] });
    return 'garde';
  } catch {
    return 'refuse';
  }
}

/** Deletes a kept draft; gives it back, for an undo. Rejects when the browser refuses. */
export async function deleteDraft(area: StorageArea, id: string): Promise<KeptDraft | null> {
  const drafts = await readDrafts(area);
  await area.set({ [KEY]: drafts.filter((draft) => draft.id !== id) });
  return drafts.find((draft) => draft.id === id) ?? null;
}
