import { describe, expect, it } from 'vitest';
import { initialsOf, readName } from '../../../../lib/link/names.ts';
import { toWords } from '../../../../lib/link/words.ts';

const sigles = (nom: string): string[] => readName(nom).sigles.map((s) => `${s.key} ${s.source}`);
const forms = (nom: string): string[] =>
  readName(nom).forms.map((f) => `${f.forme}: ${f.words.map((w) => w.raw).join(' ')}`);

describe('codes and sigles written in a name', () => {
  it.each<[string, readonly string[]]>([
    ['Bureau Comptes sociaux et santé - 6BCS', ['6bcs nom-sigle']],
    ['Mission de l’information et de la communication - MICOM', ['micom nom-sigle']],
    ['Bureau de la synthèse (7A)', ['7a code']],
    ['Sous-direction du dialogue (DGESIP B1)', ['dgesipb1 nom-sigle', 'b1 code']],
    ["Bureau 2FCE-2B. Opérateurs de l'État", ['2fce2b nom-sigle']],
    ['Bureau 4B. Organisation administrative', ['4b code']],
    ['Bureau SI-1A', []],
    ['Direction Sûreté - DSAC/SUR', ['dsacsur nom-sigle', 'sur code']],
    ['Agence de l’eau Loire-Bretagne - Délégation Armorique', []],
    ["École nationale supérieure des métiers de l'image et du son (La Fémis)", []],
    ['Direction du budget', []],
  ])('%s', (nom, expected) => {
    expect(sigles(nom)).toEqual(expected);
  });
});

describe('other forms of a name', () => {
  it.each<[string, string]>([
    ['Bureau Comptes sociaux et santé - 6BCS', 'nom: Bureau Comptes sociaux et santé'],
    ["Bureau 2FCE-2B. Opérateurs de l'État", 'nom: Bureau Opérateurs de l État'],
    ['Comédie française - Salle Richelieu', 'partie: Comédie française'],
    [
      'Réseau Canopé - Centre national de documentation pédagogique',
      'partie: Centre national de documentation pédagogique',
    ],
    ['Secrétariat général du ministère de la Justice', 'courte: Secrétariat général'],
    [
      'Service de contrôle budgétaire et comptable ministériel Culture',
      'courte: Service de contrôle budgétaire et comptable ministériel',
    ],
    [
      'Direction centrale du service de soutien de la flotte',
      'partie: service de soutien de la flotte',
    ],
    ["État-major de l'armée de terre", 'courte: armée de terre'],
    [
      "Cerema (Centre d'études et d'expertise sur les risques)",
      'sans-parenthese: Centre d études et d expertise sur les risques',
    ],
  ])('%s is also « %s »', (nom, form) => {
    expect(forms(nom)).toContain(form);
  });

  it.each([
    'Inspecteur général des armées - Armée de terre',
    'Secrétariat général - Cour nationale du droit d’asile',
  ])('the second part of « %s » is not its name', (nom) => {
    const parts = forms(nom).filter((f) => f.startsWith('partie'));
    expect(parts.some((f) => /Armée de terre$/.test(f))).toBe(false);
  });
});

describe('initialsOf', () => {
  it.each<[string, readonly string[]]>([
    ['Direction des affaires juridiques', ['daj']],
    ['Sous-direction des ressources humaines', ['sdrh']],
    ['Bureau du pilotage de la masse salariale et des emplois', ['bpmse', 'pmse']],
    ['Cabinet', []],
  ])('%s', (nom, expected) => {
    expect(initialsOf(toWords(nom)).map((s) => s.key)).toEqual(expected);
  });
});
