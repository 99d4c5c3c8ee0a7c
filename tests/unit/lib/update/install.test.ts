import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nameSuccessor } from '../../../../data/signing.ts';
import { MANIFEST_FILE, type Manifest } from '../../../../lib/index-format/manifest.ts';
import { TedDatabase } from '../../../../lib/store/db.ts';
import { installIndex } from '../../../../lib/update/install.ts';
import { temporaryFolder } from '../../data/source-files.ts';
import {
  firstText as firstTextOf,
  key,
  makeKey,
  publish as publishIn,
  serve,
  serveWith,
} from './published.ts';

const dir = await temporaryFolder();
const hooks = { signal: new AbortController().signal };
let db: TedDatabase;
let names = 0;

beforeEach(() => {
  names += 1;
  db = new TedDatabase(`ted-install-${names}`);
});
afterEach(() => db.close());

const publish: typeof publishIn = (name, ...rest) => publishIn(`${dir}/${name}`, ...rest);
const firstText = (): Promise<string> => firstTextOf(db);

describe('installIndex', () => {
  it('installs, says its progress, and then finds nothing newer', async () => {
    const { out, manifest } = await publish('a', '2026-11-20', ['abcdefghijkl', 'mnopqrstuvwx']);
    const origin = await serve(out);
    const done: number[] = [];
    const first = await installIndex(db, origin, {
      ...hooks,
      onProgress: async ({ partsDone }) => void done.push(partsDone),
    });
    expect(first).toMatchObject({
      ok: true,
      value: { outcome: 'installed', indexVersion: manifest.indexVersion },
    });
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(manifest.parts.length);
    expect(await firstText()).toBe('abcdefghijkl');
    const second = await installIndex(db, origin, hooks);
    expect(second).toMatchObject({ ok: true, value: { outcome: 'current', downloadedBytes: 0 } });
  });

  it('fetches only the parts that changed, and drops those no longer used', async () => {
    const a = await publish('b1', '2026-11-20', ['abcdefghijkl', 'mnopqrstuvwx']);
    const b = await publish('b2', '2026-11-21', ['abcdefghijkl', 'MNOPQRSTUVWX']);
    const common = b.manifest.parts.filter(({ name }) =>
      a.manifest.parts.some((p) => p.name === name),
    );
    expect(common.length).toBeGreaterThan(0);
    await installIndex(db, await serve(a.out), hooks);
    const update = await installIndex(db, await serve(b.out), hooks);
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
      const answer = await fetch(inner.bases[0] + (request.url ?? '').slice(1));
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    });
    expect(await installIndex(db, origin, hooks)).toMatchObject({
      ok: false,
      problem: { code: 'server-error' },
    });
    expect(await firstText()).toBe('index-missing');
    failing = false;
    asked.length = 0;
    expect(await installIndex(db, origin, hooks)).toMatchObject({ ok: true });
    expect(asked.filter((url) => url.endsWith('.gz'))).toHaveLength(1);
    expect(await firstText()).toBe('abcdefghijkl');
  });

  it('refuses an older index, and lets the package’s own replace nothing real', async () => {
    const recent = await publish('d1', '2026-11-21', ['abcdefghijkl']);
    const older = await publish('d2', '2026-11-20', ['mnopqrstuvwx']);
    const sample = await publish('d3', '2026-11-22', ['yz0123456789'], { exemple: true });
    await installIndex(db, await serve(recent.out), hooks);
    expect(await installIndex(db, await serve(older.out), hooks)).toMatchObject({
      problem: { code: 'index-older' },
    });
    const embedded = { ...(await serve(sample.out)), embedded: true };
    expect(await installIndex(db, embedded, hooks)).toMatchObject({
      problem: { code: 'index-older' },
    });
    expect(await firstText()).toBe('abcdefghijkl');
  });

  it('lets a real index replace the package’s own, whatever the dates', async () => {
    const sample = await publish('e1', '2026-11-22', ['yz0123456789'], { exemple: true });
    const real = await publish('e2', '2026-11-20', ['abcdefghijkl']);
    await installIndex(db, { ...(await serve(sample.out)), embedded: true }, hooks);
    expect(await firstText()).toBe('yz0123456789');
    await installIndex(db, await serve(real.out), hooks);
    expect(await firstText()).toBe('abcdefghijkl');
  });

  it('keeps a published example that is newer than the package’s own, until the package is', async () => {
    const published = await publish('f1', '2026-11-22', ['abcdefghijkl'], { exemple: true });
    await installIndex(db, await serve(published.out), hooks);
    for (const [name, date, first] of [
      ['f2', '2026-11-21', 'abcdefghijkl'],
      ['f3', '2026-11-23', 'yz0123456789'],
    ] as const) {
      const own = await publish(name, date, ['yz0123456789'], { exemple: true });
      const embedded = { ...(await serve(own.out)), embedded: true };
      expect(await installIndex(db, embedded, hooks)).toMatchObject({ ok: true });
      expect(await firstText()).toBe(first);
    }
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
    await installIndex(db, await serve(old.out), hooks);
    const inner = await serve(next.out);
    const origin = await serveWith(async (request, response) => {
      const name = (request.url ?? '/').slice(1);
      const body = Buffer.from(await (await fetch(inner.bases[0] + name)).arrayBuffer());
      const spoiled = spoil(name, body, next.manifest);
      if (typeof spoiled === 'number') response.writeHead(spoiled).end();
      else response.end(spoiled);
    });
    expect(await installIndex(db, origin, hooks)).toMatchObject({ ok: false, problem: { code } });
    expect(await firstText()).toBe('abcdefghijkl');
  });

  it('follows no redirect to another host', async () => {
    const { out } = await publish('f', '2026-11-21', ['abcdefghijkl']);
    const inner = await serve(out);
    const origin = await serveWith((request, response) =>
      response.writeHead(302, { Location: inner.bases[0] + (request.url ?? '').slice(1) }).end(),
    );
    const stopped = new AbortController();
    setTimeout(() => stopped.abort(), 300);
    expect(await installIndex(db, origin, { signal: stopped.signal })).toMatchObject({ ok: false });
    expect(await firstText()).toBe('index-missing');
  });

  it('makes a changed part from the one before and a small file, or fetches it whole', async () => {
    const texts = Array.from({ length: 5 }, (_, n) => `${n}abcdefghijk`);
    const old = await publish('delta-1', '2026-11-20', texts);
    const next = await publish('delta-2', '2026-11-21', texts.with(3, '3abcdefghijK'), {
      after: old.out,
    });
    const changed = next.manifest.parts.filter(({ deltas }) => deltas);
    expect(changed).toHaveLength(1);
    const [delta] = changed[0]?.deltas ?? [];
    const asked: string[] = [];
    let broken = false;
    const inner = await serve(next.out);
    const origin = await serveWith(async (request, response) => {
      const name = (request.url ?? '/').slice(1);
      asked.push(name);
      const answer = await fetch(inner.bases[0] + name);
      const body = Buffer.from(await answer.arrayBuffer());
      response.end(broken && name === delta?.name ? body.subarray(1) : body);
    });
    await installIndex(db, await serve(old.out), hooks);
    expect(await installIndex(db, origin, hooks)).toMatchObject({
      value: { outcome: 'installed', downloadedBytes: delta?.bytes },
    });
    expect(asked.filter((name) => name.endsWith('.gz'))).toEqual([delta?.name]);
    const made = await db.pages.toArray();

    broken = true;
    await db.delete();
    db = new TedDatabase(db.name);
    await installIndex(db, await serve(old.out), hooks);
    asked.length = 0;
    expect(await installIndex(db, origin, hooks)).toMatchObject({
      value: { outcome: 'installed' },
    });
    expect(asked).toContain(changed[0]?.name);
    expect(await db.pages.toArray()).toEqual(made);
  });

  it('follows the keys that named each other, and leaves the former ones behind', async () => {
    const [second, third, stranger] = [makeKey(), makeKey(), makeKey()];
    const names = [nameSuccessor(key, second.trusted), nameSuccessor(second, third.trusted)];
    const a = await publish('key-1', '2026-11-20', ['aaaaaaaaaaaa']);
    const b = await publish('key-2', '2026-11-21', ['bbbbbbbbbbbb'], {
      signedBy: third,
      successions: names,
    });
    const forged = await publish('key-3', '2026-11-22', ['cccccccccccc'], {
      signedBy: stranger,
      successions: [
        ...names,
        { ...nameSuccessor(stranger, stranger.trusted), key: third.trusted.id },
      ],
    });
    const byFirst = await publish('key-4', '2026-11-23', ['dddddddddddd']);
    const byThird = await publish('key-5', '2026-11-24', ['eeeeeeeeeeee'], { signedBy: third });
    await installIndex(db, await serve(a.out), hooks);
    await installIndex(db, await serve(b.out), hooks);
    expect(await firstText()).toBe('bbbbbbbbbbbb');
    for (const refused of [forged, byFirst])
      expect(await installIndex(db, await serve(refused.out), hooks)).toMatchObject({
        problem: { code: 'signature-invalid' },
      });
    await installIndex(db, await serve(byThird.out), hooks);
    expect(await firstText()).toBe('eeeeeeeeeeee');
    // A package with other keys starts from these again.
    const other = makeKey();
    const f = await publish('key-6', '2026-11-25', ['ffffffffffff'], { signedBy: other });
    const origin = { ...(await serve(f.out)), keys: [other.trusted] };
    await installIndex(db, origin, hooks);
    expect(await firstText()).toBe('ffffffffffff');
  });

  it('takes each file from the first address that has it whole, trusting none', async () => {
    const good = await publish('mirror-good', '2026-11-21', ['abcdefghijkl', 'mnopqrstuvwx']);
    const older = await publish('mirror-old', '2026-11-19', ['zzzzzzzzzzzz']);
    const current = await publish('mirror-now', '2026-11-20', ['yyyyyyyyyyyy']);
    await installIndex(db, await serve(current.out), hooks);
    const inner = await serve(good.out);
    const hollow = await serveWith(async (request, response) => {
      const name = (request.url ?? '/').slice(1);
      if (name.endsWith('.gz')) return void response.writeHead(404).end();
      response.end(Buffer.from(await (await fetch(inner.bases[0] + name)).arrayBuffer()));
    });
    const bases = [(await serve(older.out)).bases, hollow.bases, inner.bases].flat();
    const origin = { ...inner, bases: ['http://127.0.0.1:9/', ...bases] };
    expect(await installIndex(db, origin, hooks)).toMatchObject({
      value: { outcome: 'installed' },
    });
    expect(await firstText()).toBe('abcdefghijkl');
  });

  it('refuses an older index even after the newer one was damaged', async () => {
    const recent = await publish('floor-1', '2026-11-21', ['abcdefghijkl']);
    const older = await publish('floor-2', '2026-11-20', ['mnopqrstuvwx']);
    await installIndex(db, await serve(recent.out), hooks);
    await db.meta.delete('active');
    expect(await installIndex(db, await serve(older.out), hooks)).toMatchObject({
      problem: { code: 'index-older' },
    });
  });

  it('tells how much room is missing before it fetches any part', async () => {
    const { out } = await publish('room', '2026-11-21', ['abcdefghijkl']);
    const origin = await serve(out);
    vi.stubGlobal('navigator', {
      storage: { estimate: async () => ({ quota: 100_000, usage: 90_000 }) },
    });
    try {
      expect(await installIndex(db, origin, hooks)).toMatchObject({
        problem: { code: 'storage-full', room: { free: 10_000 } },
      });
    } finally {
      vi.unstubAllGlobals();
    }
    expect(await db.parts.count()).toBe(0);
  });
});
