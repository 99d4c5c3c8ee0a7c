/**
 * A delta makes the inflated bytes of a part from those of earlier parts, set one after the other. It is a
 * sequence of steps, each of three varints: bytes to add (they follow), bytes to copy, and where from, as
 * a zigzag distance from the end of the copy before. `data/make-delta.ts` writes it.
 */
export class DamagedDeltaError extends Error {}

/** Makes a part of exactly `length` bytes. Throws a DamagedDeltaError when the delta does not. */
export function applyDelta(
  source: Uint8Array,
  delta: Uint8Array,
  length: number,
): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(length);
  const reader = new Varints(delta);
  let at = 0;
  let from = 0;
  while (!reader.atEnd) {
    const added = reader.next();
    if (added > length - at) throw new DamagedDeltaError('more is added than the part holds');
    made.set(reader.take(added), at);
    at += added;
    const copied = reader.next();
    if (copied > length - at) throw new DamagedDeltaError('more is copied than the part holds');
    if (added === 0 && copied === 0) throw new DamagedDeltaError('a step does nothing');
    if (copied === 0) continue;
    const distance = reader.next();
    from += distance % 2 === 0 ? distance / 2 : -(distance + 1) / 2;
    if (from < 0 || from + copied > source.length)
      throw new DamagedDeltaError('a copy from outside the source');
    made.set(source.subarray(from, from + copied), at);
    from += copied;
    at += copied;
  }
  if (at !== length) throw new DamagedDeltaError('the part is not whole');
  return made;
}

/** Varints of seven bits a byte, low bits first, at most 32 bits. */
class Varints {
  private offset = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get atEnd(): boolean {
    return this.offset >= this.bytes.length;
  }

  next(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      const byte = this.bytes[this.offset];
      if (byte === undefined) throw new DamagedDeltaError('cut short');
      this.offset += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    throw new DamagedDeltaError('a number too large');
  }

  take(length: number): Uint8Array {
    const taken = this.bytes.subarray(this.offset, this.offset + length);
    if (taken.length !== length) throw new DamagedDeltaError('cut short');
    this.offset += length;
    return taken;
  }
}
