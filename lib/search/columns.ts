import type { IsoDate } from '../model/ids.ts';
import { ByteWriter, uint32At } from './bytes.ts';
import { SECTION, type Table } from './table.ts';

/** Day 1 of the date column; 0 there means that an offer has no end. */
const EPOCH = Date.UTC(2015, 0, 1) - 86_400_000;
const LAST_DAY = 65_535;

/** A day as the date column holds it. */
export function dayNumber(date: IsoDate): number {
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - EPOCH) / 86_400_000);
  return Math.min(LAST_DAY, Math.max(1, days));
}

/** Writes the last day of each offer, two bytes each. */
export function writeEnds(ends: readonly (IsoDate | null)[]): Uint8Array {
  const bytes = new Uint8Array(ends.length * 2);
  ends.forEach((end, i) => {
    const day = end === null ? 0 : dayNumber(end);
    bytes[i * 2] = day & 255;
    bytes[i * 2 + 1] = day >>> 8;
  });
  return bytes;
}

/** Last day of an offer, 0 for no end. */
export async function readEnds(table: Table): Promise<(doc: number) => number> {
  const bytes = await table.readWhole(SECTION.fins);
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
