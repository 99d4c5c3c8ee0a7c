import browser from 'webextension-polyfill';
import type { Kept } from '../../components/options/options-api.ts';
import { CORRECTIONS_KEY, readCorrections } from '../../lib/corrections.ts';
import { readFavourites } from '../../lib/favourites.ts';
import { readRecents } from '../../lib/recents.ts';
import { exportName, exportText } from '../../lib/transfer.ts';
import { readUserData, sizeOf } from '../../lib/user-data.ts';

/** Where each kind of choice is kept. */
export const KEYS = {
  favourites: 'favoris',
  recents: 'recents',
  corrections: CORRECTIONS_KEY,
} as const;

export async function readKept(): Promise<Kept> {
  const area = browser.storage.local;
  const [data, favourites, recents, corrections] = await Promise.all([
    readUserData(),
    readFavourites(area),
    readRecents(area),
    readCorrections(),
  ]);
  return {
    favourites: favourites.length,
    recents: recents.length,
    corrections: corrections.map(({ reference, intitule, service }) => ({
      id: reference,
      offre: intitule || reference,
      service: service?.nom ?? '',
    })),
    bytes: sizeOf(data),
  };
}

/** Hands the file over to the browser, which saves it as the reader's downloads are. */
export async function exportFile(): Promise<void> {
  const now = new Date();
  const blob = new Blob([await exportText(now)], { type: 'application/json' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = exportName(now);
  link.click();
  // The browser has the address by the next task; kept longer it would hold the text in memory.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
