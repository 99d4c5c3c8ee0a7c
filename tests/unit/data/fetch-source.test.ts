import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localFile } from '../../../data/sources/fetch-source.ts';
import type { IsoDate } from '../../../lib/model/ids.ts';
import { temporaryFolder } from './source-files.ts';

/** Downloads of the official files, against a local server. */

const dir = await temporaryFolder();
const progress = Object.assign(() => {}, { end: () => {} });
const date = '2026-11-21' as IsoDate;
let server: Server;
let base: string;
let version = 1;
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers['if-none-match']);
    const etag = `"v${version}"`;
    if (request.url === '/redirect')
      response.writeHead(302, { Location: '/offres-datagouv-20261116.csv' }).end();
    else if (request.url === '/cut') {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('début');
      setTimeout(() => response.destroy(), 20);
    } else if (request.url === '/absent') response.writeHead(404).end();
    else if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { ETag: etag }).end(`contenu ${version}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

describe('localFile', () => {
  it('leaves a path as it is', async () => {
    expect(await localFile('data/sample/offres.csv', dir, date, progress)).toBe(
      'data/sample/offres.csv',
    );
  });

  it('downloads once, dated, then asks whether it changed', async () => {
    const first = await localFile(`${base}/roae.zip`, dir, date, progress);
    expect(basename(first)).toBe('20261121-roae.zip');
    asked.length = 0;
    expect(await localFile(`${base}/roae.zip`, dir, date, progress)).toBe(first);
    expect(asked).toEqual(['"v1"']);
    version = 2;
    const changed = await localFile(`${base}/roae.zip`, dir, '2026-11-22' as IsoDate, progress);
    expect(basename(changed)).toBe('20261122-roae.zip');
    expect(await readFile(changed, 'utf8')).toBe('contenu 2');
  });

  it('names the file as the redirect does', async () => {
    const path = await localFile(`${base}/redirect`, dir, date, progress);
    expect(basename(path)).toBe('20261121-offres-datagouv-20261116.csv');
  });

  it.each([
    ['/absent', /le serveur répond 404\.$/],
    ['/cut', /le téléchargement (?:a été coupé|est tronqué)\.$/],
  ])('says in one sentence what went wrong at %s', async (path, sentence) => {
    await expect(localFile(base + path, dir, date, progress)).rejects.toThrow(sentence);
  });

  it('says that the network refuses, and what to do', async () => {
    await expect(localFile('http://127.0.0.1:1/x.zip', dir, date, progress)).rejects.toThrow(
      /le réseau refuse la connexion .*; téléchargez le fichier et donnez son chemin\.$/,
    );
  });
});
