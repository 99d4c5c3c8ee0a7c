import { describe, expect, it } from 'vitest';
import { placeLength, withoutAddress } from '../../../../lib/link/lieux.ts';
import { toWords } from '../../../../lib/link/words.ts';

const NOM = 'Direction générale des entreprises';

describe('withoutAddress', () => {
  it.each([
    `${NOM}\n139 rue de Bercy\n75012 PARIS`,
    `${NOM} 67, rue Barbès 94200 Ivry-sur-Seine`,
    `${NOM} - 4 rue Claude-Bernard 92130 Issy-les-Moulineaux`,
    `${NOM} place Beauvau 75008 PARIS`,
    `${NOM} Tour Séquoia 92055 LA DEFENSE CEDEX`,
    `${NOM} 20 avenue de Ségur - 75007 PARIS`,
    `${NOM} 1 bis, rue de Lutèce 75195 Paris cedex 04`,
    `${NOM} - BP 90090 28702 Auneau cedex`,
    `${NOM} (75)`,
    `${NOM} 75`,
    NOM,
  ])('keeps the name: %j', (label) => {
    expect(withoutAddress(label).replace(/[\s,–-]+$/u, '')).toBe(NOM);
  });

  it.each([
    'Cité de l’air et base aérienne 117',
    'Mission Plan bâtiment durable',
    'Sous-direction BP 2. Gestion du budget',
    'Mission Mise en place du bulletin officiel',
    'Direction de participations Services et finance',
  ])('touches no name: %s', (label) => {
    expect(withoutAddress(label)).toBe(label);
  });
});

describe('placeLength', () => {
  it.each<[string, number]>([
    ['Hauts-de-Seine', 3],
    ['ILE DE FRANCE', 3],
    ['Loire', 1],
    ['Loire Atlantique', 2],
    ["Provence-Alpes-Côte d'Azur", 5],
    ['Clermont-Ferrand', 2],
    ['Bureau', 0],
  ])('%s spans %i words', (text, length) => {
    expect(placeLength(toWords(text), 0)).toBe(length);
  });
});
