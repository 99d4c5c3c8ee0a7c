import { failed, ok, type Problem, type Result } from '../model/problem.ts';
import { noteRequest } from '../request-log.ts';

export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** Bytes past which the answer is refused while it is read. */
  readonly maxBytes: number;
  readonly etag?: string | null;
}

export interface Downloaded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string | null;
}

const TIMEOUT_MS = 25_000;
const ATTEMPTS = 4;
const FIRST_DELAY_MS = 500;

/**
 * Fetches one file of the index, with bounded size and time, and tries again with growing, jittered
 * delays where trying again can help. `not-modified` when the server says so.
 */
export async function download(
  url: string,
  options: DownloadOptions,
): Promise<Result<Downloaded | 'not-modified'>> {
  let problem: Problem = { code: 'offline', detail: url };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await pause(FIRST_DELAY_MS * 2 ** (attempt - 1), options.signal);
    options.signal.throwIfAborted();
    const noteEnd = await noteRequest(url);
    const result = await fetchOnce(url, options);
    await noteEnd(receivedBytes(result));
    if (result.ok) return result;
    problem = result.problem;
    if (problem.code !== 'offline' && problem.code !== 'server-error') break;
    // A file that is not there will not come by asking again.
    if (problem.detail.startsWith('404')) break;
  }
  return { ok: false, problem };
}

/** What came over the network; null when nothing did. */
function receivedBytes(result: Result<Downloaded | 'not-modified'>): number | null {
  if (!result.ok) return null;
  return result.value === 'not-modified' ? 0 : result.value.bytes.length;
}

async function fetchOnce(
  url: string,
  { signal, maxBytes, etag }: DownloadOptions,
): Promise<Result<Downloaded | 'not-modified'>> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, timeout]),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A redirect would make the index's host someone else's choice.
      redirect: 'error',
      cache: etag ? 'no-store' : 'default',
      ...(etag ? { headers: { 'If-None-Match': etag } } : {}),
    });
    if (response.status === 304) return ok('not-modified');
    if (!response.ok) return failed('server-error', `${response.status} ${url}`);
    const bytes = await readBounded(response, maxBytes);
    if (!bytes) return failed('download-corrupt', `more than ${maxBytes} bytes at ${url}`);
    return ok({ bytes, etag: response.headers.get('etag') });
  } catch (error) {
    signal.throwIfAborted();
    return failed('offline', `${url}: ${String(error)}`);
  }
}

async function readBounded(
  response: Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const jittered = ms * (0.75 + Math.random() / 2);
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, jittered);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
