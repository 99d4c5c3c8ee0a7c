/** What a label or a text names, and what it leaves unsaid. */
import { placeLength } from './lieux.ts';
import type { Forme, SourceSigle } from './names.ts';
import type { Gap, Word } from './words.ts';

export type MentionKind = 'nom' | 'sigle' | 'ministere' | 'approche' | 'tronque';

export interface MentionOwner {
  readonly entry: number;
  /** How well the mention fits this service, 0 to 1, if nothing else were said. */
  readonly qualite: number;
  /** What the mention is for it: a form of its name, or where its sigle comes from. */
  readonly par: Forme | SourceSigle | 'ministere' | 'approche' | 'tronque' | 'allonge' | 'tete';
}

export interface Mention {
  readonly kind: MentionKind;
  readonly start: number;
  readonly end: number;
  readonly owners: readonly MentionOwner[];
  /** As written, for the reason. */
  readonly texte: string;
  /** Marks or ends of text on both sides: the mention is a whole part of the label. */
  readonly bounded: boolean;
}

const MARKS: ReadonlySet<Gap> = new Set<Gap>(['line', 'part', 'comma', 'stop']);

/** « sdpp », « Shfd »: a sigle that the case does not tell. */
export function isLowerCase(texte: string): boolean {
  return !/\p{Lu}.*\p{Lu}/u.test(texte);
}

export function isBounded(words: readonly Word[], start: number, end: number): boolean {
  const first = words[start];
  const after = words[end];
  const before = start === 0 || (first !== undefined && MARKS.has(first.gap));
  return before && (after === undefined || MARKS.has(after.gap));
}

export function textOf(words: readonly Word[], start: number, end: number): string {
  return words
    .slice(start, end)
    .map((w, i) => (i === 0 ? w.raw : `${JOINT[w.gap]}${w.raw}`))
    .join('');
}

const JOINT: Readonly<Record<Gap, string>> = {
  line: ' ',
  stop: '. ',
  part: ' - ',
  comma: ', ',
  hyphen: '-',
  apostrophe: '’',
  blank: ' ',
};

/** Runs of words that no mention covers, small words, places and lone numbers left out. */
export function residuesOf(
  words: readonly Word[],
  mentions: readonly Mention[],
): { readonly start: number; readonly end: number }[] {
  const residues: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  let at = 0;
  let next = 0;
  while (at < words.length) {
    const mention = mentions[next];
    if (mention && at >= mention.start) {
      open = null;
      at = mention.end;
      next += 1;
      continue;
    }
    const word = words[at];
    if (!word) break;
    if (open && (word.gap === 'line' || word.gap === 'part')) open = null;
    const place = placeLength(words, at);
    if (place > 0) {
      at += place;
      continue;
    }
    if (!word.small && !/^\d+$/.test(word.raw)) {
      if (open) open.end = at + 1;
      else {
        open = { start: at, end: at + 1 };
        residues.push(open);
      }
    }
    at += 1;
  }
  return residues;
}
