/** Stands for vitest where the fixtures of the unit tests are drawn in a browser: nothing is spied. */
export const vi = {
  fn: <T extends (...args: never[]) => unknown>(does?: T) => does ?? (() => undefined),
};
