import { fold } from '../../lib/text/fold.ts';
import type { KnownPersons } from './known-persons.ts';
import {
  AMBIGUOUS_PRENOMS,
  NAMED_AFTER,
  NOT_SURNAMES,
  PARTICLES,
  PATRONYMES,
  POINTS_AT_SOMEONE,
  PRENOMS,
} from './person-lists.ts';

/** Where a name stands in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Word extends Span {
  readonly text: string;
  readonly key: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const NONE: readonly Span[] = [];
const WORD = /\p{L}(?:[\p{L}'’-]*\p{L})?/gu;
/** Words looked at before a name for what is named after it. */
const REACH = 6;
const MAX_EXTRA_SURNAMES = 2;

/**
 * Finds « Prénom Nom », « NOM Prénom » and « J. Nom » in a text. A name that a street, a school, a ship or
 * a prize bears is not a person. `strict` asks for the surname in capitals in a text that is not: what is
 * safe to ask of the name of a service.
 */
export function findNames(text: string, known: KnownPersons, strict = false): readonly Span[] {
  // Most texts hold no first name: they are left before anything is cut into words.
  if (!/\p{Lu}/u.test(text) && known.size === 0) return NONE;
  const { listed, marked } = signsOf(text, known);
  if (!listed && !marked) return NONE;
  const words = wordsOf(text);
  const shouted = text === text.toUpperCase();
  const found: Span[] = [];
  for (let n = 0; n < words.length; n += 1) {
    const end =
      (marked ? known.endAt(words, n) : null) ??
      (strict
        ? strictEnd(words, n, shouted)
        : (afterPrenom(words, n, shouted) ??
          afterNom(words, n, shouted) ??
          afterInitial(words, n)));
    if (end === null) continue;
    const first = words[n];
    const last = words[end - 1];
    if (!first || !last) continue;
    // « lycée Jean-Jacques Henner »: a name that is the place's is passed over whole.
    if (!isNamedAfter(words, n)) found.push({ start: first.start, end: last.end });
    n = end - 1;
  }
  return found;
}

const folded = new Map<string, string>();
const FOLDED_LIMIT = 200_000;

/** The folded form of a word, remembered: offers repeat the same few thousand words. */
function keyOf(word: string): string {
  const seen = folded.get(word);
  if (seen !== undefined) return seen;
  const key = fold(word);
  if (folded.size >= FOLDED_LIMIT) folded.clear();
  folded.set(word, key);
  return key;
}

/** Words of a text that may belong to a name; « marked » ones end the surname of someone known. */
function signsOf(text: string, known: KnownPersons): { listed: boolean; marked: boolean } {
  let listed = false;
  let marked = false;
  for (const [word] of text.matchAll(WORD)) {
    const key = keyOf(word);
    listed ||= PRENOMS.has(key) || PATRONYMES.has(key);
    marked ||= known.isMark(key);
    if (key.includes('-') || key.includes("'"))
      for (const part of key.split(/[-']/)) {
        listed ||= PRENOMS.has(part);
        marked ||= known.isMark(part);
      }
    if (listed && marked) break;
  }
  return { listed, marked };
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    words.push({
      text: match[0],
      key: keyOf(match[0]),
      gap: text.slice(before, start),
      start,
      end,
    });
    before = end;
  }
  return words;
}

const isNextTo = (word: Word | undefined): word is Word =>
  word !== undefined && /^[ \t\u00a0\u202f]{1,3}$/.test(word.gap);
const isUpper = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
const isCapitalised = (text: string): boolean => /^(?:[dl]['’])?\p{Lu}/u.test(text);

/** « Jean », « Jean-Pierre », « JEAN »: each part is a first name, written with a capital. */
function isPrenom(word: Word | undefined): word is Word {
  if (!word || !/^\p{Lu}/u.test(word.text)) return false;
  if (PRENOMS.has(word.key)) return true;
  return word.key.includes('-') && word.key.split('-').every((part) => PRENOMS.has(part));
}

const isAnd = (word: Word | undefined): boolean => word?.key === 'et';

/** « de La Tour » is a surname, « Tour » is not. */
const isSurname = (word: Word | undefined, afterParticle = false): word is Word =>
  word !== undefined &&
  isCapitalised(word.text) &&
  word.text.length >= 2 &&
  !NOT_SURNAMES.has(word.key) &&
  (afterParticle || !NAMED_AFTER.has(word.key));

/** End of « Prénom [Prénom] [de] Nom » that starts at `n`, or null. */
function afterPrenom(words: readonly Word[], n: number, shouted: boolean): number | null {
  const prenom = words[n];
  if (!isPrenom(prenom)) return null;
  let end = n + 1;
  // A second first name, when a surname still follows it.
  while (isPrenom(words[end]) && isNextTo(words[end]) && isNextTo(words[end + 1])) {
    const next = words[end + 1];
    if (!next || !(PARTICLES.has(next.key) || isSurname(next))) break;
    end += 1;
  }
  const particles = skipParticles(words, end);
  const surname = words[particles];
  if (!isNextTo(surname) || !isSurname(surname, particles > end)) return null;
  if (AMBIGUOUS_PRENOMS.has(prenom.key) && end === n + 1) {
    const clearly = PATRONYMES.has(surname.key) || (!shouted && isUpper(surname.text));
    if (!clearly) return null;
  }
  // « MAXIME EN CHARGE »: in a text in capitals a particle proves nothing.
  if (shouted && particles > end && !PATRONYMES.has(surname.key)) return null;
  return moreSurnames(words, particles + 1, surname, shouted);
}

function skipParticles(words: readonly Word[], from: number): number {
  let n = from;
  while (n < from + 3) {
    const word = words[n];
    if (!isNextTo(word) || !PARTICLES.has(word.key)) break;
    n += 1;
  }
  return n;
}

/** « Jean Dupont Moretti », « Jean DUPONT de la TOUR »: more words of the surname, never a function. */
function moreSurnames(
  words: readonly Word[],
  from: number,
  surname: Word,
  shouted: boolean,
): number {
  if (shouted) return from;
  let end = from;
  for (let extra = 0; extra < MAX_EXTRA_SURNAMES; extra += 1) {
    const particles = skipParticles(words, end);
    const next = words[particles];
    if (!isNextTo(next) || !isSurname(next, particles > end)) break;
    const alike = isUpper(surname.text) ? isUpper(next.text) : particles === end;
    const last = !isNextTo(words[particles + 1]);
    if (!(isUpper(surname.text) ? alike : alike && last)) break;
    end = particles + 1;
  }
  return end;
}

/** End of « NOM Prénom » that starts at `n`, or null. */
function afterNom(words: readonly Word[], n: number, shouted: boolean): number | null {
  const nom = words[n];
  if (!isSurname(nom)) return null;
  const listed = PATRONYMES.has(nom.key);
  let end = n + 1;
  while (!shouted && isUpper(nom.text) && isNextTo(words[end]) && end < n + 4) {
    const more = words[end];
    if (!more || !isUpper(more.text) || NAMED_AFTER.has(more.key)) break;
    end += 1;
  }
  const prenom = words[end];
  if (!isNextTo(prenom) || !isPrenom(prenom)) return null;
  const next = words[end + 1];
  if (isNextTo(next) && isSurname(next)) return null;
  const atStart = n === 0 || !isNextTo(nom);
  const long = nom.text.length >= 3 || end > n + 1;
  const written = !shouted && isUpper(nom.text) && long && !isUpper(prenom.text);
  if (written && (listed || (atStart && !AMBIGUOUS_PRENOMS.has(prenom.key)))) return end + 1;
  const asListed = listed && atStart && end === n + 1 && !PRENOMS.has(nom.key);
  return asListed && !AMBIGUOUS_PRENOMS.has(prenom.key) ? end + 1 : null;
}

/** End of « J. Dupont » or « J.-P. Dupont » that starts at `n`, for a listed surname. */
function afterInitial(words: readonly Word[], n: number): number | null {
  const initial = words[n];
  if (initial?.text.length !== 1 || !/\p{Lu}/u.test(initial.text)) return null;
  let next = n + 1;
  if (words[next]?.text.length === 1 && /^\.[- ]?$/.test(words[next]?.gap ?? '')) next += 1;
  const surname = words[next];
  if (!surname || !/^\. ?$/.test(surname.gap)) return null;
  return isCapitalised(surname.text) && PATRONYMES.has(surname.key) ? next + 1 : null;
}

/** « Jean DUPONT » or « DUPONT Jean » in a text that is not in capitals. */
function strictEnd(words: readonly Word[], n: number, shouted: boolean): number | null {
  if (shouted) return null;
  const end = afterPrenom(words, n, shouted);
  if (end === null) return isUpper(words[n]?.text ?? '') ? afterNom(words, n, shouted) : null;
  const last = words[end - 1];
  const written = !isUpper(words[n]?.text ?? '') && last && isUpper(last.text);
  return written && last.text.length >= 3 ? end : null;
}

/** True where a word shortly before says that something bears the name: « rue du Général … ». */
function isNamedAfter(words: readonly Word[], n: number): boolean {
  for (let back = n; back > 0 && back > n - REACH; back -= 1) {
    const gap = words[back]?.gap ?? '';
    const word = words[back - 1];
    if (!word) return false;
    // A bracket, a colon, a lone dash or a line break parts; the dot of « av. » does not.
    if (/[\n;:,()|/•!?.]|\s[-–—]\s/.test(gap) && !isAbbreviation(word, gap)) return false;
    if (POINTS_AT_SOMEONE.has(word.key)) return false;
    if (namesAPlace(word.key)) return true;
    // Another person's name stands in between: « lycée Victor Hugo Jean Dupont ». Not where the two
    // share the place: « Irène et Frédéric Joliot-Curie ».
    if (!isAnd(words[back]) && isPrenom(word)) return false;
  }
  return false;
}

const isAbbreviation = (word: Word, gap: string): boolean =>
  /^\. ?$/.test(gap) && word.text.length <= 4;

function namesAPlace(key: string): boolean {
  if (NAMED_AFTER.has(key)) return true;
  if (key.endsWith('s') && NAMED_AFTER.has(key.slice(0, -1))) return true;
  if (/^[dl]'/.test(key)) return namesAPlace(key.slice(2));
  const dash = key.indexOf('-');
  return dash > 0 && NAMED_AFTER.has(key.slice(0, dash));
}
