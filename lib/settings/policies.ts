import { DEFAULT_SETTINGS, type ReadFields, readFields } from './schema.ts';

/**
 * The policies of an administration, as the settings they set. The registry of Windows has neither
 * booleans nor lists, and Firefox gives what it reads there as it is: 0 and 1 are taken for a boolean,
 * and a text for a list, one address after the other. A pause is nobody's to set but the reader's.
 */
export function readPolicies(raw: unknown): ReadFields {
  if (typeof raw !== 'object' || raw === null) return { values: {}, refused: [] };
  const given = Object.fromEntries(
    Object.entries(raw)
      .filter(([name]) => name !== 'pausedUntil')
      .map(([name, value]) => [name, fromRegistry(name, value)]),
  );
  return readFields(given);
}

function fromRegistry(name: string, value: unknown): unknown {
  const usual: unknown = new Map<string, unknown>(Object.entries(DEFAULT_SETTINGS)).get(name);
  if (typeof usual === 'boolean' && (value === 0 || value === 1)) return value === 1;
  if (Array.isArray(usual) && typeof value === 'string')
    return value.split(/[\s,;]+/).filter((one) => one !== '');
  return value;
}
