import { words } from '../text/encoder.ts';
import { rootOf } from '../text/root.ts';
import { stem } from '../text/stem.ts';
import { ByteWriter } from './bytes.ts';
import { writeDictionary } from './dictionary.ts';
import { PLACE_WEIGHTS } from './field.ts';
import type { PhraseMatcher } from './phrases.ts';
import { encodePostings, StemDirectoryWriter } from './postings.ts';
import { GROUP_SIGN, SIGLE_SIGN, TAG_SIGN } from './table.ts';

/** The stem under which a form is filed: sigles and tags are their own. */
export function stemOfForm(form: string): string {
  return form.startsWith(SIGLE_SIGN) || form.startsWith(TAG_SIGN) ? form : stem(form);
}

/** A text of a document: its words without the small ones, and where they stand. */
export interface PlacedText {
  readonly place: number;
  readonly words: readonly string[];
}

export interface DocumentForms {
  readonly texts: readonly PlacedText[];
  /** Sigles and tags. */
  readonly forms: readonly (readonly [form: string, place: number])[];
}

interface Posting {
  readonly doc: number;
  readonly place: number;
}

/** What a phrase group is filed under: numbers in order follow each other among the stems. */
function groupName(group: number): string {
  return GROUP_SIGN + String(group).padStart(6, '0');
}

/**
 * Gathers the words of documents, added in the order of their ordinals, and writes dictionary and
 * postings. Stems are numbered so that those of one family follow each other.
 */
export class PostingsBuilder {
  private readonly stemOf = new Map<string, string>();
  private readonly postings = new Map<string, Posting[]>();

  constructor(private readonly phrases: PhraseMatcher) {}

  /** Of the forms of one stem in a document the heaviest place is kept. */
  addDocument(doc: number, { texts, forms }: DocumentForms): void {
    const best = new Map<string, number>();
    const add = (filed: string, place: number): void => {
      const other = best.get(filed);
      if (other === undefined || weight(place) > weight(other)) best.set(filed, place);
    };
    for (const { place, words } of texts) {
      for (const word of words) add(this.file(word), place);
      for (const group of this.phrases.find(words)) add(groupName(group), place);
    }
    for (const [form, place] of forms) add(this.file(form), place);
    for (const [filed, place] of best) {
      const list = this.postings.get(filed);
      if (list) list.push({ doc, place });
      else this.postings.set(filed, [{ doc, place }]);
    }
  }

  /** Words that perhaps no document has, known all the same so that typing and spelling find them. */
  addForms(text: string): void {
    for (const word of words(text)) this.file(word);
  }

  private file(form: string): string {
    const known = this.stemOf.get(form);
    if (known !== undefined) return known;
    const filed = stemOfForm(form);
    this.stemOf.set(form, filed);
    if (!this.postings.has(filed)) this.postings.set(filed, []);
    return filed;
  }

  finish(): BuiltPostings {
    const stems = [...this.postings.keys()]
      .map((name) => ({ name, root: rootOf(name) }))
      .sort((a, b) => compare(a.root, b.root) || compare(a.name, b.name));
    const numbers = new Map(stems.map(({ name }, i) => [name, i]));
    const forms = [...this.stemOf]
      .sort(([a], [b]) => compare(a, b))
      .map(([form, filed]) => [form, numbers.get(filed) ?? 0] as const);
    const firstForms = new Map<number, number>();
    forms.forEach(([, number], i) => {
      if (!firstForms.has(number)) firstForms.set(number, i);
    });
    const postings = new ByteWriter();
    const directory = new StemDirectoryWriter();
    stems.forEach(({ name, root }, i) => {
      const before = postings.length;
      encodePostings(postings, this.postings.get(name) ?? []);
      directory.add(
        postings.length - before,
        i > 0 && stems[i - 1]?.root === root,
        firstForms.get(i) ?? 0,
      );
    });
    return {
      dictionary: writeDictionary(forms),
      postings: postings.finish(),
      directory: directory.finish(),
      numberOf: (form) => {
        const filed = stemOfForm(form);
        return this.postings.get(filed)?.length ? (numbers.get(filed) ?? -1) : -1;
      },
      numberOfGroup: (group) => numbers.get(groupName(group)) ?? -1,
    };
  }
}

export interface BuiltPostings {
  readonly dictionary: { readonly blocks: Uint8Array; readonly forms: Uint8Array };
  readonly postings: Uint8Array;
  readonly directory: { readonly blocks: Uint8Array; readonly stems: Uint8Array };
  /** Number of the stem of a form; -1 when no document has it. */
  numberOf(form: string): number;
  /** The same for a group of phrases. */
  numberOfGroup(group: number): number;
}

function weight(place: number): number {
  return PLACE_WEIGHTS[place] ?? 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
