import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is true; a question that fails is not answered yet. */
export async function waitFor<T>(
  ask: () => Promise<T>,
  what: string,
  timeoutMs = 15_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await ask().catch(() => null);
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`never seen: ${what}`);
    await pause(100);
  }
}
