import type {
  Categorie,
  ConditionMiroir,
  Etudes,
  Experience,
  Ouverture,
  RefusBrouillon,
  Teletravail,
} from '../model/draft.ts';

/** The civil service's own words, in the order in which they are listed. */
export const CATEGORIES: ReadonlyMap<Categorie, string> = new Map([
  ['A+', 'A+'],
  ['A', 'A'],
  ['B', 'B'],
  ['C', 'C'],
]);
export const OUVERTURES: ReadonlyMap<Ouverture, string> = new Map([
  ['tous', 'titulaires et contractuels'],
  ['titulaires', 'titulaires seulement'],
  ['contractuels', 'contractuels seulement'],
]);
export const EXPERIENCES: ReadonlyMap<Experience, string> = new Map([
  ['debutant', 'débutant'],
  ['confirme', 'confirmé'],
  ['expert', 'expert'],
]);
export const ETUDES: ReadonlyMap<Etudes, string> = new Map([
  [3, 'CAP, BEP'],
  [4, 'baccalauréat'],
  [5, 'bac + 2'],
  [6, 'licence'],
  [7, 'master'],
  [8, 'doctorat'],
]);
export const TELETRAVAIL: ReadonlyMap<Teletravail, string> = new Map([
  ['oui', 'possible'],
  ['non', 'exclu'],
]);
export const NATURES: Readonly<Record<ConditionMiroir['nature'], string>> = {
  categorie: 'Catégorie',
  ouverture: 'Ouvert aux',
  experience: 'Expérience',
  etudes: 'Études',
  teletravail: 'Télétravail',
};

/** Why a text was not read, and what to do. */
export const REFUS: Readonly<Record<RefusBrouillon, string>> = {
  vide: 'Il n’y a pas encore de texte à lire. Collez ou écrivez votre brouillon.',
  court: 'Ce texte est trop court pour être comparé. Donnez au moins un intitulé.',
  binaire:
    'Ceci n’est pas du texte, mais le contenu d’un fichier. Ouvrez-le, copiez son texte et collez-le ici.',
  'autre-langue': 'Ce texte ne semble pas être en français\u00a0: TED ne lit que le français.',
};
