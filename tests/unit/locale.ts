import type { TextsScope } from '../../components/locale/message.ts';
import { textsOf } from '../../components/locale/texts-of.ts';
import type { Language } from '../../lib/language.ts';

/** Makes the modules loaded from now on speak a language. */
export function speak(language: Language): void {
  (globalThis as TextsScope).tedTexts = textsOf(language);
}
