// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../../../lib/search/engine.ts';
import { words } from '../../../../lib/text/encoder.ts';

/** A text as people and sources write it, and its words. */
const CASES: readonly (readonly [string, string])[] = [
  ['Direction interministérielle du numérique', 'direction interministerielle du numerique'],
  ['ÉCOLE NATIONALE', 'ecole nationale'],
  ['e\u0301tat-major', 'etat major'],
  ['Œuvres universitaires', 'oeuvres universitaires'],
  ['curriculum vitæ', 'curriculum vitae'],
  ['Tricoﬁl', 'tricofil'],
  ['m²', 'm2'],
  ['ST(SI)²', 'st si 2'],
  ["Direction de l'eau", 'direction de eau'],
  ['Direction de l’eau', 'direction de eau'],
  ['Direction de lʼeau', 'direction de eau'],
  ["ministère de l'Intérieur et d'outre-mer", 'ministere de interieur et outre mer'],
  ["qu'est-ce que la DINUM", 'est ce que la dinum'],
  ["jusqu'au 3 mai", 'au 3 mai'],
  ["aujourd'hui", 'aujourdhui'],
  ['Quai d’Orsay', 'quai orsay'],
  ['sous‑direction', 'sous direction'],
  ['Île-de-France', 'ile de france'],
  ['D.G.C.C.R.F.', 'dgccrf'],
  ['S.N.C.F', 'sncf'],
  ['la D.G.A.C. recrute', 'la dgac recrute'],
  ['d g g n', 'dggn'],
  ['CCAS', 'ccas'],
  ['DSAC/PN', 'dsac pn'],
  ['MTE/CGDD/SEVS', 'mte cgdd sevs'],
  ['SPFCO B1', 'spfco b1'],
  ['R', 'r'],
  ['C++', 'cpp'],
  ['C# et F#', 'csharp et fsharp'],
  ['développeur .NET', 'developpeur dotnet'],
  ['R&D', 'rd'],
  ['R & D', 'rd'],
  ['2026', '2026'],
  ['75012', '75012'],
  ['35 000 habitants', '35000 habitants'],
  ['75 012', '75 012'],
  ['1er bureau', '1er bureau'],
  ['catégorie A', 'categorie a'],
  ['à Paris', 'paris'],
  ['agent à temps plein', 'agent temps plein'],
  ['a\u0300 Lyon', 'lyon'],
  ['Chargé(e) de mission', 'charge de mission'],
  ['Chef(fe) de bureau', 'chef de bureau'],
  ['Directeur(trice) adjoint(e)', 'directeur adjoint'],
  ['Mécanicien (ne) polyvalent (e)', 'mecanicien polyvalent'],
  ['Chargé·e de projet', 'charge de projet'],
  ['Un·e data scientist', 'un data scientist'],
  ['Ingénieur.e.s', 'ingenieurs'],
  ['Technicien.ne', 'technicien'],
  ['ADJOINT-E ADMINISTRATIF-IVE', 'adjoint administratif'],
  ['RESPONSABLE ADMINISTRATIF -TIVE', 'responsable administratif'],
  ['Administrateur/trice', 'administrateur'],
  ['Ingénieure/Ingénieur DevOps', 'ingenieure ingenieur devops'],
  ['Juriste H/F', 'juriste'],
  ['Juriste (F/H)', 'juriste'],
  ['Juriste f-h', 'juriste'],
  ['Mantes-la-Jolie', 'mantes la jolie'],
  ['Neufchâtel-en-Bray', 'neufchatel en bray'],
  ['e-santé', 'e sante'],
  ['\u200bDINUM\u200f', 'dinum'],
  ['', ''],
  ['… — !', ''],
  ['Москва', ''],
];

describe('the encoder', () => {
  it.each(CASES)('reads « %s » as « %s »', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  it.each(CASES)('agrees with the front of FlexSearch on « %s »', (text) => {
    expect(encodeText(text)).toEqual(withoutEchoes(words(text)));
  });

  it('agrees with the front of FlexSearch on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(encodeText(text)).toEqual(withoutEchoes(words(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('reads what it has written: words of words are the same words', () => {
    const texts = fc.array(fc.constantFrom(...CASES.map(([text]) => text)), { maxLength: 6 });
    fc.assert(
      fc.property(texts, (parts) => {
        const once = words(parts.join(' ; ')).filter((word) => word.length > 1);
        expect(words(once.join(' '))).toEqual(once);
      }),
    );
  });
});

/** FlexSearch drops a word that repeats the one before. */
function withoutEchoes(list: readonly string[]): string[] {
  return list.filter((word, i) => word !== list[i - 1]);
}
