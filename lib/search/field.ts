import type { HitReason } from './search.ts';

/**
 * Where a word stands in a document. The number is in the file: never reuse one.
 * A word that stands in several places of a document is kept once, at the strongest.
 */
export const FIELD = {
  sigle: 0,
  sigleDuNom: 1,
  ancienSigle: 2,
  initiales: 3,
  nom: 4,
  ancienNom: 5,
  metier: 6,
  lieu: 7,
  organisme: 8,
  mission: 9,
  profil: 10,
  categorie: 11,
} as const;
export type Field = (typeof FIELD)[keyof typeof FIELD];

/** Weight of a field before the length of its text. */
const WEIGHTS: readonly number[] = [1.25, 1.1, 0.95, 0.85, 1, 0.8, 0.62, 0.5, 0.45, 0.4, 0.3, 0.5];
const REASONS: readonly HitReason[] = [
  'sigle',
  'sigle',
  'ancien-nom',
  'sigle',
  'nom',
  'ancien-nom',
  'profil',
  'lieu',
  'employeur',
  'mission',
  'profil',
  'profil',
];

/** Longest text that is told apart: a longer one weighs the same. */
export const MAX_LEVEL = 15;

/** Lengths that a name may be held to have: an exact one while a query may be the whole of it. */
const NAME_LENGTHS = [1, 2, 3, 4, 5, 6, 8, 11, 15];
/** The same where only the order of size matters. Fewer groups make shorter lists. */
const TEXT_LENGTHS = [2, 6, 12];
const SIGLE_DEPTHS = [1, 2, 3, 4, 5, 6, 8, 11, 15];
const ONE_LENGTH = [3];

/**
 * Where a word stands and in a text of how many words, in one byte: field in the high half, length from
 * one in the low half. For sigles the length is the depth in the tree: the more national, the heavier.
 */
export function packPlace(field: Field, length: number): number {
  const lengths = lengthsOf(field);
  const level = lengths.find((each) => each >= length) ?? lengths.at(-1) ?? MAX_LEVEL;
  return (field << 4) | level;
}

function lengthsOf(field: Field): readonly number[] {
  if (field <= FIELD.initiales) return SIGLE_DEPTHS;
  if (field === FIELD.nom || field === FIELD.ancienNom) return NAME_LENGTHS;
  return field === FIELD.metier || field === FIELD.mission ? TEXT_LENGTHS : ONE_LENGTH;
}

export function fieldOf(place: number): number {
  return place >> 4;
}

export function lengthOf(place: number): number {
  return place & 15;
}

export function reasonOf(place: number): HitReason {
  return REASONS[place >> 4] ?? 'nom';
}

/** Names and sigles: what a service hands down to those below it. */
export function isNaming(place: number): boolean {
  return place >> 4 <= FIELD.ancienNom;
}

const LENGTH_PENALTY = 0.075;
const DEPTH_PENALTY = 0.012;

function weigh(place: number): number {
  const field = fieldOf(place);
  const length = lengthOf(place);
  const weight = WEIGHTS[field] ?? 0;
  if (field <= FIELD.initiales) return weight * (1 - DEPTH_PENALTY * (length - 1));
  return weight / (1 + LENGTH_PENALTY * (length - 1));
}

/** Weight of every place, by its byte. */
export const PLACE_WEIGHTS: Float32Array = Float32Array.from({ length: 256 }, (_, place) =>
  weigh(place),
);
