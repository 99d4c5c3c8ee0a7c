import * as v from 'valibot';
import browser from 'webextension-polyfill';
import {
  CORRECTIONS_KEY,
  type Correction,
  MAX_CORRECTIONS,
  parseCorrections,
  readCorrections,
} from './corrections.ts';
import { MAX_FAVOURITES } from './favourites.ts';
import { isSameItem, type KeptItem, KeptItemSchema } from './kept-item.ts';
import { referenceKey } from './model/ids.ts';
import { readFields, SETTING_NAMES, type Settings } from './settings/schema.ts';
import { readSettings, saveSettings } from './settings/settings.ts';
import { type Undo, undoable } from './user-data.ts';

/**
 * The reader's own choices as one file: settings, favourites and corrections. Read as any stranger's
 * file: bounded, validated entry by entry, shown before anything changes, and taken back in one click.
 */
const FORMAT = 'ted-choix';
const VERSION = 1;
const FAVOURITES_KEY = 'favoris';
export const MAX_FILE_CHARS = 1_000_000;

const EnvelopeSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  reglages: v.optional(v.unknown()),
  favoris: v.optional(v.unknown()),
  corrections: v.optional(v.unknown()),
});

/** What a file would change here. */
export interface ImportPreview {
  /** Only the settings that would differ from now. */
  readonly settings: Readonly<Partial<Settings>>;
  /** Settings that differ but that the administration has locked here. */
  readonly locked: number;
  readonly favourites: number;
  readonly corrections: number;
  /** Entries that are not what they should be: left out. */
  readonly refused: number;
}

export type ImportProblem = 'trop-grand' | 'illisible' | 'autre-fichier' | 'plus-recent' | 'rien';

export type ReadImport =
  | { readonly ok: true; readonly preview: ImportPreview; readonly apply: () => Promise<Undo> }
  | { readonly ok: false; readonly problem: ImportProblem };

/** A kept list as it would be after the import. */
interface Merged {
  readonly next: readonly unknown[];
  readonly added: number;
  readonly refused: number;
}

/** The text of the file. What an administration has set is not the reader's own, and stays out. */
export async function exportText(now: Date): Promise<string> {
  const { settings, locked } = await readSettings();
  const own = SETTING_NAMES.filter((name) => name !== 'pausedUntil' && !locked.has(name));
  const kept = await browser.storage.local.get(FAVOURITES_KEY);
  const file = {
    format: FORMAT,
    version: VERSION,
    exporteLe: now.toISOString(),
    reglages: Object.fromEntries(own.map((name) => [name, settings[name]])),
    favoris: validItems(kept[FAVOURITES_KEY]).items,
    corrections: await readCorrections(),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `ted-choix-2026-11-24.json`. */
export const exportName = (now: Date): string => `ted-choix-${now.toISOString().slice(0, 10)}.json`;

/** Reads a file of choices against what is kept here; nothing changes before `apply`. */
export async function readImport(text: string): Promise<ReadImport> {
  if (text.length > MAX_FILE_CHARS) return { ok: false, problem: 'trop-grand' };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'illisible' };
  }
  const parsed = v.safeParse(EnvelopeSchema, raw);
  if (!parsed.success) return { ok: false, problem: 'autre-fichier' };
  const file = parsed.output;
  if (file.version > VERSION) return { ok: false, problem: 'plus-recent' };
  const settings = await readChanges(file.reglages);
  const kept = await browser.storage.local.get(FAVOURITES_KEY);
  const favourites = mergeFavourites(kept[FAVOURITES_KEY], file.favoris);
  const corrections = mergeCorrections(await readCorrections(), file.corrections);
  const preview = {
    settings: settings.changes,
    locked: settings.locked,
    favourites: favourites.added,
    corrections: corrections.added,
    refused: settings.refused + favourites.refused + corrections.refused,
  };
  const changes = Object.keys(settings.changes).length + favourites.added + corrections.added;
  if (changes + settings.locked + preview.refused === 0) return { ok: false, problem: 'rien' };
  const apply = (): Promise<Undo> =>
    undoable(async () => {
      if (favourites.added > 0)
        await browser.storage.local.set({ [FAVOURITES_KEY]: favourites.next });
      if (corrections.added > 0)
        await browser.storage.local.set({ [CORRECTIONS_KEY]: corrections.next });
      await saveSettings(settings.changes);
    });
  return { ok: true, preview, apply };
}

/** The settings of the file that would change something here, and that may. */
async function readChanges(raw: unknown) {
  const { settings, locked } = await readSettings();
  const { values, refused } = readFields(raw);
  const { pausedUntil: _, ...given } = values;
  const differs = Object.entries(given).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(new Map(Object.entries(settings)).get(name)),
  );
  const isLocked = ([name]: [string, unknown]): boolean => new Set<string>(locked).has(name);
  const changes: Partial<Settings> = Object.fromEntries(differs.filter((one) => !isLocked(one)));
  return { changes, locked: differs.filter(isLocked).length, refused: refused.length };
}

/** What is here stays first and as it is; what is new comes after, as long as there is room. */
function mergeFavourites(here: unknown, given: unknown): Merged {
  const mine = validItems(here).items;
  const { items, refused } = validItems(given);
  const fresh: KeptItem[] = [];
  for (const item of items)
    if (![...mine, ...fresh].some((other) => isSameItem(other, item))) fresh.push(item);
  const next = [...mine, ...fresh].slice(0, MAX_FAVOURITES);
  return { next, added: next.length - mine.length, refused };
}

/** What was said here of an offer wins over what the file says of it. */
function mergeCorrections(mine: readonly Correction[], given: unknown): Merged {
  const valid = parseCorrections(given);
  const known = new Set(mine.map(({ reference }) => referenceKey(reference)));
  const fresh: Correction[] = [];
  for (const correction of valid) {
    const key = referenceKey(correction.reference);
    if (!known.has(key)) fresh.push(correction);
    known.add(key);
  }
  const next = [...mine, ...fresh].slice(0, MAX_CORRECTIONS);
  const entries = Array.isArray(given) ? given.length : given === undefined ? 0 : 1;
  return { next, added: next.length - mine.length, refused: entries - valid.length };
}

function validItems(list: unknown): { items: KeptItem[]; refused: number } {
  if (list === undefined) return { items: [], refused: 0 };
  if (!Array.isArray(list)) return { items: [], refused: 1 };
  const bounded = list.slice(0, MAX_FAVOURITES) as readonly unknown[];
  const items = bounded.flatMap((entry) => {
    const parsed = v.safeParse(KeptItemSchema, entry);
    return parsed.success ? [parsed.output] : [];
  });
  return { items, refused: list.length - items.length };
}
