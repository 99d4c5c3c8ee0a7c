import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FONCTIONS } from '../../../../data/steps/similar-services-fonctions.ts';
import { analyseNom, mainFonction } from '../../../../data/steps/similar-services-nom.ts';
import fonctions from '../../../../data/vocabulaire/fonctions.json' with { type: 'json' };

/** Functions that weigh half or more, heaviest first. */
const jobsOf = (nom: string): string[] =>
  [...analyseNom(nom).fonctions]
    .filter(([, weight]) => weight >= 0.5)
    .sort((a, b) => b[1] - a[1])
    .map(([ordinal]) => FONCTIONS[ordinal]?.id ?? '');

describe('analyseNom reads the jobs of a service in its name', () => {
  it.each<[string, readonly string[]]>([
    ["Sous-direction de l'immobilier", ['immobilier']],
    ["Direction des systèmes d'information et de communication", ['numerique']],
    ["Délégation à l'information et à la communication", ['communication']],
    ['Service de la communication', ['communication']],
    ['Direction des finances, des achats et des services', ['finances', 'achats']],
    [
      'Service des affaires financières et immobilières, Service des affaires financières et immobilières',
      ['finances', 'immobilier'],
    ],
    ['Service de contrôle budgétaire et comptable ministériel Justice', ['controle-budgetaire']],
    ['Inspection générale des affaires sociales', ['inspection-generale']],
    ["Conseil général de l'alimentation", ['inspection-generale']],
    ['Service du Haut fonctionnaire de défense et de sécurité', ['haut-fonctionnaire-defense']],
    ['Bureau des ressources humaines (7C)', ['ressources-humaines']],
    ['Bureau Comptes sociaux et santé - 6BCS', ['comptabilite']],
    ['Sous-direction C. Systèmes d’information et de télécommunication', ['numerique']],
    ['Bureau 2B. Droit pénal', ['droit']],
    ['Sous-direction des bureaux des cabinets', ['bureau-cabinet']],
    ['Cabinet du ministre de la Justice', ['cabinet-ministre']],
    ['École nationale des greffes', ['ecole-etat']],
    ['École du Louvre', ['ecole']],
    ['Direction des affaires juridiques des ministères économiques et financiers', ['juridique']],
    ['Mission d’audit interne du ministère du Travail et du Dialogue social', ['audit']],
    ['Secrétariat général pour l’administration', ['secretariat-general']],
    ['Direction générale des patrimoines', ['patrimoine']],
    ['Département des études, de la prospective et des statistiques', ['statistiques']],
    ['Sous-direction de la synthèse budgétaire et comptable', ['finances']],
    ['Bureau de la pêche', []],
    ['', []],
  ])('« %s »', (nom, expected) => {
    expect(jobsOf(nom)).toEqual(expected);
  });

  it.each([
    ['Bureau des usages numériques', 'Direction du numérique'],
    ['Service de l’économie numérique', 'Direction du numérique'],
    ['Bureau du droit immobilier', 'Sous-direction de l’immobilier'],
  ])('a function that only qualifies weighs less: « %s »', (qualifier, head) => {
    const main = mainFonction(analyseNom(head));
    expect(main).not.toBeNull();
    if (main === null) return;
    const weight = analyseNom(qualifier).fonctions.get(main) ?? 0;
    expect(weight).toBeLessThanOrEqual(0.3);
    expect(analyseNom(head).fonctions.get(main)).toBe(1);
  });

  it.each([
    ['Bureau des établissements de santé', 'agence'],
    ['Bureau des lycées', 'ecole'],
    ['Sous-direction des musées', 'musee'],
  ])('a unit that deals with houses is none: « %s »', (nom, house) => {
    expect(jobsOf(nom)).not.toContain(house);
  });

  it('leaves the ministry’s own words out of the subject', () => {
    const house = new Set(['educat', 'nation', 'recher']);
    const nom = "Inspection générale de l'administration de l'Éducation nationale";
    expect(analyseNom(nom, house).reste).toBeLessThan(analyseNom(nom).reste);
  });

  it.each([
    ['Direction générale des finances publiques', 5],
    ['Direction du numérique', 4],
    ['Sous-direction des achats', 3],
    ['Bureau du budget', 2],
    ['Musée du Louvre', 0],
  ])('sizes « %s » at %i', (nom, taille) => {
    expect(analyseNom(nom).taille).toBe(taille);
  });

  it('never throws, in bounded time, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (nom) => {
        const { reste, mots } = analyseNom(nom);
        expect(reste).toBeGreaterThanOrEqual(0);
        expect(mots.length).toBeLessThanOrEqual(400);
      }),
    );
    const started = performance.now();
    for (const mark of ['(', 'A', '-', 'A. ', ', ', '1A ']) analyseNom(mark.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the list of functions', () => {
  it('has one identifier each, and neighbours that exist', () => {
    const ids = fonctions.fonctions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, voisines } of fonctions.fonctions)
      for (const [near, closeness] of Object.entries(voisines)) {
        expect(ids, id).toContain(near);
        expect(closeness).toBeGreaterThan(0);
        expect(closeness).toBeLessThan(1);
      }
  });

  it('has patterns in folded letters, none in two functions', () => {
    const seen = new Map<string, string>();
    for (const { id, motifs } of fonctions.fonctions)
      for (const motif of motifs) {
        expect(motif, id).toMatch(/^\^?[a-z0-9 *~]+\$?$/);
        expect(seen.get(motif), motif).toBeUndefined();
        seen.set(motif, id);
      }
  });

  it('names each function and gives it patterns', () => {
    for (const { id, libelle, motifs } of fonctions.fonctions) {
      expect(libelle, id).not.toBe('');
      expect(motifs.length, id).toBeGreaterThan(0);
    }
  });
});
