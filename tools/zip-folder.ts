import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** The earliest moment that a zip can hold, in any time zone: an archive says nothing of when it was made. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Writes files into a zip archive, in the order given. The same contents give the same bytes, whatever
 * the day, the time zone, the file system's order or the rights of the files.
 * @param files path in the archive, parted by `/`, and path or content of the file
 */
export async function writeZip(
  out: string,
  files: Iterable<readonly [name: string, content: string | Buffer]>,
): Promise<void> {
  const archive = new ZipFile();
  for (const [name, content] of files)
    archive.addBuffer(typeof content === 'string' ? readFileSync(content) : content, name, {
      mtime: NO_DATE,
      mode: 0o100644,
      forceDosTimestamp: true,
    });
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(out));
}

/** The files of a folder for `writeZip`, sorted by path. */
export function inFolder(folder: string, paths: readonly string[]): [string, string][] {
  return [...paths].sort().map((path) => [path, join(folder, path)]);
}
