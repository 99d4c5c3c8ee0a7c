import type { Gazetteer } from './gazetteer.ts';
import { stemOf, toWords } from './words.ts';

/** Head words of services and words of support functions: names made of them alone belong to nobody. */
const GENERIC = new Set(
  (
    'direction sous-direction sousdirection sous générale général générales généraux service services bureau bureaux département départements ' +
    'mission missions pôle pôles cellule section division unité secteur secrétariat délégation centre centrale central centraux ' +
    'national nationale nationaux régional régionale régionales territoriale territorial territoriales local locale locales ' +
    'adjoint adjointe déléguée délégué direction directeur directrice président présidente secrétaire ministre préfet chef groupe ' +
    'ressources humaines rh affaires juridique juridiques finances financière financières financier financiers budget budgétaire ' +
    'comptable comptabilité contrôle gestion communication système systèmes information informatique numérique achats achat marchés ' +
    'logistique immobilier immobilière patrimoine moyens administration administrative administratives administratif administratifs qualité ' +
    'performance pilotage stratégie stratégique numériques études étude développement relations relation extérieures internationales international ' +
    'internationale européennes européenne europe formation formations recherche valorisation sécurité prévention paie rémunération ' +
    'carrières carrière personnel personnels social sociale sociales dialogue action documentation archives public publics publique publiques ' +
    'accueil médiation projets projet innovation transformation modernisation organisation coordination appui soutien technique techniques ' +
    'technologique exploitation production maintenance travaux réseau réseaux collectivités conseil contentieux expertise support activités ' +
    'méthodes synthèse usagers clients partenariats presse édition web informations applications infrastructures données architecture ' +
    'opérations opérationnelle programmes programme matériel matériels équipement équipements risques audit interne santé-travail ' +
    'vie étudiante scolarité enseignement enseignements bibliothèque agence établissement établissements institut école ' +
    'emploi compétences recrutement statuts statut affaires courrier restauration hébergement transports transport ' +
    'parc automobile environnement énergie technologies processus'
  )
    .split(' ')
    .map(stemOf),
);

/** Below it the words of a name are too common to name a body by themselves, in bits. */
export const PROPER = 6;

/** Rarity of the words of a name that are no words of every office. */
export function properBits(texte: string, gazetteer: Gazetteer): number {
  let bits = 0;
  for (const word of toWords(texte))
    if (!word.small && !GENERIC.has(word.stem)) bits += gazetteer.rarityOf(word.stem);
  return bits;
}
