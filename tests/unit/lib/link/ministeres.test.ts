import { describe, expect, it } from 'vitest';
import {
  codeInterieur,
  prefixeOf,
  readMinistere,
  sujetsOfLabel,
  sujetsOfSigle,
} from '../../../../lib/link/ministeres.ts';
import { toWords } from '../../../../lib/link/words.ts';
import { GAZETTEER } from './arbre.ts';

/** Names of the ministries found, as the small organigram calls them. */
function found(label: string): string[] {
  const words = toWords(label);
  const sujets = readMinistere(words, 0)?.sujets ?? sujetsOfLabel(words) ?? new Set();
  return GAZETTEER.ministeresOf(sujets).map((entry) => GAZETTEER.entries[entry]?.nom ?? '');
}

describe('ministries under all their names', () => {
  it.each<[string, string]>([
    [
      'Ministère des Solidarités et de la Santé',
      'Ministère du Travail, de la Santé et des Solidarités',
    ],
    [
      "Ministère du Travail, de l'Emploi et de l'Insertion",
      'Ministère du Travail, de la Santé et des Solidarités',
    ],
    ['Ministères sociaux', 'Ministère du Travail, de la Santé et des Solidarités'],
    [
      "Ministère de l'Action et des Comptes publics",
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique",
    ],
    [
      'ministères économiques et financiers',
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique",
    ],
    [
      'Bercy',
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique",
    ],
    [
      'MEFR',
      "Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique",
    ],
    ['Ministère de la Défense', 'Ministère des Armées'],
    ['Minarm', 'Ministère des Armées'],
    [
      "Ministère de l'Agriculture et de l'Alimentation",
      "Ministère de l'Agriculture et de la Souveraineté alimentaire",
    ],
    ['Affaires étrangères', "Ministère de l'Europe et des Affaires étrangères"],
    ['MEAE', "Ministère de l'Europe et des Affaires étrangères"],
    [
      'Transition écologique',
      'Ministère de la Transition écologique et de la Cohésion des territoires',
    ],
    ['MINISTERE DE L INTERIEUR', "Ministère de l'Intérieur et des Outre-mer"],
    ['Culture', 'Ministère de la Culture'],
  ])('%s', (label, expected) => {
    expect(found(label)).toEqual([expected]);
  });

  it('two ministries that were one are both meant', () => {
    expect(
      found("Ministère de l'Éducation nationale, de l'Enseignement supérieur et de la Recherche"),
    ).toEqual([
      "Ministère de l'Éducation nationale et de la Jeunesse",
      "Ministère de l'Enseignement supérieur et de la Recherche",
    ]);
  });

  it('the name ends where a service begins', () => {
    const words = toWords(
      "Ministère de l'Agriculture, de l'Agroalimentaire et de la Forêt, Direction générale de l'alimentation",
    );
    expect(words[readMinistere(words, 0)?.end ?? 0]?.raw).toBe('Direction');
  });

  it.each(['ministère public', 'le ministère', 'Direction de la culture', ''])(
    '« %s » names none',
    (label) => {
      expect(found(label)).toEqual([]);
    },
  );

  it.each(['mi', 'men', 'mae', 'Mae'])('« %s » in lower case is a word', (text) => {
    expect(sujetsOfSigle(toWords(text)[0] ?? toWords('x')[0]!)).toBeNull();
  });
});

describe('references', () => {
  it.each<[string, string | undefined]>([
    ['MEF_2026-1', 'economie'],
    ['DEF_27-1', 'armees'],
    ['MINT_BS044ATC-18403', 'interieur'],
    ['MENJ-13-2026-36053', 'education'],
    ['MAE_f6f7393b', 'affaires-etrangeres'],
    ['AGRI_2026-10', 'agriculture'],
    ['2026-2352316', undefined],
    ['O085260623000581', undefined],
  ])('%s comes from %s', (reference, sujet) => {
    expect(prefixeOf(reference)?.sujet).toBe(sujet);
  });

  it.each<[string, string | null]>([
    ['MINT_BS044ATC-18403', 'administration-territoriale'],
    ['MINT_BS057SGC-18424', 'sgami'],
    ['MINT_BS027SGCB-25905', 'sgami'],
    ['MINT_BA013GNC-18755', 'gendarmerie'],
    ['MINT_BS075PNA-18420', 'police'],
    ['MINT_BS075ACA-24690', 'centrale'],
    ['MINT_BS031JAB-18743', 'juridiction-administrative'],
    ['MINT_BS02ASGA-25834', 'sgami'],
    ['MINT_SIDSIC 95-18401', null],
    ['MEF_2026-1', null],
  ])('%s is coded %s', (reference, code) => {
    expect(codeInterieur(reference)).toBe(code);
  });
});
