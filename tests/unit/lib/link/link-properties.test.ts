import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTRIES, link, linked } from './arbre.ts';

const NAMES = ENTRIES.map((e) => e.nom).filter((nom) => nom.split(' ').length >= 4);
/** Words of the domain in any order: nearer to what is typed than random letters. */
const SOUP = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...ENTRIES.flatMap((e) => [e.nom, e.sigle]).filter(Boolean),
        'ministère',
        'de la',
        'et',
        '&',
        ' - ',
        '/',
        '\n',
        '(',
        ')',
        'sous',
        'direction',
        'Mairie de Lyon',
        '75012 PARIS',
        'CHU',
        'préfecture',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(' '));

describe('linking any text', () => {
  it('never throws, and answers within the contract', () => {
    fc.assert(
      fc.property(
        fc.record({
          reference: fc.oneof(SOUP, fc.constantFrom('MEF_1', 'MINT_BA001ATA-1', 'O01', 'DGAC-1')),
          intitule: SOUP,
          organisme: SOUP,
          employeur: SOUP,
          versant: fc.constantFrom(
            '',
            "Fonction Publique de l'Etat",
            'Fonction Publique Territoriale',
          ),
          lieuAffectation: SOUP,
          ministere: SOUP,
          texte: SOUP,
        }),
        (hints) => {
          const { lien, candidats } = link(hints);
          expect(candidats.length).toBeLessThanOrEqual(5);
          for (const one of lien ? [lien, ...candidats] : candidats) {
            expect(one.score).toBeGreaterThanOrEqual(0);
            expect(one.score).toBeLessThanOrEqual(1);
            expect(one.raisons.length).toBeGreaterThan(0);
            expect(ENTRIES.some((e) => e.id === one.service)).toBe(true);
          }
          if (lien) expect(candidats.some((c) => c.service === lien.service)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(SOUP, SOUP, (employeur, texte) => {
        expect(link({ employeur, texte })).toEqual(link({ employeur, texte }));
      }),
      { numRuns: 100 },
    );
  });

  it('is not moved by case, accents, apostrophes or the kind of dash', () => {
    const withoutAccents = (text: string): string =>
      text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.constantFrom<(text: string) => string>(
          (text) => text.toUpperCase(),
          (text) => text.toLowerCase(),
          withoutAccents,
          (text) => withoutAccents(text).toUpperCase(),
          (text) => text.replaceAll("'", '’'),
          (text) => text.replaceAll(' - ', ' – '),
          (text) => text.replaceAll(' ', '\u00a0'),
          (text) => `  ${text} `,
          (text) => text.normalize('NFD'),
        ),
        (nom, change) => {
          expect(linked({ employeur: change(nom) })).toBe(linked({ employeur: nom }));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('stays quick on long and twisted text', () => {
    const started = performance.now();
    for (const text of [
      'Direction '.repeat(5_000),
      'a-'.repeat(20_000),
      'D.G.'.repeat(20_000),
      '1 rue '.repeat(10_000),
      `${'tour '.repeat(400)}75012`.repeat(20),
      '('.repeat(50_000),
      'ministère de l’'.repeat(5_000),
      'É'.repeat(60_000),
    ])
      link({
        intitule: text,
        organisme: text,
        employeur: text,
        lieuAffectation: text,
        texte: text,
      });
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
