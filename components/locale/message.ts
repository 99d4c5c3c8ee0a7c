import type fr from '../../public/_locales/fr/messages.json';

/** The names of the texts; a test holds every language to the same ones. */
export type MessageKey = keyof typeof fr;

/** A sentence with a count: the two forms of it, `…_one` and `…_other`. */
export type CountedKey = MessageKey extends infer K
  ? K extends `${infer Base}_one`
    ? Base
    : never
  : never;

export type Texts = Readonly<Record<string, string>>;

/** Where the texts are left for the scripts that come after, in a page or in the panel's own world. */
export interface TextsScope {
  tedTexts?: Texts;
}

/**
 * A text of TED in the language of the browser. `$1`, `$2`… in the text stand for the values, which
 * are put in as they are.
 */
/* @__NO_SIDE_EFFECTS__ */
export function message(key: MessageKey, ...values: readonly string[]): string {
  const text = (globalThis as TextsScope).tedTexts?.[key] ?? '';
  return text.replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? '');
}

/** Language of the texts, for `lang` attributes and for numbers and dates. */
export const langue = message('langue');

/** For the `lang` of what the index says, always in French: absent where the texts are French too. */
export const langueDonnees = langue.startsWith('fr') ? undefined : 'fr';
