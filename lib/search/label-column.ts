import { ByteReader, ByteWriter } from './bytes.ts';
import type { Table } from './table.ts';

/** Numbers of labels fit two bytes; 0 is « none ». */
const MOST_LABELS = 65_535;
const MAX_LABEL_BYTES = 400;

/** A label of a closed list for each document of a table. */
export interface LabelColumn {
  /** By number less one. */
  readonly labels: readonly string[];
  /** Number of the label of each document, 0 for none. */
  readonly numbers: Uint16Array;
}

/**
 * Writes a column: its labels, the most frequent first, then the number of each document's. The low
 * bytes come together and the high ones after, where there are any: they compress best apart.
 */
export function writeLabels(values: readonly string[]): Uint8Array {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  const encoder = new TextEncoder();
  const labels = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([label]) => ({ label, bytes: encoder.encode(label) }))
    .filter(({ bytes }) => bytes.length <= MAX_LABEL_BYTES)
    .slice(0, MOST_LABELS);
  const numbers = new Map(labels.map(({ label }, i) => [label, i + 1]));
  const writer = new ByteWriter();
  writer.varint(labels.length);
  for (const { bytes } of labels) {
    writer.varint(bytes.length);
    writer.bytes(bytes);
  }
  for (const value of values) writer.byte((numbers.get(value) ?? 0) & 255);
  if (labels.length > 255) for (const value of values) writer.byte((numbers.get(value) ?? 0) >>> 8);
  return writer.finish();
}

/** Reads a column; one that the table lacks, or that is cut, says nothing of the documents it misses. */
export async function readLabels(table: Table, section: number): Promise<LabelColumn> {
  const reader = new ByteReader(await table.readWhole(section));
  const decoder = new TextDecoder();
  const labels: string[] = [];
  const count = Math.min(reader.varint(), MOST_LABELS, reader.buffer.length);
  while (labels.length < count)
    labels.push(decoder.decode(reader.bytes(Math.min(reader.varint(), MAX_LABEL_BYTES))));
  const numbers = new Uint16Array(table.documents);
  const low = reader.position;
  const high = low + numbers.length;
  for (let doc = 0; doc < numbers.length; doc += 1) {
    const number =
      (reader.buffer[low + doc] ?? 0) | (count > 255 ? (reader.buffer[high + doc] ?? 0) << 8 : 0);
    numbers[doc] = number <= count ? number : 0;
  }
  return { labels, numbers };
}
