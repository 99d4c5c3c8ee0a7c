import * as v from 'valibot';
import { parseOffreReference } from './model/ids.ts';

/**
 * A text on its way to « Rédiger »: from the selection of a page, or from the offer that is open. It waits
 * in the browser's memory for the page that takes it, which takes it once; never on disk, never in an
 * address.
 */
const KEY = 'brouillonRecu';
const MAX_TEXT = 200_000;

const HandoffSchema = v.object({
  texte: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT)),
  origine: v.picklist(['selection', 'offre']),
  reference: v.nullable(
    v.pipe(
      v.string(),
      v.transform((text) => parseOffreReference(text)),
    ),
  ),
});

export type DraftHandoff = v.InferOutput<typeof HandoffSchema>;

/** Storage that lives as long as the browser runs. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export async function handDraft(area: SessionArea, draft: DraftHandoff): Promise<void> {
  await area.set({ [KEY]: { ...draft, texte: draft.texte.slice(0, MAX_TEXT) } });
}

/** The text that waits; null when there is none, or when another page took it. */
export async function takeDraft(area: SessionArea): Promise<DraftHandoff | null> {
  const parsed = v.safeParse(HandoffSchema, (await area.get(KEY))[KEY]);
  await area.remove(KEY);
  return parsed.success ? parsed.output : null;
}
