import { writeDictionary } from '../../lib/search/dictionary.ts';
import { NAME_VALUE } from '../../lib/search/person.ts';
import { joinSections } from '../../lib/search/vocabulary.ts';
import { words } from '../../lib/text/encoder.ts';

/**
 * First names and frequent family names: what tells that a search is for a person. They name no one,
 * and are read by `lib/search/person.ts` alone.
 */
export interface NameLists {
  readonly prenoms: readonly string[];
  readonly patronymes: readonly string[];
}

export function writeNames({ prenoms, patronymes }: NameLists): Uint8Array {
  const values = new Map<string, number>();
  for (const nom of patronymes)
    for (const word of words(nom)) values.set(word, NAME_VALUE.patronyme);
  for (const nom of prenoms) for (const word of words(nom)) values.set(word, NAME_VALUE.prenom);
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  return joinSections(writeDictionary(sorted), new Uint8Array(0));
}
