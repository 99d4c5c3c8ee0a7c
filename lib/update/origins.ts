import browser from 'webextension-polyfill';
import type { TrustedKey } from '../index-format/signature.ts';
import type { IndexOrigin } from './install.ts';

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
    base: browser.runtime.getURL('index/'),
    keys: __TED_BUILD__.embeddedKeys,
    embedded: true,
  };
}

/** The published index; null when the extension was built without an address. */
export function remoteOrigin(): IndexOrigin | null {
  const { indexUrl, indexKeys } = __TED_BUILD__;
  return indexUrl === '' ? null : { base: indexUrl, keys: indexKeys, embedded: false };
}
