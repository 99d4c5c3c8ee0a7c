import { describe, expect, it } from 'vitest';
import {
  buildGazetteer,
  type GazetteerEntry,
  gazetteerEntries,
} from '../../../../lib/link/gazetteer.ts';
import { hintsFromString } from '../../../../lib/link/hints.ts';
import { linkOffre } from '../../../../lib/link/link.ts';
import { parseServiceId } from '../../../../lib/model/ids.ts';
import { ENTRIES, GAZETTEER } from './arbre.ts';

const indexOf = (nom: string): number => ENTRIES.findIndex((e) => e.nom === nom);

describe('the tree', () => {
  const dgfip = indexOf('Direction générale des finances publiques');
  const bureau = indexOf('Bureau SI-1A');

  it('says who is above whom', () => {
    expect(GAZETTEER.isUnder(bureau, dgfip)).toBe(true);
    expect(GAZETTEER.isUnder(dgfip, bureau)).toBe(false);
    expect(GAZETTEER.isUnder(dgfip, dgfip)).toBe(false);
    expect(GAZETTEER.isUnder(bureau, indexOf('Direction du budget'))).toBe(false);
  });

  it('finds the ministry or the institution above a service', () => {
    expect(GAZETTEER.entries[GAZETTEER.branchOf(bureau)]?.nom).toMatch(/^Ministère de l'Économie/);
    expect(GAZETTEER.entries[GAZETTEER.branchOf(indexOf('Service juridique'))]?.nom).toBe(
      'Cour des comptes',
    );
    expect(GAZETTEER.rankOf(bureau)).toBe(3);
    expect(GAZETTEER.rankOf(GAZETTEER.branchOf(bureau))).toBe(0);
  });

  it('counts a secondary parent for less than a main one', () => {
    const entries = ENTRIES.map((entry, index) =>
      index === bureau ? { ...entry, autresParents: [indexOf('Direction du budget')] } : entry,
    );
    const gazetteer = buildGazetteer(entries);
    expect(gazetteer.closeness(bureau, dgfip)).toBe(1);
    expect(gazetteer.closeness(bureau, indexOf('Direction du budget'))).toBe(0.5);
  });

  it('walks a damaged table, a loop even, to an end', () => {
    const looped = ENTRIES.slice(0, 3).map(
      (entry, index): GazetteerEntry => ({
        ...entry,
        parent: (index + 1) % 3,
        autresParents: [99],
      }),
    );
    const gazetteer = buildGazetteer(looped);
    expect(() => [
      gazetteer.branchOf(0),
      gazetteer.rankOf(1),
      gazetteer.isUnder(0, 50),
    ]).not.toThrow();
  });

  it('leaves out headings, where nobody works', () => {
    expect(GAZETTEER.isContainer(indexOf('Ambassades'))).toBe(true);
    expect(GAZETTEER.isContainer(indexOf('Autorités indépendantes'))).toBe(true);
    expect(GAZETTEER.isContainer(dgfip)).toBe(false);
  });
});

describe('gazetteerEntries', () => {
  it('turns identifiers into positions, unknown ones into none', () => {
    const [a, b, c] = ENTRIES.slice(0, 3).map((e) => e.id);
    if (!a || !b || !c) throw new Error('three entries');
    const service = { nom: 'x', sigle: '', anciensNoms: [], typeOrganisme: '', categorie: 'SI' };
    expect(
      gazetteerEntries([
        { ...service, id: a, parent: null, autresParents: [] },
        { ...service, id: b, parent: a, autresParents: [c] },
      ]).map(({ parent, autresParents }) => ({ parent, autresParents })),
    ).toEqual([
      { parent: -1, autresParents: [] },
      { parent: 0, autresParents: [] },
    ]);
  });
});

describe('local services', () => {
  const id = (n: number) =>
    parseServiceId(`00000000-0000-4000-9000-${String(n).padStart(12, '0')}`);
  const local = (nom: string, n: number): GazetteerEntry => ({
    id: id(n) ?? ENTRIES[0]!.id,
    nom,
    sigle: '',
    anciensNoms: [],
    parent: -1,
    autresParents: [],
    typeOrganisme: '',
    categorie: 'SL',
  });
  const many = [
    ...ENTRIES,
    ...Array.from({ length: 100_000 }, (_, n) => local(`Mairie de la commune ${n}`, n + 1)),
    local('Direction des affaires juridiques', 200_001),
    local('Mairie de Fillièvres', 200_002),
    local('Mairie de Sapignies', 200_003),
    local('Mairie de Sapignies', 200_004),
  ];

  it('by tens of thousands neither slow the building down nor enter the candidates', () => {
    const started = performance.now();
    const gazetteer = buildGazetteer(many);
    expect(performance.now() - started).toBeLessThan(5_000);
    const linked = (employeur: string) => linkOffre(hintsFromString(employeur), gazetteer);
    expect(linked('DGFIP')).toEqual(linkOffre(hintsFromString('DGFIP'), GAZETTEER));
    expect(linked('MAIRIE DE FILLIEVRES').lien?.service).toBe(id(200_002));
    expect(linked('Mairie de Sapignies').lien).toBeNull();
    expect(linked('Mairie de Quimper').lien).toBeNull();
  });
});
