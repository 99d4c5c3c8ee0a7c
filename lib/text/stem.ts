/** Folded words whose plural or feminine look is their only form, and which would meet another word. */
const KEPT: ReadonlySet<string> = new Set([
  'bois',
  'cours',
  'fonds',
  'gens',
  'marine',
  'mars',
  'mines',
  'pays',
  'porte',
  'portes',
  'poste',
  'sens',
  'temps',
  // Public works are not labour.
  'travaux',
]);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['aieul', 'aieul'],
  ['baux', 'bail'],
  ['cheffe', 'chef'],
  ['cheffes', 'chef'],
  ['coraux', 'corail'],
  ['emaux', 'email'],
  ['postes', 'poste'],
  ['soupiraux', 'soupirail'],
  ['vitraux', 'vitrail'],
  ['yeux', 'oeil'],
]);

/** Feminine and masculine endings brought to one, longest first. */
const ENDINGS: readonly (readonly [string, string, number])[] = [
  ['atrice', 'ateu', 7],
  ['trice', 'teu', 7],
  ['ienne', 'ien', 6],
  ['enne', 'en', 6],
  ['onne', 'on', 6],
  ['elle', 'el', 6],
  ['euse', 'eu', 6],
  ['eure', 'eu', 6],
  ['eur', 'eu', 5],
  ['eux', 'eu', 6],
  ['iere', 'ier', 6],
  ['ere', 'er', 6],
  // « français » loses its last letter as a plural does.
  ['aise', 'ai', 6],
  ['oise', 'oi', 6],
  ['ive', 'iv', 5],
  ['if', 'iv', 5],
  ['ee', '', 5],
  ['e', '', 5],
];

/**
 * Light French stem of a folded word: plural and feminine brought to one form, nothing else, so that
 * two words meet only when one is an inflection of the other. Words with digits and sigles of up to
 * three letters are left as they are.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (KEPT.has(word)) return word;
  const singular = toSingular(word);
  if (KEPT.has(singular)) return singular;
  for (const [ending, replacement, least] of ENDINGS) {
    if (singular.length >= least && singular.endsWith(ending))
      return singular.slice(0, -ending.length) + replacement;
  }
  return singular;
}

function toSingular(word: string): string {
  if (word.endsWith('eaux') || word.endsWith('oux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return word.length > 4 ? `${word.slice(0, -3)}al` : word;
  if (word.endsWith('eux') && word.length <= 5) return word.slice(0, -1);
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}
