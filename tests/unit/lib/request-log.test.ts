import { beforeEach, expect, it, vi } from 'vitest';
import { noteRequest, readRequestLog } from '../../../lib/request-log.ts';
import { local, resetBrowser } from '../fake-browser.ts';

beforeEach(resetBrowser);

const ask = async (url: string, bytes: number | null) => (await noteRequest(url))(bytes);

it('counts by host, the last asked first, with the bytes that came', async () => {
  await ask('https://a.fr/ted/manifest.json', 800);
  await ask('https://b.fr:8443/x.gz', null);
  await ask('https://a.fr/ted/x.gz', 1_200);
  const { hosts, recent } = await readRequestLog();
  expect(hosts).toMatchObject([
    { host: 'a.fr', requests: 2, bytes: 2_000 },
    { host: 'b.fr:8443', requests: 1, bytes: 0 },
  ]);
  expect(recent.map(({ host, file, bytes }) => [host, file, bytes])).toEqual([
    ['a.fr', 'x.gz', 1_200],
    ['b.fr:8443', 'x.gz', null],
    ['a.fr', 'manifest.json', 800],
  ]);
});

it('says a request before it leaves, so that one cut short is not unsaid', async () => {
  await noteRequest('https://a.fr/x.gz');
  const { hosts, recent } = await readRequestLog();
  expect(hosts).toMatchObject([{ host: 'a.fr', requests: 1, bytes: 0 }]);
  expect(recent).toMatchObject([{ file: 'x.gz', bytes: null }]);
});

it('loses none of those noted at once, and keeps the last fifty lines only', async () => {
  await Promise.all(Array.from({ length: 60 }, (_, n) => ask(`https://a.fr/${n}.gz`, 10)));
  const { hosts, recent } = await readRequestLog();
  expect(hosts).toMatchObject([{ requests: 60, bytes: 600 }]);
  expect(recent).toHaveLength(50);
  expect(recent[0]?.file).toBe('59.gz');
});

it('stays deleted when what was under way ends', async () => {
  const end = await noteRequest('https://a.fr/x.gz');
  local.items = {};
  end(10);
  expect((await readRequestLog()).hosts).toEqual([]);
  expect(local.items).toEqual({});
});

it('writes the end of a request by itself, soon', async () => {
  vi.useFakeTimers();
  (await noteRequest('https://a.fr/x.gz'))(10);
  await vi.runAllTimersAsync();
  expect(local.items).toMatchObject({ connexions: { hosts: [{ host: 'a.fr', bytes: 10 }] } });
  vi.useRealTimers();
});

it('leaves out what the package reads of itself', async () => {
  await ask('chrome-extension://abc/index/manifest.json', 10);
  expect((await readRequestLog()).hosts).toEqual([]);
});

it.each([null, [], { since: 1 }, { since: 1, hosts: [{ host: 5 }], recent: [] }])(
  'starts again from a damaged record (%j)',
  async (kept) => {
    local.items = { connexions: kept };
    await ask('https://a.fr/x', 1);
    expect((await readRequestLog()).hosts).toMatchObject([{ host: 'a.fr', requests: 1 }]);
  },
);

it('lets the request go where the browser refuses to store', async () => {
  local.refusal = new Error('blocked');
  await expect(ask('https://a.fr/x', 1)).resolves.toBeUndefined();
});
