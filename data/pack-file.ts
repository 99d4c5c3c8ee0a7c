import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { ManifestPart } from '../lib/index-format/manifest.ts';

export interface PackedFile {
  readonly gzip: Buffer;
  readonly entry: Pick<ManifestPart, 'name' | 'bytes' | 'inflatedBytes' | 'sha256'>;
}

/** Compresses bytes into a file named by its digest: same bytes, same file, on any machine. */
export function packFile(inflated: Uint8Array): PackedFile {
  const gzip = gzipSync(inflated, { level: 9 });
  // The tenth byte names the operating system: « unknown », or two machines give two files.
  gzip[9] = 255;
  const sha256 = createHash('sha256').update(gzip).digest('hex');
  return {
    gzip,
    entry: {
      name: `${sha256}.gz`,
      bytes: gzip.length,
      inflatedBytes: inflated.length,
      sha256,
    },
  };
}
