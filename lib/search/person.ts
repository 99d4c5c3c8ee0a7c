import { Dictionary } from './dictionary.ts';
import type { QueryWord } from './query.ts';
import { SECTION, type Table } from './table.ts';
import { splitSections } from './vocabulary.ts';

const CIVILITES: ReadonlySet<string> = new Set(
  'm mr mme mlle monsieur madame mademoiselle maitre docteur dr'.split(' '),
);
/** After a civility these name an office, which is not a person. */
const FONCTIONS: ReadonlySet<string> = new Set(
  (
    'adjoint adjointe cadre chef cheffe commissaire delegue deleguee directeur directrice garde ' +
    'gouverneur inspecteur inspectrice maire mediateur mediatrice ministre prefet prefete premier ' +
    'premiere president presidente procureur procureure recteur rectrice responsable secretaire ' +
    'sous tresorier tresoriere ambassadeur ambassadrice defenseur haut haute'
  ).split(' '),
);
/** What one asks of a person: a way to reach her. */
const CONTACT: ReadonlySet<string> = new Set(
  'telephone tel portable numero mail mel email courriel coordonnees adresse ligne contacter joindre appeler'.split(
    ' ',
  ),
);
const ARTICLES: ReadonlySet<string> = new Set('le la les l des du un une aux au'.split(' '));

/** First names and frequent family names, and the words of the index, as a person filter needs them. */
export interface NameKnowledge {
  isPrenom(word: string): boolean;
  isPatronyme(word: string): boolean;
  /** True when the index has the word, so that it may well be no name. */
  isKnown(word: string): boolean;
}

export const NAME_VALUE = { prenom: 0, patronyme: 1 } as const;

/** Reads the names of a table; `words` is the table's dictionary. */
export function readNames(table: Table, words: Dictionary): NameKnowledge {
  const { dictionary } = splitSections(table.head(SECTION.prenoms));
  const names = new Dictionary(dictionary);
  return {
    isPrenom: (word) => names.find(word) === NAME_VALUE.prenom,
    isPatronyme: (word) => names.find(word) === NAME_VALUE.patronyme,
    isKnown: (word) => words.find(word) >= 0,
  };
}

/**
 * True when a query looks for a person: a name after a civility or a first name, or a name whose phone
 * or mail is asked. « Qui est le directeur du budget » asks for a service. Words in capitals are sigles.
 */
export function asksForPerson(
  typed: readonly Pick<QueryWord, 'form' | 'capitals'>[],
  names: NameKnowledge,
): boolean {
  const words = typed.map(({ form }) => form);
  const capitals = new Set(typed.filter((word) => word.capitals).map(({ form }) => form));
  const isName = (word: string | undefined): boolean =>
    word !== undefined &&
    /^[a-z]{3,}$/.test(word) &&
    !capitals.has(word) &&
    !FONCTIONS.has(word) &&
    (names.isPatronyme(word) || !names.isKnown(word));
  const core = words.filter((word) => word !== 'd' && word !== 'de');
  const last = core.length - 1;
  const contact = words.some((word) => CONTACT.has(word));
  for (let i = 0; i <= last; i += 1) {
    const word = core[i] ?? '';
    const next = core[i + 1];
    if (CIVILITES.has(word) && next !== undefined && !ARTICLES.has(next)) {
      if (word !== 'm' && !FONCTIONS.has(next) && !names.isKnown(next)) return true;
      if (isName(next) || names.isPrenom(next)) return true;
    }
    if (names.isPrenom(word) && isName(next) && i + 1 >= last - 1) return true;
    if (names.isPrenom(word) && names.isPrenom(next ?? '') && isName(core[i + 2])) return true;
  }
  const end = core[last];
  if (last === 1 && names.isPrenom(end ?? '') && isName(core[0])) return true;
  if (!contact || !isName(end) || end === undefined) return false;
  const before = core[last - 1] ?? '';
  return names.isPatronyme(end) || (CONTACT.has(before) && !ARTICLES.has(words.at(-2) ?? ''));
}
