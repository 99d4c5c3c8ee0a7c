import { applyDelta } from '../index-format/delta.ts';
import type { Manifest, ManifestDelta, ManifestPart } from '../index-format/manifest.ts';
import { concatenate, inflatePart, sha256Hex, splitPages } from '../index-format/part.ts';
import { readMeta } from '../index-format/records.ts';
import type { InstallProgress } from '../model/index-state.ts';
import { failed, ok, type Result } from '../model/problem.ts';
import { isQuotaError, type TedDatabase } from '../store/db.ts';
import { StoredPageSource } from '../store/page-store.ts';
import {
  dropOtherParts,
  hollowParts,
  type PartToStore,
  readPart,
  storedPartNames,
  storeParts,
} from '../store/part-store.ts';
import { ahead } from './ahead.ts';
import { download } from './download.ts';
import { type FoundIndex, findIndex, keepSigner } from './find-index.ts';
import type { IndexOrigin } from './origins.ts';

export interface InstallReport {
  /**
   * `current`: nothing newer there. `installed`: the new index answers from now on. `deferred`: there
   * is a newer one, left for later.
   */
  readonly outcome: 'current' | 'installed' | 'deferred';
  readonly indexVersion: string;
  readonly downloadedBytes: number;
}

export interface InstallHooks {
  readonly signal: AbortSignal;
  /**
   * Told before the first part is fetched, then in the transaction that stores parts: what it writes of
   * them is true, whenever all stops.
   */
  readonly onProgress?: (progress: InstallProgress) => Promise<void>;
  /** Asked once the bytes to fetch are known; false leaves them for later. */
  readonly mayDownload?: (progress: InstallProgress) => boolean;
}

/**
 * Installs the index of an origin: manifest, signature, missing parts, check, then one transaction that
 * makes it the active one. Whatever fails, the index that answered before still answers; parts already
 * stored are kept for the next try, except when storage is full.
 */
export async function installIndex(
  db: TedDatabase,
  origin: IndexOrigin,
  hooks: InstallHooks,
): Promise<Result<InstallReport>> {
  const { signal } = hooks;
  try {
    const found = await findIndex(db, origin, signal);
    if (!found.ok) return found;
    const active = (await db.metaRow('active'))?.manifest ?? null;
    if (found.value === null || found.value.manifest.indexVersion === active?.indexVersion) {
      if (!origin.embedded) await noteChecked(db, found.value);
      if (active) await dropFormerParts(db, origin, active);
      const indexVersion = active?.indexVersion ?? '';
      return ok({ outcome: 'current', indexVersion, downloadedBytes: 0 });
    }
    const { manifest, base } = found.value;
    const bases = [base, ...origin.bases.filter((other) => other !== base)];
    const fetched = await fetchMissingParts(db, bases, manifest, hooks);
    if (!fetched.ok) return fetched;
    const { indexVersion } = manifest;
    if (fetched.value === null)
      return ok({ outcome: 'deferred', indexVersion, downloadedBytes: 0 });
    const checked = await checkCounts(db, manifest);
    if (!checked.ok) return checked;
    signal.throwIfAborted();
    await activate(db, origin, found.value);
    return ok({ outcome: 'installed', indexVersion, downloadedBytes: fetched.value });
  } catch (error) {
    if (signal.aborted) return failed('offline', 'interrupted');
    if (!isQuotaError(error)) return failed('storage-blocked', String(error));
    await giveRoomBack(db);
    return failed('storage-full', String(error));
  }
}

/** The switch: from this write on readers open the new index. Then what only the old one used goes. */
async function activate(db: TedDatabase, origin: IndexOrigin, found: FoundIndex): Promise<void> {
  const { manifest, signer } = found;
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key: 'active', manifest });
    if (origin.embedded) return;
    const { createdAt, indexVersion } = manifest;
    await db.meta.put({ key: 'newest', createdAt, indexVersion });
    await keepSigner(db, origin, signer);
    await noteChecked(db, found);
  });
  await dropFormerParts(db, origin, manifest);
}

async function dropFormerParts(
  db: TedDatabase,
  origin: IndexOrigin,
  manifest: Manifest,
): Promise<void> {
  // After damage the parts of a real index that are still good wait for the others.
  if (origin.embedded && (await db.metaRow('newest'))) return;
  // The index answers; what could not be dropped is dropped at the next look.
  await dropOtherParts(db, new Set(manifest.parts.map(({ name }) => name))).catch(() => {});
}

/** Notes when an index was last looked for, and the mark that lets the next look be a short one. */
async function noteChecked(db: TedDatabase, found: FoundIndex | null): Promise<void> {
  const before = await db.metaRow('checked');
  const active = await db.metaRow('active');
  await db.meta.put({
    key: 'checked',
    at: Date.now(),
    base: found?.base ?? before?.base ?? '',
    indexVersion: active?.manifest.indexVersion ?? '',
    etag: found ? found.etag : (before?.etag ?? null),
  });
}

/** Parts on their way at once, from a server that may be far. */
const AHEAD = 8;

/** Bytes fetched; null when they are left for later. */
async function fetchMissingParts(
  db: TedDatabase,
  bases: readonly string[],
  manifest: Manifest,
  { signal, onProgress, mayDownload }: InstallHooks,
): Promise<Result<number | null>> {
  const stored = await storedPartNames(db);
  const parts = [...new Map(manifest.parts.map((part) => [part.name, part])).values()];
  const hollow = await hollowParts(
    db,
    parts.filter(({ name }) => stored.has(name)),
  );
  const missing = parts.filter(({ name }) => !stored.has(name) || hollow.has(name));
  const plan = missing.map((part) => ({ part, delta: shortestWay(part, stored) }));
  const bytesTotal = plan.reduce((sum, { part, delta }) => sum + (delta ?? part).bytes, 0);
  const total = { partsTotal: plan.length, bytesTotal };
  if (mayDownload && !mayDownload({ partsDone: 0, bytesDone: 0, ...total })) return ok(null);
  const room = await roomFor(missing);
  if (!room.ok) return room;
  await onProgress?.({ partsDone: 0, bytesDone: 0, ...total });
  let partsDone = 0;
  let bytesDone = 0;
  const make = (step: Step, either: AbortSignal) => makePart(db, bases, step, either);
  for await (const made of ahead(plan, AHEAD, signal, make)) {
    const end = made.findIndex(({ ok }) => !ok);
    const whole = (end < 0 ? made : made.slice(0, end)).flatMap((one) => (one.ok ? one.value : []));
    partsDone += whole.length;
    bytesDone += whole.reduce((sum, { bytes }) => sum + bytes, 0);
    signal.throwIfAborted();
    await storeParts(
      db,
      whole,
      onProgress && (() => onProgress({ partsDone, bytesDone, ...total })),
    );
    const failure = made[end];
    if (failure && !failure.ok) return failure;
  }
  return ok(bytesDone);
}

/** The smallest delta that starts from stored parts; null when the part itself is no larger. */
function shortestWay(part: ManifestPart, stored: ReadonlySet<string>): ManifestDelta | null {
  const usable = (part.deltas ?? []).filter(
    ({ from, bytes }) => bytes < part.bytes && from.every((name) => stored.has(name)),
  );
  return usable.reduce<ManifestDelta | null>(
    (best, one) => (best === null || one.bytes < best.bytes ? one : best),
    null,
  );
}

/** Measures the quota before anything is fetched; browsers that do not tell are believed able. */
async function roomFor(parts: readonly ManifestPart[]): Promise<Result<null>> {
  const needed = Math.ceil(parts.reduce((sum, part) => sum + part.inflatedBytes, 0) * 1.2);
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => null);
  if (!estimate?.quota) return ok(null);
  const free = Math.max(0, estimate.quota - (estimate.usage ?? 0));
  if (free >= needed) return ok(null);
  const detail = `${free} bytes free, ${needed} needed`;
  return { ok: false, problem: { code: 'storage-full', detail, room: { needed, free } } };
}

/** How a part comes here: from others that are stored and a small file, or whole. */
interface Step {
  readonly part: ManifestPart;
  readonly delta: ManifestDelta | null;
}

/** A part to store, and the bytes that were to be fetched for it. */
interface MadePart extends PartToStore {
  readonly bytes: number;
}

async function makePart(
  db: TedDatabase,
  bases: readonly string[],
  { part, delta }: Step,
  signal: AbortSignal,
): Promise<Result<MadePart>> {
  const { name } = part;
  const { bytes } = delta ?? part;
  const made = delta && (await fromDelta(db, bases, part, delta, signal));
  if (made) return ok({ name, bytes, inflated: made });
  const fetched = await fetchPart(bases, part, signal);
  return fetched.ok ? ok({ name, bytes, inflated: fetched.value }) : fetched;
}

/** Makes a part from those here and a small file. Null when it must be fetched whole. */
async function fromDelta(
  db: TedDatabase,
  bases: readonly string[],
  part: ManifestPart,
  delta: ManifestDelta,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const sources = await Promise.all(delta.from.map((name) => readPart(db, name)));
  const whole = sources.filter((source) => source !== null);
  if (whole.length !== sources.length) return null;
  const steps = await fetchInflated(bases, delta, signal);
  if (!steps.ok) return null;
  try {
    const made = applyDelta(concatenate(whole), steps.value, part.inflatedBytes);
    const isRight =
      (await sha256Hex(made)) === part.inflatedSha256 && splitPages(made).length === part.pages;
    return isRight ? made : null;
  } catch {
    // A delta that leads elsewhere costs a longer download, nothing else.
    return null;
  }
}

async function fetchPart(
  bases: readonly string[],
  part: ManifestPart,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const inflated = await fetchInflated(bases, part, signal);
  if (!inflated.ok) return inflated;
  try {
    if (splitPages(inflated.value).length !== part.pages) throw new RangeError('number of pages');
    if ((await sha256Hex(inflated.value)) !== part.inflatedSha256)
      throw new RangeError('inflated digest');
  } catch (error) {
    return failed('download-corrupt', `${part.name}: ${String(error)}`);
  }
  return inflated;
}

type PartFile = Pick<ManifestPart, 'name' | 'bytes' | 'inflatedBytes' | 'sha256'>;

/** Fetches a file named by its digest from the first address that has it whole, and inflates it. */
async function fetchInflated(
  bases: readonly string[],
  file: PartFile,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  let first: Result<never> | null = null;
  for (const base of bases) {
    let opened = await fetchFile(base, file, signal);
    // What was spoiled on the way may come whole the second time.
    if (!opened.ok && opened.problem.code === 'download-corrupt')
      opened = await fetchFile(base, file, signal);
    if (opened.ok) return opened;
    first ??= opened;
  }
  return first ?? failed('index-missing', 'no address');
}

async function fetchFile(
  base: string,
  { name, bytes, inflatedBytes, sha256 }: PartFile,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const file = await download(base + name, { signal, maxBytes: bytes });
  if (!file.ok) return file;
  if (file.value === 'not-modified') return failed('server-error', `no body for ${name}`);
  const gzip = file.value.bytes;
  if (gzip.length !== bytes || (await sha256Hex(gzip)) !== sha256)
    return failed('download-corrupt', `${name} is not what the manifest says`);
  try {
    const inflated = await inflatePart(gzip, inflatedBytes);
    if (inflated.length === inflatedBytes) return ok(inflated);
    return failed('download-corrupt', `${name} inflates to another size`);
  } catch (error) {
    return failed('download-corrupt', `${name}: ${String(error)}`);
  }
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

/** A full store keeps what answers and nothing that was begun. */
async function giveRoomBack(db: TedDatabase): Promise<void> {
  const active = await db.metaRow('active').catch(() => null);
  const used = new Set(active?.manifest.parts.map(({ name }) => name) ?? []);
  // The trouble to tell is the full store, whatever else fails on the way.
  await dropOtherParts(db, used).catch(() => {});
}
