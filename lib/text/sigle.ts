import { words } from './encoder.ts';
import { fold } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** The form under which sigles are compared: folded letters and digits. « ST(SI)² » gives `stsi2`. */
export function sigleKey(sigle: string): string {
  return fold(sigle).replace(/[^a-z0-9]+/g, '');
}

const CODE = '[A-Z0-9][A-Za-z0-9É²&]{0,11}(?:[ /-][A-Z0-9]{1,8}){0,3}';
const AT_END = new RegExp(`\\s[-–—]\\s*(${CODE})\\s*$`, 'u');
/** Before a dash a bracket names the body above: « Office français (OFB) - Direction Bretagne ». */
const BRACKETED = new RegExp(`\\((?:ex[ -])?(${CODE})\\)(?!\\s*[-–—]\\s)`, 'gu');
const AT_START =
  /^(?:[^.]{0,60}?\s)?([A-Z]{0,3}\d[A-Z0-9]{0,3}|[A-Z]{1,3}\s?\d[A-Z0-9-]{0,3})\.\s/u;

/**
 * Sigles and codes that a name carries: « Bureau des lois de finances - 1BLF », « (DINUM) »,
 * « Bureau 2B. Droit pénal », « DSAC/PN ». A word of ordinary letters is not one.
 */
export function siglesInName(nom: string): string[] {
  const found = [AT_END.exec(nom)?.[1], AT_START.exec(nom)?.[1]];
  for (const match of nom.matchAll(BRACKETED)) found.push(match[1]);
  return found.filter((code): code is string => code !== undefined && looksLikeSigle(code));
}

/** Two capitals, or a digit with at most one small word: « DIRRÉ », « SPFCO B1 », not « Nantes ». */
function looksLikeSigle(code: string): boolean {
  const capitals = code.replace(/[^\p{Lu}]/gu, '').length;
  const smalls = code.replace(/[^\p{Ll}]/gu, '').length;
  return /\d/.test(code) ? smalls === 0 && code.length <= 14 : capitals >= 2 && capitals > smalls;
}

/** A place at the end of a name: « de Metz », « d'Île-de-France ». */
const FINAL_PLACE = /\s(?:de |du |des |d['’]|à )(?:l[ae] |l['’])?\p{Lu}[\p{L}'’ -]*$/u;

/**
 * First letters of the words of a name, small words left out: « Direction du renseignement et de la
 * sécurité de la défense » gives `drsd`. Two readings when the name ends with a place: `iram` and `ira`.
 * Only those of three to eight letters: shorter ones meet by chance.
 */
export function initials(nom: string): string[] {
  const head = nom.split(/\s[-–—]\s|\(/u, 1)[0]?.trim() ?? '';
  const readings = new Set([firstLetters(head), firstLetters(head.replace(FINAL_PLACE, ''))]);
  return [...readings].filter(({ length }) => length >= 3 && length <= 8);
}

function firstLetters(text: string): string {
  return words(text)
    .filter((word) => !isStopWord(word))
    .map((word) => word[0] ?? '')
    .join('');
}
