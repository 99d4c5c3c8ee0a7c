// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { IsoDate, OffreReference } from '../../../../lib/model/ids.ts';
import { offreOf } from '../../data/steps/offre.ts';
import { hitsOf, namesFound, smallIndex } from './small-index.ts';

const STATE = `
Gouvernement
  Ministère de la Justice
    Direction des services judiciaires {DSJ}
      Bureau de la paie
    Direction de l'administration pénitentiaire {DAP}
    Service du casier judiciaire national
      Bureau des traitements
  Ministère de l'Économie et des Finances
    Direction générale du Trésor
    Direction du budget {DB}
    Sous-direction du budget de la mission recherche
    Direction générale des finances publiques {DGFIP}
      Bureau des lois de finances - 1BLF
    Institut national de la statistique {INSEE}
      Centre statistique de Metz
  Ministère du Travail
    Direction générale du travail {DGT}
    Délégation à l'information {DICOM}
  Ministère de la Culture
    Délégation à l'information et à la communication {DICOM}
    Service des archives
  Ministère de l'Intérieur
    Agence nationale des titres sécurisés {ANTS}
    Direction générale de la gendarmerie nationale {DGGN}
      Service des technologies {ST(SI)2}
    Commissariat au numérique de défense
  Direction du renseignement et de la sécurité de la défense {DRSD|Direction de la protection et de la sécurité de la défense}
  Office français de la biodiversité {OFB}
    Bureau de la qualité de l'air
    Musique de l'air
  Institut régional d'administration de Metz
  Institut régional d'administration de Lille
  Centre de valorisation (CVRH) de Rennes
`;
const index = smallIndex(STATE);

describe('searching services', () => {
  it.each([
    // Sigles: as given, dotted, spelled, in the name, of a former name, made of initials.
    ['DGFIP', 'Direction générale des finances publiques'],
    ['dgfip', 'Direction générale des finances publiques'],
    ['D.G.G.N', 'Direction générale de la gendarmerie nationale'],
    ['d g g n', 'Direction générale de la gendarmerie nationale'],
    ['stsi2', 'Service des technologies'],
    ['ST(SI)²', 'Service des technologies'],
    ['1BLF', 'Bureau des lois de finances - 1BLF'],
    ['cvrh rennes', 'Centre de valorisation (CVRH) de Rennes'],
    ['DPSD', 'Direction du renseignement et de la sécurité de la défense'],
    // The higher in the tree before the others, a sigle before initials.
    ['DGT', 'Direction générale du travail'],
    // Paths, segment by segment.
    ['DSJ/paie', 'Bureau de la paie'],
    ['ministère de la justice DAP', "Direction de l'administration pénitentiaire"],
    ['INSEE Metz', 'Centre statistique de Metz'],
    // Names, without accents, with frames, the whole name first.
    ['direction du budget', 'Direction du budget'],
    ['direction generale du tresor', 'Direction générale du Trésor'],
    ["qui s'occupe de la paie au ministère de la justice", 'Bureau de la paie'],
    ['les archives', 'Service des archives'],
    // Plural, feminine, family.
    ['statistiques', 'Institut national de la statistique'],
    ['archiviste', 'Service des archives'],
    // Spelling, and words run together or apart.
    ['ministere de la justise', 'Ministère de la Justice'],
    ['direction du bugdet', 'Direction du budget'],
    ['administration penitenciaire', "Direction de l'administration pénitentiaire"],
    ['dgfipp', 'Direction générale des finances publiques'],
    // Other words, common names.
    ['passeport', 'Agence nationale des titres sécurisés'],
    ['Bercy', "Ministère de l'Économie et des Finances"],
    ["qualité de l'air", "Bureau de la qualité de l'air"],
    ['pollution de l’air', "Bureau de la qualité de l'air"],
    ['IRA de Metz', "Institut régional d'administration de Metz"],
  ])('« %s » finds first « %s »', async (query, nom) => {
    expect((await namesFound(index, query))[0]).toBe(nom);
  });

  it('gives all the owners of a sigle, and those whose initials it is', async () => {
    expect((await namesFound(index, 'DICOM')).slice(0, 2).sort()).toEqual([
      "Délégation à l'information",
      "Délégation à l'information et à la communication",
    ]);
    expect((await namesFound(index, 'DGT')).slice(0, 2)).toEqual([
      'Direction générale du travail',
      'Direction générale du Trésor',
    ]);
  });

  it('shows below a service that answers the whole query what it is made of', async () => {
    expect(await namesFound(index, 'casier judiciaire')).toEqual([
      'Service du casier judiciaire national',
      'Bureau des traitements',
      'Direction des services judiciaires',
    ]);
  });

  it.each([
    'CAF de Lille',
    'mairie de Rennes',
    'préfecture de la Moselle',
    'xkcdqz',
    'azertyuiop',
    'pizza',
    'recette de tarte',
    '',
    '   ',
    '?!',
    '…',
  ])('« %s » finds nothing', async (query) => {
    expect(await namesFound(index, query)).toEqual([]);
  });

  it.each(['Jean Dupont', 'téléphone de Marie Lenoir', 'mail de Mme Martin'])(
    'does not search persons: « %s »',
    async (query) => {
      const answer = await index.engine.search(query, {
        kind: 'service',
        limit: 10,
        typing: false,
      });
      expect(answer).toEqual({
        ...{ hits: [], total: 0, suggestion: null, metier: false },
        personne: true,
      });
    },
  );

  it('relaxes a place only where something stands in it', async () => {
    expect(await namesFound(index, 'IRA de Metz')).toContain(
      "Institut régional d'administration de Lille",
    );
    expect(await namesFound(index, 'casier judiciaire de Lille')).toEqual([]);
  });

  it.each([
    ['din', 0],
    ['dg', 3],
    ['direction du bud', 1],
    ['casier', 1],
    ['gendram', 1],
    ['berc', 1],
  ])('answers « %s » while it is typed', async (typed, least) => {
    const found = await namesFound(index, typed, { typing: true });
    expect(found.length).toBeGreaterThanOrEqual(least);
    if (least === 0) expect(found).toEqual([]);
  });

  it('does not take the last word for a beginning once it is over', async () => {
    expect(await namesFound(index, 'direction du bud', { typing: true })).toContain(
      'Direction du budget',
    );
    expect(await namesFound(index, 'biodiv')).toEqual([]);
    expect(await namesFound(index, 'biodiv', { typing: true })).toContain(
      'Office français de la biodiversité',
    );
  });

  it('says why a result is there, and which words to show', async () => {
    const first = async (query: string): Promise<object | undefined> => {
      const [hit] = await hitsOf(index, query);
      return hit && { raison: hit.raison, mots: [...hit.mots].sort() };
    };
    expect(await first('DGFIP')).toMatchObject({ raison: 'sigle', mots: ['dgfip'] });
    expect(await first('DPSD')).toMatchObject({ raison: 'ancien-nom' });
    expect(await first('statistiques')).toMatchObject({ raison: 'nom', mots: ['statistique'] });
    expect(await first('direction du bugdet')).toMatchObject({ mots: ['budget', 'direction'] });
    expect(await first('justise')).toMatchObject({ raison: 'orthographe', mots: ['justice'] });
    expect(await first('passeport')).toMatchObject({ raison: 'synonyme' });
    const below = (await hitsOf(index, 'direction générale des finances publiques')).find(
      ({ id }) =>
        index.services.find((one) => one.id === id)?.nom === 'Bureau des lois de finances - 1BLF',
    );
    const named = await hitsOf(index, 'DGFIP');
    expect(named.map(({ raison }) => raison)).toEqual(['sigle', 'rattachement']);
    expect(below?.raison).toBe('nom');
  });

  it('understands a misspelled word by what it means, too', async () => {
    const found = await namesFound(index, 'pasesport');
    expect(found).toEqual(await namesFound(index, 'passeport'));
    expect(found).toEqual(['Agence nationale des titres sécurisés']);
  });

  it('makes little of a phrase that says only a part of what was asked', async () => {
    const bodies = smallIndex(
      'Agence du service numérique\nService numérique\nDélégation à l’accessibilité\nBureau des bois',
    );
    expect((await namesFound(bodies, 'accessibilité numérique'))[0]).toBe(
      'Délégation à l’accessibilité',
    );
  });

  it('takes a meaning for the whole of an expression, whichever of its words it says', async () => {
    const bodies = smallIndex(
      'Institut français\nService des Français à l’étranger\nBureau de l’accès à la nationalité française',
    );
    expect((await namesFound(bodies, 'devenir français'))[0]).toBe(
      'Bureau de l’accès à la nationalité française',
    );
  });

  it('reads everyday words, which are no names and correct no other word', async () => {
    const bodies = smallIndex(
      'Bureau de la production animale\nMission Agriculture\nCentre Cochin\nCommission des éleveurs',
    );
    expect(await namesFound(bodies, 'un cochon')).toEqual([
      'Bureau de la production animale',
      'Mission Agriculture',
    ]);
    expect(await namesFound(bodies, 'cochin')).toEqual(['Centre Cochin']);
    expect(await namesFound(bodies, 'cochot')).toEqual([]);
  });

  it('finds the subject behind a word that nobody has, and nothing before one', async () => {
    expect(await namesFound(index, 'fréquentation des archives')).toEqual(['Service des archives']);
    expect(await namesFound(index, 'archives de la zoologie')).toEqual([]);
    expect(await namesFound(index, 'tarte aux pommes des archives')).toEqual([]);
  });

  it('holds a word of the vocabulary that no name has for less strange than one nobody knows', async () => {
    const others = Array.from({ length: 1_500 }, (_, i) => `Cellule x${i}`);
    const bodies = smallIndex(['Service des archives', ...others].join('\n'));
    expect(await namesFound(bodies, 'archives cochon')).toEqual(['Service des archives']);
    expect(await namesFound(bodies, 'archives zoologie')).toEqual([]);
  });

  it('asks for what a verb is about', async () => {
    const bodies = smallIndex('Aides de camp\nMission Agriculture');
    expect(await namesFound(bodies, 'aider les éleveurs')).toEqual(['Mission Agriculture']);
    const answer = await bodies.engine.search('aider les éleveurs', {
      kind: 'service',
      limit: 5,
      typing: false,
    });
    expect(answer.suggestion).toBeNull();
  });

  it('hands down no name that stands above nearly everything', async () => {
    const tree = smallIndex(
      `État\n${['Aviation civile', 'Bureau du bois', 'Bureau de l’eau', 'Bureau de l’air']
        .map((nom) => `  ${nom}`)
        .join('\n')}\n  Droit civil\n    Bureau de l’état civil`,
    );
    const [first, second] = await hitsOf(tree, 'état civil');
    expect(tree.services.find(({ id }) => id === first?.id)?.nom).toBe('Bureau de l’état civil');
    expect(second?.score).toBeLessThan((first?.score ?? 0) / 2);
  });

  it.each([
    ['direction du bugdet', 'direction du budget'],
    ['Ministère de la Justise !', 'Ministère de la justice !'],
    ['direction du budget', null],
    ['xkcdqz', null],
  ])('suggests for « %s » « %s »', async (query, suggestion) => {
    const answer = await index.engine.search(query, { kind: 'service', limit: 5, typing: false });
    expect(answer.suggestion).toBe(suggestion);
  });

  it('keeps to what is under a service', async () => {
    const ministere = index.services.find(({ nom }) => nom === 'Ministère de la Justice');
    const found = await namesFound(index, 'direction', { under: ministere?.id });
    expect(found.sort()).toEqual([
      'Bureau de la paie',
      "Direction de l'administration pénitentiaire",
      'Direction des services judiciaires',
    ]);
    const elsewhere = '00000000-0000-4000-8000-000000000000';
    expect(await namesFound(index, 'direction', { under: elsewhere as never })).toEqual([]);
  });

  it('counts all that matches, and gives no more than asked', async () => {
    const ask = (limit: number) =>
      index.engine.search('direction', { kind: 'service', limit, typing: false });
    const [few, many] = [await ask(2), await ask(50)];
    expect(few.hits).toHaveLength(2);
    expect(few.total).toBe(many.total);
    expect(many.hits.slice(0, 2)).toEqual(few.hits);
    expect((await ask(0)).hits).toEqual([]);
  });
});

const OFFRES = [
  offreOf({
    reference: 'MEF_2026-1' as OffreReference,
    intitule: 'Data scientist (H/F)',
    localisation: 'Moselle (57)',
    departement: '57',
  }),
  offreOf({
    reference: 'MEF_2026-2' as OffreReference,
    intitule: 'Chef·fe de projet',
    metier: 'Data scientist',
    categorie: 'Catégorie A (cadre)',
  }),
  offreOf({
    reference: '2026-77' as OffreReference,
    intitule: 'Analyste de données H/F',
    localisation: 'Ille et Vilaine (35)',
    departement: '35',
  }),
  offreOf({
    reference: '2026-78' as OffreReference,
    intitule: 'Chargé·e des marchés publics',
    finLe: '2026-11-20' as IsoDate,
  }),
  offreOf({
    reference: '2026-79' as OffreReference,
    intitule: 'Développeur web',
    finLe: '2026-11-21' as IsoDate,
    localisation: 'Ille et Vilaine (35)',
    departement: '35',
  }),
];
OFFRES.push(
  offreOf({ reference: 'MINT_SIDSIC 95-18401' as OffreReference, intitule: 'Standardiste' }),
);
const board = smallIndex(STATE, OFFRES, (offre, services) =>
  offre.reference === '2026-79' ? services.find(({ sigle }) => sigle === 'DGFIP') : undefined,
);
const references = async (query: string, options: object = {}): Promise<string[]> =>
  (await hitsOf(board, query, { kind: 'offre', ...options })).map(({ id }) => id);

describe('searching offers', () => {
  it('says when the employer is the reason', async () => {
    const [found] = await hitsOf(board, 'finances publiques', { kind: 'offre' });
    expect(found).toMatchObject({ id: '2026-79', raison: 'employeur' });
  });

  it.each([
    // A reference, in any case.
    ['MEF_2026-2', ['MEF_2026-2']],
    ['mef_2026-1', ['MEF_2026-1']],
    ['MEF_2026-9', []],
    ['offre 2026-78', ['2026-78']],
    ['MINT_SIDSIC 95-18401', ['MINT_SIDSIC 95-18401']],
    // The trade in the title, then in its field, then in other words, then its neighbours.
    ['data scientist', ['MEF_2026-1', 'MEF_2026-2', '2026-77']],
    ['datascientist', ['MEF_2026-1', 'MEF_2026-2']],
    ['commande publique', ['2026-78']],
    // Titles are read without their inclusive endings.
    ['cheffe de projet', ['MEF_2026-2']],
    // A place is a department, however it is said; elsewhere comes after.
    ['analyste Rennes', ['2026-77']],
    ['analyste de données 35', ['2026-77', 'MEF_2026-1', 'MEF_2026-2']],
    ['développeur Bretagne', ['2026-79']],
    ['Bretagne', ['2026-77', '2026-79']],
    ['Ille-et-Vilaine', ['2026-77', '2026-79']],
    // What the open data seldom says costs nothing.
    ['alternance développeur web', ['2026-79']],
    // The body that recruits.
    ['développeur DGFIP', ['2026-79']],
    ['sage-femme', []],
    ['astronaute', []],
  ])('« %s » finds %j', async (query, expected) => {
    const found = await references(query, { expired: true });
    // What follows the expected ones answers a part of the query only.
    expect(expected.length === 0 ? found : found.slice(0, expected.length)).toEqual(expected);
  });

  it.each<[string, boolean]>([
    ['data scientist', true],
    ['Analyste de données', true],
    // Where, and in which kind of contract, takes nothing from the trade.
    ['data scientist Rennes', true],
    ['alternance data scientist', true],
    ['data', false],
    ['achats publics', false],
    ['data scientist marchés publics', false],
  ])('tells whether « %s » names a trade', async (query, metier) => {
    const options = { kind: 'offre', limit: 3, typing: false, expired: true } as const;
    expect((await board.engine.search(query, options)).metier).toBe(metier);
  });

  it('leaves out what is over, unless asked', async () => {
    expect(await references('chargé des marchés')).toEqual([]);
    expect(await references('chargé des marchés', { expired: true })).toEqual(['2026-78']);
    expect(await references('2026-78')).toEqual([]);
    expect(await references('développeur')).toEqual(['2026-79']);
  });

  it('keeps to the offers under a service', async () => {
    const under = (nom: string) => board.services.find((service) => service.nom === nom)?.id;
    const ask = (nom: string) => references('développeur', { under: under(nom) });
    expect(await ask("Ministère de l'Économie et des Finances")).toEqual(['2026-79']);
    expect(await ask('Ministère de la Justice')).toEqual([]);
  });
});

describe('reading', () => {
  it('opens with one page, and answers the first query with few more', async () => {
    const fresh = smallIndex(STATE);
    await namesFound(fresh, 'direction du budget');
    expect(fresh.reads[0]).toEqual(['search-service', 0]);
    expect(fresh.reads.length).toBeLessThanOrEqual(4);
    const before = fresh.reads.length;
    await namesFound(fresh, 'ministère de la justice');
    expect(fresh.reads.length).toBe(before);
  });

  it('tries again after a read that failed', async () => {
    const { openSearch } = await import('../../../../lib/search/engine.ts');
    const { MemoryPageSource } = await import('../../../../lib/index-format/memory-source.ts');
    const memory = new MemoryPageSource(index.tables);
    let failures = 1;
    const engine = openSearch(
      {
        readPages: (table, pages) =>
          failures-- > 0 ? Promise.reject(new Error('blocked')) : memory.readPages(table, pages),
      },
      '2026-11-21' as IsoDate,
    );
    const ask = () => engine.search('DGFIP', { kind: 'service', limit: 3, typing: false });
    await expect(ask()).rejects.toThrow('blocked');
    expect((await ask()).hits).toHaveLength(2);
  });

  it('answers queries asked together as when asked one by one', async () => {
    const queries = [
      'DGFIP',
      'direction du budget',
      'Bercy',
      'casier judiciaire',
      'DICOM',
      'justise',
    ];
    const alone = [];
    for (const query of queries) alone.push(await hitsOf(smallIndex(STATE), query));
    const fresh = smallIndex(STATE);
    expect(await Promise.all(queries.map((query) => hitsOf(fresh, query)))).toEqual(alone);
  });
});
