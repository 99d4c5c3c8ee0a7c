import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWords } from '../../../../lib/link/words.ts';

const stems = (text: string): string[] =>
  toWords(text)
    .filter((w) => !w.small)
    .map((w) => w.stem);

describe('toWords', () => {
  it.each<[string, readonly string[]]>([
    ["Direction de l'Eau", ['direction', 'eau']],
    ['DIRECTION DE L’EAU', ['direction', 'eau']],
    ['Cour nationales', ['cour', 'nationale']],
    ['Sous-Direction des études', ['sousdirection', 'etude']],
    ['sous direction', ['sousdirection']],
    ['MINISTERE DE L INTERIEUR', ['ministere', 'interieur']],
    ['Œuvres universitaires', ['oeuvre', 'universitaire']],
    ['D.G.A.L', ['dgal']],
    ['D.A.E.', ['dae']],
    ['ST(SI)²', ['st', 'si', '2']],
    ['Chargé·e de mission', ['charge', 'mission']],
    ['acheteur.euse', ['acheteur']],
    ['Bureau à Paris', ['bureau', 'pari']],
    ['BUREAU A PARIS', ['bureau', 'pari']],
    ['Sous-direction D. Patrimoine', ['sousdirection', 'd', 'patrimoine']],
    ['', []],
    ['— : ()', []],
  ])('%s', (text, expected) => {
    expect(stems(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['A\nB', 'line'],
    ['Aa. Bb', 'stop'],
    ['A - B', 'part'],
    ['A- B', 'part'],
    ['A/B', 'part'],
    ['A (B', 'part'],
    ['A, B', 'comma'],
    ['A-B', 'hyphen'],
    ["L'B", 'apostrophe'],
    ['A\u00a0B', 'blank'],
  ])('says what parts two words: %j', (text, gap) => {
    expect(toWords(text)[1]?.gap).toBe(gap);
  });

  it('gives the same words composed or decomposed, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(stems(text.normalize('NFC'))).toEqual(stems(text.normalize('NFD')));
      }),
    );
  });
});
