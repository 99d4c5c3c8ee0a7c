// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { initials, sigleKey, siglesInName } from '../../../../lib/text/sigle.ts';

describe('sigles', () => {
  it.each([
    ['ST(SI)2', 'stsi2'],
    ['ST(SI)²', 'stsi2'],
    ['CNAC-GP', 'cnacgp'],
    ['UM HÉLI', 'umheli'],
    ['DINUM', 'dinum'],
    ['…', ''],
  ])('%s is compared as %s', (sigle, key) => {
    expect(sigleKey(sigle)).toBe(key);
  });

  it.each([
    ['Bureau des lois de finances - 1BLF', ['1BLF']],
    ['Direction Personnels navigants - DSAC/PN', ['DSAC/PN']],
    ['Département de la gestion - SPFCO B1', ['SPFCO B1']],
    ["Direction de l'immigration - DIRRÉ", ['DIRRÉ']],
    ['Bureau 2B. Droit pénal', ['2B']],
    ['Sous-direction RH 1. Encadrement', ['RH 1']],
    ['Centre de valorisation des ressources humaines (CVRH) de Nantes', ['CVRH']],
    ['Bureau des marchés du gaz (1B)', ['1B']],
    ['Site de Paris (ex ONCFS)', ['ONCFS']],
    // Before a dash the bracket names the body above.
    ['Office français de la biodiversité (OFB) - Direction régionale Bretagne', []],
    ['Ambassade de France CUBA - La Havane', []],
    ['Cerema - Nantes', []],
    ['Direction du budget', []],
  ])('« %s » carries %j', (nom, sigles) => {
    expect(siglesInName(nom)).toEqual(sigles);
  });

  it.each([
    ['Direction du renseignement et de la sécurité de la défense', ['drsd']],
    ['Haut fonctionnaire de défense et de sécurité', ['hfds']],
    ['Sous-direction des actions transversales et des ressources', ['sdatr']],
    ["Institut régional d'administration de Metz", ['iram', 'ira']],
    ['Direction générale du Trésor', ['dgt']],
    ['Bureau du budget', []],
    ["Centre d'études (CERTU) - Lyon", []],
    ['', []],
  ])('« %s » may be called %j', (nom, expected) => {
    expect(initials(nom)).toEqual(expected);
  });
});
