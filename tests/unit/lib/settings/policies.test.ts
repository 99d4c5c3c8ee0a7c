import { expect, it } from 'vitest';
import { readPolicies } from '../../../../lib/settings/policies.ts';

const A = 'https://a.fr/';
const B = 'https://b.fr/';

it.each([
  [
    { siteCsp: 0, dailyCheck: 1 },
    { siteCsp: false, dailyCheck: true },
  ],
  [{ mirrors: `${A}\n${B}` }, { mirrors: [A, B] }],
  [{ mirrors: `${A}; ${B}` }, { mirrors: [A, B] }],
  [{ mirrors: [A, B] }, { mirrors: [A, B] }],
  [{ mirrors: '' }, { mirrors: [] }],
  [{ pausedUntil: 5, unknown: true }, {}],
  [null, {}],
  ['display', {}],
])('%j sets %j', (raw, values) => {
  expect(readPolicies(raw)).toEqual({ values, refused: [] });
});

it.each([
  [{ siteCsp: 2 }, 'siteCsp'],
  [{ display: 1 }, 'display'],
  [{ mirrors: 'http://exemple.fr/' }, 'mirrors'],
  [{ indexAddress: 1 }, 'indexAddress'],
])('%j sets nothing, and %s is named', (raw, name) => {
  expect(readPolicies(raw)).toEqual({ values: {}, refused: [name] });
});
