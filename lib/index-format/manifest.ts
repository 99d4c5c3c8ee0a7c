import * as v from 'valibot';
import type { IndexSource } from '../model/card.ts';
import { type IsoDate, parseIsoDate } from '../model/ids.ts';
import { failed, ok, type Result } from '../model/problem.ts';
import { FORMAT_VERSION, LIMITS } from './version.ts';

/** The way from parts of an earlier index to a part of this one: see `delta.ts`. */
export interface ManifestDelta {
  /** Names of the earlier parts, in order; they need not be in this index. */
  readonly from: readonly string[];
  readonly name: string;
  readonly bytes: number;
  readonly inflatedBytes: number;
  readonly sha256: string;
}

export interface ManifestPart {
  readonly table: string;
  /** Number, in the table, of the first page of this part. */
  readonly firstPage: number;
  readonly pages: number;
  /** File name beside the manifest: its SHA-256 in hexadecimal and `.gz`. */
  readonly name: string;
  /** Size of the file, in bytes. */
  readonly bytes: number;
  readonly inflatedBytes: number;
  /** Hexadecimal, of the file as it is sent. */
  readonly sha256: string;
  /** Hexadecimal, of the inflated bytes: what a store is verified by, and a part made from a delta. */
  readonly inflatedSha256: string;
  readonly deltas?: readonly ManifestDelta[] | undefined;
}

export interface Manifest {
  readonly formatVersion: number;
  /** `2026-11-21-1f0c…`: the day of the data and a digest of its parts. */
  readonly indexVersion: string;
  readonly createdAt: IsoDate;
  /** Last day on which the index may be taken for fresh: past it, what it says is shown as expired. */
  readonly expiresAt?: IsoDate | undefined;
  /** True for the small index that the package carries: invented offers, a few bodies. */
  readonly exemple: boolean;
  readonly sources: readonly IndexSource[];
  readonly counts: { readonly services: number; readonly offres: number };
  readonly parts: readonly ManifestPart[];
}

const size = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const shortText = v.pipe(v.string(), v.maxLength(600));
const isoDate = v.pipe(
  v.string(),
  v.check((text) => parseIsoDate(text) !== null, 'not a date'),
  v.transform((text) => text as IsoDate),
);
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const fileName = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}\.gz$/));
const file = {
  name: fileName,
  bytes: v.pipe(size(LIMITS.partBytes), v.minValue(1)),
  inflatedBytes: v.pipe(size(LIMITS.partInflatedBytes), v.minValue(1)),
  sha256,
};
const isNamedByContent = (one: { readonly name: string; readonly sha256: string }): boolean =>
  one.name === `${one.sha256}.gz`;

const DeltaSchema = v.pipe(
  v.object({
    from: v.pipe(v.array(fileName), v.minLength(1), v.maxLength(LIMITS.deltaSources)),
    ...file,
  }),
  v.check((one) => isNamedByContent(one), 'a delta is named by its SHA-256'),
);

const PartSchema = v.pipe(
  v.object({
    table: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/)),
    firstPage: size(10_000_000),
    pages: v.pipe(size(LIMITS.pagesPerPart), v.minValue(1)),
    ...file,
    inflatedSha256: sha256,
    deltas: v.optional(v.pipe(v.array(DeltaSchema), v.maxLength(LIMITS.deltasPerPart))),
  }),
  v.check((one) => isNamedByContent(one), 'a part is named by its SHA-256'),
);

const ManifestSchema = v.pipe(
  v.object({
    formatVersion: size(1_000_000),
    indexVersion: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{12}$/)),
    createdAt: isoDate,
    expiresAt: v.optional(isoDate),
    exemple: v.boolean(),
    sources: v.pipe(
      v.array(
        v.object({
          kind: shortText,
          producteur: shortText,
          licence: shortText,
          url: shortText,
          fichier: shortText,
          date: isoDate,
          sha256,
        }),
      ),
      v.maxLength(20),
    ),
    counts: v.object({ services: size(LIMITS.services), offres: size(LIMITS.offres) }),
    parts: v.pipe(v.array(PartSchema), v.minLength(1), v.maxLength(LIMITS.parts)),
  }),
  v.check((manifest) => partsAreContiguous(manifest.parts), 'the parts of a table leave no gap'),
  v.check(
    (manifest) =>
      manifest.parts.reduce((sum, part) => sum + part.inflatedBytes, 0) <=
      LIMITS.totalInflatedBytes,
    'the index is too large',
  ),
);

function partsAreContiguous(parts: readonly ManifestPart[]): boolean {
  const next = new Map<string, number>();
  return parts.every((part) => {
    const fits = part.firstPage === (next.get(part.table) ?? 0);
    next.set(part.table, part.firstPage + part.pages);
    return fits;
  });
}

/**
 * Reads a manifest from its bytes. `format-too-new` when the extension must be updated first,
 * `manifest-invalid` with the first fault otherwise.
 */
export function parseManifest(bytes: Uint8Array): Result<Manifest> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed('manifest-invalid', 'the manifest is not JSON');
  }
  const version = v.safeParse(v.object({ formatVersion: v.number() }), json);
  if (version.success && version.output.formatVersion > FORMAT_VERSION)
    return failed('format-too-new', `format ${version.output.formatVersion}`);
  if (version.success && version.output.formatVersion < FORMAT_VERSION)
    return failed('manifest-invalid', `format ${version.output.formatVersion} is no longer read`);
  const parsed = v.safeParse(ManifestSchema, json);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  return failed('manifest-invalid', `${v.getDotPath(issue) ?? 'manifest'}: ${issue.message}`);
}

/** The bytes that are signed and published: two-blank JSON and a line end, so that people can read it. */
export function serializeManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

export const MANIFEST_FILE = 'manifest.json';
export const SIGNATURE_FILE = 'manifest.json.sig';
