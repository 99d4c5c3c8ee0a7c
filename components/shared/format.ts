import type { IsoDate } from '../../lib/model/ids.ts';
import { type CountedKey, langue, message } from '../locale/message.ts';

const DAY_MS = 86_400_000;
/** From there on a month says more than a count of weeks. */
const WEEKS_UNTIL_DAYS = 60;
const DAYS_UNTIL_DAYS = 14;

/** Formatters are made at first use: making them costs more than everything a recognised page asks for. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const unitFormat = (unit: string, unitDisplay: 'long' | 'short', digits = 0) =>
  lazily(
    () =>
      new Intl.NumberFormat(langue, {
        style: 'unit',
        unit,
        unitDisplay,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  lazily(() => new Intl.DateTimeFormat(langue, { ...options, timeZone: 'UTC' }));

const number = lazily(() => new Intl.NumberFormat(langue));
const percent = lazily(() => new Intl.NumberFormat(langue, { style: 'percent' }));
const days = unitFormat('day', 'long');
const weeks = unitFormat('week', 'long');
const megabytes = unitFormat('megabyte', 'short', 1);
const kilobytes = unitFormat('kilobyte', 'short');
const day = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
const month = dateFormat({ month: 'long', year: 'numeric' });
const shortMonth = dateFormat({ month: 'short', year: 'numeric' });

/** A date, a count and its unit are read in one piece: they never break. */
const unbroken = (text: string) => text.replace(/ /g, '\u00a0');

const dateOf = (date: IsoDate) => new Date(`${date}T00:00:00Z`);

export const formatNombre = (count: number): string => number().format(count);
export const formatPourcent = (share: number): string => unbroken(percent().format(share));

/** French counts zero and a half as one, English only one. */
const isOne = (count: number) => (langue === 'fr' ? count < 2 : count === 1);

/** A sentence that holds a count, its `$1`: « 14 offres », « 1 offre ». */
export const compter = (key: CountedKey, count: number, ...values: readonly string[]): string =>
  message(`${key}_${isOne(count) ? 'one' : 'other'}`, formatNombre(count), ...values);

/** « 5,1 Mo », « 640 ko ». */
export const formatOctets = (bytes: number): string =>
  unbroken(bytes < 1e6 ? kilobytes().format(bytes / 1e3) : megabytes().format(bytes / 1e6));

/** « 16 nov. 2026 ». */
export const formatDate = (date: IsoDate): string => unbroken(day().format(dateOf(date)));
/** « janv. 2024 ». */
export const formatMois = (date: IsoDate): string => unbroken(shortMonth().format(dateOf(date)));

export const joursEntre = (from: IsoDate, to: IsoDate): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / DAY_MS);

/**
 * What follows « depuis »: « 12 jours », « 5 semaines », and « mars 2026 » from two months on.
 * A date to come reads as today, since clocks and publishers differ by a day.
 */
export function formatAge(since: IsoDate, today: IsoDate): string {
  const count = joursEntre(since, today);
  if (count <= 0) return message('aujourdhui');
  if (count === 1) return message('hier');
  if (count < DAYS_UNTIL_DAYS) return ilYa(days().format(count));
  if (count < WEEKS_UNTIL_DAYS) return ilYa(weeks().format(Math.floor(count / 7)));
  return unbroken(month().format(dateOf(since)));
}

const ilYa = (duree: string) => unbroken(message('ilYa', duree));

/** The reader's day, which ages and staleness are counted from. */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const moment = lazily(
  () =>
    new Intl.DateTimeFormat(langue, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
);

/** « 20 novembre 2026 à 09:05 », in the reader's own time. */
export const formatMoment = (timeMs: number): string => unbroken(moment().format(timeMs));

/**
 * Makes the browser read the formats of the language, which takes some 20 ms in a fresh process: to be called
 * while an answer is awaited, so that the drawing does not pay for it.
 */
export function warmFormats(): void {
  formatNombre(0);
  day().format(0);
}
