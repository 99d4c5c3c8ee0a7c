import { afterAll } from 'vitest';

/**
 * Notes how long each case took and prints the slowest at the end of the file. Nothing is asserted of a
 * time: what never ends fails by the time limit of its test.
 */
export function noteSlowest(what: string): <T>(label: string, work: () => T) => T {
  let cases = 0;
  let worst = 0;
  let worstLabel = '';
  afterAll(() => {
    process.stdout.write(
      `fuzz, ${what}: ${cases} cases, the slowest ${worst.toFixed(0)} ms (${worstLabel})\n`,
    );
  });
  const note = (label: string, started: number): void => {
    const elapsed = performance.now() - started;
    if (elapsed <= worst) return;
    worst = elapsed;
    worstLabel = label;
  };
  return (label, work) => {
    cases += 1;
    const started = performance.now();
    const result = work();
    if (result instanceof Promise)
      return result.finally(() => note(label, started)) as typeof result;
    note(label, started);
    return result;
  };
}
