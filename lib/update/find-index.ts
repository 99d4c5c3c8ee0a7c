import {
  MANIFEST_FILE,
  type Manifest,
  parseManifest,
  SIGNATURE_FILE,
} from '../index-format/manifest.ts';
import { type TrustedKey, verifySignature } from '../index-format/signature.ts';
import { LIMITS } from '../index-format/version.ts';
import { failed, ok, type Result } from '../model/problem.ts';
import type { TedDatabase } from '../store/db.ts';
import { download } from './download.ts';
import type { IndexOrigin } from './origins.ts';

export interface FoundIndex {
  readonly manifest: Manifest;
  readonly signer: TrustedKey;
  /** The address that had it. */
  readonly base: string;
  readonly etag: string | null;
}

/**
 * The manifest of an origin, verified and allowed to replace what is here; null when an address says
 * that nothing changed. Addresses are tried in order; the first problem is the one told.
 */
export async function findIndex(
  db: TedDatabase,
  origin: IndexOrigin,
  signal: AbortSignal,
): Promise<Result<FoundIndex | null>> {
  const active = (await db.metaRow('active'))?.manifest ?? null;
  const newest = await db.metaRow('newest');
  const keys = await trustedKeys(db, origin);
  let first: Result<never> | null = null;
  for (const base of origin.bases) {
    const found = await readManifestAt(db, base, keys, active, signal);
    if (found.ok && found.value === null) return found;
    if (found.ok && origin.embedded && isOlderExample(found.value, active)) return ok(null);
    const refused = found.ok
      ? refuseReplacement(active, newest?.createdAt ?? null, found.value, origin)
      : found;
    if (!refused) return found;
    first ??= refused;
  }
  return first ?? failed('index-missing', 'no address');
}

async function readManifestAt(
  db: TedDatabase,
  base: string,
  keys: readonly TrustedKey[],
  active: Manifest | null,
  signal: AbortSignal,
): Promise<Result<FoundIndex | null>> {
  const checked = await db.metaRow('checked');
  // The mark of the last look is only good for the index that it described.
  const known = active && checked?.base === base && checked.indexVersion === active.indexVersion;
  const file = await download(base + MANIFEST_FILE, {
    signal,
    maxBytes: LIMITS.manifestBytes,
    etag: known ? checked.etag : null,
  });
  if (!file.ok) return file;
  if (file.value === 'not-modified')
    return known ? ok(null) : failed('server-error', `no body at ${base}`);
  const signature = await download(base + SIGNATURE_FILE, {
    signal,
    maxBytes: LIMITS.signatureBytes,
  });
  if (!signature.ok) return signature;
  if (signature.value === 'not-modified') return failed('server-error', 'signature without body');
  const { bytes, etag } = file.value;
  const verified = await verifySignature(bytes, signature.value.bytes, keys);
  if (!verified.ok) return verified;
  const manifest = parseManifest(bytes);
  return manifest.ok
    ? ok({ manifest: manifest.value, signer: verified.value, base, etag })
    : manifest;
}

/** An example that was published since the package was made stays: the package's own says nothing newer. */
function isOlderExample(found: FoundIndex | null, active: Manifest | null): boolean {
  return active?.exemple === true && found !== null && found.manifest.createdAt < active.createdAt;
}

/**
 * The package's small index never replaces a real one, nor an older index a newer one, even one that
 * was damaged since: `newest` is the day of the newest that was ever installed here.
 */
function refuseReplacement(
  active: Manifest | null,
  newest: string | null,
  found: FoundIndex | null,
  origin: IndexOrigin,
): Result<never> | null {
  if (origin.embedded)
    return active && !active.exemple ? failed('index-older', 'an index is installed') : null;
  if (!found || newest === null || found.manifest.createdAt >= newest) return null;
  return failed('index-older', `${found.manifest.indexVersion} is older than ${newest}`);
}

/** The key that took over, once it signed an index that was installed; until then those of the package. */
async function trustedKeys(db: TedDatabase, origin: IndexOrigin): Promise<readonly TrustedKey[]> {
  const kept = origin.embedded ? null : await db.metaRow('signer');
  const roots = origin.keys.map(({ id }) => id);
  // Another package, other keys: what was kept followed from keys that it no longer trusts.
  const follows = kept !== null && kept.roots.join() === roots.join();
  return follows ? [kept.signer] : origin.keys;
}

/** Keeps the key of an installed index when it is not one of the package: the former ones are over. */
export async function keepSigner(
  db: TedDatabase,
  origin: IndexOrigin,
  signer: TrustedKey,
): Promise<void> {
  if (origin.embedded || origin.keys.some(({ id }) => id === signer.id)) return;
  await db.meta.put({ key: 'signer', signer, roots: origin.keys.map(({ id }) => id) });
}
