import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type Succession,
  successionBytes,
  type TrustedKey,
} from '../lib/index-format/signature.ts';

/** Raw bytes of an Ed25519 public key follow this DER prefix (RFC 8410). */
const SPKI_PREFIX_LENGTH = 12;

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly trusted: TrustedKey;
}

/** Reads an Ed25519 private key in PEM (PKCS#8). Throws an Error with a French sentence for anything else. */
export async function readSigningKey(path: string): Promise<SigningKey> {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(await readFile(path));
  } catch {
    throw new Error(`${path} : ce n’est pas une clé privée PEM lisible.`);
  }
  if (privateKey.asymmetricKeyType !== 'ed25519')
    throw new Error(`${path} : la clé doit être de type Ed25519.`);
  return { privateKey, trusted: trustedKey(createPublicKey(privateKey)) };
}

/** The public half, as the extension's package lists it. */
export function trustedKey(publicKey: KeyObject): TrustedKey {
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX_LENGTH);
  return {
    id: createHash('sha256').update(raw).digest('hex').slice(0, 16),
    publicKey: raw.toString('base64'),
  };
}

/** Reads an Ed25519 public key in PEM. Throws an Error with a French sentence for anything else. */
export async function readPublicKey(path: string): Promise<TrustedKey> {
  let publicKey: KeyObject;
  try {
    publicKey = createPublicKey(await readFile(path));
  } catch {
    throw new Error(`${path} : ce n’est pas une clé publique PEM lisible.`);
  }
  if (publicKey.asymmetricKeyType !== 'ed25519')
    throw new Error(`${path} : la clé doit être de type Ed25519.`);
  return trustedKey(publicKey);
}

/** A key names the one that will sign after it: readers who trust the first will trust the second. */
export function nameSuccessor(key: SigningKey, next: TrustedKey): Succession {
  const bytes = successionBytes(key.trusted.id, next.publicKey);
  const signature = sign(null, bytes, key.privateKey).toString('base64');
  return { key: key.trusted.id, next: next.publicKey, signature };
}

/** The detached signature file of a manifest. Ed25519 is deterministic: same bytes, same signature. */
export function signManifest(
  manifest: Uint8Array,
  key: SigningKey,
  successions: readonly Succession[] = [],
): Uint8Array {
  const signature = sign(null, manifest, key.privateKey).toString('base64');
  const file = {
    key: key.trusted.id,
    signature,
    ...(successions.length > 0 ? { successions } : {}),
  };
  return Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
}
