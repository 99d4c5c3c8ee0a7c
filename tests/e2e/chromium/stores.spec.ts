import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { indexHostPermission, readBuildSettings } from '../../../tools/build-settings.ts';

/** What the stores are given and told: the built packages against the texts that describe them. */

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
}
interface Component {
  readonly type: string;
  readonly name: string;
  readonly hashes?: readonly { readonly content: string }[];
}

const BROWSERS = ['chrome', 'edge', 'firefox'];
const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const manifestOf = (browser: string): Manifest =>
  JSON.parse(read(`.output/${browser}-mv3/manifest.json`));

test('every permission of the packages is justified in both languages, and no other', () => {
  const rows = read('docs/store/autorisations.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  for (const row of rows) expect(row.slice(2, 4).every((reason) => reason.length > 10)).toBe(true);
  const asked = BROWSERS.flatMap((browser) => {
    const { permissions, host_permissions = [] } = manifestOf(browser);
    return [...permissions, ...host_permissions];
  });
  const index = indexHostPermission(readBuildSettings(process.env));
  const known = rows.map((row) => row[1]?.replaceAll('`', '') ?? '');
  expect([...known, ...index].sort()).toEqual([...new Set(asked)].sort());
});

test('the three packages are one version, and their summaries fit the stores', () => {
  const { version } = JSON.parse(read('package.json')) as Manifest;
  for (const browser of BROWSERS) {
    const manifest = manifestOf(browser);
    expect(manifest.version).toBe(version);
    const archive = new URL(`../../../.output/ted-${version}-${browser}.zip`, import.meta.url);
    expect(existsSync(archive), browser).toBe(true);
  }
  for (const [file, label] of [
    ['fiche-fr.md', /\*\*Résumé\*\* \(.*?\) : (.*)/],
    ['listing-en.md', /\*\*Summary\*\* \(.*?\): (.*)/],
  ] as const) {
    const summary = label.exec(read(`docs/store/${file}`))?.[1] ?? '';
    expect(summary.length).toBeGreaterThan(40);
    expect(summary.length, file).toBeLessThanOrEqual(132);
  }
});

for (const browser of BROWSERS)
  test(`the list of components of the ${browser} package is true`, () => {
    const { components } = JSON.parse(read(`.output/${browser}-mv3.cdx.json`)) as {
      components: Component[];
    };
    const libraries = components.filter((one) => one.type === 'library').map((one) => one.name);
    expect(libraries).toEqual(
      expect.arrayContaining(['dexie', 'flexsearch', 'preact', 'valibot', 'webextension-polyfill']),
    );
    const licences = read(`.output/${browser}-mv3/LICENCES.txt`);
    for (const name of libraries) expect(licences).toContain(`\n${name} `);
    const files = components.filter((one) => one.type === 'file');
    expect(files.map((one) => one.name)).toContain('panel.js');
    for (const { name, hashes } of files) {
      const bytes = readFileSync(
        new URL(`../../../.output/${browser}-mv3/${name}`, import.meta.url),
      );
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(hashes?.[0]?.content);
    }
  });
