import type { ProblemCode } from '../../lib/model/problem.ts';

/** What can be done about it from a face; null when waiting is all there is. */
export type Geste = 'reessayer' | 'telecharger' | 'mettre-a-jour' | null;
export type Ton = 'neutre' | 'alerte' | 'erreur';

/** What happened, then what to do. */
export type ProblemText = readonly [titre: string, phrase: string, geste: Geste, ton: Ton];

const REFUSE = 'Index refusé';

/** One entry per code of trouble. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, ProblemText>> = {
  'index-missing': [
    'L’index n’est pas installé',
    'TED n’a pas encore les données pour répondre.',
    'telecharger',
    'neutre',
  ],
  'index-installing': [
    'Installation de l’index',
    'Les données arrivent. Vous pouvez continuer à naviguer.',
    null,
    'neutre',
  ],
  offline: ['Hors ligne', 'TED réessaiera au retour du réseau.', 'reessayer', 'neutre'],
  'server-error': [
    'Le serveur de l’index ne répond pas',
    'TED réessaiera de lui-même.',
    'reessayer',
    'neutre',
  ],
  'manifest-invalid': [REFUSE, 'Sa description n’est pas valable.', 'reessayer', 'erreur'],
  'signature-invalid': [
    REFUSE,
    'Sa signature n’est pas celle attendue. Il a été écarté sans être lu.',
    'reessayer',
    'erreur',
  ],
  'format-too-new': [
    'TED est à mettre à jour',
    'L’index publié demande une version plus récente de l’extension.',
    null,
    'alerte',
  ],
  'index-older': [
    'Index publié plus ancien',
    'Celui de cet appareil est plus récent.',
    null,
    'neutre',
  ],
  'download-corrupt': ['Fichier reçu incomplet', 'Le contrôle a échoué.', 'telecharger', 'erreur'],
  'storage-full': [
    'Espace insuffisant',
    'Libérez de l’espace sur cet appareil, puis réessayez.',
    'reessayer',
    'erreur',
  ],
  'storage-blocked': [
    'L’index n’a pas pu être lu',
    'Le navigateur refuse le stockage, souvent en navigation privée. Vos réglages sont intacts.',
    'reessayer',
    'erreur',
  ],
  'storage-damaged': [
    'L’index de cet appareil est abîmé',
    'Il sera remplacé au prochain téléchargement.',
    'telecharger',
    'erreur',
  ],
  internal: [
    'TED a rencontré une erreur',
    'La page que vous lisez n’est pas touchée.',
    'reessayer',
    'erreur',
  ],
};
