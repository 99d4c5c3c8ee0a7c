import { words } from '../text/encoder.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { Dictionary, type DictionaryBytes, writeDictionary } from './dictionary.ts';
import { type ByteRange, SECTION, SIGLE_SIGN, TAG_SIGN, type Table } from './table.ts';

/** What a reader meant by an expression, which is also why a result is there. */
export type Genre = 'synonyme' | 'nom-usuel' | 'lieu';
const GENRES: readonly Genre[] = ['synonyme', 'nom-usuel', 'lieu'];

/** Ways to say one thing. `poids` (0 to 1) is how well each says it. */
export interface Sens {
  readonly genre: Genre;
  readonly termes: readonly { readonly texte: string; readonly poids: number }[];
}

/** An expression that people type, and what it stands for, by position in the list of `Sens`. */
export interface Expression {
  readonly texte: string;
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
  return words(texte)
    .filter((word) => !isStopWord(word))
    .map(stem);
}

/** Forms under which a term of the vocabulary stands in the index: one sigle, one tag, or words. */
export function termForms(texte: string): string[] {
  if (texte.startsWith(TAG_SIGN) || texte.startsWith(SIGLE_SIGN)) return [texte];
  return words(texte).filter((word) => !isStopWord(word));
}

export interface VocabularyBytes {
  /** Read with page 0: the expressions, and for each the ranges of its meanings. */
  readonly keys: Uint8Array;
  /** Read when a query holds an expression. */
  readonly groups: Uint8Array;
}

/**
 * Writes the expressions for one corpus: terms become stem numbers, terms that no document has are
 * left out, and expressions that then mean nothing too.
 */
export function writeVocabulary(
  { sens, expressions }: Expressions,
  numberOf: (form: string) => number,
): VocabularyBytes {
  const groups = new ByteWriter();
  const ranges = sens.map(({ genre, termes }) => {
    const start = groups.length;
    const known = termes.flatMap(({ texte, poids }) => {
      const stems = termForms(texte).map(numberOf);
      return stems.length > 0 && !stems.includes(-1) ? [{ stems, poids }] : [];
    });
    // A place is known as one even where no document names it: it must not be read as a misspelled word.
    if (known.length === 0 && genre !== 'lieu') return null;
    groups.byte(GENRES.indexOf(genre));
    for (const { stems, poids } of known) {
      groups.byte(Math.round(poids * 100));
      groups.varint(stems.length);
      for (const number of stems) groups.varint(number);
    }
    return { start, length: groups.length - start };
  });
  const byKey = new Map<string, Map<number, number>>();
  for (const { texte, sens: meanings } of expressions) {
    const stems = expressionStems(texte);
    if (stems.length === 0 || stems.length > MAX_EXPRESSION_WORDS) continue;
    const key = stems.join(' ');
    const known = byKey.get(key) ?? new Map<number, number>();
    for (const { numero, poids } of meanings)
      if (ranges[numero]) known.set(numero, Math.max(poids, known.get(numero) ?? 0));
    if (known.size > 0) byKey.set(key, known);
  }
  const entries = new ByteWriter();
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  const dictionary = writeDictionary(
    sorted.map(([key, meanings]) => {
      const at = entries.length;
      entries.varint(meanings.size);
      for (const [numero, poids] of meanings) {
        const range = ranges[numero] ?? { start: 0, length: 0 };
        entries.varint(range.start);
        entries.varint(range.length);
        entries.byte(Math.round(poids * 100));
      }
      return [key, at];
    }),
  );
  return { keys: joinSections(dictionary, entries.finish()), groups: groups.finish() };
}

/** Another way to say a part of the query: all the stems must be there. */
export interface Alternative {
  readonly stems: readonly number[];
  readonly weight: number;
  readonly genre: Genre;
}

export interface MeaningGroup {
  readonly genre: Genre;
  readonly alternatives: readonly Alternative[];
}

export interface MeaningRange extends ByteRange {
  readonly weight: number;
}

/** Reads the expressions of a table. */
export class Vocabulary {
  private readonly dictionary: Dictionary;
  private readonly entries: Uint8Array;

  constructor(private readonly table: Table) {
    const { dictionary, rest } = splitSections(table.head(SECTION.phrases));
    this.dictionary = new Dictionary(dictionary);
    this.entries = rest;
  }

  /** Where the meanings of a key lie; empty when the key is no expression. */
  find(key: string): MeaningRange[] {
    const at = this.dictionary.find(key);
    return at < 0 ? [] : this.rangesAt(at);
  }

  /** Meanings of the expressions that start with a key still being typed. */
  startingWith(key: string, limit: number): MeaningRange[] {
    return this.dictionary.startingWith(key, limit).flatMap(({ value }) => this.rangesAt(value));
  }

  async read(ranges: readonly MeaningRange[]): Promise<MeaningGroup[]> {
    if (ranges.length === 0) return [];
    const bytes = await this.table.read(SECTION.groups, ranges);
    return ranges.map(({ weight }, i) => readGroup(bytes[i] ?? new Uint8Array(0), weight));
  }

  private rangesAt(at: number): MeaningRange[] {
    const reader = new ByteReader(this.entries, at);
    const ranges: MeaningRange[] = [];
    for (let left = reader.varint(); left > 0 && ranges.length < 64; left -= 1) {
      const start = reader.varint();
      const length = reader.varint();
      ranges.push({ start, length, weight: reader.byte() / 100 });
    }
    return ranges;
  }
}

function readGroup(bytes: Uint8Array, weight: number): MeaningGroup {
  const reader = new ByteReader(bytes);
  const genre = GENRES[reader.byte()] ?? 'synonyme';
  const alternatives: Alternative[] = [];
  while (reader.position < bytes.length) {
    const own = reader.byte() / 100;
    const stems: number[] = [];
    for (let left = reader.varint(); left > 0 && stems.length < 16; left -= 1)
      stems.push(reader.varint());
    alternatives.push({ stems, weight: own * weight, genre });
  }
  return { genre, alternatives };
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
