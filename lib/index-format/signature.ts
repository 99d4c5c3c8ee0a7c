import * as v from 'valibot';
import { failed, ok, type Result } from '../model/problem.ts';

/** An Ed25519 public key that the package trusts: 32 bytes in base64. */
export interface TrustedKey {
  /** First 16 hexadecimal digits of the SHA-256 of the key, as written in signatures. */
  readonly id: string;
  readonly publicKey: string;
}

const SignatureSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  signature: v.pipe(v.string(), v.maxLength(100), v.base64()),
});

/**
 * Checks the detached signature of a manifest against the trusted keys.
 * `signature-invalid` for an unknown key, a malformed file or a signature of other bytes.
 */
export async function verifySignature(
  manifest: Uint8Array<ArrayBuffer>,
  signatureFile: Uint8Array,
  keys: readonly TrustedKey[],
): Promise<Result<null>> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(signatureFile));
  } catch {
    return failed('signature-invalid', 'the signature file is not JSON');
  }
  const parsed = v.safeParse(SignatureSchema, json);
  if (!parsed.success) return failed('signature-invalid', 'the signature file has another shape');
  const trusted = keys.find((key) => key.id === parsed.output.key);
  if (!trusted) return failed('signature-invalid', `signed by an unknown key ${parsed.output.key}`);
  try {
    const key = await crypto.subtle.importKey(
      'raw',
      bytesOfBase64(trusted.publicKey),
      { name: 'Ed25519' },
      false,
      ['verify'],
    );
    const valid = await crypto.subtle.verify(
      { name: 'Ed25519' },
      key,
      bytesOfBase64(parsed.output.signature),
      manifest,
    );
    return valid ? ok(null) : failed('signature-invalid', 'the manifest is not what was signed');
  } catch (error) {
    return failed('signature-invalid', `verification failed: ${String(error)}`);
  }
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
