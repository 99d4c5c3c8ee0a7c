import browser from 'webextension-polyfill';
import { putBackRequests, REQUESTS_KEY } from './request-log.ts';
import { publishPageSettings } from './settings/settings.ts';

/** Takes back what was just done. */
export type Undo = () => Promise<void>;

/**
 * All that is the reader's own is in `storage.local`, on this device alone: settings, favourites,
 * recents, corrections, kept drafts, the place of the panel, the record of requests. The index is not
 * there, since anyone can fetch it again.
 */
export async function readUserData(): Promise<Record<string, unknown>> {
  return await browser.storage.local.get(null);
}

/** Bytes of these data, as they are written. */
export function sizeOf(data: Readonly<Record<string, unknown>>): number {
  return new TextEncoder().encode(JSON.stringify(data)).length;
}

/** Does something to these data that can be taken back: what it changed is then as it was before. */
export async function undoable(work: () => Promise<void>): Promise<Undo> {
  const before = await readUserData();
  await work();
  const after = await readUserData();
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => key !== REQUESTS_KEY && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return async () => {
    const back = changed.filter((key) => key in before);
    await browser.storage.local.remove(changed.filter((key) => !(key in before)));
    await browser.storage.local.set(Object.fromEntries(back.map((key) => [key, before[key]])));
    await putBackRequests(before[REQUESTS_KEY]);
    await publishPageSettings();
  };
}

/** Deletes all of it, the state of the search just closed too. Policies apply again at once. */
export async function deleteUserData(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session?.clear();
  await publishPageSettings();
}

/** Deletes what is kept under one key. */
export async function deleteUserKey(key: string): Promise<void> {
  await browser.storage.local.remove(key);
}
