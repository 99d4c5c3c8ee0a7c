/**
 * Where the `e2e` builds look for their index. An extension names its address as it is built, so each
 * browser has a port of its own: both are tried at the same time. `TED_E2E_PORT` moves the pair, for
 * another checkout on the same machine.
 */

/** Below those that a system hands out by itself: one of them may be taken at any moment. */
const FIRST_PORT = 27615;

type Environment = Readonly<Record<string, string | undefined>>;

/** The port of that browser, under its name for Playwright or for WXT. */
export function e2eIndexPort(browser: string, env: Environment): number {
  const first = Number(env.TED_E2E_PORT ?? FIRST_PORT);
  if (!Number.isInteger(first) || first < 1024 || first > 65534)
    throw new Error('TED_E2E_PORT must be the first of two free ports, from 1024 to 65534.');
  return browser === 'firefox' ? first + 1 : first;
}

/** The address of that browser's index; with the final slash. */
export function e2eIndexUrl(browser: string, env: Environment): string {
  return `http://127.0.0.1:${e2eIndexPort(browser, env)}/`;
}

/** The environment of a build: the `e2e` one has this address, unless it is given another. */
export function buildEnvironment(
  { browser, mode }: { readonly browser: string; readonly mode: string },
  env: Environment,
): Environment {
  return mode === 'e2e' ? { TED_INDEX_URL: e2eIndexUrl(browser, env), ...env } : env;
}
