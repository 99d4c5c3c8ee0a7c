import * as v from 'valibot';
import { KeptItemSchema, type StorageArea } from './kept-item.ts';
import { parseServiceId, type ServiceId } from './model/ids.ts';

/** A popup opened again within this time goes on where it was. */
const KEPT_FOR_MS = 60_000;
const KEY = 'place';
export const MAX_QUERY = 200;

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const serviceId = v.pipe(
  label,
  v.check((value) => parseServiceId(value) === value, 'not an identifier'),
  v.transform((value) => value as ServiceId),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

const PlaceSchema = v.object({
  query: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
  kind: v.picklist(['tout', 'service', 'offre']),
  filtres: v.object({
    ministere: v.exactOptional(serviceId),
    departement: v.exactOptional(label),
    versant: v.exactOptional(label),
    categorie: v.exactOptional(label),
    metier: v.exactOptional(label),
    contrat: v.exactOptional(label),
    teletravail: v.exactOptional(v.boolean()),
    depuisJours: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(10_000))),
    terminees: v.exactOptional(v.boolean()),
  }),
  /** Lines asked for, of each kind. */
  limit: count,
  scroll: v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000)),
  /** The card that is open over the list. */
  fiche: v.nullable(v.pick(KeptItemSchema, ['kind', 'id'])),
});

/** Where the reader is in the popup. */
export type PopupPlace = Readonly<v.InferOutput<typeof PlaceSchema>>;

export const NOWHERE: PopupPlace = {
  query: '',
  kind: 'tout',
  filtres: {},
  limit: 0,
  scroll: 0,
  fiche: null,
};

/** What was kept less than a minute ago; null otherwise, and where it is not what it should be. */
export async function readPlace(area: StorageArea, now: number): Promise<PopupPlace | null> {
  const kept = await area.get(KEY).catch(() => null);
  const parsed = v.safeParse(v.object({ at: v.number(), place: PlaceSchema }), kept?.[KEY]);
  if (!parsed.success) return null;
  const { at, place } = parsed.output;
  return at <= now && now - at <= KEPT_FOR_MS ? place : null;
}

/** Keeps the place for the session. A refusal of the browser costs the memory of it, nothing else. */
export async function keepPlace(area: StorageArea, place: PopupPlace, now: number): Promise<void> {
  await area.set({ [KEY]: { at: now, place } }).catch(() => {});
}
