// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import flexsearchWithoutFunction, { withoutFunctionCall } from '../../../tools/vite-flexsearch.ts';

const bundle = readFileSync(
  createRequire(import.meta.url)
    .resolve('flexsearch')
    .replace(/flexsearch\.bundle.*$/, 'flexsearch.bundle.module.min.mjs'),
  'utf8',
);

describe('flexsearch without Function(', () => {
  it('takes the one call out of the installed version', () => {
    expect(bundle).toContain('Function(');
    expect(withoutFunctionCall(bundle)).not.toContain('Function(');
  });

  it('fails where the text is not found, and where another call is left', () => {
    expect(() => withoutFunctionCall('export const Index = 1;')).toThrow(/update FROM_TEXT/);
    expect(() => withoutFunctionCall(`${bundle};Function("x")`)).toThrow(/update FROM_TEXT/);
  });

  it('leaves no call in what Vite builds from the search engine', async () => {
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [flexsearchWithoutFunction()],
      build: {
        write: false,
        lib: { entry: 'lib/search/engine.ts', formats: ['es'], fileName: 'engine' },
      },
    });
    const outputs = Array.isArray(result) ? result : [result];
    const code = outputs
      .flatMap((part) => ('output' in part ? part.output : []))
      .map((chunk) => ('code' in chunk ? chunk.code : ''))
      .join('');
    expect(code.length).toBeGreaterThan(30_000);
    expect(code).not.toMatch(/\bFunction\(|\beval\(/);
  });
});
