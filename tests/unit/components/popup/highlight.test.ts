import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../../components/popup/highlight.ts';

/** Marked words between brackets. */
const shown = (text: string, mots: string[], query: string) =>
  highlight(text, mots, query)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('highlight', () => {
  it.each([
    [
      'Pôle accessibilité numérique',
      ['accessibilite', 'numerique'],
      'accessibilité num',
      'Pôle [accessibilité num]érique',
    ],
    [
      'Direction du budget',
      ['direction', 'budget'],
      'direction du budget',
      '[Direction] du [budget]',
    ],
    [
      'Bureau de l’accessibilité',
      ['accessibilite'],
      'ACCESSIBILITE',
      'Bureau de l’[accessibilité]',
    ],
    [
      'Géomaticienne ou géomaticien',
      ['geomaticien', 'geomaticienne'],
      'géomaticiens',
      '[Géomaticienne] ou [géomaticien]',
    ],
    ['D.G.C.C.R.F. de Lyon', ['dgccrf'], 'dgccrf', '[D.G.C.C.R.F.] de Lyon'],
    ['Main-d’œuvre saisonnière', ['oeuvre'], 'oeu', 'Main-d’[œu]vre saisonnière'],
    ['Préfecture', ['prefecture'], 'préf', '[Préf]ecture'],
    ['Pre\u0301fecture', ['prefecture'], 'pre', '[Pre\u0301]fecture'],
    ['Budget', [], 'budget', 'Budget'],
    ['', ['budget'], 'budget', ''],
    ['Budgétisation', ['budget'], 'bud', 'Budgétisation'],
    ['D.G.C.C.R.F. et DGCCRF', ['dgccrf'], 'd.g.c.c.r.f', '[D.G.C.C.R.F.] et [DGCCRF]'],
    [
      'Service du numérique et de l’inclusion',
      ['service', 'numerique', 'inclusion', 'accessibilite'],
      'accessibilité num',
      'Service du [num]érique et de l’inclusion',
    ],
    ['Bureau des archives', ['archives', 'bureau'], 'archiviste', 'Bureau des [archives]'],
    ['Direction du budget', ['budget', 'direction'], 'bugdet', 'Direction du [budget]'],
    ['Service central Vigicrues', ['vigicrues'], 'vigicru', 'Service central [Vigicru]es'],
    ['Sous-direction de l’eau', ['eau', 'mer'], 'mer', 'Sous-direction de l’eau'],
  ])('%s, for %j, typed « %s »', (text, mots, query, expected) => {
    expect(shown(text, mots, query)).toBe(expected);
  });

  it('never changes the text, whatever it holds', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), words, fc.string(), (text, mots, query) => {
        const pieces = highlight(text, mots, query);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
