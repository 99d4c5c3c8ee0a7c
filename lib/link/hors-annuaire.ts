import { Lexicon } from './lexicon.ts';
import type { Word } from './words.ts';

/** Why an employer has no record among State services. */
export type HorsAnnuaire =
  | 'collectivite'
  | 'hopital'
  | 'universite'
  | 'agence-regionale'
  | 'autre'
  | 'vague';

/** Employers that the directory of the State does not hold, by the words that give them away. */
const LEXICON = new Lexicon<HorsAnnuaire>();
LEXICON.add(
  'mairie|hôtel de ville|ville de|commune de|communes|métropole|métropole de|eurométropole|communauté d’agglomération|communauté agglomération|communauté de communes|communauté urbaine|agglomération|intercommunalité|conseil départemental|conseils départementaux|conseil général|conseil régional|conseils régionaux|collectivité européenne|collectivité territoriale|collectivités territoriales|collectivité de|collectivité|CCAS|CIAS|centre communal d’action sociale|centre communal action sociale|centres communaux d’action sociale|centre intercommunal d’action sociale|centre d’action sociale|structures de coopération territoriale|syndicat mixte|syndicat intercommunal|syndicat départemental|syndicat des eaux|syndicat|SIVOM|SIVU|SMICTOM|SICTOM|SITCOM|EPCI|EPT|SDIS|SDMIS|services départementaux d’incendie|service départemental d’incendie|maison départementale des personnes handicapées|MDPH|centre de gestion de la fonction publique|centres de gestion|centre départemental de gestion|centre interdépartemental de gestion|CDG|CIG|office public de l’habitat|offices publics de l’habitat|OPH|habitat et moyen loyer|établissements publics locaux|établissement public territorial|Grand Paris|pays de|parc naturel régional|caisse des écoles|régie municipale|police municipale|crèche|EHPAD|conseil municipal|service départemental|services municipaux|Île-de-France Mobilités|collectivités',
  'collectivite',
);
LEXICON.add(
  'CHU|CHRU|CHR|CHI|EPSM|GHT|GHU|AP-HP|APHP|AP-HM|APHM|HCL|centre hospitalier|centre hospitalier universitaire|hospices civils|hôpital|hôpitaux|groupe hospitalier|groupement hospitalier|clinique|assistance publique|établissement public de santé|institut médico-éducatif|maison de retraite|hospitalière',
  'hopital',
);
LEXICON.add(
  'université|universités|universitaire de technologie|IUT|INSA|INSPE|ESPE|IAE|COMUE|faculté|UFR|institut polytechnique|Sorbonne|école supérieure d’art',
  'universite',
);
LEXICON.add('ARS|agence régionale de santé|agences régionales de santé', 'agence-regionale');
LEXICON.add(
  'RATP|SNCF|CCI|CCIP|EDF|groupe La Poste|Caisse des dépôts|CDC|chambre de commerce|chambre d’agriculture|chambre de métiers|CPAM|CARSAT|URSSAF|MSA|CAF|caisse primaire|mission locale|GIP|groupement d’intérêt public|Banque de France|Radio France|France Télévisions|agence du numérique en santé|ANS',
  'autre',
);
/** What the title of a State's post may be about: « chef du bureau des collectivités territoriales ». */
const SUBJECTS = /^(?:collectivités|intercommunalité|universités|hôpitaux|EPCI)$/iu;

export function isSubjectOfPost(words: readonly Word[], start: number): boolean {
  return SUBJECTS.test(words[start]?.raw ?? '');
}

/** What is written in the field when nothing is said. */
const VAGUE =
  /^(?:autres?|non renseigne|non communique|nc|n c|neant|sans objet|voir (?:la )?(?:fiche|annonce|offre).*|fiche de poste.*|divers|inconnu|a definir|confidentiel|employeur|fonction publique .*|etat|administration centrale|ministere|service|direction)$/;

export { LEXICON as HORS_ANNUAIRE };

/** True for a label that names nobody: « Voir fiche de poste », « Autre ». */
export function isVague(key: string): boolean {
  return VAGUE.test(key);
}
