/** Sentences of the side panel; the words are in `public/_locales`. */
import { message } from '../locale/message.ts';

export const titre = message('titreLateral');
export const onglets = message('lateral_onglets');
export const page = message('lateral_page');
export const rediger = message('lateral_rediger');
export const nonReconnue = message('lateral_nonReconnue');
export const nonReconnueSuite = message('lateral_nonReconnueSuite');
