import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { IsoDate } from '../../lib/model/ids.ts';
import type { Progress } from '../progress.ts';
import { SourceError } from './source-error.ts';

/** The official addresses, as `--live` takes them. The last one answers with a redirect to the newest file. */
export const LIVE_SOURCES = {
  services: [
    'https://echanges.dila.gouv.fr/OPENDATA/RefOrgaAdminEtat/FluxAnneeCourante/dila_refOrga_admin_Etat_fr_latest.zip',
  ],
  offres: ['https://www.data.gouv.fr/api/1/datasets/r/867034a2-2fa1-41b4-bd39-c84691ea618f'],
} as const;

/** What is remembered of a download, so that the next one may be answered by « not modified ». */
interface CacheEntry {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly file: string;
}

/**
 * A local path for a source: itself when it is a path; for an address, the file kept in the cache
 * folder, downloaded again only when the server says that it changed. Downloads are dated in their
 * names and complete before they take their place. Throws a SourceError when the network refuses.
 */
export async function localFile(
  source: string,
  cacheDir: string,
  date: IsoDate,
  progress: Progress,
): Promise<string> {
  if (!/^https?:\/\//i.test(source)) return source;
  await mkdir(cacheDir, { recursive: true });
  const url = new URL(source);
  const entryFile = join(cacheDir, `${safeName(url)}.cache.json`);
  const known = await readEntry(entryFile, source, cacheDir);
  progress(`Téléchargement de ${url.hostname}`);
  const response = await request(source, known);
  if (response.status === 304 && known) return join(cacheDir, known.file);
  if (!response.ok || !response.body)
    throw new SourceError(source, '', `le serveur répond ${response.status}`);
  const file = `${date.replaceAll('-', '')}-${fileName(response, url)}`;
  const draft = join(cacheDir, `.${file}.part`);
  try {
    // Node's fetch types its body as the DOM's stream; it is the same object.
    const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    let received = 0;
    body.on('data', (chunk: Uint8Array) => {
      received += chunk.length;
      progress(`Téléchargement de ${url.hostname}, Mo reçus :`, Math.floor(received / 1_000_000));
    });
    await pipeline(body, createWriteStream(draft));
    const announced = Number(response.headers.get('content-length') ?? received);
    const encoded = response.headers.has('content-encoding');
    if (!encoded && announced !== received)
      throw new SourceError(source, `octet ${received}`, 'le téléchargement est tronqué');
    await rename(draft, join(cacheDir, file));
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof SourceError) throw error;
    throw new SourceError(source, '', 'le téléchargement a été coupé');
  }
  const entry: CacheEntry = {
    url: source,
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
    file,
  };
  await writeFile(entryFile, `${JSON.stringify(entry, null, 2)}\n`);
  return join(cacheDir, file);
}

async function request(source: string, known: CacheEntry | null): Promise<Response> {
  const headers: Record<string, string> = {};
  if (known?.etag) headers['If-None-Match'] = known.etag;
  if (known?.lastModified) headers['If-Modified-Since'] = known.lastModified;
  try {
    return await fetch(source, { headers, redirect: 'follow' });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    throw new SourceError(
      source,
      '',
      `le réseau refuse la connexion${cause ? ` (${cause})` : ''} ; téléchargez le fichier et donnez son chemin`,
    );
  }
}

async function readEntry(path: string, url: string, cacheDir: string): Promise<CacheEntry | null> {
  try {
    const entry = JSON.parse(await readFile(path, 'utf8')) as Partial<CacheEntry>;
    if (entry.url !== url || typeof entry.file !== 'string' || entry.file !== basename(entry.file))
      return null;
    await stat(join(cacheDir, entry.file));
    return {
      url,
      etag: entry.etag ?? null,
      lastModified: entry.lastModified ?? null,
      file: entry.file,
    };
  } catch {
    // No entry, or one whose file is gone: the download starts afresh.
    return null;
  }
}

/** The name the server gives the file, else the end of the address it was found at. */
function fileName(response: Response, asked: URL): string {
  const given = /filename="?([^";]+)"?/i.exec(
    response.headers.get('content-disposition') ?? '',
  )?.[1];
  const found = response.url ? new URL(response.url).pathname : asked.pathname;
  const name = basename(given ?? found).replace(/[^\w.-]/g, '_');
  return name.slice(-120) || 'source';
}

const safeName = (url: URL): string =>
  `${url.hostname}${url.pathname}`.replace(/[^\w.-]/g, '_').slice(-150);
