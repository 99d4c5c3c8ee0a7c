// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import withoutUnsafeCode, { REMOVALS, without } from '../../../tools/vite-without.ts';

const require = createRequire(import.meta.url);
const bundles: Record<string, string> = {
  flexsearch: require
    .resolve('flexsearch')
    .replace(/flexsearch\.bundle.*$/, 'flexsearch.bundle.module.min.mjs'),
  preact: require.resolve('preact'),
};

/** The code that Vite makes of a module that uses the package. */
async function built(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [withoutUnsafeCode()],
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'built' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((part) => ('output' in part ? part.output : []))
    .map((chunk) => ('code' in chunk ? chunk.code : ''))
    .join('');
}

describe.each(Object.entries(REMOVALS))('%s', (name, removal) => {
  const bundle = readFileSync(bundles[name] ?? '', 'utf8');

  it('loses its piece in the installed version', () => {
    expect(bundle).toContain(removal.forbidden);
    expect(without(bundle, removal)).not.toContain(removal.forbidden);
  });

  it('fails where the text is not found, and where more is left', () => {
    expect(() => without('export const a = 1;', removal)).toThrow(/update REMOVALS/);
    expect(() => without(`${bundle};x.${removal.forbidden}y)`, removal)).toThrow(/update REMOVALS/);
  });
});

it.each([
  ['lib/search/engine.ts', 30_000],
  ['components/shared/MoreList.tsx', 8_000],
])('nothing unsafe is left in what Vite builds from %s', async (entry, atLeast) => {
  const code = await built(entry);
  expect(code.length).toBeGreaterThan(atLeast);
  expect(code).not.toMatch(/\bFunction\(|\beval\(|innerHTML\s*=[^=]/);
});
