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

/** What a published version is built with: the address of the index, and public keys as PEM texts. */
export interface Publication {
  readonly indexUrl: string;
  readonly indexKeys: readonly string[];
}

/** Kept with the sources, so that a reviewer who has nothing but them builds the same bytes. */
export const PUBLICATION_FILE = 'tools/publication.json';

const DEVELOPMENT_KEY = fileURLToPath(new URL('../data/keys/developpement.pem', import.meta.url));
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * What the extension is built with: `tools/publication.json`, unless the environment says otherwise by
 * `TED_INDEX_URL`, the address of the published index, and `TED_INDEX_KEYS`, the PEM files of the
 * public keys that may sign it, parted by commas.
 */
export function readPublication(env: Readonly<Record<string, string | undefined>>): Publication {
  const kept = JSON.parse(
    readFileSync(new URL(`../${PUBLICATION_FILE}`, import.meta.url), 'utf8'),
  ) as Publication;
  const files = env.TED_INDEX_KEYS?.split(',').filter((file) => file.trim() !== '');
  return {
    indexUrl: env.TED_INDEX_URL?.trim() ?? kept.indexUrl,
    indexKeys: files?.map((file) => publicPem(readFileSync(file.trim()))) ?? kept.indexKeys,
  };
}

/** A key file may hold the private key: only its public half ever leaves it. */
function publicPem(pem: Buffer): string {
  return createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
}

/**
 * The settings as the extension carries them.
 * Throws an Error when the address is unsafe (https, or http on loopback) or comes without a key.
 */
export function readBuildSettings(
  env: Readonly<Record<string, string | undefined>>,
): BuildSettings {
  const development = trustedKey(createPublicKey(readFileSync(DEVELOPMENT_KEY)));
  const { indexUrl: address, indexKeys } = readPublication(env);
  const keys = indexKeys.map((pem) => trustedKey(createPublicKey(pem)));
  if (address === '') return { indexUrl: '', indexKeys: keys, embeddedKeys: [development] };
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
