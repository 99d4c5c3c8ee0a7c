/**
 * Endings that make a trade, an adjective or an action out of a noun, on stems. Longest first.
 * The number is the fewest letters that must remain.
 */
const SUFFIXES: readonly (readonly [string, number])[] = [
  ['isation', 4],
  ['isateu', 4],
  ['icateu', 4],
  ['icien', 4],
  ['ation', 4],
  ['ateu', 4],
  ['ement', 4],
  ['icit', 4],
  ['itair', 4],
  ['iste', 4],
  ['isme', 4],
  ['ist', 4],
  ['ism', 4],
  ['iqu', 4],
  ['eri', 4],
  ['ier', 4],
  ['air', 4],
  ['ion', 5],
  ['ien', 5],
  ['ent', 5],
  ['anc', 5],
  ['enc', 5],
  ['abl', 5],
  ['tiv', 5],
  ['teu', 5],
  ['ag', 5],
  ['al', 4],
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
