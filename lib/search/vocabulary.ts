import { words } from '../text/encoder.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { ByteReader, ByteWriter, uint32At } from './bytes.ts';
import { Dictionary, type DictionaryBytes, writeDictionary } from './dictionary.ts';
import type { Phrase } from './phrases.ts';
import { SECTION, SIGLE_SIGN, TAG_SIGN, type Table } from './table.ts';

/** What a reader meant by an expression, which is also why a result is there. */
export type Genre = 'synonyme' | 'nom-usuel' | 'lieu' | 'metier';
const GENRES: readonly Genre[] = ['synonyme', 'nom-usuel', 'lieu', 'metier'];

/** Ways to say one thing: words, a sigle behind its sign, or a tag behind its own. */
export interface Sens {
  readonly genre: Genre;
  readonly termes: readonly string[];
}

/** An expression that people type, and what it stands for, by position in the list of `Sens`. */
export interface Expression {
  readonly texte: string;
  /** `poids`, from 0 to 1, is how well the meaning answers the expression. */
  readonly sens: readonly { readonly numero: number; readonly poids: number }[];
}

export interface Expressions {
  readonly sens: readonly Sens[];
  readonly expressions: readonly Expression[];
  /** Texts whose words are known even where no document has them: they are not misspelled. */
  readonly connus: readonly string[];
}

/** Longest expression that is looked for, in words that are not stop words. */
export const MAX_EXPRESSION_WORDS = 8;

/** The stems of an expression, small words left out: what « protection des données » is filed under. */
export function expressionStems(texte: string): string[] {
  return meantWords(texte).map(stem);
}

function meantWords(texte: string): string[] {
  return words(texte).filter((word) => !isStopWord(word));
}

function isSign(texte: string): boolean {
  return texte.startsWith(TAG_SIGN) || texte.startsWith(SIGLE_SIGN);
}

/**
 * The phrases of several words to look for in documents, grouped by what they say: `group` is the
 * position of the sens. Single words are stems of the index already.
 */
export function phrasesOf(sens: readonly Sens[]): (Phrase & { readonly words: string[] })[] {
  return sens.flatMap(({ genre, termes }, group) =>
    genre === 'lieu'
      ? []
      : termes
          .filter((texte) => !isSign(texte))
          .map(meantWords)
          .map((phrase) => ({ words: phrase, stems: phrase.map(stem), group }))
          .filter(({ stems }) => stems.length > 1 && stems.length <= MAX_EXPRESSION_WORDS),
  );
}

/**
 * What an expression means: stems and groups of the index, each of which answers it, and how well.
 * A place of which no document speaks has none.
 */
export interface Target {
  readonly stems: readonly number[];
  /** The one of them that is a group of phrases, -1 for none. */
  readonly group: number;
  /** Stems of the words of those phrases, to show them in what the group found. */
  readonly phraseStems: readonly number[];
  readonly weight: number;
  readonly genre: Genre;
}

/** What gives the numbers under which a corpus files stems and groups; -1 when no document has them. */
export interface Numbering {
  numberOf(form: string): number;
  numberOfGroup(group: number): number;
}

/**
 * Writes the expressions for one corpus. Those that lead nowhere in it are left out, save places: they
 * are known as such even where no document names them.
 */
export function writeVocabulary(
  { sens, expressions }: Expressions,
  numbering: Numbering,
): Uint8Array {
  const meanings = new ByteWriter();
  const offsets = sens.map((meaning, group) => writeMeaning(meaning, group, numbering, meanings));
  const byKey = new Map<string, Map<number, number>>();
  for (const { texte, sens: meant } of expressions) {
    const stems = expressionStems(texte);
    if (stems.length === 0 || stems.length > MAX_EXPRESSION_WORDS) continue;
    const key = stems.join(' ');
    const known = byKey.get(key) ?? new Map<number, number>();
    for (const { numero, poids } of meant) {
      const offset = offsets[numero] ?? -1;
      if (offset >= 0) known.set(offset, Math.max(poids, known.get(offset) ?? 0));
    }
    if (known.size > 0) byKey.set(key, known);
  }
  const entries = new ByteWriter();
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  const dictionary = writeDictionary(
    sorted.map(([key, known]) => {
      const at = entries.length;
      entries.varint(known.size);
      for (const [offset, poids] of known) {
        entries.varint(offset);
        entries.byte(Math.round(poids * 100));
      }
      return [key, at];
    }),
  );
  const rest = new ByteWriter();
  rest.uint32(meanings.length);
  rest.bytes(meanings.finish());
  rest.bytes(entries.finish());
  return joinSections(dictionary, rest.finish());
}

/** Writes the stems and the group of a meaning; gives its offset, -1 when no document has any. */
function writeMeaning(
  { genre, termes }: Sens,
  group: number,
  numbering: Numbering,
  writer: ByteWriter,
): number {
  const singles = termes.flatMap((texte) => {
    if (isSign(texte)) return [numbering.numberOf(texte)];
    const [word, ...others] = meantWords(texte);
    return word !== undefined && others.length === 0 ? [numbering.numberOf(word)] : [];
  });
  const stems = new Set(singles);
  stems.delete(-1);
  const own = genre === 'lieu' ? -1 : numbering.numberOfGroup(group);
  if (stems.size === 0 && own < 0 && genre !== 'lieu') return -1;
  const offset = writer.length;
  writer.byte(GENRES.indexOf(genre));
  writeStems(stems, writer);
  writer.varint(own + 1);
  const inPhrases = phrasesOf([{ genre, termes }]).flatMap((phrase) => phrase.words);
  writeStems(own < 0 ? [] : inPhrases.map((word) => numbering.numberOf(word)), writer);
  return offset;
}

function writeStems(numbers: Iterable<number>, writer: ByteWriter): void {
  const known = new Set(numbers);
  known.delete(-1);
  writer.varint(known.size);
  for (const number of known) writer.varint(number);
}

/** Reads the expressions of a table. */
export class Vocabulary {
  private readonly dictionary: Dictionary;
  private readonly meanings: Uint8Array;
  private readonly entries: Uint8Array;

  constructor(table: Table) {
    const { dictionary, rest } = splitSections(table.head(SECTION.phrases));
    const length = uint32At(rest, 0);
    this.dictionary = new Dictionary(dictionary);
    this.meanings = rest.subarray(4, 4 + length);
    this.entries = rest.subarray(4 + length);
  }

  /** What an expression means, given its key; empty when it is none. */
  find(key: string): Target[] {
    const at = this.dictionary.find(key);
    return at < 0 ? [] : this.targetsAt(at);
  }

  /** What the expressions mean that start with a key still being typed. */
  startingWith(key: string, limit: number): Target[] {
    return this.dictionary.startingWith(key, limit).flatMap(({ value }) => this.targetsAt(value));
  }

  private targetsAt(at: number): Target[] {
    const reader = new ByteReader(this.entries, at);
    const targets: Target[] = [];
    for (let left = reader.varint(); left > 0 && targets.length < 64; left -= 1) {
      const meaning = new ByteReader(this.meanings, reader.varint());
      const genre = GENRES[meaning.byte()] ?? 'synonyme';
      const stems = readStems(meaning);
      const group = meaning.varint() - 1;
      const phraseStems = readStems(meaning);
      if (group >= 0) stems.push(group);
      targets.push({ stems, group, phraseStems, genre, weight: reader.byte() / 100 });
    }
    return targets;
  }
}

function readStems(reader: ByteReader): number[] {
  const stems: number[] = [];
  for (let more = reader.varint(); more > 0 && stems.length < 256; more -= 1)
    stems.push(reader.varint());
  return stems;
}

/** One section out of a dictionary and what its numbers point into. */
export function joinSections(dictionary: DictionaryBytes, rest: Uint8Array): Uint8Array {
  const writer = new ByteWriter();
  writer.uint32(dictionary.blocks.length);
  writer.uint32(dictionary.forms.length);
  writer.bytes(dictionary.blocks);
  writer.bytes(dictionary.forms);
  writer.bytes(rest);
  return writer.finish();
}

export function splitSections(section: Uint8Array): {
  readonly dictionary: DictionaryBytes;
  readonly rest: Uint8Array;
} {
  const reader = new ByteReader(section);
  const blocks = reader.uint32();
  const forms = reader.uint32();
  const dictionary = { blocks: reader.bytes(blocks), forms: reader.bytes(forms) };
  return { dictionary, rest: section.subarray(reader.position) };
}
