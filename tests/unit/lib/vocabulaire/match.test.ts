import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import competences from '../../../../lib/vocabulaire/competences.json' with { type: 'json' };
import { extractVocabulaire } from '../../../../lib/vocabulaire/match.ts';
import metiers from '../../../../lib/vocabulaire/metiers.json' with { type: 'json' };
import { cleMot, motsOf } from '../../../../lib/vocabulaire/mots.ts';
import type { Vocabulaire } from '../../../../lib/vocabulaire/vocabulaire.ts';

const competence = (
  id: string,
  libelle: string,
  synonymes: readonly string[] = [],
  sigles?: readonly string[],
) => ({ id, libelle, domaine: 'NUM', synonymes, ...(sigles ? { sigles } : {}) });

const metier = (id: string, libelle: string, formes: readonly string[] = []) => ({
  id,
  libelle,
  domaine: 'NUM',
  formes,
  voisins: [],
  competences: [],
});

const vocabulaire: Vocabulaire = {
  competences: [
    competence('accessibilite', 'Accessibilité numérique', ['RGAA', 'accessibilité web']),
    competence('sig', 'Systèmes d’information géographique', ['géomatique'], ['SIG']),
    competence('si', 'Systèmes d’information', [], ['SI']),
    competence('langage-r', 'Langage R', ['programmation en R'], ['R']),
    competence('cpp', 'Langage C++', [], ['C++']),
    competence('blanchiment', 'Lutte contre le blanchiment', [], ['LCB-FT']),
    competence('node', 'Serveur JavaScript', ['Node.js'], ['.NET']),
    competence('intendance', 'Restauration, intendance'),
    competence('sante-securite', 'Santé et sécurité au travail'),
    competence('commande-publique', 'Commande publique', ['marchés publics', 'marché public']),
    competence('gestion-projet', 'Gestion de projet'),
    competence('budget', 'Exécution budgétaire'),
    competence('reseaux', 'Réseaux locaux'),
  ],
  metiers: [
    metier('juriste', 'Juriste'),
    metier('charge-paie', 'Chargée / Chargé de paie', ['gestionnaire de paie', 'chargé de paie']),
    metier('technicien', 'Technicienne / Technicien informatique', ['technicien informatique']),
    metier('chef-projet', 'Chef de projet'),
    metier('chef-projet-si', 'Chef de projet informatique'),
    metier('directeur-rh', 'Directrice / Directeur des ressources humaines', [
      'directeur des ressources humaines',
    ]),
    metier('infirmier', 'Infirmière / Infirmier', ['infirmier']),
    metier('adjoint-administratif', 'Adjoint administratif'),
    metier('jardinier', 'Jardinier'),
  ],
};

const competencesOf = (text: string): string[] =>
  extractVocabulaire(text, vocabulaire).competences.map((found) => found.id);
const metiersOf = (text: string): string[] =>
  extractVocabulaire(text, vocabulaire).metiers.map((found) => found.id);

describe('extractVocabulaire finds skills', () => {
  it.each<[string, string, readonly string[]]>([
    ['without accents', 'accessibilite numerique des sites', ['accessibilite']],
    ['in capitals', 'ACCESSIBILITÉ NUMÉRIQUE', ['accessibilite']],
    ['with decomposed accents', 'accessibilite\u0301 nume\u0301rique', ['accessibilite']],
    ['by a synonym', 'Audit RGAA d’un portail', ['accessibilite']],
    ['in the plural', 'rédaction des marchés publics', ['commande-publique']],
    ['in the singular', 'un marché public de travaux', ['commande-publique']],
    ['with a typographic apostrophe', 'les systèmes d’information', ['si']],
    ['with a straight apostrophe', "les systèmes d'information", ['si']],
    ['the longest name first', 'Systèmes d’information géographique', ['sig']],
    ['with other small words', 'gestion des projets', ['gestion-projet']],
    ['across a line break inside no phrase', 'gestion\nprojet', []],
    ['not across a full stop', 'La gestion. Projet suivant', []],
    ['not across a comma', 'gestion, projet', []],
    ['with « et » inside the name', 'santé et sécurité au travail', ['sante-securite']],
    ['in the plural in -aux', 'administrer des réseaux locaux', ['reseaux']],
    [
      'in order of appearance',
      'RGAA puis géomatique puis R',
      ['accessibilite', 'sig', 'langage-r'],
    ],
    ['over a comma that the name has', 'Chargé de restauration, d’intendance', ['intendance']],
    ['with a full stop inside the name', 'Un service en Node.js. Et plus', ['node']],
    ['nothing in an empty text', '', []],
  ])('%s', (_, text, expected) => {
    expect(competencesOf(text)).toEqual(expected);
  });
});

describe('sigles match as written and nowhere else', () => {
  it.each<[string, string, readonly string[]]>([
    ['as written', 'Un poste en SIG', ['sig']],
    ['not in lower case', 'un sig', []],
    ['not inside a word', 'DESIGN, SIGNAL, MASIG', []],
    ['a single letter alone', 'Analyses en R et Python', ['langage-r']],
    ['not the letter of a longer name', 'R&D, RH, R2', ['langage-r']],
    ['with its signs', 'Développer en C++ moderne', ['cpp']],
    ['with marks inside', 'Cellule LCB-FT, XLCB-FT', ['blanchiment']],
    ['that opens with a mark', 'Framework .NET 8', ['node']],
    ['not inside an address', 'www.exemple.NETTE', []],
    ['a small word in a title in capitals', 'VENEZ SI VOUS VOULEZ', []],
    ['the same letters in an ordinary text', 'Urbaniste SI', ['si']],
  ])('%s', (_, text, expected) => {
    expect(competencesOf(text)).toEqual(expected);
  });
});

describe('extractVocabulaire finds jobs', () => {
  it.each<[string, string, readonly string[]]>([
    ['in the plural', 'Deux juristes', ['juriste']],
    ['in the feminine', 'Une technicienne informatique', ['technicien']],
    ['with a median point', 'Technicien·ne informatique', ['technicien']],
    ['with parentheses', 'Technicien(ne) informatique', ['technicien']],
    ['with a full stop', 'Chargé.e de paie', ['charge-paie']],
    ['in the feminine in -trice', 'Directrice des ressources humaines', ['directeur-rh']],
    ['in the feminine in -ière', 'Infirmière de jour', ['infirmier']],
    ['in the feminine in -te', 'Adjointe administrative', ['adjoint-administratif']],
    ['the longest name', 'Chef de projet informatique', ['chef-projet-si']],
    ['the feminine in -ffe', 'Cheffe de projet', ['chef-projet']],
    ['by another form', 'Gestionnaire paie', ['charge-paie']],
    ['not inside a word', 'Le jardinierage et les juristeries', []],
  ])('%s', (_, text, expected) => {
    expect(metiersOf(text)).toEqual(expected);
  });

  it('tells the words and the places, as the text writes them', () => {
    const text = 'Le RGAA, c’est l’Accessibilité Numérique.';
    const [found] = extractVocabulaire(text, vocabulaire).competences;
    expect(found?.mots).toEqual(['RGAA', 'Accessibilité Numérique']);
    expect(found?.places.map(({ debut, fin }) => text.slice(debut, fin))).toEqual(found?.mots);
  });

  it('finds every entry by its own label and forms', () => {
    for (const entry of vocabulaire.metiers)
      for (const forme of [entry.libelle, ...entry.formes])
        expect(metiersOf(`Poste : ${forme} (H/F)`), forme).toContain(entry.id);
    for (const entry of vocabulaire.competences)
      for (const forme of [entry.libelle, ...entry.synonymes, ...(entry.sigles ?? [])])
        expect(competencesOf(`Savoir : ${forme}.`), forme).toContain(entry.id);
  });
});

describe('extractVocabulaire on the lists of the project', () => {
  const lists: Vocabulaire = { competences, metiers };

  it('finds every entry by each of its forms', () => {
    for (const entry of lists.metiers)
      for (const forme of [entry.libelle, ...entry.formes])
        expect(
          extractVocabulaire(`Poste : ${forme}.`, lists).metiers.map(({ id }) => id),
          forme,
        ).toContain(entry.id);
    for (const entry of lists.competences)
      for (const forme of [entry.libelle, ...entry.synonymes, ...(entry.sigles ?? [])])
        expect(
          extractVocabulaire(`Savoir : ${forme} ;`, lists).competences.map(({ id }) => id),
          forme,
        ).toContain(entry.id);
  });

  it.each<[string, readonly string[]]>([
    ['DATA SCIENTIST H/F', ['data-scientist']],
    ['Cuisinière de collectivité', ['cuisinier']],
    ['Juriste droit public (h/f)', ['juriste']],
    ['Infirmier·ère de nuit', ['infirmier']],
  ])('reads the job of « %s »', (title, expected) => {
    expect(extractVocabulaire(title, lists).metiers.map(({ id }) => id)).toEqual(expected);
  });

  it.each([
    'Le poste est à pourvoir dès que possible, dans une ville agréable.',
    'Vous travaillez avec deux collègues et prenez part à la vie de la maison.',
    'SI VOUS LE VOULEZ, ECRIVEZ AU PLUS TOT',
    'Une rue droite, un port, une porte et trois cours.',
  ])('finds nothing in « %s »', (text) => {
    const found = extractVocabulaire(text, lists);
    expect([...found.competences, ...found.metiers]).toEqual([]);
  });
});

describe('the text is hostile', () => {
  it('never throws, and gives places that hold the words it tells', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (noise) => {
        const text = `${noise} juriste ${noise}`;
        for (const list of Object.values(extractVocabulaire(text, vocabulaire)))
          for (const found of list)
            for (const { debut, fin } of found.places)
              expect(found.mots).toContain(text.slice(debut, fin));
      }),
    );
  });

  it('reads a bounded part of a huge text in bounded time', () => {
    const huge = 'gestion de projet '.repeat(200_000);
    const started = performance.now();
    const [found] = extractVocabulaire(huge, vocabulaire).competences;
    expect(found?.places).toHaveLength(20);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('cuts words in linear time whatever the marks', () => {
    const started = performance.now();
    motsOf('-'.repeat(60_000));
    motsOf('a.'.repeat(30_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('cleMot', () => {
  it.each([
    ['chargees', 'charge'],
    ['directrices', 'directeur'],
    ['regionaux', 'regional'],
    ['techniciennes', 'technicien'],
    ['administratives', 'administratif'],
    ['reseaux', 'reseau'],
    ['cheffe', 'chef'],
    ['agentes', 'agent'],
  ])('%s and %s share a key', (a, b) => {
    expect(cleMot(a)).toBe(cleMot(b));
  });

  it.each([
    ['paye', 'pays'],
    ['port', 'poste'],
    ['data', 'date'],
    ['travail', 'travaux'],
    ['ouvrier', 'ouvert'],
  ])('%s and %s stay apart', (a, b) => {
    expect(cleMot(a)).not.toBe(cleMot(b));
  });
});
