import type { TedDatabase } from './db.ts';

/** Tables that describe offers; all others describe services. */
const OF_OFFRES = /offres?$/;

/** Bytes that the active index takes on this device, by what it describes; empty when there is none. */
export async function storedSizes(db: TedDatabase): Promise<Record<string, number>> {
  const active = await db.metaRow('active');
  const sizes: Record<string, number> = {};
  for (const { table, inflatedBytes } of active?.manifest.parts ?? []) {
    const kind = OF_OFFRES.test(table) ? 'offres' : 'services';
    sizes[kind] = (sizes[kind] ?? 0) + inflatedBytes;
  }
  return sizes;
}
