import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const EXTENSION_ID = 'ted@trouver-mon-expertise-data.example';
/** What the addresses of its pages begin with. */
export const EXTENSION_UUID = '11111111-2222-4333-8444-555555555555';

export interface ProfileOptions {
  readonly marionettePort: number;
  /** Of the proxy that every request goes through, loopback included. */
  readonly proxyPort: number;
  /** Language that the browser asks pages for. */
  readonly language: string;
  /** What an administration sets, as the machine's own file gives it to the extension. */
  readonly policies: object | undefined;
}

/** Where that profile saves files. */
export const savedIn = (profile: string): string => join(profile, 'saved');

/** The home folder that Firefox is given when there are policies: it looks for them there. */
export const homeOf = (profile: string): string => join(profile, 'home');

/** Writes what a new Firefox reads as it starts on that profile, and one that crashed on it too. */
export async function writeProfile(
  profile: string,
  { marionettePort, proxyPort, language, policies }: ProfileOptions,
): Promise<void> {
  const prefs: Record<string, string | number | boolean> = {
    'marionette.port': marionettePort,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
    'dom.security.https_first': false,
    'intl.accept_languages': `${language}, ${language.slice(0, 2)}`,
    'browser.download.folderList': 2,
    'browser.download.dir': savedIn(profile),
    'browser.download.alwaysOpenPanel': false,
    'ui.popup.disable_autohide': true,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    // An extension installed for the session leaves its data to the next one, as one of the store does.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.sessionstore.interval': 1_000,
    'services.settings.server': 'data:,',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  if (!policies) return;
  const folder = join(homeOf(profile), '.mozilla', 'managed-storage');
  const file = { name: EXTENSION_ID, description: 'test', type: 'storage', data: policies };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${EXTENSION_ID}.json`), JSON.stringify(file));
}
