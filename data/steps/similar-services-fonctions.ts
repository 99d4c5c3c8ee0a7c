import { fold } from '../../lib/text/fold.ts';
import raw from '../vocabulaire/fonctions.json' with { type: 'json' };

/** A job that services do, whatever their ministry; see `data/vocabulaire/fonctions.json`. */
export interface Fonction {
  readonly ordinal: number;
  readonly id: string;
  readonly libelle: string;
  /** Done for the house itself (staff, money, computers), not for the public. */
  readonly soutien: boolean;
  /** Names a kind of body, and counts only at the head of a name. */
  readonly tete: boolean;
  /** A house by itself (school, museum, council), wherever it is attached. */
  readonly corps: boolean;
  /** Says the legal form of a body (agency, committee) and nothing of what it does. */
  readonly forme: boolean;
}

type Piece =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'gap' };

interface Motif {
  readonly fonction: Fonction;
  readonly pieces: readonly Piece[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** A pattern found in a list of words: it covers `length` of them. */
export interface FonctionMatch {
  readonly fonction: Fonction;
  readonly length: number;
}

const MAX_GAP = 3;

export const FONCTIONS: readonly Fonction[] = raw.fonctions.map((item, ordinal) => ({
  ordinal,
  id: item.id,
  libelle: item.libelle,
  soutien: item.soutien,
  tete: 'tete' in item && item.tete === true,
  corps: 'corps' in item && item.corps === true,
  forme: 'forme' in item && item.forme === true,
}));

/** Ordinals of the functions, by identifier. */
export const ORDINAL_OF: ReadonlyMap<string, number> = new Map(
  FONCTIONS.map((fonction) => [fonction.id, fonction.ordinal]),
);

/** For each function, its neighbours with their closeness; symmetric, the higher of the two wins. */
export const VOISINES: readonly ReadonlyMap<number, number>[] = (() => {
  const rows = FONCTIONS.map(() => new Map<number, number>());
  raw.fonctions.forEach((item, from) => {
    for (const [id, closeness] of Object.entries(item.voisines)) {
      const to = ORDINAL_OF.get(id);
      if (to === undefined || typeof closeness !== 'number')
        throw new Error(`fonctions.json: ${item.id} names an unknown neighbour ${id}`);
      rows[from]?.set(to, Math.max(closeness, rows[from]?.get(to) ?? 0));
      rows[to]?.set(from, Math.max(closeness, rows[to]?.get(from) ?? 0));
    }
  });
  return rows;
})();

/** Patterns by the first letters of their first word, so that a word tries a handful of them. */
const byFirst: ReadonlyMap<string, readonly Motif[]> = (() => {
  const map = new Map<string, Motif[]>();
  raw.fonctions.forEach((item, ordinal) => {
    const fonction = FONCTIONS[ordinal];
    if (!fonction) return;
    for (const text of item.motifs) {
      const motif = parseMotif(fonction, text);
      const first = motif.pieces[0];
      if (!first || first.kind === 'gap')
        throw new Error(`fonctions.json: a pattern of ${item.id} starts with a gap`);
      const key = first.text.slice(0, 2);
      const list = map.get(key);
      if (list) list.push(motif);
      else map.set(key, [motif]);
    }
  });
  return map;
})();

function parseMotif(fonction: Fonction, text: string): Motif {
  const atStart = text.startsWith('^');
  const atEnd = text.endsWith('$');
  const pieces = text
    .slice(atStart ? 1 : 0, atEnd ? -1 : undefined)
    .split(' ')
    .map((piece): Piece => {
      if (piece === '~') return { kind: 'gap' };
      return piece.endsWith('*')
        ? { kind: 'prefix', text: fold(piece.slice(0, -1)) }
        : { kind: 'word', text: fold(piece) };
    });
  return { fonction, pieces, atStart, atEnd };
}

/**
 * The longest pattern that starts at `at`; null when none does. `isStart(i)` and `isEnd(i)` say whether
 * the word `i` is the first or the last of its group; `head`, whether `at` opens the name, or only follows
 * its kind of unit.
 */
export function longestFonction(
  words: readonly string[],
  at: number,
  isStart: (index: number) => boolean,
  isEnd: (index: number) => boolean,
  head: 'name' | 'unit' | 'none',
): FonctionMatch | null {
  let best: FonctionMatch | null = null;
  for (const motif of byFirst.get((words[at] ?? '').slice(0, 2)) ?? []) {
    if (motif.fonction.tete && head === 'none') continue;
    // « Bureau des établissements de santé », « Bureau des lycées » are no houses.
    if ((motif.fonction.forme || motif.fonction.corps) && head !== 'name') continue;
    if (motif.atStart && !isStart(at)) continue;
    const length = matchLength(motif.pieces, words, at);
    if (length === 0 || (motif.atEnd && !isEnd(at + length - 1))) continue;
    if (!best || length > best.length) best = { fonction: motif.fonction, length };
  }
  return best;
}

/** Words covered by the pattern from `at` on; 0 when it does not match. Gaps are as short as possible. */
function matchLength(pieces: readonly Piece[], words: readonly string[], at: number): number {
  let position = at;
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece?.kind === 'gap') {
      const next = pieces[i + 1];
      if (!next || next.kind === 'gap') return 0;
      let skipped = 0;
      while (skipped <= MAX_GAP && !matchesPiece(next, words[position])) {
        position += 1;
        skipped += 1;
      }
      if (skipped > MAX_GAP) return 0;
    } else if (piece && matchesPiece(piece, words[position])) position += 1;
    else return 0;
  }
  return position - at;
}

function matchesPiece(piece: Exclude<Piece, { kind: 'gap' }>, word: string | undefined): boolean {
  if (word === undefined) return false;
  return piece.kind === 'word' ? word === piece.text : word.startsWith(piece.text);
}
