import * as v from 'valibot';
import { nativeStorage } from './native-storage.ts';

/**
 * Every request that TED made of the network, by host: what lets the reader verify that a visit causes
 * none. Written before a request leaves, so that none goes unsaid even if the background is stopped.
 */
export const REQUESTS_KEY = 'connexions';
const MAX_HOSTS = 30;
const MAX_RECENT = 50;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const host = v.pipe(v.string(), v.maxLength(260));

const LogSchema = v.object({
  since: count,
  hosts: v.pipe(
    v.array(v.object({ host, requests: count, bytes: count, last: count })),
    v.maxLength(MAX_HOSTS),
  ),
  recent: v.pipe(
    v.array(
      v.object({
        at: count,
        host,
        /** Name of the file that was asked for. */
        file: v.pipe(v.string(), v.maxLength(120)),
        /** Bytes received; null while it has not ended, or when it failed. */
        bytes: v.nullable(count),
      }),
    ),
    v.maxLength(MAX_RECENT),
  ),
});

/** Hosts by the last asked, and the last requests, the newest first. */
export type RequestLog = Readonly<v.InferOutput<typeof LogSchema>>;

/** Ends of requests are written with what is written next, within that time. */
const END_WAITS_MS = 500;

let waiting: ((log: RequestLog) => RequestLog)[] = [];
let writing: Promise<void> = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | null = null;

/** What was noted since `since`; nothing yet where the browser refuses or the record is damaged. */
export async function readRequestLog(): Promise<RequestLog> {
  await write();
  return readKept();
}

async function readKept(): Promise<RequestLog> {
  const kept = await nativeStorage()
    ?.local.get(REQUESTS_KEY)
    .catch(() => null);
  const parsed = v.safeParse(LogSchema, kept?.[REQUESTS_KEY]);
  return parsed.success ? parsed.output : { since: Date.now(), hosts: [], recent: [] };
}

/**
 * Notes that a request is about to leave: it is written when this resolves. To be called again with its
 * bytes once it ended, null when it failed. What the package reads of itself is no request.
 */
export async function noteRequest(url: string): Promise<(bytes: number | null) => void> {
  const { protocol, host, pathname } = new URL(url);
  if (!/^https?:$/.test(protocol) || !nativeStorage()) return () => {};
  const at = Date.now();
  const file = pathname.slice(pathname.lastIndexOf('/') + 1).slice(0, 120);
  await change((log) => {
    const before = log.hosts.find((one) => one.host === host);
    const hosts = [
      { host, requests: (before?.requests ?? 0) + 1, bytes: before?.bytes ?? 0, last: at },
      ...log.hosts.filter((one) => one !== before),
    ].slice(0, MAX_HOSTS);
    const recent = [{ at, host, file, bytes: null }, ...log.recent].slice(0, MAX_RECENT);
    return { ...log, hosts, recent };
  });
  return (bytes) => {
    waiting.push((log) => {
      // Deleted meanwhile, it stays so.
      if (!log.hosts.some((one) => one.host === host)) return log;
      return {
        ...log,
        hosts: log.hosts.map((one) =>
          one.host === host ? { ...one, bytes: one.bytes + (bytes ?? 0) } : one,
        ),
        recent: log.recent.map((one) =>
          one.at === at && one.host === host && one.file === file ? { ...one, bytes } : one,
        ),
      };
    });
    timer ??= setTimeout(() => void write(), END_WAITS_MS);
  };
}

/** Puts back a record that was deleted, without losing what was noted since. */
export async function putBackRequests(kept: unknown): Promise<void> {
  const before = v.safeParse(LogSchema, kept);
  if (!before.success) return;
  await change((log) => {
    if (log.since <= before.output.since) return log;
    const hosts = new Map(before.output.hosts.map((one) => [one.host, one]));
    for (const now of log.hosts) {
      const was = hosts.get(now.host);
      const requests = now.requests + (was?.requests ?? 0);
      hosts.set(now.host, { ...now, requests, bytes: now.bytes + (was?.bytes ?? 0) });
    }
    return {
      since: before.output.since,
      hosts: [...hosts.values()].sort((a, b) => b.last - a.last).slice(0, MAX_HOSTS),
      recent: [...log.recent, ...before.output.recent].slice(0, MAX_RECENT),
    };
  });
}

function change(next: (log: RequestLog) => RequestLog): Promise<void> {
  waiting.push(next);
  return write();
}

/** One write after the other, each of all that waits. A refusal of the browser costs the note, not the request. */
function write(): Promise<void> {
  writing = writing.then(async () => {
    if (timer) clearTimeout(timer);
    timer = null;
    // What came first may have written all.
    if (waiting.length === 0) return;
    const changes = waiting;
    waiting = [];
    const kept = await readKept();
    const log = changes.reduce((before, one) => one(before), kept);
    if (log === kept) return;
    await nativeStorage()
      ?.local.set({ [REQUESTS_KEY]: log })
      .catch(() => {});
  });
  return writing;
}
