import { createHash } from 'node:crypto';

/** Namespace of our made-up identifiers, drawn once at random. */
const NAMESPACE = Buffer.from('6c1d1a0e52b74d0fa3a1f0c77f5f2a94', 'hex');

/**
 * UUID version 5 of the path of a service. The version digit tells made-up identifiers from real
 * ones, so that TED never links to a directory page that does not exist.
 */
export function serviceIdFromPath(path: readonly string[]): string {
  const hash = createHash('sha1')
    .update(NAMESPACE)
    .update(path.join(' > '), 'utf8')
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
