import type {
  Categorie,
  Etudes,
  Experience,
  Fait,
  FaitsBrouillon,
  Ouverture,
  Teletravail,
  Versant,
} from '../model/draft.ts';
import { departementCode, departementOfCodePostal } from '../text/departement.ts';
import type { Pli } from './pli.ts';
import { DETECTEURS, type TexteLu } from './reperes.ts';

/** What the draft says of its conditions, each with the passage that says it. */
export function faitsOf(pli: Pli, lu: TexteLu): FaitsBrouillon {
  return {
    versant: versantOf(pli, lu),
    categories: categoriesOf(pli, lu.texte),
    ouverture: premierFait(pli, OUVERTURES),
    experience: premierFait(pli, EXPERIENCES),
    etudes: premierFait(pli, ETUDES),
    teletravail: premierFait(pli, TELETRAVAIL),
    departement: departementOf(pli),
  };
}

type Regle<T> = readonly [T, RegExp];

/** The first rule that matches says the fact. */
function premierFait<T>(pli: Pli, regles: readonly Regle<T>[]): Fait<T> | null {
  for (const [valeur, pattern] of regles) {
    const match = pattern.exec(pli.texte);
    if (match) return { valeur, passage: pli.passage(match.index, match.index + match[0].length) };
  }
  return null;
}

function versantOf(pli: Pli, lu: TexteLu): Fait<Versant> | null {
  const repere = DETECTEURS.versant?.(lu);
  if (!repere?.sur) return null;
  const said = pli.texte.slice(repere.debut, repere.fin);
  const valeur: Versant | null = /territorial|\bfpt\b/.test(said)
    ? 'territoriale'
    : /hospitali|\bfph\b/.test(said)
      ? 'hospitaliere'
      : /etat|\bfpe\b/.test(said)
        ? 'etat'
        : null;
  return valeur && { valeur, passage: pli.passage(repere.debut, repere.fin) };
}

const CATEGORIE =
  /\b(?:categor(?:ie|ies)|cat\.?)\s?(?:statutaire |hierarchique |d'emploi |de l'emploi )?[:=|\t-]?\s?["«(]?\s?(?!a (?:completer|preciser|definir|renseigner|determiner|confirmer))((?:a\+|a|b|c)(?:\s?(?:,|\/|ou|et|a)\s?(?:categorie )?(?:a\+|a|b|c))*)(?![a-z0-9'])/g;

function categoriesOf(pli: Pli, texte: string): Fait<Categorie>[] {
  const found = new Map<Categorie, Fait<Categorie>>();
  for (const match of texte.matchAll(CATEGORIE))
    for (const [letter] of (match[1] ?? '').matchAll(/\ba\+|\b[abc]\b/g)) {
      const valeur: Categorie | null =
        letter === 'a+' ? 'A+' : letter === 'a' ? 'A' : letter === 'b' ? 'B' : 'C';
      if (!found.has(valeur))
        found.set(valeur, {
          valeur,
          passage: pli.passage(match.index, match.index + match[0].length),
        });
    }
  return [...found.values()];
}

const OUVERTURES: readonly Regle<Ouverture>[] = [
  [
    'tous',
    /\b(?:titulaires?|fonctionnaires?|statutaires?)\W{0,3}(?:s\)|e?s\W?)?\s?(?:,|et|ou|et\s?\/\s?ou|\/|comme|qu'aux)\s?(?:aux |des |les |a des |a un\S* )?(?:agents? )?(?:contractuel|non[ -]titulaires?)\w*/,
  ],
  [
    'tous',
    /\bcontractuels?\W?(?:le)?s?\W?\s?(?:et|ou|\/|et\s?\/\s?ou)\s?(?:aux |des )?(?:agents? )?(?:titulaires?|fonctionnaires?)|\bvoie (?:statutaire|de detachement)[^.\n]{0,40}contractuel\w*|\bstatutaire[^.\n]{0,20}\bcontractuel\w*|\ba defaut[^.\n]{0,20}contractuel\w*/,
  ],
  ['tous', /\b(?:ouvert|accessible)\w*[^.\n]{0,20}\baux contractuel\w*/],
  [
    'contractuels',
    /\b(?:uniquement|exclusivement|reserve\w*|seulement) (?:ouvert\w* )?aux (?:agents? )?contractuel\w*|\brecrutement (?:par voie )?contractuel\w*|\bagent\W?e?\W? contractuel\w*|\b(?:cdd|cdi|contrat a duree (?:in)?determinee|contrat de projet|contrat d'apprentissage)\b/,
  ],
  [
    'titulaires',
    /\b(?:uniquement|exclusivement|reserve\w*|seulement) (?:ouvert\w* )?(?:aux |par )?(?:agents? )?(?:titulaire|fonctionnaire|statutaire)\w*|\bpar voie (?:statutaire|de mutation|de detachement)\b/,
  ],
];

const ANS = '(?:\\d{1,2}|un|une|deux|trois|quatre|cinq|six|sept|huit|dix)';
const EXPERIENCES: readonly Regle<Experience>[] = [
  [
    'expert',
    /\bniveau d'experience[^\n]{0,30}expert|\b(?:profil|niveau|candidat\W?e?) (?:d'|d )?experte?\b|\bexperience (?:de |d'au moins |minimum |minimale de )?(?:1\d|2\d|dix|quinze) ans/,
  ],
  [
    'debutant',
    /\bdebutante?s?\b[^\n]{0,20}|\bpremiere experience\b[^\n]{0,40}|\bjunior\b|\bsans experience\b|\bjeunes? diplome\w*/,
  ],
  [
    'confirme',
    new RegExp(
      `\\bexperience (?:professionnelle )?(?:\\w+ )?(?:significative|confirmee|solide|averee|reussie|exigee|requise|indispensable|de ${ANS}|d'au moins|minimum|minimale|similaire|souhaitee)[^\\n]{0,30}|\\b(?:solide|forte|bonne|longue) experience\\b[^\\n]{0,30}|\\b${ANS} (?:ans|annees)\\W? (?:minimum |au moins )?d'experience|\\bconfirmee?s?\\b|\\bsenior\\b`,
    ),
  ],
];

const ETUDES: readonly Regle<Etudes>[] = [
  [8, /\b(?:niveau\s?8|doctorat|bac\s?\+\s?8)\b[^\n]{0,20}/],
  [
    7,
    /\b(?:niveau\s?7|niveau i\b|bac\s?\+\s?5|master|diplome d'ingenieur|ecole d'ingenieur\w*|dess|dea)\b[^\n]{0,20}/,
  ],
  [
    6,
    /\b(?:niveau\s?6|niveau ii\b|bac\s?\+\s?[34]|licence|bachelor|but\b|maitrise en)\b[^\n]{0,20}/,
  ],
  [5, /\b(?:niveau\s?5|niveau iii\b|bac\s?\+\s?2|bts|dut|deust)\b[^\n]{0,20}/],
  [4, /\b(?:niveau\s?4|niveau iv\b|baccalaureat|niveau bac|bac pro(?:fessionnel)?)\b[^\n]{0,20}/],
  [3, /\b(?:niveau\s?3|niveau v\b|cap|bep|cap\s?\/\s?bep)\b[^\n]{0,20}/],
];

const TELETRAVAIL: readonly Regle<Teletravail>[] = [
  [
    'non',
    /\bteletravail\b[^.\n]{0,25}(?:\bnon\b|impossible|pas (?:possible|autorise|ouvert|eligible)|exclu)|\b(?:non|pas|pas de|sans|aucun) (?:eligible au |ouvert au |possibilite de |possible en )?teletrava\w+/,
  ],
  ['oui', /\bteletrava\w+[^\n]{0,40}|\btravail a distance\b[^\n]{0,30}/],
];

function departementOf(pli: Pli): Fait<string> | null {
  for (const match of pli.texte.matchAll(/\(\s?(2[ab]|\d{2,3})\s?\)|\b(\d{5})\s+[a-z]{2}/g)) {
    const valeur = match[1] ? departementCode(match[0]) : departementOfCodePostal(match[2] ?? '');
    if (/^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97\d|98\d)$/.test(valeur))
      return { valeur, passage: pli.passage(match.index, match.index + match[0].length) };
  }
  return null;
}
