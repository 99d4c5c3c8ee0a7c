import { createHash } from 'node:crypto';

/**
 * A number in [0, size[ that depends on the key alone: the sample looks varied, and adding a line
 * to it changes no other line.
 */
export function draw(key: string, size: number): number {
  return createHash('sha1').update(key, 'utf8').digest().readUInt32BE(0) % size;
}

/** One of the values, chosen by the key. */
export function pick<T>(key: string, values: readonly [T, ...T[]]): T {
  return values[draw(key, values.length)] ?? values[0];
}
