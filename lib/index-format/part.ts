import { LIMITS } from './version.ts';

/**
 * The inflated content of a part: a count of pages, the length of each (all 32-bit, little-endian),
 * then their bytes one after the other.
 */
export function joinPages(pages: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const header = 4 * (pages.length + 1);
  const total = pages.reduce((sum, page) => sum + page.length, header);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, pages.length, true);
  let offset = header;
  pages.forEach((page, index) => {
    view.setUint32(4 * (index + 1), page.length, true);
    bytes.set(page, offset);
    offset += page.length;
  });
  return bytes;
}

/** Splits a part into its pages, as views. Throws a RangeError when the lengths do not add up. */
export function splitPages(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length < 4) throw new RangeError('part without header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  if (count > LIMITS.pagesPerPart || bytes.length < 4 * (count + 1))
    throw new RangeError('part header out of bounds');
  const pages: Uint8Array[] = [];
  let offset = 4 * (count + 1);
  for (let index = 1; index <= count; index += 1) {
    const length = view.getUint32(4 * index, true);
    if (offset + length > bytes.length) throw new RangeError('page out of bounds');
    pages.push(bytes.subarray(offset, offset + length));
    offset += length;
  }
  if (offset !== bytes.length) throw new RangeError('part longer than its pages');
  return pages;
}

/** Thrown when a part inflates past the size its manifest announces. */
export class InflateBoundError extends Error {}

/**
 * Inflates a gzip part and stops at `maxBytes`: a bomb costs its bound, not the memory of the machine.
 * Throws a TypeError for bytes that are not gzip or are cut short.
 */
export async function inflatePart(
  gzip: Uint8Array<ArrayBuffer>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(maxBytes);
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length + value.length > maxBytes) {
      await reader.cancel().catch(() => {});
      throw new InflateBoundError(`part inflates past ${maxBytes} bytes`);
    }
    bytes.set(value, length);
    length += value.length;
  }
  return length === maxBytes ? bytes : bytes.slice(0, length);
}

/** The bytes of all, one after the other. */
export function concatenate(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** SHA-256 in hexadecimal. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
