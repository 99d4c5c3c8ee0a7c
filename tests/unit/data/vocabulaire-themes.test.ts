// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { loadVocabulaire } from '../../../data/vocabulaire.ts';
import { expressionStems, MAX_EXPRESSION_WORDS } from '../../../lib/search/vocabulary.ts';

const { themes, nomsUsuels, motsCourants, lieux } = await loadVocabulaire();
const key = (texte: string): string => expressionStems(texte).join(' ');
const twice = (keys: readonly string[]): string[] => keys.filter((k, i) => keys.indexOf(k) !== i);

describe('themes', () => {
  it.each(themes.map((theme) => [theme.termes[0] ?? '', theme] as const))(
    '« %s » is something that can be typed and found',
    (_, { termes, proches, pour }) => {
      expect(termes.length).toBeGreaterThan(0);
      expect([undefined, 'offre', 'service']).toContain(pour);
      for (const texte of [...termes, ...proches]) {
        expect(key(texte), texte).not.toBe('');
        expect(expressionStems(texte).length, texte).toBeLessThanOrEqual(MAX_EXPRESSION_WORDS);
      }
      expect(termes.filter((texte, i) => termes.indexOf(texte) !== i)).toEqual([]);
      expect(proches.filter((texte, i) => proches.indexOf(texte) !== i)).toEqual([]);
      // A neighbour that repeats a term adds nothing to it.
      const keys = new Set(termes.map((texte) => texte.toLowerCase()));
      expect(proches.filter((texte) => keys.has(texte.toLowerCase()))).toEqual([]);
    },
  );

  it('are each written once', () => {
    expect(twice(themes.map(({ termes, pour }) => `${pour ?? ''} ${termes[0]}`))).toEqual([]);
  });
});

describe('everyday words', () => {
  it.each(motsCourants.map((entry) => [entry.mots[0] ?? '', entry] as const))(
    '« %s » leads to words of names',
    (_, { mots, designe, proches = [] }) => {
      expect(mots.length).toBeGreaterThan(0);
      expect(designe.length).toBeGreaterThan(0);
      for (const texte of [...mots, ...designe, ...proches]) {
        expect(key(texte), texte).not.toBe('');
        expect(expressionStems(texte).length, texte).toBeLessThanOrEqual(MAX_EXPRESSION_WORDS);
      }
      expect(twice(mots)).toEqual([]);
      expect(twice([...designe, ...proches].map(key))).toEqual([]);
    },
  );

  it('are no places', () => {
    const places = [
      ...lieux.regions.flatMap(({ nom, autresNoms }) => [nom, ...autresNoms]),
      ...lieux.departements.flatMap(({ nom, villes }) => [nom, ...villes]),
    ];
    const known = new Set(places.map(key));
    expect(motsCourants.flatMap(({ mots }) => mots.filter((mot) => known.has(key(mot))))).toEqual(
      [],
    );
  });

  it('stand once for each thing that they mean', () => {
    const pairs = motsCourants.flatMap(({ mots, designe }) =>
      [...new Set(mots.map(key))].flatMap((mot) => designe.map((name) => `${mot} > ${key(name)}`)),
    );
    expect(twice(pairs)).toEqual([]);
  });
});

describe('common names', () => {
  it('stand for the words of a real name, and none stands twice for the same one', () => {
    const pairs = nomsUsuels.flatMap(({ noms, designe }) => {
      for (const texte of [...noms, ...designe]) expect(key(texte), texte).not.toBe('');
      return noms.flatMap((nom) => designe.map((name) => `${key(nom)} > ${key(name)}`));
    });
    expect(twice(pairs)).toEqual([]);
  });
});
