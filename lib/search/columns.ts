import type { IsoDate } from '../model/ids.ts';
import { ByteWriter, uint32At } from './bytes.ts';
import { SECTION, type Table } from './table.ts';

/** Day 1 of the date columns; 0 there means no date. */
const EPOCH = Date.UTC(2015, 0, 1) - 86_400_000;
const LAST_DAY = 65_535;

/** A day as the date columns hold it. */
export function dayNumber(date: IsoDate): number {
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - EPOCH) / 86_400_000);
  return Math.min(LAST_DAY, Math.max(1, days));
}

/** Writes a day of each offer, two bytes each. */
export function writeDays(days: readonly (IsoDate | null)[]): Uint8Array {
  const bytes = new Uint8Array(days.length * 2);
  days.forEach((date, i) => {
    const day = date === null ? 0 : dayNumber(date);
    bytes[i * 2] = day & 255;
    bytes[i * 2 + 1] = day >>> 8;
  });
  return bytes;
}

/** A day of each offer, 0 for none. */
export async function readDays(table: Table, section: number): Promise<(doc: number) => number> {
  const bytes = await table.readWhole(section);
  return (doc) => (bytes[doc * 2] ?? 0) | ((bytes[doc * 2 + 1] ?? 0) << 8);
}

/** Writes the ordinal of the service of each offer, -1 for none. */
export function writeServiceLinks(links: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  for (const link of links) writer.uint32(link + 1);
  return writer.finish();
}

/** The ordinal of the service of an offer, -1 for none. */
export async function readServiceLinks(table: Table): Promise<(doc: number) => number> {
  const bytes = await table.readWhole(SECTION.liens);
  return (doc) => uint32At(bytes, doc * 4) - 1;
}
