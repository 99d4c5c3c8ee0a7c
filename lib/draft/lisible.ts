import type { RefusBrouillon } from '../model/draft.ts';
import { foldedWords } from '../text/fold.ts';

/** Longer texts are cut here, and the reader is told. */
export const MAX_BROUILLON = 50_000;
const MIN_LETTERS = 6;
/** A French text is made of these for a third or so; a list of tasks or skills for much less. */
const SMALL_WORDS = new Set(
  'le la les l de des du d un une et en au aux a dans pour par sur avec est sont vous votre vos il elle nous son sa ses ce cette ou qui que ne pas se'.split(
    ' ',
  ),
);
/** Words of a notice, for texts too short or too bare to have small ones. */
const NOTICE = new Set(
  'poste emploi mission missions categorie profil competences service direction bureau charge chargee chef cheffe gestionnaire responsable agent technicien ingenieur recrute vacant lieu candidature fonction publique recherche experience travail teletravail adjoint directeur directrice'.split(
    ' ',
  ),
);
const FEW_WORDS = 12;
const LEAST_SHARE = 0.03;
const SAMPLE = 8_000;

/**
 * Why a text is not read as a draft: nothing in it, a few letters, a file's bytes, another language.
 * Null when it is read.
 */
export function refusBrouillon(text: string): RefusBrouillon | null {
  const sample = text.slice(0, SAMPLE);
  if (text.trim() === '') return 'vide';
  if (isBinary(sample)) return 'binaire';
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS) return sample.length > 200 ? 'binaire' : 'court';
  return isFrench(sample, letters) ? null : 'autre-langue';
}

function isBinary(sample: string): boolean {
  let odd = 0;
  for (const letter of sample) {
    const code = letter.codePointAt(0) ?? 0;
    const isBlank = code >= 9 && code <= 13;
    // Bullets of word processors come as private-use letters: a few are no file.
    if (
      (code < 32 && !isBlank) ||
      code === 127 ||
      code === 0xfffd ||
      (code >= 0xe000 && code < 0xf900)
    )
      odd += 1;
  }
  return odd > Math.max(3, sample.length * 0.05) || /^(?:%PDF-|\{\\rtf)/.test(sample);
}

function isFrench(sample: string, letters: number): boolean {
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters * 0.7) return false;
  const words = foldedWords(sample).filter((word) => !/^\d/.test(word));
  const small = words.filter((word) => SMALL_WORDS.has(word)).length;
  const notice = words.filter((word) => NOTICE.has(word)).length;
  // A title alone, a bare list have no small words: only what is plainly foreign is refused.
  if (looksForeign(words)) return false;
  return words.length < FEW_WORDS || (small + notice) / words.length >= LEAST_SHARE;
}

const FOREIGN = [
  'the and of to in for with you we are is will your our this that as be on'.split(' '),
  'der die und das mit fur von zu ist im den wir sie eine einen auf'.split(' '),
  'el los las y con una por para del que su como mas'.split(' '),
  'il gli della delle e di che per con una nel sono alla'.split(' '),
].map((words) => new Set(words));

/** « de », « la », « a » are Spanish and Italian too: those languages have their own. */
function looksForeign(words: readonly string[]): boolean {
  const own = words.filter((word) => OWN.has(word)).length;
  return FOREIGN.some((list) => words.filter((word) => list.has(word)).length > own * 1.2 + 1);
}

const OWN = new Set(
  'le les des du et au aux dans pour par sur avec est sont vous votre vos nous une qui ou ce cette son ses leur'.split(
    ' ',
  ),
);
