import competences from './competences.json' with { type: 'json' };
import metiers from './metiers.json' with { type: 'json' };
import type { Vocabulaire } from './vocabulaire.ts';

/** The skills and jobs that TED knows, as reviewed by hand; see `data/vocabulaire/README.md`. */
export const VOCABULAIRE: Vocabulaire = { competences, metiers };
