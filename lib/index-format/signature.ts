import * as v from 'valibot';
import { failed, ok, type Result } from '../model/problem.ts';
import { LIMITS } from './version.ts';

/** An Ed25519 public key that the package trusts: 32 bytes in base64. */
export interface TrustedKey {
  /** First 16 hexadecimal digits of the SHA-256 of the key, as written in signatures. */
  readonly id: string;
  readonly publicKey: string;
}

/** A key that names the one that will sign after it, and signs that. */
export interface Succession {
  /** The key that speaks. */
  readonly key: string;
  /** The key that follows it: 32 bytes in base64. */
  readonly next: string;
  readonly signature: string;
}

const keyId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const base64 = v.pipe(v.string(), v.maxLength(100), v.base64());
const SignatureSchema = v.object({
  key: keyId,
  signature: base64,
  successions: v.optional(
    v.pipe(
      v.array(v.object({ key: keyId, next: base64, signature: base64 })),
      v.maxLength(LIMITS.successions),
    ),
    [],
  ),
});

/** The bytes by which a key names its successor: no manifest can be taken for them. */
export function successionBytes(key: string, next: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`ted-next-key ${key} ${next}\n`);
}

/**
 * Checks the detached signature of a manifest against the trusted keys and those that they named,
 * one after the other. Returns the key that signed.
 * `signature-invalid` for an unknown key, a malformed file or a signature of other bytes.
 */
export async function verifySignature(
  manifest: Uint8Array<ArrayBuffer>,
  signatureFile: Uint8Array,
  keys: readonly TrustedKey[],
): Promise<Result<TrustedKey>> {
  const parsed = readSignatureFile(signatureFile);
  if (!parsed.ok) return parsed;
  const { key, signature, successions } = parsed.value;
  try {
    const signer = await findSigner(key, keys, successions);
    if (!signer) return failed('signature-invalid', `signed by an unknown key ${key}`);
    return (await verifies(signer, signature, manifest))
      ? ok(signer)
      : failed('signature-invalid', 'the manifest is not what was signed');
  } catch (error) {
    return failed('signature-invalid', `verification failed: ${String(error)}`);
  }
}

/** Reads a signature file, bounded; nothing of it is verified yet. */
export function readSignatureFile(
  bytes: Uint8Array,
): Result<v.InferOutput<typeof SignatureSchema>> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed('signature-invalid', 'the signature file is not JSON');
  }
  const parsed = v.safeParse(SignatureSchema, json);
  return parsed.success
    ? ok(parsed.output)
    : failed('signature-invalid', 'the signature file has another shape');
}

/** The key of that name: a trusted one, or one reached from them; each succession is used once. */
async function findSigner(
  wanted: string,
  keys: readonly TrustedKey[],
  successions: readonly Succession[],
): Promise<TrustedKey | null> {
  const known = new Map(keys.map((key) => [key.id, key]));
  let left = [...successions];
  while (!known.has(wanted)) {
    const next = left.find(({ key }) => known.has(key));
    const by = next && known.get(next.key);
    if (!next || !by) return null;
    left = left.filter((one) => one !== next);
    if (!(await verifies(by, next.signature, successionBytes(next.key, next.next)))) continue;
    const named = { id: await keyIdOf(next.next), publicKey: next.next };
    known.set(named.id, named);
  }
  return known.get(wanted) ?? null;
}

async function verifies(
  trusted: TrustedKey,
  signature: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = { name: 'Ed25519' };
  const raw = bytesOfBase64(trusted.publicKey);
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
  return crypto.subtle.verify(algorithm, key, bytesOfBase64(signature), bytes);
}

async function keyIdOf(publicKey: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytesOfBase64(publicKey));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('').slice(0, 16);
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
