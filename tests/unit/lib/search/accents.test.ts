// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAccents } from '../../../../lib/search/accents.ts';
import { fold } from '../../../../lib/text/fold.ts';

describe('the accents of a corrected query', () => {
  it.each([
    ['bibliotheque nationale', ['Bibliothèque nationale de France'], 'bibliothèque nationale'],
    ['direction generale', ['Direction générale du Trésor'], 'direction générale'],
    // As one typed it: a name, a sigle, a word that stays as it is.
    ['Ministère de la justice', ['Ministère de la Justice'], 'Ministère de la justice'],
    ['INSEE metz', ['Inséé'], 'INSEE metz'],
    // Capitals tell no case, and a text without the word nothing at all.
    ['cybersecurite', ['EXPERT CYBERSÉCURITÉ'], 'cybersecurite'],
    ['cybersecurite', ['Direction du budget'], 'cybersecurite'],
    ['cybersecurite', ['EXPERT CYBERSÉCURITÉ', 'Expert cybersécurité'], 'cybersécurité'],
    ['oeuvres', ['Œuvres sociales'], 'œuvres'],
    ['', ['Élèves'], ''],
  ])('« %s » beside %j is « %s »', (suggestion, texts, expected) => {
    expect(withAccents(suggestion, texts)).toBe(expected);
  });

  it('change no word, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aàeéèêiïoôœuùcç ’-É') });
    fc.assert(
      fc.property(text, fc.array(text), (suggestion, texts) => {
        expect(fold(withAccents(suggestion, texts))).toBe(fold(suggestion));
      }),
    );
  });
});
