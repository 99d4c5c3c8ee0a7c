import type { Pli } from './pli.ts';

/** A line of the folded text, blanks, bullets and numbers before it left out. */
export interface Ligne {
  readonly debut: number;
  readonly fin: number;
  readonly texte: string;
  /** True for « - », « • », « 1) »: an item of a list. */
  readonly puce: boolean;
  /** True for a line of a Markdown heading. */
  readonly diese: boolean;
}

/** What opens a line and says nothing: bullets, quotes, table bars, « II. », « 3) ». */
const OUVERTURE =
  /^(?:[^\p{L}\p{N}(«"[\n]|\u00f0\s)*(?:(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-h])\s?[.)°-]+\s+)?(?:[^\p{L}\p{N}(«"[\n])*/u;
const PUCE = /^\s*(?:[-*+•·▪●■◦➢✓►→\uf000-\uf8ff]|o\s|\d{1,2}[.)]|[a-h]\)|\u00f0\s)/u;
const MAX_LIGNES = 4_000;

/** The lines that hold letters, in order. */
export function lignesOf(pli: Pli): Ligne[] {
  const lignes: Ligne[] = [];
  let at = 0;
  for (const raw of pli.texte.split('\n')) {
    if (lignes.length >= MAX_LIGNES) break;
    const opening = OUVERTURE.exec(raw)?.[0].length ?? 0;
    const texte = raw.slice(opening).replace(/[\s|*_]+$/, '');
    if (/\p{L}|\d/u.test(texte))
      lignes.push({
        debut: at + opening,
        fin: at + opening + texte.length,
        texte,
        puce: PUCE.test(raw),
        diese: /^\s*#{1,6}\s/.test(raw),
      });
    at += raw.length + 1;
  }
  return lignes;
}
