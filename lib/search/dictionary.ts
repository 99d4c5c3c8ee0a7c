import { asciiBytes, asciiText, ByteWriter, uint32At } from './bytes.ts';

const BLOCK = 16;
const MAX_FORM = 250;
const MAX_INFLECTIONS = 40;

export interface DictionaryBytes {
  /** Where each block of sixteen starts in `forms`. */
  readonly blocks: Uint8Array;
  /** Sorted forms, each without the letters it shares with the one before, and its number. */
  readonly forms: Uint8Array;
}

/** Writes forms of the folded alphabet with a number each. They must come sorted, without repeats. */
export function writeDictionary(entries: Iterable<readonly [string, number]>): DictionaryBytes {
  const blocks = new ByteWriter();
  const forms = new ByteWriter();
  let previous = '';
  let previousValue = 0;
  let count = 0;
  for (const [form, value] of entries) {
    if (form.length > MAX_FORM) throw new RangeError(`form too long: ${form.slice(0, 80)}`);
    if (count > 0 && form <= previous) throw new RangeError(`forms out of order: ${form}`);
    const starts = count % BLOCK === 0;
    if (starts) {
      blocks.uint32(forms.length);
      previousValue = 0;
    }
    const shared = starts ? 0 : sharedLength(previous, form);
    forms.byte(shared);
    forms.byte(form.length - shared);
    forms.bytes(asciiBytes(form.slice(shared)));
    forms.zigzag(value - previousValue);
    previous = form;
    previousValue = value;
    count += 1;
  }
  return { blocks: blocks.finish(), forms: forms.finish() };
}

/** Letters that two texts begin with alike. */
export function sharedLength(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  return i;
}

/** A sorted dictionary read where it lies: opening it costs nothing. */
export class Dictionary {
  private readonly blockCount: number;

  constructor(private readonly bytes: DictionaryBytes) {
    this.blockCount = Math.floor(bytes.blocks.length / 4);
  }

  /** The number of a form; -1 when it is absent. */
  find(form: string): number {
    const cursor = this.seek(form);
    return cursor.ended || cursor.text() !== form ? -1 : cursor.value;
  }

  /** Forms that start with `prefix`, in order, at most `limit`. */
  startingWith(prefix: string, limit: number): DictionaryEntry[] {
    const found: DictionaryEntry[] = [];
    const target = asciiBytes(prefix);
    const cursor = this.seek(prefix);
    while (!cursor.ended && found.length < limit && cursor.startsWith(target)) {
      found.push({ form: cursor.text(), value: cursor.value });
      cursor.next();
    }
    return found;
  }

  /** Numbers of the forms that start with `prefix`, each once, among the first `limit` forms. */
  numbersStartingWith(prefix: string, limit: number): ReadonlySet<number> {
    const found = new Set<number>();
    const target = asciiBytes(prefix);
    const cursor = this.seek(prefix);
    for (let i = 0; i < limit && !cursor.ended && cursor.startsWith(target); i += 1) {
      found.add(cursor.value);
      cursor.next();
    }
    return found;
  }

  /** Stands at the first form that is not before `form`. */
  seek(form: string): DictionaryCursor {
    const target = asciiBytes(form);
    const low = this.blockOf(target);
    const cursor = new DictionaryCursor(this.bytes.forms, this.offsetOf(low), low * BLOCK);
    cursor.next();
    while (!cursor.ended && cursor.isBefore(target)) cursor.next();
    return cursor;
  }

  /**
   * The forms filed under a number, from the position of the first one. Inflections of a word stand near
   * each other, so the search stops where another word begins.
   */
  formsOf(value: number, first: number): string[] {
    const block = Math.min(Math.floor(first / BLOCK), this.blockCount - 1);
    if (block < 0) return [];
    const cursor = new DictionaryCursor(this.bytes.forms, this.offsetOf(block), block * BLOCK);
    for (let i = first % BLOCK; i >= 0; i -= 1) cursor.next();
    const beginning = cursor.form.slice(0, Math.min(3, cursor.length));
    const found: string[] = [];
    for (let i = 0; i < MAX_INFLECTIONS && !cursor.ended && cursor.startsWith(beginning); i += 1) {
      if (cursor.value === value) found.push(cursor.text());
      cursor.next();
    }
    return found;
  }

  /** Stands before the first form of a block that holds forms in `prefix`, or the first of all. */
  walk(prefix = ''): DictionaryCursor {
    const block = prefix === '' ? 0 : this.blockOf(asciiBytes(prefix));
    return new DictionaryCursor(this.bytes.forms, this.offsetOf(block), block * BLOCK);
  }

  /** The last block that does not start after `target`. */
  private blockOf(target: Uint8Array): number {
    let low = 0;
    let high = this.blockCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.blockStartsAfter(middle, target)) high = middle - 1;
      else low = middle;
    }
    return low;
  }

  private offsetOf(block: number): number {
    return uint32At(this.bytes.blocks, block * 4);
  }

  private blockStartsAfter(block: number, target: Uint8Array): boolean {
    const { forms } = this.bytes;
    const start = this.offsetOf(block) + 2;
    const length = forms[start - 1] ?? 0;
    for (let i = 0; i < length && i < target.length; i += 1) {
      const difference = (forms[start + i] ?? 0) - (target[i] ?? 0);
      if (difference !== 0) return difference > 0;
    }
    return length > target.length;
  }
}

export interface DictionaryEntry {
  readonly form: string;
  readonly value: number;
}

/** Walks the forms in order. `form` holds the present one, up to `length`. */
export class DictionaryCursor {
  readonly form = new Uint8Array(256);
  length = 0;
  /** Letters shared with the form before. */
  shared = 0;
  value = 0;
  ended = false;

  constructor(
    private readonly bytes: Uint8Array,
    private position: number,
    private index: number,
  ) {}

  next(): boolean {
    const { bytes, form } = this;
    if (this.position >= bytes.length) {
      this.ended = true;
      return false;
    }
    if (this.index++ % BLOCK === 0) this.value = 0;
    this.shared = bytes[this.position++] ?? 0;
    const added = bytes[this.position++] ?? 0;
    this.length = Math.min(255, this.shared + added);
    for (let i = this.shared; i < this.length; i += 1) form[i] = bytes[this.position++] ?? 0;
    let raw = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = bytes[this.position++] ?? 0;
      raw |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127 && shift < 35);
    this.value += raw & 1 ? -((raw + 1) >>> 1) : raw >>> 1;
    return true;
  }

  text(): string {
    return asciiText(this.form.subarray(0, this.length));
  }

  startsWith(target: Uint8Array): boolean {
    if (this.length < target.length) return false;
    for (let i = 0; i < target.length; i += 1) if (this.form[i] !== target[i]) return false;
    return true;
  }

  isBefore(target: Uint8Array): boolean {
    for (let i = 0; i < this.length && i < target.length; i += 1) {
      const difference = (this.form[i] ?? 0) - (target[i] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return this.length < target.length;
  }
}
