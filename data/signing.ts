import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TrustedKey } from '../lib/index-format/signature.ts';

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
    throw new Error(`${path} : ce n'est pas une clé privée PEM lisible.`);
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

/** The detached signature file of a manifest. Ed25519 is deterministic: same bytes, same signature. */
export function signManifest(manifest: Uint8Array, key: SigningKey): Uint8Array {
  const signature = sign(null, manifest, key.privateKey).toString('base64');
  return Buffer.from(`${JSON.stringify({ key: key.trusted.id, signature }, null, 2)}\n`);
}
