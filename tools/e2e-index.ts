/**
 * Where the `e2e` builds look for their index. An extension names its address as it is built, and tests
 * run side by side: each lane of them tries a copy of the build that names a port of its own.
 */

/** Below those that a system hands out by itself: one of them may be taken at any moment. */
const FIRST_PORT = 27615;

type Environment = Readonly<Record<string, string | undefined>>;

/** The address that the `e2e` builds are given; with the final slash, as every address of an index. */
export const BUILT_E2E_URL = `http://127.0.0.1:${FIRST_PORT}/`;

/**
 * The port of the lane that runs here, as Playwright counts its workers; the first outside of its tests.
 * `TED_E2E_PORT` moves them, for a second checkout on the same machine.
 */
export function e2eIndexPort(env: Environment): number {
  const first = Number(env.TED_E2E_PORT ?? FIRST_PORT);
  if (!Number.isInteger(first) || first < 1024 || first > 65_000)
    throw new Error('TED_E2E_PORT must be the first of a few free ports, from 1024 to 65000.');
  return first + Number(env.TEST_PARALLEL_INDEX ?? 0);
}

/** The environment of a build: the `e2e` one has this address, unless it is given another. */
export function buildEnvironment(mode: string, env: Environment): Environment {
  return mode === 'e2e' ? { TED_INDEX_URL: BUILT_E2E_URL, ...env } : env;
}
