/** How a text speaks of a body: as the employer, in passing, or as someone the post works with. */
import { stemOf, type Word } from './words.ts';

export interface Line {
  readonly words: readonly Word[];
  /** Multiplies what is said there: the beginning presents the employer, lists of partners do not. */
  readonly weight: number;
}

const PARTNERS = stems(
  'partenaire partenaires interlocuteur interlocuteurs relation relations relationnel liaison liaisons environnement contact contacts expérience expériences connaissance connaissances profil compétence compétences candidature candidatures formation formations diplôme conditions adresser correspondants renseignements savoir savoirs qualités',
);
/** Lines that open another part of the text. */
const OPENERS = stems(
  'mission missions activité activités description descriptif présentation contexte poste service direction affectation structure organisme employeur attributions responsabilités objectif objectifs',
);
const MAX_LINES = 600;

/** Cuts a text into lines, wrapped ones joined, each weighed by its place and by the heading above it. */
export function readLines(text: string, toWords: (text: string) => Word[]): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  let partners = false;
  for (const line of joinWrapped(text).slice(0, MAX_LINES)) {
    const words = toWords(line);
    const content = words.filter((w) => !w.small);
    if (content.length > 0) {
      const heading =
        (content.length <= 9 && /:\s*$/.test(line)) ||
        (content.length <= 5 && /^\s*[\p{Lu}\d][^;.]*$/u.test(line) && !/[,;]\s*$/.test(line));
      const head = content.slice(0, 6);
      if (heading || /^[^:]{3,60}:/.test(line)) {
        if (head.some((w) => PARTNERS.has(w.stem))) partners = true;
        else if (heading || head.some((w) => OPENERS.has(w.stem))) partners = false;
      }
      const place = offset < 700 ? 1.2 : offset < 2_500 ? 1 : 0.75;
      lines.push({ words, weight: place * (partners ? 0.25 : 1) });
    }
    offset += line.length + 1;
  }
  return lines;
}

/** A line that ends on a word and goes on in lower case was cut by the page's width. */
function joinWrapped(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const previous = lines.at(-1);
    const goesOn =
      previous !== undefined && /[\p{L}\d,'’]\s*$/u.test(previous) && previous.length > 60;
    if (goesOn && /^\s*\p{Ll}/u.test(line)) lines[lines.length - 1] = `${previous} ${line.trim()}`;
    else lines.push(line);
  }
  return lines;
}

const EMPLOYER_CUES = new Map<string, number>();
for (const [weight, words] of [
  [
    2,
    'sein affecté affectée affectation rattaché rattachée rattachés rejoindre rejoignez rejoindrez intégrer intègre intégrez intégrerez intégré intégrée basé basée',
  ],
  [1.6, 'autorité placé placée recrute'],
  [1.2, 'cabinet siège membre collaborateur relevant relève relèvent'],
] as const)
  for (const stem of stems(words)) EMPLOYER_CUES.set(stem, weight);
const PARTNER_CUES = stems(
  'lien liens relation relations relationnel liaison liaisons partenariat partenariats partenaire partenaires collaboration concertation interface échange échanges interlocuteur interlocuteurs contact contacts coopération auprès autre autres tutelle expérience connaissance connaître avec exemple profit ancien ancienne anciennement client clients bénéficiaire bénéficiaires destination attention comme fourni transmettre transmission appui vers entre hors exception répondre origine issu issus issue vient viennent provenance locaux hébergé hébergée correspondant correspondante fournisseur fournisseurs tel tels telle telles devant transféré transférée transférés soumis saisine recours',
);
const SUBJECT_VERBS = stems(
  'est a assure recrute recherche pilote comprend compte emploie souhaite accueille gère constitue exerce met contribue établissement organisme service rassemble regroupe porte conduit élabore veille propose définit anime dispose développe participe intervient chargée chargé',
);
const REACH = 9;

/**
 * Weight of what stands at `start`: the nearest cue before it decides, then whether it is the subject of
 * its sentence.
 */
export function cueWeight(words: readonly Word[], start: number, end: number): number {
  let sentence = start;
  while (sentence > 0) {
    const gap = words[sentence]?.gap;
    if (gap === 'line' || gap === 'stop') break;
    sentence -= 1;
  }
  const weight = nearestCue(words, start, end, sentence);
  return isByIt(words, start, sentence) ? Math.min(0.6, weight) : weight;
}

function nearestCue(words: readonly Word[], start: number, end: number, sentence: number): number {
  const between = words.slice(sentence, start).filter((w) => !w.small);
  if (between.length === 0) {
    const next = words.slice(end, end + 8);
    if (next.some((w) => SUBJECT_VERBS.has(w.stem))) return 1.7;
  }
  for (let at = start - 1, steps = 0; at >= sentence && steps < REACH; at -= 1) {
    const word = words[at];
    if (!word) break;
    if (PARTNER_CUES.has(word.stem)) return 0.15;
    if (word.stem === 'responsabilite' && isUnder(words, at)) return 1.6;
    const cue = EMPLOYER_CUES.get(word.stem);
    if (cue !== undefined) return cue;
    if (!word.small) steps += 1;
  }
  return leadWeight(words, start, sentence);
}

/** « un plan porté par la DAE »: by it, wherever the post may be; « recruté par la DAE » is there. */
function isByIt(words: readonly Word[], start: number, sentence: number): boolean {
  let at = start - 1;
  while (at >= sentence && /^(?:la|le|l|les)$/i.test(words[at]?.raw ?? '')) at -= 1;
  return (
    words[at]?.raw.toLowerCase() === 'par' && !/^(?:recrut|employ)/.test(words[at - 1]?.stem ?? '')
  );
}

/** « sous la responsabilité de », not « la responsabilité de ». */
function isUnder(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some((w) => w.stem === 'sou');
}

/** What a body has of its own, and its texts speak of: « la DRH de la Cour des comptes ». */
const INSIDE = stems(
  'agent agents personnel personnels salarié salariés collaborateurs drh siège site sites antenne antennes politique stratégie valeurs vie équipe équipes application applications intranet patrimoine organigramme locaux cadre cadres directeur directrice directions services départements budget effectifs besoins production productions missions activités charte bâtiments laboratoire laboratoires école écoles si organisation',
);

/** « à la DGFiP »: for it rather than there; « les agents de l’ONF »: there. */
function leadWeight(words: readonly Word[], start: number, sentence: number): number {
  let at = start - 1;
  let possessive = false;
  for (; at >= sentence && words[at]?.small; at -= 1) {
    const lead = words[at]?.raw.toLowerCase() ?? '';
    if (lead === 'à' || lead === 'au' || lead === 'aux') return 0.5;
    if (/^(?:de|du|des|d)$/.test(lead)) possessive = true;
  }
  if (!possessive || at < sentence) return 1;
  // « les applications métiers de l’ONF »: a word may stand between.
  const owned = [words[at], words[at - 1]].filter((w) => w !== undefined && !w.small);
  return owned.some((w) => w && INSIDE.has(w.stem)) ? 1.5 : 1;
}

function stems(words: string): Set<string> {
  return new Set(words.split(' ').map(stemOf));
}
