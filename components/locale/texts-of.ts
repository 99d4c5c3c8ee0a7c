import type { Language } from '../../lib/language.ts';
import en from '../../public/_locales/en/messages.json';
import fr from '../../public/_locales/fr/messages.json';
import type { Texts } from './message.ts';

/**
 * All the texts of a language. For the background and the extension's own pages, which hold every
 * language: a page of a site is only given its own.
 */
export function textsOf(language: Language): Texts {
  return Object.fromEntries(
    Object.entries({ fr, en }[language]).map(([key, { message }]) => [key, message]),
  );
}

/** The few that the tab says: a page whose panel stays closed is given no other. */
export function tabTextsOf(language: Language): Texts {
  return Object.fromEntries(
    Object.entries(textsOf(language)).filter(([key]) => /^(langue$|onglet)/.test(key)),
  );
}
