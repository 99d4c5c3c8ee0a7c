import browser, { type Commands } from 'webextension-polyfill';
import type { OptionsApi, Shortcut } from '../../components/options/options-api.ts';
import { commandes } from '../../components/options/texts.ts';
import { removeCorrection } from '../../lib/corrections.ts';
import { log } from '../../lib/log.ts';
import { send } from '../../lib/messages/send.ts';
import { readRequestLog } from '../../lib/request-log.ts';
import { hostPattern } from '../../lib/settings/index-address.ts';
import { readSettings, saveSettings, watchSettings } from '../../lib/settings/settings.ts';
import { TedDatabase } from '../../lib/store/db.ts';
import { storedSizes } from '../../lib/store/sizes.ts';
import { readImport } from '../../lib/transfer.ts';
import { builtAddress } from '../../lib/update/origins.ts';
import { deleteUserData, deleteUserKey, undoable } from '../../lib/user-data.ts';
import { exportFile, KEYS, readKept } from './kept.ts';

const db = new TedDatabase();

const originsOf = (addresses: readonly string[]) => ({
  origins: [...new Set(addresses.map(hostPattern))],
});

/** What the options page asks of the browser, of the store and of the background. */
export const optionsApi: OptionsApi = {
  getIndexState: () => send('getIndexState'),
  checkNow: async () => {
    await send('checkNow');
  },
  orderInstall: async (order) => {
    await send('orderInstall', order);
  },
  verifyData: () => send('verifyData'),
  storedSizes: () => storedSizes(db),

  readSettings,
  saveSettings,
  watchSettings,

  readRequestLog,
  builtAddress: builtAddress(),
  hasAddresses: (addresses) => browser.permissions.contains(originsOf(addresses)),
  requestAddresses: (addresses) => browser.permissions.request(originsOf(addresses)),

  readKept,
  clear: (what) => undoable(() => deleteUserKey(KEYS[what])),
  removeCorrection: (id) => undoable(() => removeCorrection(id)),
  deleteAll: () =>
    undoable(async () => {
      await deleteUserData();
      await send('deleteIndex');
    }),

  exportFile,
  readImport,

  shortcuts: async () => (await browser.commands.getAll()).map(shortcutOf).reverse(),
  openShortcuts: () => {
    openShortcuts().catch((error: unknown) => log.error('shortcuts', error));
  },
  version: browser.runtime.getManifest().version,
};

/** Chromium gives no description of the commands that are its own, and speaks the language of its menus. */
function shortcutOf({ name, description, shortcut }: Commands.Command): Shortcut {
  return { name: commandes[name ?? ''] ?? description ?? '', keys: shortcut ?? '' };
}

/** Firefox has a call for it; Chromium, Edge and their kin have a page. */
async function openShortcuts(): Promise<void> {
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
