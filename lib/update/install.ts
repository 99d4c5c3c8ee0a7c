import {
  MANIFEST_FILE,
  type Manifest,
  type ManifestPart,
  parseManifest,
  SIGNATURE_FILE,
} from '../index-format/manifest.ts';
import { inflatePart, sha256Hex, splitPages } from '../index-format/part.ts';
import { readMeta } from '../index-format/records.ts';
import { type TrustedKey, verifySignature } from '../index-format/signature.ts';
import { LIMITS } from '../index-format/version.ts';
import type { InstallProgress } from '../model/index-state.ts';
import { failed, ok, type Result } from '../model/problem.ts';
import { isQuotaError, type TedDatabase } from '../store/db.ts';
import { StoredPageSource } from '../store/page-store.ts';
import { download } from './download.ts';

/** Where an index comes from: a folder address, and the keys that may have signed it. */
export interface IndexOrigin {
  /** Address of the folder, with its final slash. */
  readonly base: string;
  readonly keys: readonly TrustedKey[];
  /** True for the index of the package itself. */
  readonly embedded: boolean;
}

export interface InstallReport {
  /** `current`: nothing newer there. `installed`: the new index answers from now on. */
  readonly outcome: 'current' | 'installed';
  readonly indexVersion: string;
  readonly downloadedBytes: number;
}

/**
 * Installs the index of an origin: manifest, signature, missing parts, check, then one write that
 * makes it the active one. Whatever fails, the index that answered before still answers; parts already
 * stored are kept for the next try.
 */
export async function installIndex(
  db: TedDatabase,
  origin: IndexOrigin,
  signal: AbortSignal,
  onProgress: (progress: InstallProgress) => void = () => {},
): Promise<Result<InstallReport>> {
  try {
    const active = (await db.metaRow('active'))?.manifest ?? null;
    const found = await fetchManifest(db, origin, active, signal);
    if (!found.ok) return found;
    if (found.value === null || found.value.manifest.indexVersion === active?.indexVersion) {
      if (!origin.embedded) await noteChecked(db, origin, found.value?.etag);
      return ok({
        outcome: 'current',
        indexVersion: active?.indexVersion ?? '',
        downloadedBytes: 0,
      });
    }
    const { manifest, etag } = found.value;
    const refused = refuseReplacement(active, manifest, origin);
    if (refused) return refused;
    const fetched = await fetchMissingParts(db, origin, manifest, signal, onProgress);
    if (!fetched.ok) return fetched;
    const checked = await checkCounts(db, manifest);
    if (!checked.ok) return checked;
    await db.meta.put({ key: 'active', manifest });
    if (!origin.embedded) await noteChecked(db, origin, etag);
    await dropUnusedParts(db, manifest);
    return ok({
      outcome: 'installed',
      indexVersion: manifest.indexVersion,
      downloadedBytes: fetched.value,
    });
  } catch (error) {
    if (signal.aborted) return failed('offline', 'interrupted');
    if (isQuotaError(error)) return failed('storage-full', String(error));
    return failed('storage-blocked', String(error));
  }
}

interface FoundManifest {
  readonly manifest: Manifest;
  readonly etag: string | null;
}

/** The manifest of the origin, verified; null when the server says it has not changed. */
async function fetchManifest(
  db: TedDatabase,
  origin: IndexOrigin,
  active: Manifest | null,
  signal: AbortSignal,
): Promise<Result<FoundManifest | null>> {
  const checked = await db.metaRow('checked');
  // The mark of the last look is only good for the index that it described.
  const known =
    active && checked?.base === origin.base && checked.indexVersion === active.indexVersion;
  const file = await download(origin.base + MANIFEST_FILE, {
    signal,
    maxBytes: LIMITS.manifestBytes,
    etag: known ? checked.etag : null,
  });
  if (!file.ok) return file;
  if (file.value === 'not-modified') return ok(null);
  const signature = await download(origin.base + SIGNATURE_FILE, {
    signal,
    maxBytes: LIMITS.signatureBytes,
  });
  if (!signature.ok) return signature;
  if (signature.value === 'not-modified') return failed('server-error', 'signature without body');
  const { bytes, etag } = file.value;
  const verified = await verifySignature(bytes, signature.value.bytes, origin.keys);
  if (!verified.ok) return verified;
  const manifest = parseManifest(bytes);
  return manifest.ok ? ok({ manifest: manifest.value, etag }) : manifest;
}

/** Notes when an index was last looked for, and the mark that lets the next look be a short one. */
async function noteChecked(
  db: TedDatabase,
  origin: IndexOrigin,
  etag: string | null | undefined,
): Promise<void> {
  const active = await db.metaRow('active');
  const before = await db.metaRow('checked');
  await db.meta.put({
    key: 'checked',
    at: Date.now(),
    base: origin.base,
    indexVersion: active?.manifest.indexVersion ?? '',
    etag: etag === undefined ? (before?.etag ?? null) : etag,
  });
}

/** The package's small index never replaces a real one, nor an older index a newer one. */
function refuseReplacement(
  active: Manifest | null,
  next: Manifest,
  origin: IndexOrigin,
): Result<never> | null {
  if (!active) return null;
  if (origin.embedded && !active.exemple) return failed('index-older', 'an index is installed');
  if (active.exemple || origin.embedded) return null;
  return next.createdAt < active.createdAt
    ? failed('index-older', `${next.indexVersion} is older than ${active.indexVersion}`)
    : null;
}

async function fetchMissingParts(
  db: TedDatabase,
  origin: IndexOrigin,
  manifest: Manifest,
  signal: AbortSignal,
  onProgress: (progress: InstallProgress) => void,
): Promise<Result<number>> {
  const stored = new Set(await db.parts.toCollection().primaryKeys());
  const byName = new Map(manifest.parts.map((part) => [part.name, part]));
  const missing = [...byName.values()].filter((part) => !stored.has(part.name));
  const bytesTotal = missing.reduce((sum, part) => sum + part.bytes, 0);
  const room = await roomFor(missing);
  if (!room.ok) return room;
  let bytesDone = 0;
  for (const [index, part] of missing.entries()) {
    onProgress({ partsDone: index, partsTotal: missing.length, bytesDone, bytesTotal });
    const installed = await installPart(db, origin, part, signal);
    if (!installed.ok) return installed;
    bytesDone += part.bytes;
  }
  onProgress({ partsDone: missing.length, partsTotal: missing.length, bytesDone, bytesTotal });
  return ok(bytesDone);
}

/** Measures the quota before anything is fetched; browsers that do not tell are believed able. */
async function roomFor(parts: readonly ManifestPart[]): Promise<Result<null>> {
  const needed = parts.reduce((sum, part) => sum + part.inflatedBytes, 0) * 1.2;
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => null);
  if (!estimate?.quota) return ok(null);
  const free = estimate.quota - (estimate.usage ?? 0);
  return free >= needed ? ok(null) : failed('storage-full', `${free} bytes free, ${needed} needed`);
}

async function installPart(
  db: TedDatabase,
  origin: IndexOrigin,
  part: ManifestPart,
  signal: AbortSignal,
): Promise<Result<null>> {
  const file = await download(origin.base + part.name, { signal, maxBytes: part.bytes });
  if (!file.ok) return file;
  if (file.value === 'not-modified') return failed('server-error', `no body for ${part.name}`);
  const { bytes } = file.value;
  if (bytes.length !== part.bytes || (await sha256Hex(bytes)) !== part.sha256)
    return failed('download-corrupt', `${part.name} is not what the manifest says`);
  let pages: Uint8Array[];
  try {
    const inflated = await inflatePart(bytes, part.inflatedBytes);
    pages = splitPages(inflated);
    if (inflated.length !== part.inflatedBytes || pages.length !== part.pages)
      throw new RangeError('sizes differ from the manifest');
  } catch (error) {
    return failed('download-corrupt', `${part.name}: ${String(error)}`);
  }
  signal.throwIfAborted();
  await db.transaction('rw', db.pages, db.parts, async () => {
    await db.pages.bulkPut(
      // A copy each: a view would store the whole part with every page.
      pages.map((page, number) => ({ part: part.name, page: number, bytes: page.slice() })),
    );
    await db.parts.put({ name: part.name, inflatedBytes: part.inflatedBytes });
  });
  return ok(null);
}

/** The last look before the switch: the index reads, and says of itself what its manifest says. */
async function checkCounts(db: TedDatabase, manifest: Manifest): Promise<Result<null>> {
  try {
    const meta = await readMeta(new StoredPageSource(db, manifest));
    return meta.services === manifest.counts.services && meta.offres === manifest.counts.offres
      ? ok(null)
      : failed('download-corrupt', 'counts differ from the manifest');
  } catch (error) {
    return failed('download-corrupt', String(error));
  }
}

/** Removes the parts of former indexes. A reader still on one of them is told by a missing page. */
async function dropUnusedParts(db: TedDatabase, manifest: Manifest): Promise<void> {
  const used = new Set(manifest.parts.map((part) => part.name));
  const unused = (await db.parts.toCollection().primaryKeys()).filter((name) => !used.has(name));
  for (const name of unused)
    await db.transaction('rw', db.pages, db.parts, async () => {
      await db.pages
        .where('[part+page]')
        .between([name, 0], [name, Number.MAX_SAFE_INTEGER])
        .delete();
      await db.parts.delete(name);
    });
}
