import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { MANIFEST_FILE, SIGNATURE_FILE } from '../lib/index-format/manifest.ts';

const PART = /^[0-9a-f]{64}\.gz$/;
const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';

/**
 * Serves an index folder as a static host does: ETag and 304, Range, cache headers, CORS.
 * Only the files of an index are served. Resolves once it listens on loopback; port 0 picks a free one.
 */
export async function serveIndex(dir: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(dir, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function answer(
  dir: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'ETag, Content-Range, Content-Length');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const name = new URL(request.url ?? '/', 'http://index').pathname.split('/').at(-1) ?? '';
  const isPart = PART.test(name);
  if (!isPart && name !== MANIFEST_FILE && name !== SIGNATURE_FILE) {
    response.writeHead(404).end();
    return;
  }
  const path = join(dir, name);
  const info = await stat(path).catch(() => null);
  if (!info?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const etag = isPart ? `"${name.slice(0, 32)}"` : `"${info.size}-${Math.round(info.mtimeMs)}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', isPart ? IMMUTABLE : REVALIDATE);
  response.setHeader(
    'Content-Type',
    name.endsWith('.json') ? 'application/json' : 'application/octet-stream',
  );
  response.setHeader('Accept-Ranges', 'bytes');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const range = readRange(request.headers.range, info.size);
  if (range === 'bad') {
    response.writeHead(416, { 'Content-Range': `bytes */${info.size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: info.size - 1 };
  response.setHeader('Content-Length', end - start + 1);
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${info.size}`);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD') response.end();
  else createReadStream(path, { start, end }).pipe(response);
}

/** One range of bytes; null when none is asked, or when the form is one that may be ignored. */
function readRange(
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | 'bad' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const suffix = match[1] === '';
  const start = suffix ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = suffix || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end || start >= size ? 'bad' : { start, end };
}
