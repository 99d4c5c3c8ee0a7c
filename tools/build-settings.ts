import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { trustedKey } from '../data/signing.ts';
import type { TrustedKey } from '../lib/index-format/signature.ts';

export interface BuildSettings {
  readonly indexUrl: string;
  readonly indexKeys: readonly TrustedKey[];
  readonly embeddedKeys: readonly TrustedKey[];
}

const DEVELOPMENT_KEY = fileURLToPath(new URL('../data/keys/developpement.pem', import.meta.url));
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Reads what is fixed when the extension is built:
 * `TED_INDEX_URL`, the address of the published index (https, or http on loopback), and
 * `TED_INDEX_KEYS`, the PEM files of the public keys that may sign it, parted by commas.
 * Throws an Error when the address is unsafe or comes without a key.
 */
export function readBuildSettings(
  env: Readonly<Record<string, string | undefined>>,
): BuildSettings {
  const development = trustedKey(createPublicKey(readFileSync(DEVELOPMENT_KEY)));
  const address = env.TED_INDEX_URL?.trim() ?? '';
  const keyFiles = (env.TED_INDEX_KEYS ?? '').split(',').filter((file) => file.trim() !== '');
  const keys = keyFiles.map((file) => trustedKey(createPublicKey(readFileSync(file.trim()))));
  if (address === '') return { indexUrl: '', indexKeys: [], embeddedKeys: [development] };
  const url = new URL(address.endsWith('/') ? address : `${address}/`);
  const local = LOOPBACK.includes(url.hostname);
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:'))
    throw new Error('TED_INDEX_URL must be https, or http on loopback.');
  if (keys.length === 0 && !local)
    throw new Error('TED_INDEX_KEYS must name the public key that signs the published index.');
  return {
    indexUrl: url.href,
    indexKeys: keys.length > 0 ? keys : [development],
    embeddedKeys: [development],
  };
}

/** The match pattern that lets the extension read the index's host; nothing when none is configured. */
export function indexHostPermission(settings: BuildSettings): string[] {
  if (settings.indexUrl === '') return [];
  const { protocol, hostname } = new URL(settings.indexUrl);
  return [`${protocol}//${hostname}/*`];
}
