import { expect, it } from 'vitest';
import { readFields, SETTING_NAMES } from '../../../../lib/settings/schema.ts';
import schema from '../../../../public/managed-schema.json';

type Property = { readonly type: string; readonly enum?: readonly string[] };
const properties = new Map<string, Property>(Object.entries(schema.properties));

it('names every setting but the pause, which is the reader’s own', () => {
  expect([...properties.keys(), 'pausedUntil'].sort()).toEqual([...SETTING_NAMES].sort());
});

it('allows exactly the values that are taken', () => {
  for (const [name, { type, enum: allowed }] of properties) {
    const takes = (value: unknown) => readFields({ [name]: value }).refused.length === 0;
    const samples: Record<string, readonly unknown[]> = {
      boolean: [true, false],
      string: allowed ?? ['https://miroir.exemple.fr/ted/'],
      array: [[], ['https://miroir.exemple.fr/ted/']],
    };
    expect(samples[type]?.map(takes), name).toEqual(samples[type]?.map(() => true));
    expect([5, 'autre', { a: 1 }].map(takes), name).toEqual([false, false, false]);
  }
});
