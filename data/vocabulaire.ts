import { readFile } from 'node:fs/promises';
import { VOCABULAIRE } from '../lib/vocabulaire/listes.ts';
import type { Vocabulaire } from '../lib/vocabulaire/vocabulaire.ts';
import type {
  Lieux,
  MotCourant,
  NomUsuel,
  SearchVocabulary,
  Theme,
} from './steps/search-expressions.ts';

/** All the controlled lists, those of `lib/vocabulaire` included: what the steps and the search are built with. */
export type ControlledLists = Vocabulaire & SearchVocabulary;

/** Reads the lists. They are part of the project and held by tests: their shape is trusted. */
export async function loadVocabulaire(): Promise<ControlledLists> {
  const read = async <T>(name: string): Promise<T> =>
    JSON.parse(await readFile(new URL(`./vocabulaire/${name}.json`, import.meta.url), 'utf8')) as T;
  return {
    ...VOCABULAIRE,
    themes: await read<readonly Theme[]>('themes'),
    nomsUsuels: await read<readonly NomUsuel[]>('noms-usuels'),
    motsCourants: await read<readonly MotCourant[]>('mots-courants'),
    lieux: await read<Lieux>('lieux'),
    prenoms: await read<readonly string[]>('prenoms'),
    patronymes: await read<readonly string[]>('patronymes'),
  };
}
