import type { ProblemCode } from '../../lib/model/problem.ts';

export interface ProblemText {
  readonly titre: string;
  readonly phrase: string;
  /** What can be done about it from a face; null when waiting is all there is. */
  readonly geste: 'reessayer' | 'telecharger' | 'reglages' | null;
  readonly ton: 'neutre' | 'alerte' | 'erreur';
}

/** What happened, then what to do: one entry per code of trouble. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, ProblemText>> = {
  'index-missing': {
    titre: 'L’index n’est pas installé',
    phrase: 'TED n’a pas encore les données pour répondre.',
    geste: 'telecharger',
    ton: 'neutre',
  },
  'index-installing': {
    titre: 'Installation de l’index',
    phrase: 'Les données arrivent. Vous pouvez continuer à naviguer.',
    geste: null,
    ton: 'neutre',
  },
  offline: {
    titre: 'Hors ligne',
    phrase: 'L’index n’a pas pu être vérifié. TED réessaiera au retour du réseau.',
    geste: 'reessayer',
    ton: 'neutre',
  },
  'server-error': {
    titre: 'Le serveur de l’index ne répond pas',
    phrase: 'TED réessaiera de lui-même.',
    geste: 'reessayer',
    ton: 'neutre',
  },
  'manifest-invalid': {
    titre: 'Index refusé',
    phrase: 'La description de l’index reçue n’est pas valable. Elle a été écartée.',
    geste: 'reessayer',
    ton: 'erreur',
  },
  'signature-invalid': {
    titre: 'Index refusé',
    phrase: 'Sa signature n’est pas celle attendue. Il a été écarté sans être lu.',
    geste: 'reessayer',
    ton: 'erreur',
  },
  'format-too-new': {
    titre: 'TED est à mettre à jour',
    phrase: 'L’index publié demande une version plus récente de l’extension.',
    geste: null,
    ton: 'alerte',
  },
  'index-older': {
    titre: 'Index plus ancien écarté',
    phrase: 'L’index publié est plus ancien que celui de cet appareil.',
    geste: null,
    ton: 'neutre',
  },
  'download-corrupt': {
    titre: 'Fichier reçu incomplet',
    phrase: 'Le contrôle a échoué.',
    geste: 'telecharger',
    ton: 'erreur',
  },
  'storage-full': {
    titre: 'Espace insuffisant',
    phrase: 'Le navigateur n’a plus de place pour l’index. Libérez de l’espace, puis réessayez.',
    geste: 'reessayer',
    ton: 'erreur',
  },
  'storage-blocked': {
    titre: 'L’index n’a pas pu être lu',
    phrase:
      'Le navigateur refuse le stockage, souvent en navigation privée. Vos réglages sont intacts.',
    geste: 'reessayer',
    ton: 'erreur',
  },
  'storage-damaged': {
    titre: 'L’index de cet appareil est abîmé',
    phrase: 'Il sera remplacé au prochain téléchargement.',
    geste: 'telecharger',
    ton: 'erreur',
  },
  internal: {
    titre: 'TED a rencontré une erreur',
    phrase: 'La page que vous lisez n’est pas touchée.',
    geste: 'reessayer',
    ton: 'erreur',
  },
};
