import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signManifest, trustedKey } from '../../../../data/signing.ts';
import {
  type Manifest,
  parseManifest,
  serializeManifest,
} from '../../../../lib/index-format/manifest.ts';
import { verifySignature } from '../../../../lib/index-format/signature.ts';
import { FORMAT_VERSION } from '../../../../lib/index-format/version.ts';
import type { IsoDate } from '../../../../lib/model/ids.ts';

const sha256 = 'a'.repeat(64);
const manifest: Manifest = {
  formatVersion: FORMAT_VERSION,
  indexVersion: '2026-11-21-0123456789ab',
  createdAt: '2026-11-21' as IsoDate,
  exemple: false,
  sources: [],
  counts: { services: 2, offres: 1 },
  parts: [
    {
      table: 'services',
      firstPage: 0,
      pages: 2,
      name: `${sha256}.gz`,
      bytes: 10,
      inflatedBytes: 20,
      sha256,
      inflatedSha256: sha256,
    },
  ],
};
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const part = manifest.parts[0];

describe('parseManifest', () => {
  it('reads back what is published', () => {
    expect(parseManifest(serializeManifest(manifest))).toEqual({ ok: true, value: manifest });
  });

  it.each([
    ['another name than its digest', { parts: [{ ...part, name: `${'b'.repeat(64)}.gz` }] }],
    ['a name that leaves the folder', { parts: [{ ...part, name: '../x.gz', sha256: '../x' }] }],
    ['a part that inflates without bound', { parts: [{ ...part, inflatedBytes: 1e12 }] }],
    ['a negative size', { parts: [{ ...part, bytes: -1 }] }],
    ['a gap between parts', { parts: [{ ...part, firstPage: 1 }] }],
    ['no part', { parts: [] }],
    ['a date that does not exist', { createdAt: '2026-02-30' }],
    ['more services than fit', { counts: { services: 1e9, offres: 0 } }],
  ])('refuses %s', (_, change) => {
    expect(parseManifest(bytes({ ...manifest, ...change }))).toMatchObject({
      ok: false,
      problem: { code: 'manifest-invalid' },
    });
  });

  it('tells a newer format from a bad file', () => {
    const newer = parseManifest(bytes({ formatVersion: FORMAT_VERSION + 1 }));
    expect(newer).toMatchObject({ problem: { code: 'format-too-new' } });
    expect(parseManifest(new Uint8Array([0xff, 0xfe]))).toMatchObject({
      problem: { code: 'manifest-invalid' },
    });
  });
});

describe('verifySignature', () => {
  const pair = generateKeyPairSync('ed25519');
  const key = { privateKey: pair.privateKey, trusted: trustedKey(pair.publicKey) };
  const signed = new Uint8Array(serializeManifest(manifest));
  const signature = signManifest(signed, key);

  it('accepts what the trusted key signed', async () => {
    expect(await verifySignature(signed, signature, [key.trusted])).toEqual({
      ok: true,
      value: key.trusted,
    });
  });

  it.each([
    ['other bytes', signed.map((byte, n) => (n === 5 ? byte ^ 1 : byte)), signature, [key.trusted]],
    ['an unknown key', signed, signature, [trustedKey(generateKeyPairSync('ed25519').publicKey)]],
    ['a file of another shape', signed, Buffer.from('{"key":1}'), [key.trusted]],
    ['a file that is no JSON', signed, Buffer.from('<html>'), [key.trusted]],
    ['no key at all', signed, signature, []],
  ])('refuses %s', async (_, data, file, keys) => {
    expect(await verifySignature(new Uint8Array(data), file, keys)).toMatchObject({
      ok: false,
      problem: { code: 'signature-invalid' },
    });
  });
});
