import browser from 'webextension-polyfill';
import type { TrustedKey } from '../index-format/signature.ts';
import { indexAddresses } from '../settings/index-address.ts';
import { readSettings } from '../settings/settings.ts';

/** Where an index comes from: folder addresses, and the keys that may have signed it. */
export interface IndexOrigin {
  /** With their final slash, tried in order. A mirror needs no trust: signature and digests do. */
  readonly bases: readonly string[];
  readonly keys: readonly TrustedKey[];
  /** True for the index of the package itself. */
  readonly embedded: boolean;
}

/** Fixed when the extension is built; see `tools/build-settings.ts`. */
declare const __TED_BUILD__: {
  /** Address of the published index with its final slash; empty when none is configured. */
  readonly indexUrl: string;
  /** Keys that may sign the published index. */
  readonly indexKeys: readonly TrustedKey[];
  /** Key that signed the index of the package. */
  readonly embeddedKeys: readonly TrustedKey[];
};

/** The index that the package carries. */
export function embeddedOrigin(): IndexOrigin {
  return {
    bases: [browser.runtime.getURL('index/')],
    keys: __TED_BUILD__.embeddedKeys,
    embedded: true,
  };
}

/** The address fixed when the extension was built; empty when none was. */
export const builtAddress = (): string => __TED_BUILD__.indexUrl;

/** The published index and its mirrors, as set; null when no address is configured. */
export async function remoteOrigin(): Promise<IndexOrigin | null> {
  const { settings } = await readSettings();
  const bases = indexAddresses(settings, builtAddress());
  return bases.length === 0 ? null : { bases, keys: __TED_BUILD__.indexKeys, embedded: false };
}
