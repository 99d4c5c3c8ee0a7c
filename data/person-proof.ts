import type { Tables } from '../lib/index-format/page-source.ts';
import { type KnownPersons, NO_ONE_KNOWN } from './steps/known-persons.ts';
import { namesPerson, reachesPerson } from './steps/persons.ts';

/** A text of an index, and where it stands. */
export interface PlacedText {
  readonly text: string;
  /** Table, record and field: « offres 12, o ». */
  readonly where: string;
  /** True for the name of a service, which may be that of a person: a school, a ship. */
  readonly isName: boolean;
}

/** The record tables that hold text, as JSON. Those of the search are made of the same words. */
export const TEXT_TABLES: readonly string[] = [
  'services',
  'offres',
  'profils',
  'semblables-services',
  'semblables-offres',
  'sigles',
  'noms',
];

/** Fields that are the name of a service, or a name it had. */
const NAME_FIELDS: Readonly<Record<string, readonly string[]>> = {
  services: ['n', 'a'],
  noms: ['1', '3'],
};

/** Every text of one page of a table, whatever its depth: a field added later is looked at too. */
export function* textsOfPage(table: string, page: Uint8Array): Generator<PlacedText> {
  const records: unknown = JSON.parse(new TextDecoder().decode(page));
  for (const [place, record] of Object.entries(records ?? {})) {
    if (table === 'sigles') {
      yield { text: place, where: table, isName: true };
      yield* textsOf(record, `${table} « ${place} »`, true);
      continue;
    }
    for (const [field, value] of Object.entries(record ?? {})) {
      yield* textsOf(
        value,
        `${table} ${identityOf(record) ?? place}, ${field}`,
        NAME_FIELDS[table]?.includes(field) === true,
      );
    }
  }
}

function identityOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null;
  const id = 'r' in record ? record.r : 'i' in record ? record.i : null;
  return typeof id === 'string' ? id : null;
}

function* textsOf(value: unknown, where: string, isName: boolean): Generator<PlacedText> {
  if (typeof value === 'string') yield { text: value, where, isName };
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsOf(inner, where, isName);
}

/** What a text gives away of a person, as the end of a French sentence; null when nothing. */
export function personIn({ text, isName }: PlacedText, known = NO_ONE_KNOWN): string | null {
  if (reachesPerson(text, known)) return 'contient l’adresse ou le mobile d’une personne';
  if (namesPerson(text, known, isName)) return 'nomme une personne';
  return null;
}

const TEXTS_REMEMBERED = 100_000;
const LONGEST_REMEMBERED = 80;

/** Remembers the short texts found clean: most columns of the offers hold a few values only. */
export class CleanTexts {
  private readonly clean = new Set<string>();

  personIn(placed: PlacedText, known = NO_ONE_KNOWN): string | null {
    const { text, isName } = placed;
    if (!isName && this.clean.has(text)) return null;
    const fault = personIn(placed, known);
    if (
      !isName &&
      !fault &&
      text.length <= LONGEST_REMEMBERED &&
      this.clean.size < TEXTS_REMEMBERED
    )
      this.clean.add(text);
    return fault;
  }
}

/**
 * Proves before anything is written that nobody is in the tables, those whom the directory names least
 * of all. Throws an Error with a French sentence, which does not repeat the name.
 */
export function refusePersons(tables: Tables, known: KnownPersons): void {
  const seen = new CleanTexts();
  for (const table of TEXT_TABLES)
    for (const page of tables.get(table) ?? [])
      for (const placed of textsOfPage(table, page)) {
        const fault = seen.personIn(placed, placed.isName ? NO_ONE_KNOWN : known);
        if (fault) throw new Error(`${placed.where} : le texte ${fault} ; rien n’a été écrit.`);
      }
}
