import { Lexicon } from './lexicon.ts';
import type { Sujet } from './ministeres.ts';

/**
 * Networks of field services. The directory of central services does not hold their members: an offer of
 * a prison is linked to the head of the network, one of a préfecture to its ministry.
 */
export interface Reseau {
  /** For the reason: « un tribunal judiciaire ». */
  readonly libelle: string;
  /** Head of the network, by name or sigle, where the directory has one; else its ministry. */
  readonly tete: string | null;
  readonly sujet: Sujet | null;
  /** True for bodies that any text may speak of: courts, schools, tax offices. */
  readonly courant: boolean;
}

const LEXICON = new Lexicon<Reseau>();
/** Sigles and names of one network; `courants` are the words that any text may use. */
const add = (
  libelle: string,
  sujet: Sujet | null,
  tete: string | null,
  propres: string,
  courants = '',
): void => {
  LEXICON.add(propres, { libelle, sujet, tete, courant: false });
  if (courants) LEXICON.add(courants, { libelle, sujet, tete, courant: true });
};

add(
  'une préfecture',
  'interieur',
  null,
  'PREF|SGAMI|SGCD|SIDSIC|préfecture de police|secrétariat général pour l’administration du ministère de l’Intérieur|DZSIC|délégation à l’immigration|cabinet du préfet',
  'préfecture|sous-préfecture|préfectures|secrétariat général commun|préfet',
);
add(
  'une direction départementale interministérielle',
  null,
  null,
  'DDT|DDTM|DDPP|DDETS|DDETSPP|DDCS|DDCSPP|DDI|DTAM|direction départementale des territoires|direction départementale de la protection des populations|DREETS|DRIEETS|DIRECCTE|DEETS|direction régionale de l’économie de l’emploi du travail et des solidarités|DRAJES|DRJSCS|CREPS|DRSDJSCS',
);
add(
  'un service de la police nationale',
  'interieur',
  null,
  'CRS|DZCRS|DDSP|DZPN|DIPN|DDPN|DIPJ|DZPAF|DCRFPN|commissariat de police|direction zonale|hôtel de police|DTPN|direction départementale de la sécurité publique',
);
add(
  'une unité de gendarmerie',
  'interieur',
  'DGGN',
  'RGIF|région de gendarmerie|groupement de gendarmerie|compagnie de gendarmerie|escadron de gendarmerie|GGD|COMGEND|COMSOP|garde républicaine|brigade de gendarmerie|EGM|école de gendarmerie',
);
add(
  'une académie',
  'education',
  null,
  'DSDEN|inspection académique|EREA|direction des services départementaux de l’éducation nationale|GRETA|cité scolaire',
  'rectorat|rectorats|académie de|académie|lycée|collège|école élémentaire|école maternelle|école primaire|rectrice|recteur|EPLE',
);
add('un Crous', 'superieur', null, 'CROUS|centre régional des œuvres universitaires');
add(
  'une direction régionale des affaires culturelles',
  'culture',
  null,
  'DRAC|UDAP|DAC|direction régionale des affaires culturelles',
);
add(
  'un service déconcentré de l’écologie',
  'ecologie',
  null,
  'DREAL|DRIEE|DRIEA|DRIEAT|DRIHL|DEAL|direction régionale de l’environnement|direction interdépartementale des routes|direction interrégionale de la mer|DIRM',
);
add(
  'un service déconcentré de l’agriculture',
  'agriculture',
  null,
  'DRAAF|DAAF|DRIAAF|direction régionale de l’alimentation',
);
add(
  'un établissement d’enseignement agricole',
  'agriculture',
  null,
  'EPLEFPA|EPLEA|LEGTA|LEGTPA|CFPPA|lycée agricole|lycée d’enseignement général et technologique agricole|établissement public local d’enseignement et de formation professionnelle agricole',
);
add(
  'un service local de la DGFiP',
  'economie',
  'DGFIP',
  'DRFIP|DDFIP|DISI|DIRCOFI|direction départementale des finances publiques|direction régionale des finances publiques|direction des finances publiques|DNID|DNEF|DVNI',
  'ESI|SIE|SIP|trésorerie|centre des finances publiques|service des impôts|paierie|recette des finances',
);
add(
  'un service local des douanes',
  'economie',
  'DGDDI',
  'direction interrégionale des douanes|direction régionale des douanes|bureau de douane|recette interrégionale des douanes|brigade des douanes|école nationale des douanes|direction interrégionale des douanes et droits indirects|direction régionale des douanes et droits indirects',
);
add(
  'un établissement pénitentiaire',
  'justice',
  'DAP',
  'DISP|SPIP|maison centrale|direction interrégionale des services pénitentiaires|service pénitentiaire d’insertion et de probation',
  'maison d’arrêt|centre pénitentiaire|centre de détention|établissement pénitentiaire|mission outre-mer',
);
add(
  'une juridiction judiciaire',
  'justice',
  'DSJ',
  'SAR|service administratif régional',
  'tribunal judiciaire|tribunal de proximité|TJ|TGI|cour d’appel|conseil de prud’hommes|tribunal de grande instance|tribunal d’instance|juridiction judiciaire|parquet',
);
add(
  'une juridiction administrative',
  null,
  "Conseil d'État",
  '',
  'tribunal administratif|cour administrative d’appel|TA|CAA',
);
add(
  'un service territorial de la protection judiciaire de la jeunesse',
  'justice',
  'DPJJ',
  'DTPJJ|DIRPJJ|UEMO|UEHC|UEHDR|STEMO|direction territoriale de la protection judiciaire de la jeunesse|direction interrégionale de la protection judiciaire de la jeunesse|centre éducatif fermé|unité éducative',
);
add(
  'une unité des armées',
  'armees',
  null,
  'régiment|RHP|RHC|base aérienne|base navale|base de défense|escadrille|escadron de chasse|brigade blindée|COMCYBER|hôpital d’instruction des armées|HIA|frégate|école militaire',
);
add(
  'un groupement de soutien de base de défense',
  'armees',
  'Direction centrale du service du commissariat des armées',
  'GSBDD|GSC|groupement de soutien de la base de défense|groupement de soutien|groupement soutien commissariat|groupement de soutien commissariat|PFC|PFAF|plate-forme commissariat|plateforme commissariat|plate-forme achats-finances|plateforme achats finances|SCA|commissariat des armées|direction du commissariat d’outre-mer|ELOCA|CIAM',
);
add(
  'un centre interarmées des réseaux',
  'armees',
  'DIRISI',
  'CIRISI|centre interarmées des réseaux d’infrastructure et des systèmes d’information',
);
add(
  'un atelier industriel de l’aéronautique',
  'armees',
  "Direction centrale du service industriel de l'aéronautique",
  'AIA|atelier industriel de l’aéronautique|SIAE|service industriel de l’aéronautique',
);
add(
  'un établissement du service d’infrastructure de la défense',
  'armees',
  "Service d'infrastructure de la défense",
  'ESID|USID|service d’infrastructure de la défense',
);

export { LEXICON as RESEAUX };
