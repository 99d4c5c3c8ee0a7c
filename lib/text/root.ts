/**
 * Endings that make a trade, an adjective or an action out of a noun, on stems. Longest first.
 * The number is the fewest letters that must remain.
 */
const SUFFIXES: readonly (readonly [string, number])[] = [
  ['isation', 5],
  ['isateu', 5],
  ['icateu', 5],
  ['icien', 5],
  ['ation', 5],
  ['ateu', 5],
  ['ement', 5],
  ['icit', 5],
  ['itair', 5],
  ['iste', 5],
  ['isme', 5],
  ['ist', 5],
  ['ism', 5],
  ['iqu', 5],
  ['eri', 5],
  ['ier', 5],
  ['air', 5],
  ['ion', 5],
  ['ien', 5],
  ['ent', 5],
  ['anc', 5],
  ['enc', 5],
  ['abl', 5],
  ['tiv', 5],
  ['teu', 5],
  ['ag', 5],
  ['al', 5],
  ['el', 5],
  ['er', 5],
  ['iv', 5],
  ['it', 5],
  ['eu', 5],
  ['ur', 5],
  ['i', 5],
];

/**
 * What a stem shares with the words of its family: « archiviste », « archives » and « archivage » give
 * `archiv`. Families are wide, so a match by root alone weighs little.
 */
export function rootOf(stem: string): string {
  if (stem.length < 6 || /\d/.test(stem)) return stem;
  for (const [suffix, least] of SUFFIXES) {
    if (stem.length - suffix.length >= least && stem.endsWith(suffix))
      return hardC(stem.slice(0, -suffix.length));
  }
  return hardC(stem);
}

/** « bibliothèque » and « bibliothécaire » share a sound that is spelled twice. */
function hardC(root: string): string {
  return root.endsWith('qu') ? `${root.slice(0, -2)}c` : root;
}
