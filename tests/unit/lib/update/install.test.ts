import { generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveIndex } from '../../../../data/serve.ts';
import { type SigningKey, trustedKey } from '../../../../data/signing.ts';
import { writeIndex } from '../../../../data/write-index.ts';
import { MANIFEST_FILE, type Manifest } from '../../../../lib/index-format/manifest.ts';
import { writeRecords } from '../../../../lib/index-format/records.ts';
import type { IsoDate } from '../../../../lib/model/ids.ts';
import { TedDatabase } from '../../../../lib/store/db.ts';
import { InstalledIndex } from '../../../../lib/store/installed-index.ts';
import { type IndexOrigin, installIndex } from '../../../../lib/update/install.ts';
import { temporaryFolder } from '../../data/source-files.ts';

const dir = await temporaryFolder();
const pair = generateKeyPairSync('ed25519');
const key: SigningKey = { privateKey: pair.privateKey, trusted: trustedKey(pair.publicKey) };
const signal = new AbortController().signal;
let db: TedDatabase;
let servers: Server[] = [];
let names = 0;

beforeEach(() => {
  names += 1;
  db = new TedDatabase(`ted-install-${names}`);
});
afterEach(async () => {
  db.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

/** A small index whose `services` table has pages of that text. */
async function publish(name: string, date: string, texts: readonly string[], exemple = false) {
  const meta = { services: 0, offres: 0, missions: 0, clesBits: 0, siglesBits: 0, nomsPages: 0 };
  const pages = texts.map((text) => new TextEncoder().encode(text.repeat(20_000)));
  const out = `${dir}/${name}`;
  const written = await writeIndex(
    out,
    new Map([
      ['meta', writeRecords([meta], 1)],
      ['services', pages],
    ]),
    { date: date as IsoDate, exemple, sources: [], counts: { services: 0, offres: 0 } },
    key,
  );
  return { out, manifest: written.manifest };
}

async function serve(out: string): Promise<IndexOrigin> {
  const server = await serveIndex(out, 0);
  servers.push(server);
  return originOf(server);
}

async function serveWith(listener: RequestListener): Promise<IndexOrigin> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return originOf(server);
}

const originOf = (server: Server): IndexOrigin => ({
  base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  keys: [key.trusted],
  embedded: false,
});

async function firstText(): Promise<string> {
  const opened = await new InstalledIndex(db).open();
  if (!opened.ok) return opened.problem.code;
  const [page] = await opened.value.source.readPages('services', [0]);
  return new TextDecoder().decode(page).slice(0, 12);
}

describe('installIndex', () => {
  it('installs, says its progress, and then finds nothing newer', async () => {
    const { out, manifest } = await publish('a', '2026-11-20', ['abcdefghijkl', 'mnopqrstuvwx']);
    const origin = await serve(out);
    const done: number[] = [];
    const first = await installIndex(db, origin, signal, ({ partsDone }) => done.push(partsDone));
    expect(first).toMatchObject({
      ok: true,
      value: { outcome: 'installed', indexVersion: manifest.indexVersion },
    });
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(manifest.parts.length);
    expect(await firstText()).toBe('abcdefghijkl');
    const second = await installIndex(db, origin, signal);
    expect(second).toMatchObject({ ok: true, value: { outcome: 'current', downloadedBytes: 0 } });
  });

  it('fetches only the parts that changed, and drops those no longer used', async () => {
    const a = await publish('b1', '2026-11-20', ['abcdefghijkl', 'mnopqrstuvwx']);
    const b = await publish('b2', '2026-11-21', ['abcdefghijkl', 'MNOPQRSTUVWX']);
    const common = b.manifest.parts.filter(({ name }) =>
      a.manifest.parts.some((p) => p.name === name),
    );
    expect(common.length).toBeGreaterThan(0);
    await installIndex(db, await serve(a.out), signal);
    const update = await installIndex(db, await serve(b.out), signal);
    const fresh = b.manifest.parts.filter((part) => !common.includes(part));
    expect(update).toMatchObject({
      ok: true,
      value: { downloadedBytes: fresh.reduce((sum, part) => sum + part.bytes, 0) },
    });
    expect((await db.parts.toCollection().primaryKeys()).sort()).toEqual(
      b.manifest.parts.map(({ name }) => name).sort(),
    );
  });

  it('goes on where it was stopped', async () => {
    const { out, manifest } = await publish('c', '2026-11-20', [
      'abcdefghijkl',
      'mnopqrstuvwx',
      'yz0123456789',
    ]);
    const asked: string[] = [];
    const inner = await serve(out);
    let failing = true;
    const origin = await serveWith(async (request, response) => {
      asked.push(request.url ?? '');
      const last = manifest.parts.at(-1)?.name ?? '';
      if (failing && request.url?.endsWith(last)) return void response.writeHead(404).end();
      const answer = await fetch(inner.base + (request.url ?? '').slice(1));
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    });
    expect(await installIndex(db, origin, signal)).toMatchObject({
      ok: false,
      problem: { code: 'server-error' },
    });
    expect(await firstText()).toBe('index-missing');
    failing = false;
    asked.length = 0;
    expect(await installIndex(db, origin, signal)).toMatchObject({ ok: true });
    expect(asked.filter((url) => url.endsWith('.gz'))).toHaveLength(1);
    expect(await firstText()).toBe('abcdefghijkl');
  });

  it('refuses an older index, and lets the package’s own replace nothing real', async () => {
    const recent = await publish('d1', '2026-11-21', ['abcdefghijkl']);
    const older = await publish('d2', '2026-11-20', ['mnopqrstuvwx']);
    const sample = await publish('d3', '2026-11-22', ['yz0123456789'], true);
    await installIndex(db, await serve(recent.out), signal);
    expect(await installIndex(db, await serve(older.out), signal)).toMatchObject({
      problem: { code: 'index-older' },
    });
    const embedded = { ...(await serve(sample.out)), embedded: true };
    expect(await installIndex(db, embedded, signal)).toMatchObject({
      problem: { code: 'index-older' },
    });
    expect(await firstText()).toBe('abcdefghijkl');
  });

  it('lets a real index replace the package’s own, whatever the dates', async () => {
    const sample = await publish('e1', '2026-11-22', ['yz0123456789'], true);
    const real = await publish('e2', '2026-11-20', ['abcdefghijkl']);
    await installIndex(db, { ...(await serve(sample.out)), embedded: true }, signal);
    expect(await firstText()).toBe('yz0123456789');
    await installIndex(db, await serve(real.out), signal);
    expect(await firstText()).toBe('abcdefghijkl');
  });

  const faults: [
    string,
    string,
    (name: string, body: Buffer, manifest: Manifest) => Buffer | number,
  ][] = [
    [
      'a part with another content',
      'download-corrupt',
      (name, body) => (name.endsWith('.gz') ? Buffer.from(body.map((byte) => byte ^ 1)) : body),
    ],
    [
      'a part cut short',
      'download-corrupt',
      (name, body) => (name.endsWith('.gz') ? body.subarray(0, -3) : body),
    ],
    [
      'a part longer than announced',
      'download-corrupt',
      (name, body) => (name.endsWith('.gz') ? Buffer.concat([body, body]) : body),
    ],
    [
      'a manifest changed after it was signed',
      'signature-invalid',
      (name, body) => (name === MANIFEST_FILE ? Buffer.from(`${body.toString()} `) : body),
    ],
    ['an HTML page for every file', 'signature-invalid', () => Buffer.from('<html>')],
    ['no part there', 'server-error', (name, body) => (name.endsWith('.gz') ? 404 : body)],
    ['nothing there', 'server-error', () => 404],
  ];
  it.each(faults)('keeps the old index before %s', async (label, code, spoil) => {
    const old = await publish(`old ${label}`, '2026-11-20', ['abcdefghijkl']);
    const next = await publish(`new ${label}`, '2026-11-21', ['mnopqrstuvwx']);
    await installIndex(db, await serve(old.out), signal);
    const inner = await serve(next.out);
    const origin = await serveWith(async (request, response) => {
      const name = (request.url ?? '/').slice(1);
      const body = Buffer.from(await (await fetch(inner.base + name)).arrayBuffer());
      const spoiled = spoil(name, body, next.manifest);
      if (typeof spoiled === 'number') response.writeHead(spoiled).end();
      else response.end(spoiled);
    });
    expect(await installIndex(db, origin, signal)).toMatchObject({ ok: false, problem: { code } });
    expect(await firstText()).toBe('abcdefghijkl');
  });

  it('follows no redirect to another host', async () => {
    const { out } = await publish('f', '2026-11-21', ['abcdefghijkl']);
    const inner = await serve(out);
    const origin = await serveWith((request, response) =>
      response.writeHead(302, { Location: inner.base + (request.url ?? '').slice(1) }).end(),
    );
    const stopped = new AbortController();
    setTimeout(() => stopped.abort(), 300);
    expect(await installIndex(db, origin, stopped.signal)).toMatchObject({ ok: false });
    expect(await firstText()).toBe('index-missing');
  });
});
