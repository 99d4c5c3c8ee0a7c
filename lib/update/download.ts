import { concatenate } from '../index-format/part.ts';
import { failed, ok, type Result } from '../model/problem.ts';
import { noteRequest } from '../request-log.ts';
import { PATIENCE, SILENCE } from './patience.ts';

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

/** A silent server is given up before the browser stops the background. */
const TIMEOUT_MS = 25_000 * SILENCE;
const FIRST_DELAY_MS = 500 * PATIENCE;
const ATTEMPTS = 4;

/**
 * Fetches one file of the index, with bounded size and time, and tries again with growing, jittered
 * delays where trying again can help. `not-modified` when the server says so.
 */
export async function download(
  url: string,
  options: DownloadOptions,
): Promise<Result<Downloaded | 'not-modified'>> {
  for (let attempt = 1; ; attempt += 1) {
    const noteEnd = await noteRequest(url);
    const { again, ...result } = await fetchOnce(url, options);
    noteEnd(receivedBytes(result));
    if (result.ok || !again || attempt === ATTEMPTS) return result;
    await pause(FIRST_DELAY_MS * 2 ** (attempt - 1), options.signal);
    options.signal.throwIfAborted();
  }
}

/** What came over the network; null when nothing did. */
function receivedBytes(result: Result<Downloaded | 'not-modified'>): number | null {
  if (!result.ok) return null;
  return result.value === 'not-modified' ? 0 : result.value.bytes.length;
}

/** `again`: the same request may well succeed in a moment. */
type Attempt = Result<Downloaded | 'not-modified'> & { readonly again?: boolean };

async function fetchOnce(
  url: string,
  { signal, maxBytes, etag }: DownloadOptions,
): Promise<Attempt> {
  signal.throwIfAborted();
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, timeout]),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Followed, a redirect would make the index's host someone else's choice.
      redirect: 'manual',
      // The store keeps what is good; a copy in the browser's cache could keep what is not.
      cache: 'no-store',
      ...(etag ? { headers: { 'If-None-Match': etag } } : {}),
    });
    if (response.status === 304) return ok('not-modified');
    if (!response.ok) {
      await response.body?.cancel();
      const again = response.status >= 500 || response.status === 429 || response.status === 408;
      return { ...failed('server-error', `${response.status || 'redirect'} ${url}`), again };
    }
    // The page of a hotel or of a proxy, in place of the file: not a forged index.
    if (response.headers.get('content-type')?.startsWith('text/html')) {
      await response.body?.cancel();
      return failed('server-error', `a web page in place of ${url}`);
    }
    const bytes = await readBounded(response, maxBytes);
    if (!bytes) return failed('download-corrupt', `more than ${maxBytes} bytes at ${url}`);
    return ok({ bytes, etag: response.headers.get('etag') });
  } catch (error) {
    signal.throwIfAborted();
    const code = timeout.aborted ? 'server-error' : 'offline';
    return { ...failed(code, `${url}: ${String(error)}`), again: true };
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
  return concatenate(chunks);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const jittered = ms * (0.75 + Math.random() / 2);
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, jittered);
    signal.addEventListener('abort', end);
  });
}
