import type { Fait } from '../model/draft.ts';
import type { Ligne } from './lignes.ts';
import { type Pli, trimmed } from './pli.ts';
import type { EnTete } from './rubriques.ts';

const MAX_TITRE = 160;
/** The document's own name stands above the title of the post. */
const DOCUMENT =
  /^(?:fiche(?: de)? (?:de )?(?:poste|profil|emploi)|offre d'emploi|avis de (?:vacance|creation)[^:]{0,60}|appel a candidatures?|annonce|recrutement|poste a pourvoir|profil de poste|fiche descriptive[^:]{0,30}|projet d'annonce|brouillon)(?: n\W?\s?\S{1,20})?\s*$/;
/** After the document's name on one line: « Fiche de poste : juriste ». */
const DOCUMENT_THEN =
  /^(?:fiche(?: de)? (?:de )?(?:poste|profil|emploi)|offre d'emploi|avis de vacance(?: d'emploi| de poste)?|appel a candidatures?|recrutement|profil de poste)\s*(?::|-|\|)\s*/;
const SENTENCE =
  /^(?:vous |au sein |sous |dans |nous |il |elle |en |afin |pour |cette? |placee? |rattachee? |l'agent |l'equipe )|\b(?:doit|doivent|devra|est|sont|sera|seront|serez|etes|assure|aura|aurez|avez|recherche|participe|comprend|constitue|compte|exerce|gere|met|propose|permet|veille|contribue|vous)\b/;
/** « La DINUM recrute un développeur web »: the title is what is recruited. */
const RECRUTE =
  /\brec(?:rut\w{1,5}|herche\w{0,3})\s+(?:actuellement\s+|pour [^,]{2,60}?\s+|en cdd\s+|en cdi\s+|(?:son|sa|ses|un|une|deux|trois|des?|un\W{0,2}e)\b(?:\(e\)|\W?e\b)?\s*(?:(?:ou |\/)(?:une?|son|sa) )?(?:futur\W?e?\W? )?)+/;

/** The title of the post: what a label names, or the first line when it reads as one. */
export function titreOf(
  pli: Pli,
  lignes: readonly Ligne[],
  enTetes: readonly EnTete[],
): Fait<string> | null {
  const labelled = enTetes.find(
    (head) => head.nature === 'intitule' && /intitule|poste|emploi|titre/.test(head.label),
  );
  if (labelled) {
    const ligne = labelled.enLigne
      ? { debut: labelled.debutCorps, fin: labelled.ligne.fin }
      : lignes.find((one) => one.debut >= labelled.debutCorps && one.debut < labelled.finCorps);
    const titre = ligne && factOf(pli, ligne.debut, Math.min(ligne.fin, ligne.debut + MAX_TITRE));
    if (titre) return titre;
  }
  for (const [index, ligne] of lignes.slice(0, 4).entries()) {
    if (DOCUMENT.test(ligne.texte)) continue;
    const after = DOCUMENT_THEN.exec(ligne.texte)?.[0].length ?? 0;
    const titre = readFirst(pli, { ...ligne, debut: ligne.debut + after }, index, enTetes);
    if (titre) return titre;
    // A line of the employer's may stand above the title; a sentence never does.
    if (SENTENCE.test(ligne.texte) || enTetes.some((head) => head.ligne === ligne)) break;
  }
  return recruteOf(pli, lignes.slice(0, 6));
}

/** What is recruited, where the first lines present the employer. */
function recruteOf(pli: Pli, lignes: readonly Ligne[]): Fait<string> | null {
  for (const { debut, fin } of lignes) {
    const texte = pli.texte.slice(debut, Math.min(fin, debut + 300));
    const recruited = RECRUTE.exec(texte);
    const after = recruited ? recruited.index + recruited[0].length : -1;
    if (after < 0 || !jobNear(texte.slice(after))) continue;
    const start = debut + after;
    return factOf(pli, start, endOfTitle(pli.texte, start, fin));
  }
  return null;
}

function readFirst(
  pli: Pli,
  ligne: Ligne,
  index: number,
  enTetes: readonly EnTete[],
): Fait<string> | null {
  const texte = pli.texte.slice(ligne.debut, ligne.fin);
  if (enTetes.some((head) => head.ligne.fin === ligne.fin)) return null;
  const recruited = RECRUTE.exec(texte.slice(0, 300));
  if (recruited && jobNear(texte.slice(recruited.index + recruited[0].length))) {
    const start = ligne.debut + recruited.index + recruited[0].length;
    return factOf(pli, start, endOfTitle(pli.texte, start, ligne.fin));
  }
  const end = endOfTitle(pli.texte, ligne.debut, ligne.fin);
  const head = pli.texte.slice(ligne.debut, end);
  if (SENTENCE.test(head) || AUTRE.test(head) || (ligne.puce && !ligne.diese)) return null;
  // « Le chef du bureau encadre… » describes; a title that opens with an article is short.
  if (/^(?:les? |la |l')/.test(head) && head.length > MAX_WITH_ARTICLE) return null;
  const job = JOB.exec(head);
  // Words that no list knows are a title only on a first line of their own.
  const isNamed = job !== null && job.index < MAX_BEFORE_JOB;
  const stands =
    index === 0 && head.length <= 60 && /^\s*(?:\n|$)/.test(pli.texte.slice(ligne.fin + 1));
  if (!isNamed && (!stands || EMPLOYER.test(head) || !/[a-z]{3}/.test(head))) return null;
  return factOf(pli, ligne.debut, end);
}

/** A job is named early in its title, after the employer's codes at most. */
const MAX_BEFORE_JOB = 45;
const MAX_WITH_ARTICLE = 60;

function jobNear(text: string): boolean {
  const job = JOB.exec(text);
  return job !== null && job.index < MAX_BEFORE_JOB;
}
/** Openings of tasks, of descriptions and of messages. */
const AUTRE =
  /^(?:(?!(?:officier|conseiller|cuisinier|infirmier|jardinier|ouvrier|greffier|policier|pompier|hotelier|magasinier|ouvrier|charpentier|menuisier|plombier|chancelier|courrier)\b)(?:\p{L}{3,}(?:er|ir|dre|ttre|uire|crire)|faire|lire|dire)\b|rattachee?|integree?|disposant|directement|principal|campagne|lien|voir|placee?|finalites?|objectifs?|activites?|missions?|preparation|pilotage|suivi|gestion (?:de|des|du)|participation|https?|www|bonjour|madame|monsieur|objet\b|remplacement|poste (?:ouvert|a pourvoir|au sein)|chaque|ce poste)|habitants|\bdu poste\b/u;

/** An employer's name on a line of its own. */
const EMPLOYER =
  /^(?:encadrement|emploi ouvert|poste ouvert|organisme|ministere|mairie|ville|commune|conseil|prefecture|region|departement|universite|centre hospitalier|direction|service|communaute|metropole|academie|rectorat|secretariat general|delegation|etablissement|le centre|la |le |les |l'|agence|office|institut|sous-direction|bureau|syndicat)\b/;
/** Words that open the name of a post. */
const JOB =
  /\b(?:charge|chef|cheffe|directeur|directrice|responsable|gestionnaire|agent|agente|adjoint|assistant|technicien|ingenieur|conseiller|juriste|analyste|developpeur|administrateur|coordinat|coordonnat|redact|acheteu|instruct|controleu|inspect|secretaire|infirmier|cuisinier|animat|educat|formateu|expert|data|architecte|urbaniste|geomaticien|statisticien|economiste|comptable|psychologue|medecin|bibliothecaire|archiviste|documentaliste|jardinier|mecanicien|electricien|plombier|conducteur|magasinier|delegue|referent|pilote|operateu|consultant|chercheu|enseignant|professeur|surveillant|greffier|traducteur|graphiste|webmestre|auditeur|auditrice|attache|aide|auxiliaire|employe|ouvrier|planificat|manager|chauffeur)\w*|\bh\s?\/\s?f\b|\bf\s?\/\s?h\b/;

/** A title ends with its line, its first sentence, or where conditions begin. */
function endOfTitle(text: string, debut: number, fin: number): number {
  const line = text.slice(debut, Math.min(fin, debut + 400));
  const stop =
    /\.(?:\s|$)|[,;(]\s?(?:cat\w*\.?|ouvert|poste|temps|cdd|cdi|contrat|a temps|fonction publique|vacant|au sein|pour |qui |afin |dont )|\s[-|]\s(?:cat\w*\.?|ouvert|poste|cdd|cdi|temps)|\ba temps (?:complet|plein|partiel|non)|\b(?:au sein d|en cdd|en cdi|qui |a pourvoir|a compter|a partir)/.exec(
      line,
    );
  const end = stop && stop.index > 3 ? stop.index : line.length;
  return debut + Math.min(end, MAX_TITRE);
}

function factOf(pli: Pli, debut: number, fin: number): Fait<string> | null {
  const { debut: start, fin: end } = pli.passage(debut, fin);
  const raw = pli.original.slice(start, end);
  const closing = /[\s.,;:|*_-]+$/.exec(raw)?.[0].length ?? 0;
  const passage = trimmed(pli.original, start, end - closing);
  const valeur = pli.original.slice(passage.debut, passage.fin);
  return /\p{L}{3}/u.test(valeur) ? { valeur, passage } : null;
}
