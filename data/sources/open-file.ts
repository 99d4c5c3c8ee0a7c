import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import tar from 'tar-stream';
import bz2 from 'unbzip2-stream';
import yauzl from 'yauzl';
import { asSourceError, SourceError } from './source-error.ts';

/** One data file, decompressed: the bytes as they come, and the name to print in messages. */
export interface DataFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

type Packing = 'gzip' | 'zip' | 'bzip2' | 'plain';

/**
 * Opens a file and yields the data files in it: itself when plain or gzip, the entries whose name
 * ends with `suffix` in a zip or a tar.bz2. The packing is read in the first bytes, not in the name.
 */
export async function* openDataFiles(path: string, suffix: string): AsyncGenerator<DataFile> {
  const name = basename(path);
  switch (await packingOf(path, name)) {
    case 'plain':
      yield { name, bytes: guard(createReadStream(path), name) };
      return;
    case 'gzip':
      yield { name, bytes: guard(createReadStream(path).pipe(createGunzip()), name, path) };
      return;
    case 'zip':
      yield* zipEntries(path, name, suffix);
      return;
    case 'bzip2':
      yield* tarEntries(path, name, suffix);
  }
}

async function packingOf(path: string, name: string): Promise<Packing> {
  try {
    const handle = await open(path);
    try {
      const head = Buffer.alloc(4);
      const { bytesRead } = await handle.read(head, 0, 4, 0);
      if (bytesRead === 0) throw new SourceError(name, '', 'le fichier est vide');
      if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
      if (head.toString('latin1', 0, 4) === 'PK\u0003\u0004') return 'zip';
      if (head.toString('latin1', 0, 3) === 'BZh') return 'bzip2';
      return 'plain';
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asSourceError(error, name);
  }
}

/** Re-throws what a stream throws as a sentence about the file. */
async function* guard(stream: Readable, name: string, piped?: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw asSourceError(error, name);
  } finally {
    if (piped) stream.destroy();
  }
}

async function* zipEntries(path: string, name: string, suffix: string): AsyncGenerator<DataFile> {
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.openPromise(path, { lazyEntries: true });
  } catch {
    throw new SourceError(name, '', 'l’archive zip est tronquée ou abîmée');
  }
  let found = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.toLowerCase().endsWith(suffix)) continue;
      found += 1;
      const stream = await zip.openReadStreamPromise(entry);
      yield { name: `${name} (${basename(entry.fileName)})`, bytes: guard(stream, name) };
    }
  } catch (error) {
    throw asSourceError(error, name);
  } finally {
    zip.close();
  }
  if (found === 0) throw new SourceError(name, '', `l’archive ne contient aucun fichier ${suffix}`);
}

async function* tarEntries(path: string, name: string, suffix: string): AsyncGenerator<DataFile> {
  const extract = tar.extract();
  const source = createReadStream(path).pipe(bz2());
  source.on('error', (error) => extract.destroy(error));
  source.pipe(extract);
  let found = 0;
  try {
    for await (const entry of extract) {
      if (entry.header.name.toLowerCase().endsWith(suffix)) {
        found += 1;
        const bytes = guard(Readable.from(entry), name);
        yield { name: `${name} (${basename(entry.header.name)})`, bytes };
      } else {
        entry.resume();
      }
    }
  } catch (error) {
    throw asSourceError(error, name);
  }
  if (found === 0) throw new SourceError(name, '', `l’archive ne contient aucun fichier ${suffix}`);
}

/**
 * Decodes bytes as UTF-8, strictly, and drops a leading byte order mark.
 * A byte that is not UTF-8 stops the reading with its position.
 */
export async function* decodeUtf8(file: DataFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let offset = 0;
  for await (const chunk of file.bytes) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw encodingError(file.name, offset);
    }
    offset += chunk.length;
    if (text) yield text;
  }
  try {
    const rest = decoder.decode();
    if (rest) yield rest;
  } catch {
    throw encodingError(file.name, offset);
  }
}

function encodingError(name: string, offset: number): SourceError {
  const place = `vers l’octet ${offset.toLocaleString('fr-FR')}`;
  return new SourceError(name, place, 'l’encodage n’est pas UTF-8');
}

/**
 * Looks at the first characters without losing them.
 * Refuses an HTML page, which servers send with status 200 in place of a file.
 */
export async function peekText(
  name: string,
  chunks: AsyncIterable<string>,
): Promise<{ head: string; chunks: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = '';
  const held: string[] = [];
  while (head.length < 256) {
    const next = await iterator.next();
    if (next.done) break;
    held.push(next.value);
    head = (head + next.value).trimStart();
  }
  if (head === '') throw new SourceError(name, '', 'le fichier est vide');
  if (/^<(?:!doctype|html|\?xml|head|body)/i.test(head))
    throw new SourceError(
      name,
      'début du fichier',
      'c’est une page HTML, pas un fichier de données',
    );
  async function* all(): AsyncGenerator<string> {
    yield* held;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, chunks: all() };
}
