import { hashKey } from '../index-format/keys.ts';
import {
  type OffreReference,
  parseOffreReference,
  parseServiceId,
  referenceKey,
  type ServiceId,
} from '../model/ids.ts';
import { asciiBytes, asciiText, ByteReader, ByteWriter, uint32At } from './bytes.ts';
import { sharedLength } from './dictionary.ts';
import { SECTION, type Table } from './table.ts';

const UUID_BYTES = 16;
const BLOCK = 16;
const NOTHING = new Uint8Array(0);

export function writeServiceIds(ids: readonly ServiceId[]): Uint8Array {
  const bytes = new Uint8Array(ids.length * UUID_BYTES);
  ids.forEach((id, i) => {
    const hex = id.replaceAll('-', '');
    for (let j = 0; j < UUID_BYTES; j += 1)
      bytes[i * UUID_BYTES + j] = Number.parseInt(hex.slice(j * 2, j * 2 + 2), 16);
  });
  return bytes;
}

export async function readServiceIds(
  table: Table,
  docs: readonly number[],
): Promise<(ServiceId | null)[]> {
  const ranges = docs.map((doc) => ({ start: doc * UUID_BYTES, length: UUID_BYTES }));
  return (await table.read(SECTION.ids, ranges)).map((bytes) => parseServiceId(uuidText(bytes)));
}

/** Ordinal of a service; -1 when the table does not have it. */
export async function findService(table: Table, id: ServiceId): Promise<number> {
  const wanted = writeServiceIds([id]);
  const all = await table.readWhole(SECTION.ids);
  for (let doc = 0; doc < table.documents; doc += 1) {
    let i = 0;
    while (i < UUID_BYTES && all[doc * UUID_BYTES + i] === wanted[i]) i += 1;
    if (i === UUID_BYTES) return doc;
  }
  return -1;
}

function uuidText(bytes: Uint8Array): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20, 32]
    .map((end, i, ends) => hex.slice(i === 0 ? 0 : (ends[i - 1] ?? 0), end))
    .join('-');
}

export interface ReferenceBytes {
  /** Where each block of sixteen starts in `refs`. */
  readonly blocks: Uint8Array;
  readonly refs: Uint8Array;
  /** Ordinals by hash of the reference: a table of starts, then the lists. */
  readonly buckets: Uint8Array;
}

/** Writes the references of the offers, in the order of their ordinals. */
export function writeReferences(references: readonly OffreReference[]): ReferenceBytes {
  const blocks = new ByteWriter();
  const refs = new ByteWriter();
  let previous = '';
  references.forEach((reference, i) => {
    const starts = i % BLOCK === 0;
    if (starts) blocks.uint32(refs.length);
    const shared = starts ? 0 : sharedLength(previous, reference);
    refs.byte(shared);
    refs.byte(reference.length - shared);
    refs.bytes(asciiBytes(reference.slice(shared)));
    previous = reference;
  });
  return { blocks: blocks.finish(), refs: refs.finish(), buckets: writeBuckets(references) };
}

function writeBuckets(references: readonly OffreReference[]): Uint8Array {
  const count = bucketCount(references.length);
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const [doc, reference] of references.entries()) lists[bucketOf(reference, count)]?.push(doc);
  const starts = new ByteWriter();
  const docs = new ByteWriter();
  for (const list of lists) {
    starts.uint32((count + 1) * 4 + docs.length);
    let before = 0;
    for (const doc of list) {
      docs.varint(doc - before);
      before = doc;
    }
  }
  starts.uint32((count + 1) * 4 + docs.length);
  starts.bytes(docs.finish());
  return starts.finish();
}

function bucketCount(references: number): number {
  return Math.max(1, Math.ceil(references / 8));
}

function bucketOf(reference: string, count: number): number {
  return hashKey(referenceKey(reference)) % count;
}

export async function readReferences(
  table: Table,
  docs: readonly number[],
): Promise<(OffreReference | null)[]> {
  const blocks = docs.map((doc) => Math.floor(doc / BLOCK));
  const bytes = await table.read(
    SECTION.ids,
    blocks.map((block) => blockRange(table, block)),
  );
  return docs.map((doc, i) =>
    parseOffreReference(readBlock(bytes[i] ?? NOTHING)[doc % BLOCK] ?? ''),
  );
}

/** Ordinal of the offer with that reference, in any case; -1 when there is none. */
export async function findReference(table: Table, text: string): Promise<number> {
  const bucket = bucketOf(text, bucketCount(table.documents));
  const [bounds] = await table.read(SECTION.refBuckets, [{ start: bucket * 4, length: 8 }]);
  const start = uint32At(bounds ?? NOTHING, 0);
  const length = Math.max(0, uint32At(bounds ?? NOTHING, 4) - start);
  const [bytes] = await table.read(SECTION.refBuckets, [{ start, length }]);
  const reader = new ByteReader(bytes ?? NOTHING);
  const docs: number[] = [];
  let doc = 0;
  while (reader.position < reader.buffer.length) {
    doc += reader.varint();
    docs.push(doc);
  }
  const references = await readReferences(table, docs);
  const key = referenceKey(text);
  return docs[references.findIndex((other) => other !== null && referenceKey(other) === key)] ?? -1;
}

function blockRange(
  table: Table,
  block: number,
): { readonly start: number; readonly length: number } {
  const blocks = table.head(SECTION.idBlocks);
  const start = uint32At(blocks, block * 4);
  const end =
    (block + 1) * 4 < blocks.length
      ? uint32At(blocks, (block + 1) * 4)
      : table.lengthOf(SECTION.ids);
  return { start, length: Math.max(0, end - start) };
}

function readBlock(bytes: Uint8Array): string[] {
  const reader = new ByteReader(bytes);
  const references: string[] = [];
  let previous = '';
  while (reader.position < bytes.length) {
    const shared = reader.byte();
    const added = reader.byte();
    previous = previous.slice(0, shared) + asciiText(reader.bytes(added));
    references.push(previous);
  }
  return references;
}
