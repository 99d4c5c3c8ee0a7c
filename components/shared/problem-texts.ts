import type { ProblemCode } from '../../lib/model/problem.ts';
import { message } from '../locale/message.ts';

/** What can be done about it from a face; null when waiting is all there is. */
export type Geste = 'reessayer' | 'telecharger' | 'mettre-a-jour' | null;
export type Ton = 'neutre' | 'alerte' | 'erreur';

/** What happened, then what to do. */
export type ProblemText = readonly [titre: string, phrase: string, geste: Geste, ton: Ton];

/** One entry per code of trouble. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, ProblemText>> = {
  'index-missing': [
    message('probleme_indexMissing_titre'),
    message('probleme_indexMissing_phrase'),
    'telecharger',
    'neutre',
  ],
  'index-installing': [
    message('probleme_indexInstalling_titre'),
    message('probleme_indexInstalling_phrase'),
    null,
    'neutre',
  ],
  offline: [
    message('probleme_offline_titre'),
    message('probleme_offline_phrase'),
    'reessayer',
    'neutre',
  ],
  'server-error': [
    message('probleme_serverError_titre'),
    message('probleme_serverError_phrase'),
    'reessayer',
    'neutre',
  ],
  'manifest-invalid': [
    message('probleme_manifestInvalid_titre'),
    message('probleme_manifestInvalid_phrase'),
    'reessayer',
    'erreur',
  ],
  'signature-invalid': [
    message('probleme_signatureInvalid_titre'),
    message('probleme_signatureInvalid_phrase'),
    'reessayer',
    'erreur',
  ],
  'format-too-new': [
    message('probleme_formatTooNew_titre'),
    message('probleme_formatTooNew_phrase'),
    null,
    'alerte',
  ],
  'index-older': [
    message('probleme_indexOlder_titre'),
    message('probleme_indexOlder_phrase'),
    null,
    'neutre',
  ],
  'index-expired': [
    message('probleme_indexExpired_titre'),
    message('probleme_indexExpired_phrase'),
    'mettre-a-jour',
    'alerte',
  ],
  'download-corrupt': [
    message('probleme_downloadCorrupt_titre'),
    message('probleme_downloadCorrupt_phrase'),
    'telecharger',
    'erreur',
  ],
  'storage-full': [
    message('probleme_storageFull_titre'),
    message('probleme_storageFull_phrase'),
    'reessayer',
    'erreur',
  ],
  'storage-blocked': [
    message('probleme_storageBlocked_titre'),
    message('probleme_storageBlocked_phrase'),
    'reessayer',
    'erreur',
  ],
  'storage-damaged': [
    message('probleme_storageDamaged_titre'),
    message('probleme_storageDamaged_phrase'),
    'telecharger',
    'erreur',
  ],
  internal: [
    message('probleme_internal_titre'),
    message('probleme_internal_phrase'),
    'reessayer',
    'erreur',
  ],
};
