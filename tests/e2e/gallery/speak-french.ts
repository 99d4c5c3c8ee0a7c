import type { TextsScope } from '../../../components/locale/message.ts';
import { textsOf } from '../../../components/locale/texts-of.ts';

/** Imported first: the faces read their texts as they are loaded. */
(globalThis as TextsScope).tedTexts = textsOf('fr');
