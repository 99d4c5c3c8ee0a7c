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
  /^(?:[^-–—]{0,60}\s)?([A-Z]{0,3}\d[A-Z0-9]{0,3}|[A-Z]{1,3}\s?\d[A-Z0-9-]{0,3})\.\s/u;

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

/**
 * First letters of the words of a name, small words left out: « Direction du renseignement et de la
 * sécurité de la défense » gives `drsd`. Empty outside three to eight letters: shorter ones meet by chance.
 */
export function initials(nom: string): string {
  const head = nom.split(/\s[-–—]\s|\(/u, 1)[0] ?? '';
  const letters = words(head)
    .filter((word) => word === 'sous' || !isStopWord(word))
    .map((word) => word[0] ?? '')
    .join('');
  return letters.length >= 3 && letters.length <= 8 ? letters : '';
}
