import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TextsScope } from '../components/locale/message.ts';
import { textsOf } from '../components/locale/texts-of.ts';
import { chooseLanguage } from '../lib/language.ts';

/** The first script of each of the extension's pages: leaves the texts for the modules that follow. */
export default defineUnlistedScript(() => {
  const scope: TextsScope = globalThis as TextsScope;
  scope.tedTexts = textsOf(chooseLanguage(navigator.languages));
});
