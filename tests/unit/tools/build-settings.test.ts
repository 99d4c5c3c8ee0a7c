// @vitest-environment node
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  indexHostPermission,
  readBuildSettings,
  readPublication,
} from '../../../tools/build-settings.ts';

let folder: string;
let key: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ted-settings-'));
  key = join(folder, 'private.pem');
  const pair = generateKeyPairSync('ed25519');
  writeFileSync(key, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('readBuildSettings', () => {
  it('takes an https address with its key, and ends the address with a slash', () => {
    const settings = readBuildSettings({
      TED_INDEX_URL: 'https://index.example.org/ted',
      TED_INDEX_KEYS: key,
    });
    expect(settings.indexUrl).toBe('https://index.example.org/ted/');
    expect(settings.indexKeys).toHaveLength(1);
    expect(settings.indexKeys).not.toEqual(settings.embeddedKeys);
    expect(indexHostPermission(settings)).toEqual(['https://index.example.org/*']);
  });

  it('accepts the development key on this machine only', () => {
    const { indexKeys, embeddedKeys } = readBuildSettings({ TED_INDEX_URL: 'http://127.0.0.1:1/' });
    expect(indexKeys).toEqual(embeddedKeys);
    expect(() => readBuildSettings({ TED_INDEX_URL: 'https://index.example.org/' })).toThrow(
      /TED_INDEX_KEYS/,
    );
  });

  it.each([
    'http://index.example.org/',
    'ftp://index.example.org/',
    'file:///index/',
    'pas une adresse',
  ])('refuses %s', (address) => {
    expect(() => readBuildSettings({ TED_INDEX_URL: address, TED_INDEX_KEYS: key })).toThrow();
  });

  it('without an address contacts no host', () => {
    const settings = readBuildSettings({ TED_INDEX_URL: '' });
    expect(settings).toMatchObject({ indexUrl: '', indexKeys: [] });
    expect(indexHostPermission(settings)).toEqual([]);
  });
});

it('the publication carries the public half of a key, never the private one', () => {
  const { indexKeys } = readPublication({
    TED_INDEX_URL: 'https://a.example/',
    TED_INDEX_KEYS: key,
  });
  expect(indexKeys).toEqual([expect.stringContaining('BEGIN PUBLIC KEY')]);
  expect(indexKeys.join('')).not.toContain('PRIVATE');
});
