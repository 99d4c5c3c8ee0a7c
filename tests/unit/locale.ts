import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts of a language, by key. */
export function messagesOf(language: Language): ReadonlyMap<string, string> {
  const file = resolve(import.meta.dirname, `../../public/_locales/${language}/messages.json`);
  const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return new Map(Object.entries(read).map(([key, { message }]) => [key, message]));
}

/** Makes the modules loaded from now on speak a language, as the browser does. */
export function speak(language: Language): void {
  const messages = messagesOf(language);
  const getMessage = (key: string, values: readonly string[] = []) =>
    (messages.get(key) ?? '').replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? '');
  Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
}
