/**
 * Writes the steps by which `lib/index-format/delta.ts` makes `target` from `source`. Greedy: what comes
 * next is looked for first where the last copy ended, then anywhere among the eight-byte runs of the source.
 */
export function makeDelta(source: Uint8Array, target: Uint8Array): Uint8Array<ArrayBuffer> {
  const runs = new Runs(source);
  const out = new Steps();
  let at = 0;
  let from = 0;
  let added = 0;
  const match = (position: number, start: number): number => {
    const most = Math.min(source.length - start, target.length - position);
    let length = 0;
    while (length < most && source[start + length] === target[position + length]) length += 1;
    return length;
  };
  while (at < target.length) {
    const expected = from + (at - added);
    let best = 0;
    let start = 0;
    for (const shift of NEAR) {
      const here = expected + shift;
      if (here < 0 || here >= source.length) continue;
      const length = match(at, here);
      if (length > best) {
        best = length;
        start = here;
      }
      if (best >= SURE) break;
    }
    if (best < SURE) {
      let here = runs.first(target, at);
      for (let left = CANDIDATES; left > 0 && here >= 0; left -= 1, here = runs.next(here)) {
        const length = match(at, here);
        // A copy from far away says its distance in more bytes.
        if (length >= FAR_LEAST && length > best + 2) {
          best = length;
          start = here;
        }
        if (best >= SURE) break;
      }
    }
    if (best < NEAR_LEAST) {
      at += 1;
      continue;
    }
    out.step(target.subarray(added, at), best, start - from);
    at += best;
    from = start + best;
    added = at;
  }
  if (added < target.length) out.step(target.subarray(added), 0, 0);
  return out.finish();
}

/** Shortest copies worth a step, from near the last one and from anywhere. */
const NEAR_LEAST = 5;
const FAR_LEAST = 9;
/** A copy of that length is not looked beyond. */
const SURE = 32;
/** Places tried around the end of the last copy, the nearest first. */
const NEAR = Array.from({ length: 49 }, (_, n) => (n % 2 === 0 ? n / 2 : -(n + 1) / 2));
/** Places tried for one run of eight bytes. */
const CANDIDATES = 12;
const RUN = 8;

/** Where each run of eight bytes starts in the source, the last ones first. */
class Runs {
  private readonly bits = 17;
  private readonly heads = new Int32Array(2 ** this.bits).fill(-1);
  private readonly before: Int32Array;

  constructor(source: Uint8Array) {
    this.before = new Int32Array(Math.max(0, source.length - RUN + 1));
    for (let start = 0; start < this.before.length; start += 1) {
      const hash = this.hash(source, start);
      this.before[start] = this.heads[hash] ?? -1;
      this.heads[hash] = start;
    }
  }

  /** The last place of the run at that position of other bytes; -1 when there is none. */
  first(bytes: Uint8Array, position: number): number {
    if (position + RUN > bytes.length) return -1;
    return this.heads[this.hash(bytes, position)] ?? -1;
  }

  /** The place before that one with the same hash. */
  next(start: number): number {
    return this.before[start] ?? -1;
  }

  private hash(bytes: Uint8Array, start: number): number {
    let hash = 0;
    for (let index = start; index < start + RUN; index += 1)
      hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x9e3779b1);
    return (hash ^ (hash >>> 15)) >>> (32 - this.bits);
  }
}

class Steps {
  private readonly chunks: Uint8Array[] = [];

  step(added: Uint8Array, copied: number, distance: number): void {
    const head: number[] = [];
    const varint = (value: number): void => {
      let rest = value;
      while (rest > 127) {
        head.push((rest % 128) + 128);
        rest = Math.floor(rest / 128);
      }
      head.push(rest);
    };
    varint(added.length);
    this.chunks.push(Uint8Array.from(head), added.slice());
    head.length = 0;
    varint(copied);
    if (copied > 0) varint(distance >= 0 ? distance * 2 : -distance * 2 - 1);
    this.chunks.push(Uint8Array.from(head));
  }

  finish(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(Buffer.concat(this.chunks));
  }
}
