// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate, OffreReference } from '../../../../lib/model/ids.ts';
import type { Offre } from '../../../../lib/model/offre.ts';
import type { Service } from '../../../../lib/model/service.ts';
import { contratOf, FRESHNESS_DAYS, type SearchFilters } from '../../../../lib/search/filters.ts';
import type { SearchKind } from '../../../../lib/search/search.ts';
import { offreOf } from '../../data/steps/offre.ts';
import { type SmallIndex, smallIndex } from './small-index.ts';

const TREE = `
Gouvernement
  Ministère de la Mer {MER}
    Direction générale du littoral {DGL}
      Bureau des phares
      Bureau du budget
    Service du budget
  Ministère des Neiges {NEIGES}
    Direction des avalanches {DAV}
      Bureau du budget
Autorités indépendantes
  Autorité de la Brume {ADB}
    Bureau du budget
`;
const PLACES = ['29', '35', '2A', '', '974'];
const DAYS = ['2026-11-20', '2026-11-01', '2026-09-15', '2026-01-10'] as IsoDate[];

const offre = fc.record({
  intitule: fc.constantFrom('Chargé de budget', 'Contrôleur budget', 'Gardien de phare'),
  departement: fc.constantFrom(...PLACES),
  versant: fc.constantFrom("Fonction publique de l'État", 'Fonction publique territoriale', ''),
  categorie: fc.constantFrom('Catégorie A (cadre)', 'Catégorie B', ''),
  metier: fc.constantFrom('Contrôle budgétaire', 'Gardiennage'),
  natureContrat: fc.constantFrom('CDD de 3 ans', "CDD d'1 an", 'CDI', ''),
  teletravail: fc.constantFrom('Oui', 'Non', ''),
  publieLe: fc.constantFrom(...DAYS, null),
  finLe: fc.constantFrom('2026-12-31' as IsoDate, '2026-10-01' as IsoDate, null),
  service: fc.nat(20),
});

const filters: fc.Arbitrary<SearchFilters> = fc.record(
  {
    departement: fc.constantFrom('29', '35', '2A', '99'),
    versant: fc.constantFrom("Fonction publique de l'État", 'inconnu'),
    categorie: fc.constantFrom('Catégorie A', 'Catégorie B'),
    metier: fc.constantFrom('Contrôle budgétaire', 'Gardiennage'),
    contrat: fc.constantFrom('CDD', 'CDI'),
    teletravail: fc.boolean(),
    depuisJours: fc.constantFrom(...FRESHNESS_DAYS),
  },
  { requiredKeys: [] },
);

/** An index of the tree above whose services stand somewhere, and the offers. */
function indexWith(drawn: readonly (Partial<Offre> & { service: number })[]): SmallIndex {
  const owners = new Map<string, number>();
  const offres = drawn.map(({ service, ...values }, i) => {
    const reference = `2026-${String(100_000 + i)}` as OffreReference;
    owners.set(reference, service);
    return offreOf({ ...values, reference });
  });
  return smallIndex(
    TREE,
    offres,
    ({ reference }, services) => services[owners.get(reference) ?? 99],
  );
}

function ministereOf(services: readonly Service[], id: string | undefined): string | null {
  let branch: string | null = null;
  for (let at = services.find((one) => one.id === id); at; ) {
    if (!/^(Gouvernement|Autorités indépendantes)$/.test(at.nom)) branch = at.id;
    const { parent } = at;
    at = services.find((one) => one.id === parent);
  }
  return branch;
}

function passes(offre: Offre, ministere: string | null, filters: SearchFilters): boolean {
  const age = offre.publieLe
    ? (Date.parse('2026-11-21') - Date.parse(offre.publieLe)) / 86_400_000
    : Number.POSITIVE_INFINITY;
  return (
    (filters.ministere === undefined || ministere === filters.ministere) &&
    (filters.departement === undefined || offre.departement === filters.departement) &&
    (filters.versant === undefined || offre.versant === filters.versant) &&
    (filters.categorie === undefined || offre.categorie.startsWith(filters.categorie)) &&
    (filters.metier === undefined || offre.metier === filters.metier) &&
    (filters.contrat === undefined || offre.natureContrat.startsWith(filters.contrat)) &&
    (filters.teletravail !== true || offre.teletravail === 'Oui') &&
    (filters.depuisJours === undefined || age <= filters.depuisJours)
  );
}

const ask = async (
  index: SmallIndex,
  kind: SearchKind,
  filters: SearchFilters,
  facets = false,
  text = 'budget',
) => index.engine.search(text, { kind, limit: 200, typing: true, filters, facets });

describe('filters', () => {
  it('leave of the results those that meet them, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(offre, { minLength: 1, maxLength: 30 }),
        filters,
        fc.nat(3),
        async (drawn, chosen, branch) => {
          const index = indexWith(drawn);
          const ministere = index.services.filter(({ nom }) =>
            /^(Ministère|Autorité de)/.test(nom),
          )[branch]?.id;
          const asked = ministere ? { ...chosen, ministere } : chosen;
          const all = await ask(index, 'offre', {});
          const expected = all.hits.filter(({ id }) => {
            const at = index.offres.findIndex(({ reference }) => reference === id);
            const owner = index.services[drawn[at]?.service ?? 99]?.id;
            const found = index.offres[at];
            return found && passes(found, ministereOf(index.services, owner), asked);
          });
          const narrowed = await ask(index, 'offre', asked);
          expect(narrowed.hits.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
          expect(narrowed.total).toBe(expected.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are counted as they would then answer, each beside the others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(offre, { minLength: 1, maxLength: 25 }),
        filters,
        async (drawn, chosen) => {
          const index = indexWith(drawn);
          for (const kind of ['service', 'offre'] as const) {
            const { facets = {}, hits, total } = await ask(index, kind, chosen, true);
            const plain = await ask(index, kind, chosen);
            expect([hits, total]).toEqual([plain.hits, plain.total]);
            expect(plain.facets).toBeUndefined();
            for (const [name, values] of Object.entries(facets))
              for (const { valeur, nombre } of values) {
                const value =
                  name === 'teletravail' ? true : name === 'depuisJours' ? Number(valeur) : valeur;
                const then = await ask(index, kind, { ...chosen, [name]: value });
                expect(then.total, `${name} ${valeur}`).toBe(nombre);
              }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of offers leave no service', async () => {
    const index = indexWith([]);
    expect((await ask(index, 'service', {})).total).toBe(4);
    for (const filters of [{ categorie: 'Catégorie A' }, { depuisJours: 7 }, { teletravail: true }])
      expect((await ask(index, 'service', filters)).total).toBe(0);
    expect((await ask(index, 'service', { teletravail: false })).total).toBe(4);
  });

  it('know the ministry of a service, and bodies beside the government', async () => {
    const index = indexWith([]);
    const { facets } = await ask(index, 'service', {}, true);
    const named = facets?.ministere?.map(({ valeur, nombre }) => [
      index.services.find(({ id }) => id === valeur)?.nom,
      nombre,
    ]);
    expect(new Map(named as [string, number][])).toEqual(
      new Map([
        ['Ministère de la Mer', 2],
        ['Ministère des Neiges', 1],
        ['Autorité de la Brume', 1],
      ]),
    );
  });

  it('count what a reference finds', async () => {
    const index = indexWith([
      { intitule: 'Gardien', departement: '29', service: 3, categorie: 'Catégorie B' },
    ]);
    const found = await ask(index, 'offre', { departement: '29' }, true, '2026-100000');
    expect(found.hits).toHaveLength(1);
    expect(found.facets?.categorie).toEqual([{ valeur: 'Catégorie B', nombre: 1 }]);
    expect(await ask(index, 'offre', { departement: '35' }, false, '2026-100000')).toMatchObject({
      hits: [],
      total: 0,
    });
  });

  it('count beyond the documents that a query ranks', async () => {
    const drawn = Array.from({ length: 5_000 }, (_, i) => ({
      intitule: 'Agent budget',
      departement: i % 2 ? '29' : '35',
      service: 0,
    }));
    const index = indexWith(drawn);
    expect((await ask(index, 'offre', {})).total).toBe(5_000);
    expect((await ask(index, 'offre', { departement: '29' })).total).toBe(2_500);
    expect((await ask(index, 'offre', {}, true)).facets?.departement).toEqual([
      { valeur: '29', nombre: 2_500 },
      { valeur: '35', nombre: 2_500 },
    ]);
  });
});

it.each([
  ['CDD de 3 ans', 'CDD'],
  ["CDD d'1 an", 'CDD'],
  ['cdi', 'CDI'],
  ['CDDI', 'CDDI'],
  ['Contrat de projet', 'Contrat de projet'],
  ['', ''],
])('« %s » is a contract of the kind « %s »', (nature, contrat) => {
  expect(contratOf(nature)).toBe(contrat);
});
