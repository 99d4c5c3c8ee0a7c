import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { listAsCsv, listFileName, listsOf } from '../../../../components/panel/card-lists.ts';
import { BUREAU, OFFRE, SERVICE } from '../cards.ts';

const titles = (card: Parameters<typeof listsOf>[0]) => listsOf(card).map(({ titre }) => titre);

describe('the lists of a card', () => {
  it('are all those it shows, without the empty ones', () => {
    expect(titles(SERVICE)).toEqual([
      'À côté',
      'Offres de ce service',
      'Offres de ses bureaux',
      'Offres expirées',
      'Profils recherchés',
      'Services semblables',
    ]);
    expect(titles(OFFRE)).toContain('Postes semblables ailleurs');
    expect(titles(OFFRE)).toContain('Sigles de la page');
    expect(titles(BUREAU)).not.toContain('Profils recherchés');
  });

  it('give every row as many cells as columns', () => {
    for (const card of [SERVICE, BUREAU, OFFRE])
      for (const { colonnes, lignes } of listsOf(card))
        for (const ligne of lignes) expect(ligne.length).toBe(colonnes.length);
  });

  it('say which card, how much of it, which data and of which dates', () => {
    const list = listsOf(SERVICE).find(({ titre }) => titre === 'Offres de ce service');
    if (!list) throw new Error('no list');
    const text = listAsCsv(SERVICE, { ...list, total: 120 });
    expect(text.startsWith('\ufeff"Référence";"Intitulé"')).toBe(true);
    const rows = parse(text, { bom: true, delimiter: ';', relax_column_count: true }) as string[][];
    expect(rows.slice(2 + list.lignes.length)).toEqual([
      ['Liste', 'Offres de ce service'],
      ['De la fiche', SERVICE.nom, SERVICE.url],
      ['Lignes', `${list.lignes.length} sur 120`],
      ...SERVICE.pied.sources.map(({ kind, producteur, licence, date, url }) => [
        kind === 'services' ? 'Services' : 'Offres',
        ...[producteur, licence, date, url],
      ]),
      ['Projet indépendant, non affilié à l’État.'],
    ]);
  });

  it('are saved under names that every system takes', () => {
    for (const card of [SERVICE, OFFRE])
      for (const list of listsOf(card))
        expect(listFileName(card, list)).toMatch(/^[a-z0-9-]+\.csv$/);
    const [first] = listsOf(SERVICE);
    expect(first && listFileName(SERVICE, first)).toBe('ted-a-cote-scm.csv');
  });
});
