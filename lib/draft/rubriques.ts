import type { NatureRubrique, Rubrique } from '../model/draft.ts';
import type { Ligne } from './lignes.ts';
import type { Pli } from './pli.ts';

/** A heading in the folded text: its words, and where the body begins. */
export interface EnTete {
  readonly nature: NatureRubrique;
  /** Folded words of the heading. */
  readonly label: string;
  readonly ligne: Ligne;
  /** End of the words of the heading. */
  readonly finTitre: number;
  /** Where what it heads begins and ends. */
  readonly debutCorps: number;
  readonly finCorps: number;
  /** True when the body is on the line of the heading: « Lieu : Paris ». */
  readonly enLigne: boolean;
}

const MAX_LABEL = 70;
const MAX_RUBRIQUES = 120;

/** Tried in order: the first that a label answers says what it heads. */
const NATURES: readonly (readonly [NatureRubrique, RegExp])[] = [
  ['intitule', /^(?:intitule|libelle|titre|nom)\b|^(?:poste|emploi)(?: propose| a pourvoir)?$/],
  [
    'vacance',
    /^date (?:de |du |d')?(?:vacance|prise|debut|disponibilite|recrutement|l'emploi)|vacance|prise de (?:poste|fonction|service)|^statut (?:du poste|de l'emploi)|^(?:poste )?(?:a pourvoir|disponib)|motif d|nature (?:du poste|de la vacance)/,
  ],
  [
    'lieu',
    /^(?:lieu|lieux|localisation|localite|residence|adresse|ville|site|implantation|commune|departement|region|affectation geographique)\b/,
  ],
  [
    'remuneration',
    /remuneration|salaire|traitement|regime indemnitaire|rifseep|\bnbi\b|cotation|avantages/,
  ],
  [
    'metier',
    /^(?:metiers?|references? (?:du |au |de )?(?:metier|repertoire)|reference rime|fiche metier|code (?:metier|fiche|rome|rime)|emploi[ -]type|emploi de reference|emploi repere|domaines? fonctionnels?|famille|rmfp|rime|referens|specialite|bap)\b/,
  ],
  [
    'statut',
    /^(?:versant|categories?|cat\b|corps|grades?|cadres? d'emplois?|filiere|statut|type de (?:contrat|recrutement|poste)|nature (?:du|de) (?:contrat|l'emploi)|contrat|duree|fondement|ouvert|quotite|groupe|cotations?)\b/,
  ],
  ['profil', /profil|competence|savoir|connaissance|qualites?\b|aptitude|prerequis|pre-requis/],
  [
    'candidature',
    /candidat|postul|contact|renseignement|personnes? a contacter|depot|delai|date limite|envoi des|procedure|modalites (?:de|du) recrut|autorite a qui|dossier/,
  ],
  [
    'conditions',
    /condition|contrainte|sujetion|specificite|particularite|horaire|temps de travail|teletravail|habilitation|permis|deplacement|diplome|astreinte|exigence|formations? (?:requise|exigee|necessaire)/,
  ],
  ['profil', /^(?:experiences?|qualifications?|formations?|niveau)\b/],
  [
    'employeur',
    /employeur|organisme|structure|collectivite|etablissement|qui sommes|presentation|environnement|contexte|entite|rattachement|autorite|recruteur|equipe|affectation|ministere|(?:missions?|activites?|descriptif|description|organisation) (?:de la |du |de l')(?:service|bureau|direction|departement|pole|division|sous-direction|unite|mission)|^(?:service|direction|bureau|pole|division|sous-direction|unite|administration)\b/,
  ],
  [
    'missions',
    /mission|activite|tache|description|descriptif|objectif|finalite|attribution|responsabilite|fonctions?\b|role|raison d'etre|enjeu/,
  ],
];

/** Words that headings are made of: a line of these alone is one, without a colon. */
const MOTS = new Set(
  (
    'ville villes commune site sites departement region lieux nature intitule libelle titre poste emploi date vacance prise fonction fonctions service services lieu localisation residence ' +
    'administrative adresse implantation affectation geographique remuneration salaire traitement avantages metier ' +
    'reference references rmfp rime versant categorie corps grade cadre emplois filiere statut type contrat recrutement ' +
    'duree profil recherche recherches attendu attendue attendus attendues souhaite souhaites requis requise requises ' +
    'competence competences savoir savoirs faire etre connaissance connaissances qualite qualites aptitude aptitudes ' +
    'prerequis candidat candidate candidature candidatures postuler contact contacts renseignement renseignements ' +
    'personne personnes contacter depot delai modalite modalites condition conditions contrainte contraintes sujetion ' +
    'sujetions specificite specificites particularite particularites particuliere particulieres specifique specifiques ' +
    'horaire horaires temps travail teletravail habilitation habilitations diplome diplomes experience experiences ' +
    'formation formations niveau employeur organisme structure collectivite etablissement qui sommes nous presentation ' +
    'environnement professionnel professionnels contexte entite rattachement autorite equipe direction bureau mission missions ' +
    'activite activites tache taches description descriptif objectif objectifs finalite attributions responsabilites ' +
    'role raison enjeux principal principale principales principaux mots quelques exercice techniques technique ' +
    'comportementales relationnelles generales general generale liees liee liaisons hierarchiques informations ' +
    'complementaires complementaire candidater comment secondaires permanentes occasionnelles essentielles necessaires ' +
    'hierarchique pole division departement unite cles mesures exigees exigences professionnelle professionnelles finalites perspectives evolution attachees '
  ).split(' '),
);
const PETITS = new Set(
  'a au aux d de des du en et l la le les vos votre nos notre ou pour par sur son ses ce cette un une dans son'.split(
    ' ',
  ),
);

/** The headings of a draft, with what each one heads. */
export function enTetesOf(lignes: readonly Ligne[], fin: number): EnTete[] {
  const found: Omit<EnTete, 'finCorps'>[] = [];
  for (const ligne of lignes) {
    if (found.length >= MAX_RUBRIQUES) break;
    const head = readHeading(ligne);
    if (head) found.push(head);
  }
  return found.map((head, index) => ({
    ...head,
    finCorps: Math.max(head.debutCorps, found[index + 1]?.ligne.debut ?? fin),
  }));
}

function readHeading(ligne: Ligne): Omit<EnTete, 'finCorps'> | null {
  const { texte, debut, fin } = ligne;
  const separator = /\s*(?::|\t+|\s\|\s?|\|)\s*/.exec(texte.slice(0, MAX_LABEL + 4));
  const cut = separator && separator.index > 0 ? separator.index : -1;
  if (cut > 0 && separator) {
    const label = labelOf(texte.slice(0, cut));
    const nature = isLabel(label) ? natureOf(label) : null;
    if (nature) {
      const debutCorps = debut + cut + separator[0].length;
      return {
        nature,
        label,
        ligne,
        finTitre: debut + cut,
        debutCorps: Math.min(debutCorps, fin),
        enLigne: debutCorps < fin,
      };
    }
  }
  if (texte.length > MAX_LABEL || /[.;,]$/.test(texte)) return null;
  const label = labelOf(texte);
  const words = wordsOf(label);
  if (words.length === 0 || !words.every((word) => MOTS.has(word))) return null;
  const nature = natureOf(label);
  // « Poste » or « Direction » alone on a line is a word, not a heading.
  if (!nature || (words.length === 1 && ligne.puce)) return null;
  return { nature, label, ligne, finTitre: fin, debutCorps: fin, enLigne: false };
}

const wordsOf = (label: string): string[] =>
  label.split(/[^a-z0-9]+/).filter((word) => word !== '' && !PETITS.has(word));

/** Before a colon a label is made of heading words, or is short and begins with one; a sentence is neither. */
function isLabel(label: string): boolean {
  const words = wordsOf(label);
  const known = words.filter((word) => MOTS.has(word)).length;
  if (known >= words.length * 0.6) return words.length <= 10;
  return words.length <= 3 && MOTS.has(words[0] ?? '');
}

/** A heading in plain words: « Mission(s) principale(s) » and « Vos missions » are headings of missions. */
function labelOf(text: string): string {
  return text
    .replace(/\((s|e|es|x)\)/g, '$1')
    .replace(/\(.*?\)/g, ' ')
    .replace(/[*_#"«»?!]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:vos|votre|nos|notre|les|le|la|des|son|sa|ses) |l')/, '');
}

function natureOf(label: string): NatureRubrique | null {
  if (label === '') return null;
  return NATURES.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** The headings as passages of the draft. */
export function rubriquesOf(pli: Pli, enTetes: readonly EnTete[]): Rubrique[] {
  return enTetes.map(({ nature, ligne, finTitre, debutCorps, finCorps }) => ({
    nature,
    titre: pli.passage(ligne.debut, finTitre),
    corps: pli.passage(debutCorps, finCorps),
  }));
}
