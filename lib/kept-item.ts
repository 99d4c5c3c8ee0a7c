import * as v from 'valibot';

/** What the browser keeps for the extension on the device; tests give a plain object. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const label = v.pipe(v.string(), v.maxLength(400));

export const KeptItemSchema = v.object({
  kind: v.picklist(['service', 'offre']),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  titre: v.pipe(label, v.minLength(1)),
  sigle: label,
  /** What places it for a reader: its ministry, its body. */
  sous: label,
  /** Official page; empty when it has none. */
  url: v.pipe(v.string(), v.maxLength(2_048)),
});

/** A service or an offer as recents and favourites remember it: enough to draw a line. */
export type KeptItem = v.InferOutput<typeof KeptItemSchema>;

/**
 * Reads a kept list. Entries that are not what they should be are dropped, and a storage that the
 * browser refuses is an empty one.
 */
export async function readList<S extends v.GenericSchema>(
  area: StorageArea,
  key: string,
  schema: S,
  most: number,
): Promise<v.InferOutput<S>[]> {
  const kept = await area.get(key).catch(() => null);
  const list = kept?.[key];
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).slice(0, most).flatMap((entry) => {
    const parsed = v.safeParse(schema, entry);
    return parsed.success ? [parsed.output] : [];
  });
}

/** Keeps a list. A refusal of the browser costs the memory of it, nothing else. */
export async function keepList(
  area: StorageArea,
  key: string,
  list: readonly unknown[],
): Promise<void> {
  await area.set({ [key]: list }).catch(() => {});
}

export const isSameItem = (
  a: Pick<KeptItem, 'kind' | 'id'>,
  b: Pick<KeptItem, 'kind' | 'id'>,
): boolean => a.kind === b.kind && a.id === b.id;
