import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeOffreRows } from '../../../data/sample/offres-file.ts';
import { nameKey } from '../../../lib/text/fold.ts';
import { VOCABULAIRE } from '../../../lib/vocabulaire/listes.ts';
import { extractVocabulaire } from '../../../lib/vocabulaire/match.ts';
import { motsOf } from '../../../lib/vocabulaire/mots.ts';
import type { Competence, Metier } from '../../../lib/vocabulaire/vocabulaire.ts';

const readNames = (name: string): readonly string[] =>
  JSON.parse(
    readFileSync(new URL(`../../../data/vocabulaire/${name}.json`, import.meta.url), 'utf8'),
  );

const vocabulaire = VOCABULAIRE;
const { competences, metiers } = VOCABULAIRE;

/** Codes of the functional domains of the « Répertoire des métiers de la fonction publique ». */
const DOMAINES =
  'ACH AGR AMT ASP BAT COM CTL CUL DEF DIR DOC ENS ENV FIP GBF GRH INT JUR JUS LOG MED NUM RCH REN SAN SEC SOC TRA USA'.split(
    ' ',
  );

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const formsOf = (entry: Competence | Metier): readonly string[] =>
  'formes' in entry ? entry.formes : [entry.libelle, ...entry.synonymes];

describe.each([
  { file: 'competences', entries: competences as readonly (Competence | Metier)[], least: 400 },
  { file: 'metiers', entries: metiers as readonly (Competence | Metier)[], least: 150 },
])('$file.json', ({ entries, least }) => {
  it(`holds ${least} entries or more`, () => {
    expect(entries.length).toBeGreaterThanOrEqual(least);
  });

  it('is sorted by identifier, each well formed and used once', () => {
    const ids = entries.map((entry) => entry.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(SLUG);
  });

  it('has unique labels', () => {
    const labels = entries.map((entry) => nameKey(entry.libelle));
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  });

  it('says each thing once: no form is in two entries, nor twice in one', () => {
    const seen = new Map<string, string>();
    const clashes: string[] = [];
    for (const entry of entries) {
      for (const form of formsOf(entry)) {
        const key = nameKey(form);
        if (seen.has(key)) clashes.push(`« ${form} » in ${entry.id} and ${seen.get(key)}`);
        seen.set(key, entry.id);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('has no form that the matcher would take for that of another entry', () => {
    const seen = new Map<string, string>();
    const clashes: string[] = [];
    for (const entry of entries) {
      for (const form of [entry.libelle, ...formsOf(entry)]) {
        const key = motsOf(form)
          .map((mot) => mot.cle)
          .join(' ');
        expect(key, form).not.toBe('');
        const other = seen.get(key);
        if (other !== undefined && other !== entry.id)
          clashes.push(`${form}: ${entry.id}, ${other}`);
        seen.set(key, entry.id);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('has trimmed forms of a sensible length, without markup', () => {
    for (const form of entries.flatMap((entry) => [entry.libelle, ...formsOf(entry)])) {
      expect(form).toBe(form.trim());
      expect(form.length).toBeLessThanOrEqual(110);
      expect(form).not.toMatch(/[{}|<>;@]| {2}/);
    }
  });

  it('covers every functional domain and no other', () => {
    expect([...new Set(entries.map((entry) => entry.domaine))].sort()).toEqual(DOMAINES);
  });

  it('has sigles of two capitals or more, each owned by one entry', () => {
    const sigles = entries.flatMap((entry) => ('sigles' in entry ? (entry.sigles ?? []) : []));
    expect(new Set(sigles).size).toBe(sigles.length);
    for (const sigle of sigles) expect(sigle).toMatch(/^[A-Z][A-Za-z0-9-]*[A-Z0-9][A-Za-z0-9-]*$/);
  });

  it('names no person', () => {
    const names = new Set([...readNames('prenoms'), ...readNames('patronymes')]);
    for (const form of entries.flatMap((entry) => [entry.libelle, ...formsOf(entry)])) {
      expect(form).not.toMatch(/\b(?:M\.|Mme|Mlle|Monsieur|Madame)\s/);
      // The first word of a label has a capital whatever it is.
      const capitals = form.split(/[\s'’/-]+/).slice(1);
      expect(
        capitals.filter((word) => names.has(word)),
        form,
      ).toEqual([]);
    }
  });
});

describe('metiers.json', () => {
  const ids = new Set(metiers.map((metier) => metier.id));
  const skills = new Set(competences.map((competence) => competence.id));

  it('refers to métiers and skills that exist', () => {
    for (const { id, voisins, competences: asked } of metiers) {
      expect(
        voisins.filter((voisin) => !ids.has(voisin)),
        id,
      ).toEqual([]);
      expect(
        asked.filter((skill) => !skills.has(skill)),
        id,
      ).toEqual([]);
      expect(asked.length, id).toBeGreaterThan(0);
      expect(voisins.length, id).toBeGreaterThan(0);
    }
  });

  it('has neighbours that know each other, and none is its own', () => {
    const byId = new Map(metiers.map((metier) => [metier.id, metier]));
    for (const { id, voisins } of metiers) {
      expect(voisins, id).toEqual([...new Set(voisins)].sort());
      expect(voisins, id).not.toContain(id);
      for (const voisin of voisins)
        expect(byId.get(voisin)?.voisins, `${id}, ${voisin}`).toContain(id);
    }
  });

  it.each([
    ['data-scientist', ['data scientist', 'scientifique des données']],
    ['developpeur', ['développeur', 'développeuse']],
    ['infirmier', ['infirmier', 'infirmière']],
    ['statisticien', ['statisticien', 'statisticienne']],
    ['charge-recrutement', ['chargé de recrutement', 'chargée de recrutement']],
  ])('names %s in the masculine and in the feminine', (id, formes) => {
    const metier = metiers.find((candidate) => candidate.id === id);
    expect(metier?.formes).toEqual(expect.arrayContaining(formes));
  });
});

describe('what is found in texts', () => {
  const found = (text: string) => {
    const { competences: skills, metiers: jobs } = extractVocabulaire(text, vocabulaire);
    return { skills: skills.map(({ id }) => id), jobs: jobs.map(({ id }) => id) };
  };

  it.each([
    ['Data scientist F/H - traitement automatique du langage', 'data-scientist'],
    ['Développeuse ou développeur web', 'developpeur'],
    ['Chargé·e de recrutement', 'charge-recrutement'],
    ["Chargée / Chargé d'entretien des locaux", 'agent-entretien'],
    ['Surveillant pénitentiaire H/F', 'surveillant-penitentiaire'],
    ['Agent de police municipale (h/f)', 'policier-municipal'],
    ['Inspecteur en abattoir', 'inspecteur-sanitaire'],
    ['Plombier en lycée', 'plombier'],
    ['Greffière / Greffier', 'greffier'],
    ['Délégué(e) à la protection des données', 'dpo'],
    ['Prévisionniste hydrologue F/H', 'hydrologue'],
    ['Administrateur SIG (h/f)', 'geomaticien'],
    ['ATSEM - École maternelle', 'atsem'],
  ])('« %s » is the métier %s', (text, id) => {
    expect(found(text).jobs).toContain(id);
  });

  it.each([
    ['Maîtrise du RGAA et des WCAG exigée', 'accessibilite-numerique'],
    ['Vous préparez l’ouverture des données publiques', 'open-data'],
    ['SQL, Python et R', 'python'],
    ['Une bonne pratique du langage R est attendue', 'langage-r'],
    ['connaissance des SIG (QGIS)', 'systemes-d-information-geographique'],
    ['Exposer les données par API REST', 'api'],
    ['droit de la commande publique', 'commande-publique'],
    ['machine learning', 'apprentissage-automatique'],
    ['permis poids lourd et CACES', 'conduite-d-engins'],
  ])('« %s » asks for %s', (text, id) => {
    expect(found(text).skills).toContain(id);
  });

  it.each([
    ['service de la qualité', 'demarche-qualite'],
    ['article R 461-4 du code de commerce', 'langage-r'],
    ['accueil physique du public', 'sciences-physiques'],
    ["vous travaillez dans le sas d'entrée", 'logiciel-sas'],
    ['secrétariat général du ministère', 'secretariat-et-assistance'],
    ['postes ouverts aux personnes en situation de handicap', 'politique-du-handicap'],
    ['MISE EN PLACE DES OUTILS', 'plateforme-des-achats-de-l-etat'],
  ])('« %s » does not ask for %s', (text, id) => {
    expect(found(text).skills).not.toContain(id);
  });

  it.each([
    ['les agents du service accueillent les usagers', 'agent-entretien'],
    ['sous la responsabilité du chef de bureau', 'cadre-dirigeant'],
    ['gestion comptable et budgétaire', 'gestionnaire-comptable'],
    ['le milieu marin', 'marin'],
    ['interprète les résultats', 'traducteur-interprete'],
  ])('« %s » is not the métier %s', (text, id) => {
    expect(found(text).jobs).not.toContain(id);
  });

  it('knows the métier of every offer of the sample, and most of the skills they ask', () => {
    const unknown = new Set<string>();
    let asked = 0;
    let known = 0;
    for (const offre of makeOffreRows()) {
      if (found(offre.Métier).jobs.length === 0) unknown.add(offre.Métier);
      for (const skill of offre['Compétences attendues'].split('; ').filter((s) => s !== '')) {
        asked += 1;
        if (found(skill).skills.length > 0) known += 1;
      }
    }
    expect([...unknown]).toEqual([]);
    expect(known / asked).toBeGreaterThan(0.9);
  });
});
