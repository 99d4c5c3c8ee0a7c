import { describe, expect, it } from 'vitest';
import { readBuildSettings } from '../../../tools/build-settings.ts';
import { BUILT_E2E_URL, buildEnvironment, e2eIndexPort } from '../../../tools/e2e-index.ts';

const addressOf = (mode: string, env = {}) =>
  readBuildSettings(buildEnvironment(mode, env)).indexUrl;

describe('the index of the end-to-end tests', () => {
  it('is where the e2e builds look for it, in the first lane', () => {
    expect(addressOf('e2e')).toBe(BUILT_E2E_URL);
    expect(new URL(BUILT_E2E_URL).port).toBe(String(e2eIndexPort({})));
  });

  it('is in no other build, and gives way to the address that is given', () => {
    expect(addressOf('production')).toBe('');
    expect(addressOf('e2e', { TED_INDEX_URL: 'http://127.0.0.1:1234/' })).toBe(
      'http://127.0.0.1:1234/',
    );
    expect(addressOf('e2e', { TED_INDEX_URL: '' })).toBe('');
  });

  it('has a port for each lane, which all move for a second checkout', () => {
    expect(e2eIndexPort({ TEST_PARALLEL_INDEX: '2' })).toBe(e2eIndexPort({}) + 2);
    expect(e2eIndexPort({ TEST_PARALLEL_INDEX: '1', TED_E2E_PORT: '50000' })).toBe(50_001);
  });

  it.each(['', 'port', '80', '65535', '1e99', '50000.5'])('has no port « %s »', (given) => {
    expect(() => e2eIndexPort({ TED_E2E_PORT: given })).toThrow(/TED_E2E_PORT/);
  });
});
