/** Appends numbers and bytes to one growing buffer. Varints are little-endian, seven bits a byte. */
export class ByteWriter {
  private buffer = new Uint8Array(1024);
  length = 0;

  byte(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }

  varint(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 127) {
      this.buffer[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.buffer[this.length++] = rest;
  }

  /** A signed number near zero in few bytes. */
  zigzag(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }

  bytes(values: Uint8Array): void {
    this.reserve(values.length);
    this.buffer.set(values, this.length);
    this.length += values.length;
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}

/** Reads what a `ByteWriter` wrote. Beyond the end it reads zeros, so damaged bytes cannot loop it. */
export class ByteReader {
  constructor(
    readonly buffer: Uint8Array,
    public position = 0,
  ) {}

  byte(): number {
    return this.buffer[this.position++] ?? 0;
  }

  varint(): number {
    let value = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = this.buffer[this.position++] ?? 0;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127 && shift < 35);
    return value >>> 0;
  }

  zigzag(): number {
    const value = this.varint();
    return value & 1 ? -((value + 1) / 2) : value / 2;
  }

  uint32(): number {
    const value = uint32At(this.buffer, this.position);
    this.position += 4;
    return value;
  }

  bytes(length: number): Uint8Array {
    const start = this.position;
    this.position += length;
    return this.buffer.subarray(start, this.position);
  }
}

export function uint32At(buffer: Uint8Array, at: number): number {
  return (
    ((buffer[at] ?? 0) |
      ((buffer[at + 1] ?? 0) << 8) |
      ((buffer[at + 2] ?? 0) << 16) |
      ((buffer[at + 3] ?? 0) << 24)) >>>
    0
  );
}

/** Letters, digits and signs of the folded alphabet, one byte each. */
export function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i) & 127;
  return bytes;
}

export function asciiText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
