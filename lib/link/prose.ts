/** When words of a title or a text are a name, and when they only look like one. */
import { fold } from '../text/fold.ts';
import { placeLength } from './lieux.ts';
import { stemOf, type Word } from './words.ts';

/** Words that open the name of a service or a body. */
const ORGANISATION = new Set(
  (
    'direction sousdirection service bureau département mission pôle cellule section division unité secteur cabinet secrétariat délégation ' +
    'inspection commissariat agence institut école centre office conseil comité commission haut haute cour autorité établissement ministère ' +
    'observatoire laboratoire musée bibliothèque théâtre opéra conservatoire académie collège fonds caisse groupe réseau état commandement ' +
    'contrôle corps archives médiathèque médiation programme domaine greffe division administration parc université chancellerie ambassade ' +
    'représentation protocole antenne plateforme cité palais château muséum institution imprimerie mobilier ensemble assemblée union fondation ' +
    'association société régie grande agro première deuxième troisième défenseur contrôleur médiateur tribunal'
  )
    .split(' ')
    .map(stemOf),
);

/** Words that open the name of a job. */
const PERSONNE = new Set(
  'chargé chargée chargés conseiller conseillère conseillers adjoint adjointe chef cheffe directeur directrice responsable assistant assistante gestionnaire technicien technicienne ingénieur agent expert experte juriste attaché attachée rédacteur secrétaire porte inspecteur coordinateur délégué déléguée'
    .split(' ')
    .map(stemOf),
);

/** « les agences de l'eau », « établissements publics »: kinds of bodies. */
const PLURIEL =
  /^(?:agences|services|écoles|missions|directions|établissements|conservatoires|instituts|centres|musées|comités|conseils|délégations|ministères|préfectures|rectorats|académies|universités|bureaux|départements)$/i;

export function opensOrganisation(stem: string): boolean {
  return ORGANISATION.has(stem);
}

export function opensJob(stem: string): boolean {
  return PERSONNE.has(stem);
}

/**
 * True when a run of words in prose can be taken for that name: it opens like a body or is written with
 * capitals, it is no job, and it does not go on after the name ends.
 */
export function isNameInProse(words: readonly Word[], start: number, end: number): boolean {
  const first = words[start];
  if (!first || PERSONNE.has(first.stem) || PLURIEL.test(first.raw)) return false;
  const run = words.slice(start, end).filter((w) => !w.small);
  if (!ORGANISATION.has(first.stem)) {
    const shouted = words.filter((w) => w.raw.length > 3 && w.raw === w.raw.toUpperCase());
    if (shouted.length > words.length / 2) return false;
    if (!run.every((w) => /^[\p{Lu}\d]/u.test(w.raw))) return false;
  }
  return !goesOn(words, end);
}

/**
 * « mission Maîtrise des risques et comptabilité analytique », « pôle appui à la rémunération »: the
 * beginning of another, longer name. A capital, a sigle or another body opens something else.
 */
function goesOn(words: readonly Word[], end: number): boolean {
  const link = words[end];
  if (link && isAdjective(link) && words[end - 1]?.raw !== words[end - 1]?.raw.toUpperCase())
    return true;
  if (!link?.small || link.gap !== 'blank') return false;
  let at = end;
  while (words[at]?.small) at += 1;
  const next = words[at];
  if (!next || (next.gap !== 'blank' && next.gap !== 'apostrophe')) return false;
  if (ORGANISATION.has(next.stem)) return false;
  // « la DGS et les agences »: an article after « et » begins another thing.
  if (link.stem === 'et' && at > end + 1 && words[end + 1]?.stem !== 'de') return false;
  const shouted = words[end - 1]?.raw === words[end - 1]?.raw.toUpperCase();
  if (shouted || !/^[\p{Lu}\d]/u.test(next.raw)) return true;
  // « domaine Infrastructure des Systèmes »: after « des » only a sigle or a place is someone's.
  const possessive = link.stem === 'de' || link.stem === 'du' || link.stem === 'd';
  return possessive && /\p{Ll}/u.test(next.raw) && placeLength(words, at) === 0;
}

/** « Direction du service national » of « … et de la jeunesse ». */
export function isLengthened(words: readonly Word[], start: number, end: number): boolean {
  const [and, of] = [words[end], words[end + 1]];
  return (
    words[start]?.stem === 'direction' &&
    and?.stem === 'et' &&
    and.gap === 'blank' &&
    of !== undefined &&
    /^(?:de|du|des|d)$/.test(of.raw)
  );
}

/** « Bureau maîtrise des risques technologiques »: not the bureau of that name without its last word. */
function isAdjective({ raw, gap }: Word): boolean {
  return (
    gap === 'blank' &&
    /^\p{Ll}{3,}(?:ique|el|elle|al|ale|if|ive|aire|ier|ière|able)s?$|^\p{Ll}{3,}aux$/u.test(raw) &&
    !NO_ADJECTIVE.test(raw)
  );
}

/** Nouns and verbs that end like one and follow a name: « la DRH générale », « l’agence pilotale ». */
const NO_ADJECTIVE =
  /^(?:national|régional|départemental|local|pilote|publique|politique|assurable|responsable|comptable|titulaire|stagiaire|salaire|locaux)/u;

/** Short names are taken with their very small words: « service de santé » is no « Service de la santé ». */
export function sameWording(
  words: readonly Word[],
  start: number,
  end: number,
  nom: string,
): boolean {
  const written = words
    .slice(start, end)
    .map((w) => w.raw)
    .join(' ');
  return wording(written) === wording(nom);
}

function wording(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(\w{3,})[sx]\b/g, '$1')
    .trim();
}
