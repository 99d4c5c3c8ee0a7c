import type { PhraseLongue } from '../model/draft.ts';
import { trimmed } from './pli.ts';

/** Longer sentences lose their reader. */
export const MAX_MOTS = 40;
const MAX_PHRASES = 50;
const FIN_DE_PHRASE = /[.!?…;](?=\s|$)|\n\s*(?=\n|[-*•·▪●–➢✓\uf000-\uf8ff]|\p{Lu}|\d)|\n\s*\n/gu;
/** « art. 3 », « M. », « n. » and the like end no sentence. */
const ABREGE =
  /(?:^|[\s(])(?:art|cf|ex|etc|n|no|m|mme|dr|st|tel|réf|ref|min|max|env|p|al|cat)\.$/iu;

/** Sentences of more than forty words, in order. A wrapped line goes on; a bullet or a capital does not. */
export function phrasesLongues(texte: string): PhraseLongue[] {
  const found: PhraseLongue[] = [];
  let debut = 0;
  const close = (fin: number): void => {
    const passage = trimmed(texte, debut, fin);
    const mots = compteMots(texte.slice(passage.debut, passage.fin));
    if (mots > MAX_MOTS && found.length < MAX_PHRASES) found.push({ passage, mots });
    debut = fin;
  };
  for (const match of texte.matchAll(FIN_DE_PHRASE)) {
    const fin = match.index + match[0].length;
    if (match[0] === '.' && ABREGE.test(texte.slice(Math.max(0, fin - 8), fin))) continue;
    close(fin);
  }
  close(texte.length);
  return found;
}

/** Runs of letters and digits; an apostrophe joins two words, a hyphen makes one. */
function compteMots(phrase: string): number {
  return phrase.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
