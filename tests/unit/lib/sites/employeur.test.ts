import { expect, test } from 'vitest';
import { employeurDuTitre, isCategorieEmployeur } from '../../../../lib/sites/employeur.ts';

const LOCAL = 'Fonction publique Territoriale';
const ETAT = "Fonction publique de l'État";

test.each([
  ['Communes', LOCAL],
  ['Conseils départementaux', LOCAL],
  ['Conseils régionaux', 'Fonction Publique Territoriale'],
  ['Structures de coopération territoriale', LOCAL],
  ["Centres communaux d'Action Sociale", LOCAL],
  ['Centres communaux d’action sociale', null],
  ['Centres de gestion', LOCAL],
  ["Services départementaux d'incendie et de secours", LOCAL],
  ['Etablissements publics locaux', LOCAL],
  ['Établissements publics de santé', 'Fonction publique Hospitalière'],
  ['Centres hospitaliers', 'Fonction publique Hospitalière'],
  ['Métropoles', LOCAL],
  ["Communautés d'agglomération", LOCAL],
  ["Offices publics de l'habitat", LOCAL],
  ['Caisses des écoles', LOCAL],
])('« %s » (%s) is a category of employers', (employeur, versant) => {
  expect(isCategorieEmployeur(employeur, versant)).toBe(true);
});

test.each([
  ['Direction du renseignement et de la sécurité de la Défense (DRSD)', ETAT],
  ['Secrétariat Général', ETAT],
  ['Services du Premier ministre', ETAT],
  ['Services du Premier ministre', null],
  ["Établissements d'enseignement agricole", "Fonction Publique de l'Etat"],
  ["Centre d'action sociale de la ville de Paris", LOCAL],
  ['Conseil départemental de l’Essonne', LOCAL],
  ['Mairie de BUC', LOCAL],
  ["Communauté d'Agglomération Cannes Pays de Lérins", LOCAL],
  ['Ile-de-France Mobilités', LOCAL],
  ['Centres hospitaliers de la côte', 'Fonction publique Hospitalière'],
  ['Grand Paris Sud Seine Essonne Sénart', LOCAL],
])('« %s » (%s) is a name', (employeur, versant) => {
  expect(isCategorieEmployeur(employeur, versant)).toBe(false);
});

test.each([
  [
    'Chargé de recrutement (H/F) - CONSEIL DÉPARTEMENTAL DU MORBIHAN',
    'CONSEIL DÉPARTEMENTAL DU MORBIHAN',
  ],
  ['Agent de police municipale (h/f) - Valenton', 'Valenton'],
  [
    '1503/26-1 - Gestionnaire Ressources Humaines - SDIS de Seine-Maritime',
    'SDIS de Seine-Maritime',
  ],
  [
    "Educatrice de jeunes enfants - Conseil départemental de l'Essonne",
    "Conseil départemental de l'Essonne",
  ],
  ['Directeur Adjoint du Territoire Nord - Cycles de l’eau - SDEA', 'SDEA'],
  ["Assistante d'accueil petite enfance H/F (AP)- Crèche Mirabelle", 'Crèche Mirabelle'],
  ['PROFESSEUR DE VIOLON (H/F) – VILLE D AIX LES BAINS', 'VILLE D AIX LES BAINS'],
])('the title « %s » ends with its employer', (intitule, employeur) => {
  expect(employeurDuTitre(intitule)).toBe(employeur);
});

test.each([
  'Agent chargé de restauration scolaire (h/f)',
  "EMPLOYÉ A L'AGENCE POSTALE (H/F) - CDD",
  'Conseiller en organisation (h/f) - Réf : 21-0019EP',
  'juriste projets complexes - f/h',
  'Secrétaire-comptable de mairie',
  'Technicien - temps non complet',
  ' - Mairie de Buc'.trim(),
  '',
])('the title « %s » names no employer', (intitule) => {
  expect(employeurDuTitre(intitule)).toBeNull();
});
