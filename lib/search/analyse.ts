import { rootOf } from '../text/root.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Dictionary } from './dictionary.ts';
import { nearForms } from './near.ts';
import type { StemDirectory } from './postings.ts';
import type { QueryWord } from './query.ts';
import { SIGLE_SIGN } from './table.ts';
import { MAX_EXPRESSION_WORDS, type Target, type Vocabulary } from './vocabulary.ts';

/** How a stem of the index answers a word of the query. */
export type Lien = 'exact' | 'sigle' | 'debut' | 'orthographe' | 'famille';

export interface TermMatch {
  readonly stem: number;
  readonly weight: number;
  readonly lien: Lien;
  /** The form of the dictionary that led to the stem. */
  readonly form: string;
}

export interface AnalysedWord {
  readonly word: QueryWord;
  readonly matches: readonly TermMatch[];
  /** Forms that may replace a misspelled one, best first; none when the word is known as it is. */
  readonly corrections: readonly string[];
}

/** Stems that together answer words `from` to `to`. */
export interface Compound {
  readonly from: number;
  readonly to: number;
  readonly stems: readonly number[];
  readonly weight: number;
}

/** An expression of the vocabulary over words `from` to `to`. */
export interface Meaning {
  readonly from: number;
  readonly to: number;
  readonly target: Target;
}

export interface Analysis {
  readonly words: readonly AnalysedWord[];
  readonly compounds: readonly Compound[];
  readonly meanings: readonly Meaning[];
}

export interface Lexicon {
  readonly dictionary: Dictionary;
  readonly stems: StemDirectory;
  readonly vocabulary: Vocabulary;
}

const WEIGHT = {
  debut: 0.85,
  famille: 0.42,
  typo: [1, 0.9, 0.7],
  corrected: 0.82,
  compound: 0.95,
} as const;
const MAX_COMPLETIONS = 160;
const MAX_COMPLETION_BYTES = 40_960;
const MAX_SCANNED = 1_500;
const MAX_CORRECTIONS = 3;
/** A shorter word is no misspelling of one that only the vocabulary has: « Cochin » is no « cochon ». */
const LEAST_MEANT = 7;
const MAX_OPEN_EXPRESSIONS = 4;
const MAX_OPEN_SIGLES = 8;
/** Longest sigle that is typed in several pieces: « UM HÉLI », « ST(SI)2 ». */
const MAX_JOINED_SIGLE = 8;

/** Finds what each word of a query can mean in the index. Reads the dictionary only. */
export function analyse(words: readonly QueryWord[], lexicon: Lexicon): Analysis {
  const meanings = findMeanings(words, lexicon);
  const compounds = findCompounds(words, lexicon);
  const explained = (i: number): boolean =>
    [...meanings, ...compounds].some(({ from, to }) => from <= i && i <= to);
  const analysed = words.map((word, i) => analyseWord(word, words.length, explained(i), lexicon));
  return {
    words: analysed,
    compounds,
    meanings: [...meanings, ...meaningsOfCorrections(analysed, lexicon)],
  };
}

/** What the query means with its misspelled words put right: « infimier » is also a nurse's synonyms. */
function meaningsOfCorrections(words: readonly AnalysedWord[], lexicon: Lexicon): Meaning[] {
  const isWrong = words.map(({ corrections }) => corrections.length > 0);
  if (!isWrong.includes(true)) return [];
  const corrected = words.map(({ word, corrections: [form] }) => (form ? { ...word, form } : word));
  return findMeanings(corrected, lexicon)
    .filter(({ from, to }) => isWrong.slice(from, to + 1).includes(true))
    .map((meaning) => ({ ...meaning, target: weaken(meaning.target, WEIGHT.corrected) }));
}

function analyseWord(
  word: QueryWord,
  count: number,
  explained: boolean,
  lexicon: Lexicon,
): AnalysedWord {
  const { dictionary, stems } = lexicon;
  const matches = new Map<number, TermMatch>();
  const add = (match: TermMatch): void => {
    const other = matches.get(match.stem);
    if (!other || match.weight > other.weight) matches.set(match.stem, match);
  };
  const exact = stemNumber(word.form, dictionary);
  const isWord = exact >= 0 && stems.locate(exact).length > 0;
  const sigle = dictionary.find(SIGLE_SIGN + word.form);
  if (sigle >= 0)
    add({ stem: sigle, weight: sigleWeight(word, count, isWord), lien: 'sigle', form: word.form });
  if (exact >= 0) add({ stem: exact, weight: 1, lien: 'exact', form: word.form });
  if (word.open && (word.form.length > 1 || count === 1)) {
    for (const match of completions(word, count, lexicon)) add(match);
  }
  if (exact >= 0 && !isStopWord(word.form)) {
    for (const stem of stems.familyOf(exact))
      add({ stem, weight: WEIGHT.famille, lien: 'famille', form: word.form });
  }
  if (matches.size === 0)
    for (const stem of relatives(word.form, dictionary))
      add({ stem, weight: WEIGHT.famille, lien: 'famille', form: word.form });
  if (matches.size > 0 || explained || word.soft)
    return { word, matches: [...matches.values()], corrections: [] };
  const near = findCorrections(word, count, lexicon);
  return { word, matches: near, corrections: near.map(({ form }) => form) };
}

/** Stems of the family of a word that the index does not have. */
function relatives(form: string, dictionary: Dictionary): ReadonlySet<number> {
  const root = rootOf(stem(form));
  const found = new Set<number>();
  if (root.length < 4) return found;
  for (const { form: other, value } of dictionary.startingWith(root.slice(0, -1), 100))
    if (rootOf(stem(other)) === root) found.add(value);
  return found;
}

/** A sigle typed small among other words may be a plain word: « air », « sol », « mer ». */
function sigleWeight(word: QueryWord, count: number, isWord: boolean): number {
  if (word.capitals || count === 1) return 1;
  return isWord ? 0.45 : 0.95;
}

/** The number of the stem of a form, also when the index has only other inflections of it; -1 if none. */
export function stemNumber(form: string, dictionary: Dictionary): number {
  const found = dictionary.find(form);
  if (found >= 0 || form.length < 4) return found;
  const wanted = stem(form);
  const beginning = form.slice(0, Math.max(3, Math.min(form.length, wanted.length) - 2));
  for (const { form: other, value } of dictionary.startingWith(beginning, 200))
    if (stem(other) === wanted) return value;
  return -1;
}

/**
 * What a word still being typed may become: the stems with most documents, sigles and words, as many as
 * can be read at each key.
 */
function completions(word: QueryWord, count: number, lexicon: Lexicon): TermMatch[] {
  const { dictionary, stems } = lexicon;
  const found = new Set(dictionary.numbersStartingWith(word.form, MAX_SCANNED));
  if (word.capitals || count === 1 || word.form.length > 2)
    for (const stem of dictionary.numbersStartingWith(SIGLE_SIGN + word.form, MAX_SCANNED))
      found.add(stem);
  let bytes = 0;
  return [...found]
    .map((stem) => ({ stem, size: stems.locate(stem).length }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.stem - b.stem)
    .filter(({ size }) => {
      const fits = bytes === 0 || bytes + size <= MAX_COMPLETION_BYTES;
      if (fits) bytes += size;
      return fits;
    })
    .slice(0, MAX_COMPLETIONS)
    .map(({ stem }) => ({ stem, weight: WEIGHT.debut, lien: 'debut', form: word.form }));
}

/**
 * Nearest forms of an unknown word. Short words have too many neighbours to guess, and only long ones
 * may have two letters wrong: « crêpes » is no « créée ». What was typed in capitals is a sigle, whatever
 * it looks like.
 */
function findCorrections(word: QueryWord, count: number, lexicon: Lexicon): TermMatch[] {
  const { form } = word;
  if (/\d/.test(form) || form.length < 5) return [];
  const { dictionary } = lexicon;
  const most = form.length >= 8 ? 2 : 1;
  const words = word.capitals ? [] : nearForms(dictionary, form, most, word.open);
  const asSigle = form.length <= 8 && (word.capitals || (count === 1 && words.length === 0));
  const sigles = asSigle ? nearForms(dictionary, SIGLE_SIGN + form, 1, word.open) : [];
  const candidates = [...words, ...sigles]
    .filter(({ form: other, distance }) => distance === 1 || other[0] === form[0])
    .map((near) => ({ ...near, size: lexicon.stems.locate(near.value).length }))
    .filter(({ size }) => size > 0 || form.length >= LEAST_MEANT)
    // Words that no document has come last: they are right by what they mean.
    .sort((a, b) => a.distance - b.distance || b.size - a.size || a.value - b.value);
  const kept = new Map<number, TermMatch>();
  const byDistance = [0, 0, 0];
  for (const { form: near, value, distance } of candidates) {
    if (kept.has(value) || (byDistance[distance] ?? 0) >= MAX_CORRECTIONS) continue;
    byDistance[distance] = (byDistance[distance] ?? 0) + 1;
    const weight = WEIGHT.typo[distance] ?? 0.5;
    kept.set(value, {
      stem: value,
      weight,
      lien: 'orthographe',
      form: near.replace(SIGLE_SIGN, ''),
    });
  }
  return [...kept.values()];
}

/** Expressions of the vocabulary in the query; the last one may be unfinished. */
function findMeanings(words: readonly QueryWord[], lexicon: Lexicon): Meaning[] {
  const { vocabulary } = lexicon;
  const stems = words.map(({ form }) => stem(form));
  const meanings: Meaning[] = [];
  const last = words.length - 1;
  const open = words[last]?.open ? (words[last]?.form ?? '') : null;
  for (let from = 0; from <= last; from += 1) {
    for (let to = Math.min(last, from + MAX_EXPRESSION_WORDS - 1); to >= from; to -= 1) {
      const targets = vocabulary.find(stems.slice(from, to + 1).join(' '));
      meanings.push(...targets.map((target) => ({ from, to, target })));
    }
    // One word alone is completed by the documents first: « respons » need not mean « directeur » yet.
    if (open === null || (from === last && (open.length < 4 || beginsWord(open, lexicon))))
      continue;
    const typed = [...stems.slice(from, -1), open].join(' ');
    for (const target of vocabulary.startingWith(typed, MAX_OPEN_EXPRESSIONS))
      meanings.push({ from, to: last, target: weaken(target, WEIGHT.debut) });
  }
  return meanings;
}

/** True when some document has a word or a sigle that begins so. */
function beginsWord(beginning: string, { dictionary, stems }: Lexicon): boolean {
  const has = (prefix: string): boolean =>
    [...dictionary.numbersStartingWith(prefix, 24)].some(
      (number) => stems.locate(number).length > 0,
    );
  return has(beginning) || has(SIGLE_SIGN + beginning);
}

function weaken(target: Target, share: number): Target {
  return { ...target, weight: target.weight * share };
}

/** Words written in one that the index has in two, and the other way round; sigles typed with blanks. */
function findCompounds(words: readonly QueryWord[], { dictionary, stems }: Lexicon): Compound[] {
  const compounds: Compound[] = [];
  const known = (form: string): number => {
    const number = dictionary.find(form);
    return number >= 0 && stems.locate(number).length > 0 ? number : -1;
  };
  words.forEach(({ form }, i) => {
    let joined = form;
    for (let to = i + 1; to < words.length && to <= i + 2; to += 1) {
      joined += words[to]?.form ?? '';
      const word = known(joined);
      if (word >= 0) compounds.push({ from: i, to, stems: [word], weight: WEIGHT.compound });
      if (joined.length > MAX_JOINED_SIGLE) break;
      const sigle = known(SIGLE_SIGN + joined);
      if (sigle >= 0) compounds.push({ from: i, to, stems: [sigle], weight: 1 });
      if (!words[to]?.open) continue;
      for (const stem of dictionary.numbersStartingWith(SIGLE_SIGN + joined, MAX_OPEN_SIGLES))
        compounds.push({ from: i, to, stems: [stem], weight: WEIGHT.debut });
    }
    if (form.length < 7 || known(form) >= 0) return;
    for (let at = 3; at <= form.length - 3; at += 1) {
      const head = known(form.slice(0, at));
      const tail = head >= 0 ? known(form.slice(at)) : -1;
      if (tail >= 0)
        compounds.push({ from: i, to: i, stems: [head, tail], weight: WEIGHT.compound });
    }
  });
  return compounds;
}
