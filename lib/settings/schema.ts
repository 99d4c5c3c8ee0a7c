import * as v from 'valibot';
import { cleanAddress, MAX_MIRRORS } from './index-address.ts';

/** A pause is until the next midnight: a day at most, and the hour that a change of clock may add. */
const PAUSE_MAX_MS = 25 * 60 * 60 * 1000;

const display = v.picklist(['panel', 'sidepanel', 'popup']);
const theme = v.picklist(['page', 'clair', 'sombre']);
const opening = v.picklist(['click', 'auto']);
const address = v.pipe(
  v.string(),
  v.transform(cleanAddress),
  v.check((clean) => clean !== null),
  v.transform((clean) => clean ?? ''),
);

/**
 * Every setting, flat: the same names serve in storage, in an exported file and in the policies of an
 * administration, where the Windows registry keeps flat values best.
 */
const fields = {
  /** `panel` in the page, `sidepanel` of the browser, `popup`: only the toolbar's search. */
  display,
  theme,
  /** Whether TED acts on each site, and on the former addresses of both. */
  siteLannuaire: v.boolean(),
  siteCsp: v.boolean(),
  siteFormer: v.boolean(),
  /** `click`: the tab waits; `auto`: the panel opens with the page. */
  openingLannuaire: opening,
  openingCsp: opening,
  /** Another display on one site; null follows `display`. */
  displayLannuaire: v.nullable(display),
  displayCsp: v.nullable(display),
  /** Until when TED leaves all pages alone, in milliseconds since 1970; 0 when it does not. */
  pausedUntil: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Folder of the index, in place of the one fixed when the extension was built; null keeps that one. */
  indexAddress: v.nullable(address),
  /** Other folders with the same signed index, tried in order when the first does not answer. */
  mirrors: v.pipe(v.array(address), v.maxLength(MAX_MIRRORS), v.readonly()),
  /** Whether a newer index is looked for once a day without being asked. */
  dailyCheck: v.boolean(),
} as const;

const partial = v.partial(v.object(fields));

export type Settings = Readonly<v.InferOutput<v.ObjectSchema<typeof fields, undefined>>>;
export type SettingName = keyof Settings;
export type Display = Settings['display'];
export type Theme = Settings['theme'];
export type Opening = Settings['openingLannuaire'];

/** The settings as they apply: the reader's own, under those that an administration set. */
export interface AppliedSettings {
  readonly settings: Settings;
  /** Set by the administration: the reader cannot change them. */
  readonly locked: ReadonlySet<SettingName>;
}

/** Written beside the fields. A number above ours was written by a later TED. */
export const SETTINGS_VERSION = 1;

export const DEFAULT_SETTINGS: Settings = {
  display: 'panel',
  theme: 'page',
  siteLannuaire: true,
  siteCsp: true,
  siteFormer: true,
  openingLannuaire: 'click',
  openingCsp: 'click',
  displayLannuaire: null,
  displayCsp: null,
  pausedUntil: 0,
  indexAddress: null,
  mirrors: [],
  dailyCheck: true,
};

export interface ReadFields {
  readonly values: Readonly<Partial<Settings>>;
  /** Known fields whose value was none of ours. */
  readonly refused: readonly SettingName[];
}

/**
 * The valid fields of something stored, imported or set by a policy. What is unknown is left out, what
 * is wrong is left out and named: one bad field never costs the others.
 */
export function readFields(raw: unknown): ReadFields {
  if (typeof raw !== 'object' || raw === null) return { values: {}, refused: [] };
  const given = new Map(Object.entries(raw));
  const kept: Record<string, unknown> = {};
  const refused: SettingName[] = [];
  for (const name of SETTING_NAMES) {
    const value = given.get(name);
    if (value === undefined) continue;
    if (v.is(fields[name], value)) kept[name] = value;
    else refused.push(name);
  }
  // Each field was found valid by its own schema; this one gives them their types and clean addresses.
  return { values: v.parse(partial, kept), refused };
}

/** Names of all the settings, in the order of the options page. */
export const SETTING_NAMES = v.keyof(v.object(fields)).options;

/**
 * The settings that were stored, field by field, defaults for the rest. Before version 1 nothing was
 * stored but the place of the panel on each site, which has kept its keys: to come from there is to
 * start from the defaults. A later version's fields are read as far as they are still ours.
 */
export function parseSettings(raw: unknown): Settings {
  return { ...DEFAULT_SETTINGS, ...readFields(raw).values };
}

/** True while TED must leave all pages alone. A pause further away than a day is a mistake, or a clock that moved. */
export function isPaused({ pausedUntil }: Pick<Settings, 'pausedUntil'>, now: number): boolean {
  return now < pausedUntil && pausedUntil - now <= PAUSE_MAX_MS;
}

/** The end of the reader's day: how long « pause pour aujourd'hui » lasts. */
export function endOfDay(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}
