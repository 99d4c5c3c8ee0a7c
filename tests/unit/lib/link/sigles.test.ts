import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSigles, mineSigles, rankMeanings } from '../../../../lib/link/sigles.ts';

describe('mineSigles', () => {
  it.each<[string, readonly string[]]>([
    ['La DINUM et le CNAC-GP', ['DINUM', 'CNAC-GP']],
    ['la D.G.A.L. puis la DGAL', ['DGAL']],
    ['le SD2CG, la DGFiP et le STSI²', ['SD2CG', 'DGFiP', 'STSI²']],
    ['Poste de catégorie A, article 14, chapitre XIV, en 2026', []],
    ['CHEF DE BUREAU DES ACHATS A LA DGA', []],
    ['CHEF DE BUREAU DES ACHATS\nau sein de la DGA', ['DGA']],
    ['M. Durand, 3D', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(mineSigles(text)).toEqual(expected);
  });

  it('is bounded and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const sigle of mineSigles(text))
          expect(text.length).toBeGreaterThanOrEqual(sigle.length - 4);
      }),
    );
    expect(
      mineSigles(Array.from({ length: 5_000 }, (_, n) => `le AB${n}C et`).join(' ')),
    ).toHaveLength(400);
  });
});

describe('buildSigles', () => {
  const services = [
    { nom: 'Direction des affaires juridiques', sigle: 'DAJ' },
    { nom: 'Direction des affaires juridiques', sigle: '' },
    { nom: 'Bureau Comptes sociaux et santé - 6BCS', sigle: '' },
    { nom: 'Direction interministérielle du numérique', sigle: 'DINUM' },
  ];
  const dictionary = [
    { sigle: 'DAJ', definition: 'Direction des affaires juridiques' },
    { sigle: 'DAJ', definition: 'Défense, Armement, Justice' },
    { sigle: 'D.A.J.', definition: 'Défense armement justice.' },
    { sigle: 'INPNPP ou IN2P3', definition: 'Institut national de physique nucléaire' },
  ];
  const table = buildSigles(services, dictionary);

  it('keeps all meanings, those of services apart, those of a dictionary once', () => {
    expect(table.get('DAJ')).toEqual([
      { libelle: 'Direction des affaires juridiques', service: 0 },
      { libelle: 'Direction des affaires juridiques', service: 1 },
      { libelle: 'Défense, Armement, Justice', service: -1 },
    ]);
  });

  it('takes codes written in names, and both spellings of a line', () => {
    expect(table.get('6BCS')).toEqual([
      { libelle: 'Bureau Comptes sociaux et santé - 6BCS', service: 2 },
    ]);
    expect(table.get('IN2P3')).toEqual(table.get('INPNPP'));
  });

  it('is sorted, whatever the order of its sources', () => {
    expect([...table.keys()]).toEqual(['6BCS', 'DAJ', 'DINUM', 'IN2P3', 'INPNPP']);
    expect([...buildSigles(services, [...dictionary].reverse()).keys()]).toEqual([...table.keys()]);
  });

  it('rankMeanings puts the page’s own branch first, the dictionary last', () => {
    const sens = table.get('DAJ') ?? [];
    expect(rankMeanings(sens, (service) => service === 1).map((s) => s.service)).toEqual([
      1, 0, -1,
    ]);
    expect(rankMeanings(sens, () => false).map((s) => s.service)).toEqual([0, 1, -1]);
  });
});
