import type fr from '../../public/_locales/fr/messages.json';

/** The names of the texts; a test holds every language to the same ones. */
export type MessageKey = keyof typeof fr;

/** A sentence with a count: the two forms of it, `…_one` and `…_other`. */
export type CountedKey = MessageKey extends infer K
  ? K extends `${infer Base}_one`
    ? Base
    : never
  : never;

interface NativeI18n {
  getMessage(key: string, values?: readonly string[]): string;
}

/** The browser's own lookup: it chooses the language, and only that one is ever loaded. */
const native = (globalThis as { chrome?: { i18n?: NativeI18n } }).chrome?.i18n;

/**
 * A text of TED in the language of the browser, French where TED does not speak it. `$1`, `$2`… in the
 * text stand for the values, which are put in as they are.
 */
/* @__NO_SIDE_EFFECTS__ */
export function message(key: MessageKey, ...values: readonly string[]): string {
  return native?.getMessage(key, values) ?? '';
}

/** Language of the texts, for `lang` attributes and for numbers and dates. */
export const langue = message('langue');
