// @vitest-environment node
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  billOfMaterials,
  NOTICES_FILE,
  packageFolder,
  ShippedComponents,
} from '../../../tools/shipped-components.ts';

describe('packageFolder', () => {
  it.each([
    ['/a/node_modules/dexie/dist/dexie.mjs', '/a/node_modules/dexie'],
    ['/a/node_modules/@wxt-dev/browser/src/index.mjs?v=1', '/a/node_modules/@wxt-dev/browser'],
    ['\0/a/node_modules/x/node_modules/y/z.js', '/a/node_modules/x/node_modules/y'],
    ['C:\\a\\node_modules\\preact\\dist\\preact.mjs', 'C:/a/node_modules/preact'],
    ['/a/lib/text/fold.ts', null],
    ['\0vite/preload-helper.js', null],
  ])('%s', (id, folder) => {
    expect(packageFolder(id)).toBe(folder);
  });
});

describe('the components of a build', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ted-shipped-'));
    mkdirSync(join(folder, 'out'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('names the packages whose code is in it, and no other, with their licences', async () => {
    const shipped = new ShippedComponents();
    await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [shipped.plugin()],
      build: { write: false, lib: { entry: 'components/shared/Confidence.tsx', formats: ['es'] } },
    });
    expect(shipped.packages().map((one) => [one.name, one.licence])).toEqual([['preact', 'MIT']]);
    writeFileSync(join(folder, 'out', 'panel.js'), '1');
    shipped.write(join(folder, 'out'), '1.2.3');
    expect(readFileSync(join(folder, 'out', NOTICES_FILE), 'utf8')).toMatch(
      /preact \S+ — MIT[\s\S]*Permission is hereby granted/,
    );
    const bill = JSON.parse(readFileSync(join(folder, 'out.cdx.json'), 'utf8'));
    expect(bill.components.map((one: { name: string }) => one.name)).toEqual([
      'preact',
      NOTICES_FILE,
      'panel.js',
    ]);
    expect(bill.components[2].hashes[0].content).toBe(
      '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
    );
  });

  it('writes compound licences as expressions and scopes as purls ask', () => {
    const bill = JSON.parse(
      billOfMaterials(
        [{ name: '@a/b', version: '1.0.0', licence: 'MIT OR Apache-2.0', text: null }],
        new Map(),
        '1',
      ),
    );
    expect(bill.components).toEqual([
      {
        type: 'library',
        'bom-ref': 'pkg:npm/%40a/b@1.0.0',
        name: '@a/b',
        version: '1.0.0',
        purl: 'pkg:npm/%40a/b@1.0.0',
        licenses: [{ expression: 'MIT OR Apache-2.0' }],
      },
    ]);
  });
});
