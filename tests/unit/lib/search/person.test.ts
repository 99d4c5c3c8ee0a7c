// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../../../lib/search/engine.ts';
import { asksForPerson, type NameKnowledge } from '../../../../lib/search/person.ts';
import { encodeQuery, typedWords } from '../../../../lib/search/query.ts';

const PRENOMS = new Set(['jean', 'marie', 'paul', 'sophie', 'france', 'pierre']);
const PATRONYMES = new Set(['martin', 'durand', 'petit', 'bernard']);
const KNOWN = new Set(
  'directeur budget bureau chef prefet ministre culture travail france petit telephone mail numero de service curie fonds'.split(
    ' ',
  ),
);
const names: NameKnowledge = {
  isPrenom: (word) => PRENOMS.has(word),
  isPatronyme: (word) => PATRONYMES.has(word),
  isKnown: (word) => KNOWN.has(word),
};
const asks = (text: string): boolean =>
  asksForPerson(typedWords(encodeQuery(text, encodeText)), names);

describe('a search for a person', () => {
  it.each([
    'Jean Dupont',
    'jean dupont',
    'Dupont Jean',
    'Jean-Paul Dupont',
    'Sophie Durand',
    'Mme Martin',
    'M. Lenoir',
    'Monsieur Petit',
    'madame Lenoir',
    'docteur Lenoir',
    'téléphone de Jean Dupont',
    'numéro de portable de Marie Martin',
    'mail de Mme Lenoir',
    'mail de dupont',
    'adresse mail du chef de bureau Martin',
    'coordonnées de Paul Bernard',
    'qui est Jean Dupont',
  ])('is « %s »', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'qui est le directeur du budget',
    'téléphone du préfet',
    'numéro de portable du ministre',
    'monsieur le préfet',
    'madame la ministre',
    'téléphone de la DINUM',
    'mail du service',
    'adresse de la Dinumm',
    'France Travail',
    'petit budget',
    'fonds Marie Curie',
    'direction du budget',
    'pierre',
    'martin',
    'secrétaire général',
    '',
  ])('is not « %s »', (text) => {
    expect(asks(text)).toBe(false);
  });
});
