import { describe, expect, it } from 'vitest';
import { OFFRE_COLUMNS, type OffreColumn, type OffreRow } from '../../../../data/sources/offres.ts';
import { normalizeOffres } from '../../../../data/steps/normalize-offres.ts';
import type { IsoDate } from '../../../../lib/model/ids.ts';
import type { Offre } from '../../../../lib/model/offre.ts';
import { isExpired } from '../../../../lib/model/offre.ts';

const row = (values: Partial<Record<OffreColumn, string>>): OffreRow => ({
  ...(Object.fromEntries(OFFRE_COLUMNS.map((column) => [column, ''])) as OffreRow),
  Référence: '2026-900001',
  'Intitulé du poste': 'Poste',
  ...values,
});

const one = async (values: Partial<Record<OffreColumn, string>>): Promise<Offre | undefined> =>
  (await normalizeOffres([row(values)])).offres[0];

describe('normalizeOffres', () => {
  it.each([
    ['Corrèze (19 )', 'Corrèze (19)', '19'],
    ['Seine Maritime (76)', 'Seine Maritime (76)', '76'],
    ['La Réunion (974)', 'La Réunion (974)', '974'],
    ['Corse-du-Sud (2a)', 'Corse-du-Sud (2a)', '2A'],
    ['Étranger', 'Étranger', ''],
  ])('reads the department of « %s »', async (published, localisation, departement) => {
    expect(await one({ 'Localisation du poste': published })).toMatchObject({
      localisation,
      departement,
    });
  });

  it.each([
    ['05/12/2026', '2026-12-05'],
    ['31/12/9999', null],
    ['31/12/2099', null],
    ['', null],
    ['32/13/2026', null],
  ])('reads the end date « %s »', async (published, finLe) => {
    expect(await one({ 'Date de fin de publication par défaut': published })).toMatchObject({
      finLe,
    });
  });

  it('falls back on the start of publication', async () => {
    const offre = await one({ 'Date de début de publication par défaut': '02/10/2026' });
    expect(offre?.publieLe).toBe('2026-10-02');
  });

  it('decodes entities written twice and folds blanks', async () => {
    const offre = await one({ 'Intitulé du poste': '  Chef  de\u00a0projet R&amp;amp;D ' });
    expect(offre?.intitule).toBe('Chef de projet R&D');
  });

  it('keeps the lines of an address in the employer', async () => {
    const offre = await one({ Employeur: 'DINUM\\n20 avenue de Ségur\n75007  Paris' });
    expect(offre?.employeur).toBe('DINUM\n20 avenue de Ségur\n75007 Paris');
  });

  it('of two rows with one reference keeps the one published last', async () => {
    const { offres, duplicates, rows } = await normalizeOffres([
      row({ 'Intitulé du poste': 'Ancien', 'Date de première publication': '01/01/2026' }),
      row({
        Référence: '2026-900001 ',
        'Intitulé du poste': 'Nouveau',
        'Date de première publication': '01/02/2026',
      }),
    ]);
    expect(offres.map(({ intitule }) => intitule)).toEqual(['Nouveau']);
    expect({ duplicates, rows }).toEqual({ duplicates: 1, rows: 2 });
  });

  it('reports what cannot be an offer', async () => {
    const { offres, anomalies } = await normalizeOffres([
      row({ Référence: '<script>' }),
      row({ 'Intitulé du poste': ' ' }),
    ]);
    expect(offres).toEqual([]);
    expect(anomalies.map(({ raison }) => raison)).toEqual([
      'référence illisible',
      'offre sans intitulé',
    ]);
  });

  it('keeps a reference with a blank inside, as one ministry writes them', async () => {
    expect((await one({ Référence: 'MINT_SIDSIC 95-90401' }))?.reference).toBe(
      'MINT_SIDSIC 95-90401',
    );
  });

  it('takes the persons out of titles and employers', async () => {
    const { offres, personsRemoved } = await normalizeOffres([
      row({
        'Intitulé du poste': 'Assistant de Mme Anne MARTIN',
        Employeur: 'Mairie\nanne.martin@ville.fr',
      }),
    ]);
    expect(offres[0]).toMatchObject({ intitule: 'Assistant de', employeur: 'Mairie' });
    expect(personsRemoved).toBe(2);
  });

  it('says when an offer is over', () => {
    expect(isExpired({ finLe: '2026-11-20' as IsoDate }, '2026-11-21' as IsoDate)).toBe(true);
    expect(isExpired({ finLe: '2026-11-21' as IsoDate }, '2026-11-21' as IsoDate)).toBe(false);
    expect(isExpired({ finLe: null }, '2026-11-21' as IsoDate)).toBe(false);
  });
});
