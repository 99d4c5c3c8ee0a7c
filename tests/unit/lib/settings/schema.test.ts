import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanAddress,
  hostPattern,
  indexAddresses,
} from '../../../../lib/settings/index-address.ts';
import {
  DEFAULT_SETTINGS,
  endOfDay,
  isPaused,
  parseSettings,
  readFields,
} from '../../../../lib/settings/schema.ts';

const HOUR = 60 * 60 * 1000;

describe('stored settings', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', [1]],
    ['fields of the prototype', JSON.parse('{"__proto__":{"display":"popup"},"constructor":1}')],
  ])('%s gives the defaults', (_, raw) => {
    expect(parseSettings(raw)).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    ['display', 'window'],
    ['display', null],
    ['theme', 'dark'],
    ['siteCsp', 'false'],
    ['openingCsp', true],
    ['displayCsp', 'off'],
    ['pausedUntil', -1],
    ['pausedUntil', Number.NaN],
    ['pausedUntil', '1'],
    ['indexAddress', 'http://exemple.fr/'],
    ['mirrors', 'https://exemple.fr/'],
    ['mirrors', Array(9).fill('https://exemple.fr/')],
    ['mirrors', ['https://exemple.fr/', 'ftp://exemple.fr/']],
    ['dailyCheck', 1],
  ] as const)('%s = %j falls back alone', (name, value) => {
    const raw = { theme: 'sombre', dailyCheck: false, siteLannuaire: false, [name]: value };
    const settings = parseSettings(raw);
    expect(settings[name]).toEqual(DEFAULT_SETTINGS[name]);
    expect(settings.siteLannuaire).toBe(false);
    expect(readFields(raw).refused).toEqual([name]);
  });

  it('of a later version keep the fields that are still ours', () => {
    const raw = { version: 7, display: 'popup', theme: { name: 'sepia' }, later: true };
    expect(parseSettings(raw)).toEqual({ ...DEFAULT_SETTINGS, display: 'popup' });
  });

  it('of any shape give settings that are valid, and are kept as they are', () => {
    const field = fc.oneof(fc.anything(), fc.constantFrom('panel', 'auto', 'clair', true, 5));
    const names = fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), 'version', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(names, field), (raw) => {
        const settings = parseSettings(raw);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(readFields(settings)).toEqual({ values: settings, refused: [] });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a pause', () => {
  it('lasts until midnight where the reader is', () => {
    const now = new Date(2026, 10, 24, 15, 30);
    const until = endOfDay(now);
    expect(until).toBe(new Date(2026, 10, 25).getTime());
    expect(isPaused({ pausedUntil: until }, now.getTime())).toBe(true);
    expect(isPaused({ pausedUntil: until }, until)).toBe(false);
  });

  it('of more than a day is not believed: the clock moved', () => {
    expect(isPaused({ pausedUntil: 26 * HOUR }, 0)).toBe(false);
    expect(isPaused({ pausedUntil: 24 * HOUR }, 0)).toBe(true);
  });
});

describe('an address of an index', () => {
  it.each([
    ['https://exemple.fr', 'https://exemple.fr/'],
    [' https://exemple.fr/ted/index ', 'https://exemple.fr/ted/index/'],
    ['https://EXEMPLE.fr:8443/a/', 'https://exemple.fr:8443/a/'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['http://localhost/a', 'http://localhost/a/'],
    ['https://intranet/', 'https://intranet/'],
  ])('%s is kept as %s', (given, kept) => {
    expect(cleanAddress(given)).toBe(kept);
    expect(cleanAddress(kept)).toBe(kept);
  });

  it.each([
    '',
    'exemple.fr',
    'http://exemple.fr/',
    'http://127.0.0.1.exemple.fr/',
    'http://[::1]:8080/',
    'http://localhost.exemple.fr/',
    'https://moi:secret@exemple.fr/',
    'https://exemple.fr/?a=1',
    'https://exemple.fr/#a',
    'ftp://exemple.fr/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/plain,a',
    'https://',
    `https://exemple.fr/${'a'.repeat(500)}`,
  ])('%s is refused', (given) => {
    expect(cleanAddress(given)).toBeNull();
  });

  it('needs the permission of its host, whatever its port', () => {
    expect(hostPattern('https://exemple.fr:8443/a/')).toBe('https://exemple.fr/*');
    expect(hostPattern('http://127.0.0.1:8080/')).toBe('http://127.0.0.1/*');
  });

  it('is tried first, the mirrors after, none twice', () => {
    const mirrors = ['https://b.fr/', 'https://a.fr/', 'https://b.fr/'];
    const built = 'https://a.fr/';
    expect(indexAddresses({ indexAddress: null, mirrors }, built)).toEqual([
      'https://a.fr/',
      'https://b.fr/',
    ]);
    expect(indexAddresses({ indexAddress: 'https://c.fr/', mirrors: [] }, built)).toEqual([
      'https://c.fr/',
    ]);
    expect(indexAddresses({ indexAddress: null, mirrors: [] }, '')).toEqual([]);
  });
});
