/** The one way to the console: bugs, once each, with their cause. Never anything of the user's. */
export const log = {
  error(context: string, cause: unknown): void {
    // biome-ignore lint/suspicious/noConsole: the one place that writes to the console.
    console.error(`TED: ${context}`, cause);
  },
};
