import { describe, expect, it } from 'vitest';
import { readBuildSettings } from '../../../tools/build-settings.ts';
import { buildEnvironment, e2eIndexPort } from '../../../tools/e2e-index.ts';

const addressOf = (browser: string, mode: string, env = {}) =>
  readBuildSettings(buildEnvironment({ browser, mode }, env)).indexUrl;

describe('the index of the end-to-end tests', () => {
  it('has a port for each browser, known to its build and to Playwright alike', () => {
    const ports = ['chromium', 'firefox'].map((browser) => e2eIndexPort(browser, {}));
    expect(new Set(ports).size).toBe(2);
    expect(addressOf('chrome', 'e2e')).toBe(`http://127.0.0.1:${ports[0]}/`);
    expect(addressOf('firefox', 'e2e')).toBe(`http://127.0.0.1:${ports[1]}/`);
  });

  it('moves for a second checkout, both ports together', () => {
    const env = { TED_E2E_PORT: '50000' };
    expect([addressOf('chrome', 'e2e', env), addressOf('firefox', 'e2e', env)]).toEqual([
      'http://127.0.0.1:50000/',
      'http://127.0.0.1:50001/',
    ]);
  });

  it('is in no other build, and gives way to the address that is given', () => {
    expect(addressOf('chrome', 'production')).toBe('');
    expect(addressOf('chrome', 'e2e', { TED_INDEX_URL: 'http://127.0.0.1:1234/' })).toBe(
      'http://127.0.0.1:1234/',
    );
    expect(addressOf('chrome', 'e2e', { TED_INDEX_URL: '' })).toBe('');
  });

  it.each(['', 'port', '80', '65535', '1e99', '50000.5'])('has no port « %s »', (given) => {
    expect(() => e2eIndexPort('chromium', { TED_E2E_PORT: given })).toThrow(/TED_E2E_PORT/);
  });
});
