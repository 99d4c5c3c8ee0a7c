import type { NatureRubrique } from '../model/draft.ts';
import { DATE, TOUT_DE_SUITE } from './dates.ts';
import type { Pli } from './pli.ts';
import type { EnTete } from './rubriques.ts';

/** A run of the folded text that says something of a part of an item. */
export interface Repere {
  readonly debut: number;
  readonly fin: number;
  /** False when it only hints at it: a reader has to check. */
  readonly sur: boolean;
}

/** What detectors read. */
export interface TexteLu {
  readonly pli: Pli;
  readonly texte: string;
  readonly enTetes: readonly EnTete[];
}

type Detecteur = (lu: TexteLu) => Repere | null;

/** First match of the patterns in order; those given as hints come last and are not sure. */
function cherche(surs: readonly RegExp[], indices: readonly RegExp[] = []): Detecteur {
  return ({ texte }) => {
    for (const [patterns, sur] of [
      [surs, true],
      [indices, false],
    ] as const)
      for (const pattern of patterns) {
        const match = pattern.exec(texte);
        if (match) return { debut: match.index, fin: match.index + match[0].length, sur };
      }
    return null;
  };
}

/** Like `cherche`, for a proper name: what the group `nom` took begins with a capital in the draft. */
function chercheNom(...patterns: readonly RegExp[]): Detecteur {
  return ({ pli, texte }) => {
    for (const pattern of patterns)
      for (const match of texte.matchAll(pattern)) {
        const start = match.indices?.groups?.nom?.[0] ?? match.index;
        const { debut } = pli.passage(start, start + 1);
        if (/\p{Lu}/u.test(pli.original.charAt(debut)))
          return { debut: match.index, fin: match.index + match[0].length, sur: true };
      }
    return null;
  };
}

/** A heading of a nature with something under it, whose words answer `label` when one is given. */
function sousTitre(
  nature: NatureRubrique,
  label: RegExp | null,
  corps: RegExp = /[a-z0-9]{2}/,
): Detecteur {
  return ({ texte, enTetes }) => {
    for (const head of enTetes) {
      if (head.nature !== nature || (label && !label.test(head.label))) continue;
      const end = head.enLigne ? head.ligne.fin : Math.min(head.finCorps, head.debutCorps + 400);
      const body = texte.slice(head.debutCorps, end);
      const match = corps.exec(body);
      if (!match || VIDE.test(body.trim())) continue;
      const debut = head.enLigne ? head.ligne.debut : head.debutCorps;
      return { debut, fin: Math.min(end, debut + 160), sur: true };
    }
    return null;
  };
}

/** A form's empty field: « à compléter », « … », « non renseigné », « xx ». */
const VIDE =
  /^(?:a (?:completer|renseigner|definir|preciser)|non (?:renseigne|precise|communique)e?s?|neant|nc|n\/a|tbd|x{2,}|[.…_\s-]*)$/;

function premier(...detecteurs: readonly Detecteur[]): Detecteur {
  return (lu) => {
    let hint: Repere | null = null;
    for (const detecteur of detecteurs) {
      const found = detecteur(lu);
      if (found?.sur) return found;
      hint ??= found;
    }
    return hint;
  };
}

const VERSANT = "fonction publique (?:de l'etat|d'etat|territoriale|hospitaliere)";
/** A branch named among the things to know is not that of the post. */
const versant: Detecteur = (lu) => {
  const { texte } = lu;
  const said = sousTitre('statut', /versant/)(lu);
  if (said) return said;
  let hint: Repere | null = null;
  for (const match of texte.matchAll(new RegExp(`${VERSANT}|\\b(?:fpe|fpt|fph)\\b`, 'g'))) {
    const debut = match.index;
    const before = texte.slice(Math.max(0, debut - 90), debut);
    const phrase = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1);
    const found = { debut, fin: debut + match[0].length, sur: !CONNAITRE.test(phrase) };
    if (found.sur) return found;
    hint ??= found;
  }
  return hint;
};
const CONNAITRE =
  /conna|maitris|statut|regle|droit|code|concours|culture|fonctionnement|interet pour|experience|environnement|procedure|carriere|ressources humaines|budget|compta|finances|marches|titulaire|fonctionnaire|agents?|cadre|acteurs|employeurs|trois|metiers/;

const CORPS =
  "(?:corps (?:des?|d'|interministeriel)|cadres? d'emplois?|\\bgrades? (?:de|d'|des|:)|attachee?s? (?:\\W?e\\W? )?(?:territoria|d'administration|principa|statisticien|des ministeres|hors classe|de conservation|du patrimoine|parlementaire)|(?:ingenieure?s?|techniciene?n?e?s?)(?:\\W{0,2}n?es?\\W?)? (?:territoria|en chef|hospitali|superieure?|principa|des travaux publics|de l'industrie|des mines|sic\\b|des systemes d'information|paramedica|(?:d')?etudes|de recherche|des ponts|de classe|de l'agriculture|de l'equipement|de formation|de l'environnement)|assistant ingenieur|redacteure?s? (?:territoria|principa)|redacteurs?\\W{0,3}(?:trices?\\W?)? territoria|secretaires? (?:administrati|des affaires)|adjointe?s?(?:\\W{0,2}es?\\W?)? (?:administrati|techniques? (?:territoria|principa|de|des|d')|techniques\\b|territoria|du patrimoine|d'animation)|agents? de maitrise|animateur territorial|educateur territorial|assistant(?:e)? (?:territorial|socio-educatif|de conservation)|conseiller territorial|administrateure?s? (?:territoria|de l'etat|civil|de l'insee)|(?:inspecteur|controleur|agent)(?:e|rice)?s? (?:des finances publiques|des douanes|principa|du travail|de la sante|de l'insee)|\\baae\\b|\\bige\\b|\\bigr\\b|\\basi\\b|\\batrf\\b|\\bsaenes\\b|\\bitpe\\b|\\btspdd\\b|\\bitrf\\b|\\bicpef\\b|filiere (?:administrative|technique|sociale|animation|culturelle|medico|sportive|police)|redacteur ou attache|auxiliaire de puericulture de classe|commissaire des armees|praticien hospitalier|infirmiere?s? (?:en soins generaux|diplomee? d'etat)|maitre de conferences|professeur des universites|magistrat|greffiers? des services judiciaires|directeurs? des services de greffe|agents? territoria)";

const categorie = premier(
  sousTitre('statut', /^categorie/, /\b[abc]\b|\ba\+/),
  cherche([
    /\bcategor(?:ie|ies)\s?(?:statutaire |hierarchique |d'emploi |de l'emploi )?(?::|=|-)?\s?["«(]?\s?(?!a (?:completer|preciser|definir|renseigner|determiner|confirmer))(?:a\+?|b|c)(?![a-z0-9'])/,
    /\bcat\.?\s?:?\s?(?:a\+?|b|c)(?![a-z0-9'])/,
    /\bcadres? (?:a\+?|b)(?![a-z0-9'])|\bagents? (?:a\+?|b|c)(?![a-z0-9'])/,
  ]),
);

const corps = premier(
  sousTitre('statut', /corps|cadre|grade|filiere/),
  cherche([new RegExp(CORPS)]),
);

const ORGANISME =
  '(?:ministere|direction|sous-direction|service|bureau|departement|pole|division|mission|secretariat general|prefecture|mairie|ville d|commune d|communaute|metropole|conseil (?:departemental|regional)|region|universite|rectorat|academie|centre|etablissement|institut|agence|office|delegation|inspection|unite|cellule|section|laboratoire|ecole|lycee|college|musee|hopital|chu\\b|ccas|cias|ehpad|sdis|syndicat|base|regiment|caserne|tribunal|cour|observatoire|bibliotheque|mediatheque|creche|dgfip|insee|dinum)';

const autoriteRecrutement = premier(
  sousTitre('employeur', /employeur|autorite|recruteur|collectivite|administration|ministere/),
  cherche(
    [
      /\b(?:autorite (?:de|qui) recrut\w*|autorite (?:territoriale|investie)[^.\n]{0,40}recrut|recrute(?:e|ment)? par |employeur\s?:)[^\n]{0,60}/,
      /\b(?:la|le|l'|les)\s?[^.\n]{2,110}?\b(?:recrut|recherch)(?:e|ent)\b (?:un|une|son|sa|leur|des|pour|deux|actuellement|par|en|\W)/,
      /^[^.\n]{2,110}?\brecrut(?:e|ent)\b/m,
    ],
    [
      /\bau sein (?:du |de la |de l'|d'un |d'une )(?:ministere (?:de|des|du|d')|mairie|ville|commune|conseil (?:departemental|regional)|departement|region|universite|centre hospitalier|prefecture|rectorat|communaute de communes|metropole|academie)\b[^\n,.;]{0,60}/,
    ],
  ),
);

const structure = premier(
  sousTitre(
    'employeur',
    /organisme|structure|service|direction|bureau|pole|division|unite|entite|etablissement|affectation|rattachement|collectivite|employeur|autorite|recruteur|presentation|environnement|sommes|description|descriptif|mission|contexte|ministere|equipe/,
  ),
  cherche([
    /\bau sein (?:de la |de l'|du |des |d'une? |d'|de )[^.,;:\n]{2,80}/,
    new RegExp(
      `\\b(?:rattachee?\\W{0,3}e?\\W?|affectee?\\W{0,3}e?\\W?|placee?\\W{0,3}e?\\W?|integr\\w+|rejoi\\w+|dans|aupres|pourvoir)[^.\\n]{0,24}?\\b(?:d'|de l'|du |de la |des |a la |au |l'|le |la |une? )${ORGANISME}\\b[^.,;\\n]{0,80}`,
    ),
    new RegExp(
      `(?:^[^\\n]{0,4}|: )${ORGANISME} (?:d[eu]|des|d'|general|regional|departemental|national)[^.\\n]{3,90}`,
      'm',
    ),
    new RegExp(
      `\\b(?:la|le|l'|les|du|de la|de l')\\s?${ORGANISME} (?:d[eu]|des|d')[^.,;\\n]{3,80}`,
    ),
  ]),
);

const metier = premier(
  sousTitre('metier', /metier|emploi|reference|rmfp|rime|referens|famille|domaine|rome|bap|fiche/),
  cherche(
    [
      /\b(?:rmfp|rime|ripm|referens(?: iii)?)\b[^\n]{0,60}/,
      /\brepertoire (?:interministeriel )?des metiers[^\n]{0,60}/,
      /\b(?:metier de reference|emploi[ -]type|emploi[ -]reference|code (?:metier|rome|rime|fiche)|fiche metier)\b[^\n]{0,60}/,
      /\bfp(?:e|t|h|2)?[a-z]{2,5}\d{2,3}\b/,
    ],
    [],
  ),
);

const missions = premier(
  sousTitre('missions', null, /[a-z]{3}[^\n]*\s[a-z]{2}/),
  cherche([
    /\b(?:vous (?:serez|etes) (?:en )?charge\w*|est (?:en )?charge\w{0,2}|sera (?:en )?charge\w{0,2}|(?:a|aura|avez|aurez) (?:pour|en charge)|pour missions?|vos (?:principales )?(?:missions|activites)|missions? (?:principale|suivante|consiste)|vous (?:assurez|assurerez|pilotez|piloterez|gerez|gererez|participez|participerez|contribuez|contribuerez|instruisez|coordonnez|animez|accompagnez|concevez|realisez|developpez|redigez|elaborez|conseillez|encadrez|preparez|analysez|suivez|veillez|organisez|controlez|mettez))[^\n]{0,120}/,
    /\bvous (?:(?:y|en|les|l'|participez|le|la) ?)?(?!(?:avez|etes|serez|aurez|justifiez|possedez|maitrisez|disposez|connaissez|savez|devez|devrez|pouvez|pourrez|souhaitez|voulez|aimez|travaillez|travaillerez|beneficiez|beneficierez|faites|trouverez|rejoindrez|rejoignez|integrez|integrerez|recherchez|postulez|candidatez|appreciez|detenez|parlez|reconnaissez)\b)[a-z]{3,}ez\b[^\n]{0,120}/,
    /\b(?:le|la|l'|il|elle|ce poste|titulaire)\b[^.\n]{2,90}?\b(?:assurent?|assurera|pilote|pilotera|gere|gerera|participe|participera|contribue|contribuera|instruit|coordonne|coordonnera|anime|animera|accompagne|concoit|realise|realisera|redige|elabore|conseille|encadre|encadrera|prepare|veille|veillera|organise|effectue|effectuera|exerce|exercera|doit)\b[^\n]{5,100}/,
    /\bvous serez (?:le|la|l'|notre|un|une|responsable|le ou la|garante?|l'interlocut)[^\n]{5,100}/,
    // A list of tasks: lines that open with an infinitive.
    /^[^\p{L}\n]*(?!(?:savoir|pouvoir|devoir|avoir|etre|maitriser|connaitre|premier|dernier|metier|dossier|atelier|chantier|courrier|papier|cahier|particulier|regulier|financier|foncier|immobilier|informatique|contacter|adresser|envoyer|postuler|candidater|voir|transmettre)\b)\p{L}{3,}(?:er|ir|dre|ttre|uire|crire|oir)\b(?: \S+){3,8}[^\n]{0,100}/mu,
  ]),
);

const profil = premier(
  sousTitre('profil', null, /[a-z]{3}/),
  cherche([
    /(?:^|[.;:]\s|[-•*]\s)\s*(?:une |la )?(?:maitrise|connaissances?|capacites?|aptitudes?|titulaire) (?:a |de |des |du |d'|en )[^\n]{0,100}/m,
    /\b(?:vous (?:justifiez|possedez|maitrisez|disposez|connaissez|avez (?:une|de|le|des|deja|un|l')|etes (?:titulaire|diplome|rigoureu|dote|autonome|reconnu|a l'aise|force))|(?:une?|premiere|solide) experience (?:\w+ )?(?:de|en|dans|d'|significative|similaire|professionnelle|est|sur|reussie|confirmee|souhaitee|exigee)|experience (?:souhaitee|exigee|requise|confirmee|significative|indispensable|appreciee|dans|en|similaire|de \d)|competences? (?:attendues?|requises?|en |techniques?|necessaires?|:)|(?:bonnes?|tres bonnes?|parfaites?|excellentes?|solides?) (?:maitrise|connaissances?)|(?:maitrise|connaissances?) (?:approfondie|souhaitee|exigee|parfaite|requise|indispensable|appreciee)|profil (?:recherche|attendu|souhaite|junior|senior)|qualites? (?:relationnelle|redactionnelle|requise|attendue)|sens (?:du service|de l'organisation|relationnel|de l'initiative)|savoir[ -](?:faire|etre)|(?:candidate?s?|personne) (?:\S+ ){0,3}(?:doi\w+|devra|maitris\w+|dispos\w+|poss\w+|justifi\w+))[^\n]{0,100}/,
  ]),
);

/** What a job may ask beyond its tasks; a heading of conditions alone does not say it. */
const SPECIFIQUE =
  /habilit|diplome|permis|astreinte|deplacement|nuit|week-?end|samedi|dimanche|soiree|port de charge|horaires? (?:\w+ )?(?:decal|variable|atypique|poste|irreguli|fixe|contraint)|disponib|contrainte|confidentialit|discretion|formation|certificat|aptitude|vaccin|casier|tenue|uniforme|equipement|mobilite|penib|exterieur|bruit|saison|pic|assermente|agrement|secret|titulaire d/;

const conditions = premier(
  sousTitre('conditions', null, SPECIFIQUE),
  cherche([
    /\bhabilitations? (?:\w+ )?(?:requise|exigee|secret|confidentiel|defense|electrique|au |a |de |du |necessaire|obligatoire|chorus|tres secret|niveau)[^\n]{0,60}|\bhabilitee? (?:secret|confidentiel|defense|au |a conduire)[^\n]{0,40}/,
    /\bpermis (?:de conduire|b\b|vl|pl|c\b|poids|moto|bateau)[^\n]{0,40}/,
    /\b(?:diplome|certificat|titre|brevet|licence|doctorat|master|bts|cap|bep|baccalaureat|bac)\b[^.\n]{0,50}\b(?:exige|requis|obligatoire|indispensable|necessaire|imperati|souhaite)\w*/,
    /\b(?:titulaire d[eu']|diplomee? d[eu'])[^.\n]{0,10}(?:un |une |l')?(?:diplome|doctorat|master|licence|bac|bts|dut|but|cap|bep|brevet|certificat|titre|etat|permis)[^\n]{0,60}/,
    /\b(?:niveau (?:bac|licence|master|[3-8]\b|i{1,3}\b|iv\b|v\b|d'etudes)|formation (?:superieure|initiale|de niveau|bac|en |d'ingenieur|juridique|universitaire|technique)|diplome (?:de niveau|d'ingenieur|d'etat|universitaire|en |de l'enseignement))[^\n]{0,40}|\bbac\s?\+\s?\d/,
    /\b(?:bafa|bafd|bpjeps|caces|fimo|fco|ssiap|carte professionnelle|casier judiciaire|aptitude medicale|vaccination obligatoire|assermentation|assermentee?|agrement (?:prefectoral|du procureur|de la prefecture))\b[^\n]{0,50}/,
    /\b(?:astreintes?|travail de nuit|travail (?:le |en )?(?:week-?end|soiree|samedi|dimanche)|horaires (?:decales|atypiques|variables|postes)|deplacements? (?:frequents?|ponctuels?|reguliers?|a prevoir|quotidiens?|sur|en )|port de charges)\b[^\n]{0,60}/,
    /\bformation (?:\w+ ){0,3}(?:exigee|requise|obligatoire|necessaire|indispensable)\b/,
    /\bdoctorat en [^\n]{0,40}/,
  ]),
);

const lieu = premier(
  sousTitre('lieu', null, /[a-z]{3}|\d{2}/),
  chercheNom(
    /\b\d{5}\s{1,2}(?<nom>[a-z][a-z' -]{2,40})/dg,
    /\b(?<nom>[a-z][a-z'-]{1,20}(?:[ -][a-z'-]{1,20}){0,4})\s?\((?:0[1-9]|[1-8]\d|9[0-5]|2[ab]|97\d|98\d)\)/dg,
  ),
  cherche([
    /\b\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|place|quai|chemin|allee|route|cours|impasse|esplanade|square|bd|av\.)\s[^\n]{3,80}/,
  ]),
  chercheNom(
    /\b(?:residence administrative|lieu de travail|affectation|lieu|site)\s?: ?(?<nom>[a-z][a-z'-]{2,40})/dg,
    /\b(?:basee?|situee?s?|localisee?s?|implantee?s?|residence administrative|poste|site|locaux|bureaux|lieu de travail|affectation|affectee?|exercee?|travail\w*|se situe\w*|s'exerce\w*)(?:\W{0,2}es?\W?)?\s?(?:se situe\w* |sont |est |s'exerce |situee?s? |basee?s? |geographique |administrative ){0,3}(?:a|au|aux|a la|sur le site d[eu]|dans le departement d[eu]|en) (?:l'|la |le |les )?(?!(?:sein|compter|temps|titre|plein|pourvoir|responsabilite|cdd|cdi|service|direction|bureau|departement|pole|siege|niveau)\b)(?<nom>[a-z][a-z'-]{2,40})/dg,
    /\b(?:a|au) (?<nom>paris|lyon|marseille|toulouse|nantes|lille|bordeaux|strasbourg|rennes|montpellier|nice|grenoble|dijon|rouen|orleans|metz|nancy|caen|tours|limoges|poitiers|besancon|amiens|ajaccio|cayenne|montreuil|versailles|cergy|creteil|bobigny|nanterre|toulon|brest|angers|reims|clermont-ferrand|saint-etienne|saint-denis|fort-de-france|pointe-a-pitre|mamoudzou)\b/dg,
  ),
  doute(
    chercheNom(
      /\b(?:region|commune|ville) (?:de |du |d'|de la |de l')(?<nom>[a-z][a-z'-]{2,30})/dg,
      /\bdepartement (?:du |de la |de l'|d')(?!(?:ressource|developpement|direction)s?\b)(?<nom>[a-z][a-z'-]{2,30})/dg,
    ),
  ),
);

const date = premier(
  sousTitre('vacance', null, new RegExp(`${DATE}|${TOUT_DE_SUITE}`)),
  cherche(
    [
      new RegExp(
        `\\b(?:vacant\\w*|vacance|pourvoir|disponible\\w*|prise (?:de|d')\\s?(?:poste|fonctions?|service)|entree en fonctions?|debut(?:ant)?(?: du contrat| de contrat)?|recrutement|demarrage|poste)[^.\\n]{0,80}?(?:${DATE}|${TOUT_DE_SUITE})`,
      ),
      new RegExp(`\\b(?:a compter|a partir) d[ue]\\s?(?:mois de )?(?:${DATE})`),
    ],
    [
      /\b(?:date de (?:prise de (?:poste|fonctions?|service)|vacance|disponibilite)|a pourvoir|poste vacant|prise de (?:poste|fonctions?))\b[^\n]{0,40}/,
    ],
  ),
);

const nature = premier(
  sousTitre(
    'vacance',
    /statut|nature|motif|creation/,
    /vacan|cree|creation|susceptible|nouveau|depart|mutation|retraite|remplacement|non occupe/,
  ),
  cherche(
    [
      /\b(?:poste|emploi)?\s?(?:est |actuellement |deja )*(?:vacant\w*|susceptible d'etre vacant\w*)\b[^\n]{0,40}/,
      /\bvacance (?:d'emploi|de poste|du poste|d'un|prevue|prevu|au |a compter|le |en )\b[^\n]{0,30}|\bavis de vacance\b|\bdate de (?:la )?vacance\b/,
      /\bcreation (?:de |du |d'un |d'une |d')?(?:poste|emploi)\w*|\b(?:poste|emploi) (?:nouvellement )?(?:cree|en creation)\b|\b(?:nouveau poste|nouvel emploi|poste nouveau)\b/,
      /\bvacance\s?:|:\s?vacance\b|:\s?creation\b/,
    ],
    [
      /\b(?:poste|emploi)?\s?a pourvoir\b[^\n]{0,40}|\bsuite (?:a|au) (?:un |une |la |le )?(?:depart|mutation|retraite|mobilite)[^\n]{0,30}|\ben remplacement d[^\n]{0,30}/,
    ],
  ),
);

const COURRIEL = '[a-z0-9._%+-]{1,60}@[a-z0-9.-]{1,60}\\.[a-z]{2,10}';
const destinataire = premier(
  cherche([
    /\b(?:(?:votre|vos|les|leur|leurs|une?|toute|dossiers? de|des|la) candidatures?|candidatures? (?:a |en ligne|par |sont |seront |doivent|devront|accompagn|uniquement|compos|et cv|\(|:)|cv\b|curriculum|lettres? de motivation)[^\n]{0,120}?\b(?:adress\w+|envoy\w+|transm\w+|depos\w+|parvenir|par (?:courriel|mail|voie|courrier)|a l'attention|aupres|uniquement (?:sur|via)|en ligne|sur (?:le site|la plateforme|choisir)|via|a l'adresse)\b[^\n]{0,120}/,
    /\bcandidat(?:er|ez)\b[^\n]{0,60}\b(?:via|sur|lien|aupres|a l'adresse|par)\b[^\n]{0,80}/,
    /\b(?:adress\w+|envoy\w+|transm\w+|depos\w+|faire parvenir|faites parvenir)\b[^\n]{0,90}\b(?:candidatures?|cv|curriculum|lettres? de motivation)\b[^\n]{0,120}/,
    /\bpostul\w+\b[^\n]{0,60}\b(?:sur|via|aupres|a l'adresse|par|en ligne|:)\b[^\n]{0,80}/,
    new RegExp(`\\bcandidat\\w+[^\\n]{0,100}${COURRIEL}`),
    /\b(?:autorite|personne|service) a qui adresser[^\n]{0,100}/,
  ]),
  sousTitre(
    'candidature',
    /candidat|postul|depot|envoi|modalite|autorite|dossier|procedure/,
    new RegExp(
      `${COURRIEL}|https?:|www\\.|\\b(?:bureau|service|direction|drh|mairie|monsieur|madame|adresse|plateforme|site)\\b`,
    ),
  ),
  doute(
    // Someone to ask is not the authority to write to.
    sousTitre(
      'candidature',
      /contact|renseignement|personne/,
      new RegExp(`${COURRIEL}|\\b0[1-9](?:[ .]?\\d\\d){4}|https?:`),
    ),
  ),
  cherche([], [new RegExp(COURRIEL)]),
);

/** What a detector finds is only a hint. */
function doute(detecteur: Detecteur): Detecteur {
  return (lu) => {
    const found = detecteur(lu);
    return found && { ...found, sur: false };
  };
}

const delai = premier(
  sousTitre(
    'candidature',
    /date|delai|limite|cloture/,
    new RegExp(`${DATE}|\\d+ (?:jours|semaines|mois)|un mois`),
  ),
  cherche([
    new RegExp(
      `\\b(?:avant le|jusqu'au|au plus tard(?: le)?|date limite[^\\n]{0,60}?|limite de (?:depot|candidature|reception|envoi)[^\\n]{0,30}?|cloture[^\\n]{0,40}?|delai de (?:candidature|depot|reponse)[^\\n]{0,30}?|fin d[eu]s? (?:publication|candidature|depot)s?[^\\n]{0,20}?|pour le)\\s{0,2}:?\\s{0,2}(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?(?:${DATE})`,
    ),
    /\b(?:dans (?:un|le) delai d[e'][^\n]{0,12}(?:jours?|semaines?|mois)|sous (?:\w+ )?(?:\d+|quinze|dix|huit) jours|delai d[e'] (?:candidature|depot)[^\n]{0,30}(?:jours?|semaines?|mois))/,
  ]),
);

const duree = premier(
  sousTitre('statut', /duree/),
  cherche([
    /\bduree (?:minimale|maximale|d'occupation|d'affectation|previsible|attendue|souhaitee)[^\n]{0,60}/,
    /\b(?:cdd|contrat(?: a duree determinee)?|detachement|mission) (?:de |d'|pour )?(?:une duree )?(?:de |d')?(?:\d{1,2}|un|deux|trois|quatre|six|douze|dix-huit)\s?(?:mois|ans?|annees?)\b[^\n]{0,30}/,
  ]),
);

const remuneration = premier(
  sousTitre('remuneration', null, /[a-z]{3}|\d/),
  cherche([
    /\b\d{2,3}[ .\u00a0]?\d{3}\s?(?:€|euros?)[^\n]{0,40}|\b\d{1,2}[.,]?\d?\s?k€/,
    /\b(?:remuneration|salaire|traitement)s? (?:brute?|net|annuel\w*|mensuel\w*|selon|statutaire|indiciaire|de base|fixee?|a (?:negocier|definir)|en fonction|attracti\w+|\+|:|de \d|entre|comprise?|complet)[^\n]{0,60}/,
    /\b(?:regime indemnitaire|rifseep|ifse|nbi|13\W?e(?:me)? mois|cotation|grille indiciaire|prime de fin d'annee)\b[^\n]{0,60}/,
  ]),
);

/** What finds each part of the items of `mentions.json`, the title aside. */
export const DETECTEURS: Readonly<Record<string, Detecteur>> = {
  versant,
  nature,
  categorie,
  corps,
  'autorite-recrutement': autoriteRecrutement,
  structure,
  metier,
  missions,
  profil,
  conditions,
  lieu,
  date,
  destinataire,
  delai,
  duree,
  remuneration,
};
