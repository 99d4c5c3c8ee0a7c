import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPolicies } from '../../../lib/settings/policies.ts';
import { SETTING_NAMES } from '../../../lib/settings/schema.ts';

const DOCS = new URL('../../../docs/administration/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, DOCS), 'utf8');

function policiesIn(node: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string, unknown>>)[key],
    node,
  );
}

it.each([
  ['chrome-et-edge.json', ['3rdparty', 'extensions', 'IDENTIFIANT_DE_TED']],
  [
    'firefox-policies.json',
    ['policies', '3rdparty', 'Extensions', 'ted@trouver-mon-expertise-data.example'],
  ],
])('the example %s sets what it names', (name, keys) => {
  const policies = policiesIn(JSON.parse(read(`exemples/${name}`)), keys) as object;
  const { values, refused } = readPolicies(policies);
  expect(refused).toEqual([]);
  expect(values).toEqual(policies);
});

it('the example for the registry names settings only', () => {
  const names = [...read('exemples/edge.reg').matchAll(/^"([a-z]\w+)"=/gim)].map(([, one]) => one);
  expect(names).toEqual(['display', 'siteFormer']);
  expect(names.every((name) => SETTING_NAMES.some((known) => known === name))).toBe(true);
});

it('the table has every setting that can be set, and no other', () => {
  const rows = read('README.md').split('| réglage |')[1]?.split('\n\n')[0] ?? '';
  const cells = rows.split('\n').map((row) => row.split('|')[1] ?? '');
  const named = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect([...named, 'pausedUntil'].sort()).toEqual([...SETTING_NAMES].sort());
});
