import { fold } from '../../lib/text/fold.ts';
import { type Fonction, longestFonction } from './similar-services-fonctions.ts';

/** What a service's name says of its job. */
export interface NomAnalyse {
  /** Weight of each function in the name, by ordinal; empty when none is recognised. */
  readonly fonctions: ReadonlyMap<number, number>;
  /** Words as written that named each function, for the explanation. */
  readonly surfaces: ReadonlyMap<number, string>;
  /** Weight of what is not a function: the subject of the service. */
  readonly reste: number;
  /** Folded words of the name that say something, the kind of unit left out; with their spelling. */
  readonly mots: readonly {
    readonly folded: string;
    readonly surface: string;
    /** True for a word of the ministry's own name. */
    readonly ofHouse: boolean;
    /** True for a word of the form of the body: « autorité », « agence », « union ». */
    readonly isForme: boolean;
  }[];
  /** Size of the unit: 5 a general direction, 4 a direction, 3 a sub-direction, 2 an office; 0 is unsaid. */
  readonly taille: number;
}

/** Kinds of unit, by size. They say how big, never what. */
const UNITES: ReadonlyMap<string, number> = new Map([
  ['direction', 4],
  ['service', 3.5],
  ['delegation', 4],
  ['commissariat', 4],
  ['departement', 3],
  ['mission', 3],
  ['division', 3],
  ['bureau', 2],
  ['pole', 2],
  ['section', 2],
  ['secteur', 2],
  ['cellule', 2],
  ['unite', 2],
  ['domaine', 3],
  ['equipe', 2],
  ['sous', 3],
  ['directions', 4],
  ['services', 3.5],
  ['missions', 3],
]);

/** Adjectives that go with a kind of unit: « direction centrale », « mission ministérielle ». */
const QUALIFICATIFS = new Set([
  'generale',
  'general',
  'centrale',
  'central',
  'fonctionnel',
  'fonctionnelle',
  'ministerielle',
  'ministeriel',
  'specialisee',
  'direction',
  'interministerielle',
]);

/** Words without content of their own, left out of every comparison. */
const MOTS_VIDES = new Set(
  'de d du des la le l les a au aux en pour par sur dans un une ou avec aupres entre et ce ces son sa ses qui que s n y se leur leurs relatif relatifs relative relatives affaires_relatives charge chargee charges chargees dont ainsi'.split(
    ' ',
  ),
);

/** Words that qualify without naming a job: they weigh little beside a function. */
export const MOTS_NEUTRES: ReadonlySet<string> = new Set(
  'gestion politique politiques affaires pilotage coordination appui animation ministeriel ministerielle ministeriels ministerielles ministere ministeres etat administration administrations centrale central centrales centraux organisation suivi developpement general generale generaux generales questions mise oeuvre conseil expertise action actions national nationale nationaux nationales service services projet projets interne internes public publics publique publiques operations operationnel operationnelle secteur ensemble fonction fonctions domaine domaines maitrise conduite direction integre integree integres commun communs metier metiers'.split(
    ' ',
  ),
);

/** First letters of a word, enough to know it again in another form: « affaires », « affaire ». */
export const debutMot = (folded: string): string => folded.slice(0, 6);

interface Token {
  readonly folded: string;
  readonly surface: string;
  /** First word of its group: after a comma, « et », a dash. */
  readonly opens: boolean;
}

/** The weight of a function that only qualifies another word: « usages numériques ». */
const QUALIFIER = 0.3;
const SEGMENT_WEIGHTS = [1, 0.85, 0.7, 0.6];

/**
 * Reads a name: kind of unit, functions, subject. `maison` holds the beginnings of the words that name
 * the ministry itself, which place a service and say nothing of its job. Never throws.
 */
export function analyseNom(nom: string, maison: ReadonlySet<string> = new Set()): NomAnalyse {
  const tokens = tokensOf(withoutRepeat(withoutCodes(nom.slice(0, 400))));
  const words = tokens.map((token) => token.folded);
  const unit = unitLength(words);
  const fonctions = new Map<number, number>();
  const surfaces = new Map<number, string>();
  let reste = 0;
  let tete: Fonction | null = null;
  let segment = -1;
  let headTaken = false;
  let isPlain = true;
  let trailing = 0;
  const formes = new Set<number>();

  const isStart = (index: number): boolean => index === unit || (tokens[index]?.opens ?? false);
  const isEnd = (index: number): boolean =>
    index === tokens.length - 1 || (tokens[index + 1]?.opens ?? false);

  let at = 0;
  while (at < tokens.length) {
    const match = longestFonction(
      words,
      at,
      isStart,
      isEnd,
      at === 0 ? 'name' : at === unit ? 'unit' : 'none',
    );
    const coversUnit = at < unit && match !== null && match.length > 1 && at + match.length >= unit;
    if (at < unit && !coversUnit) {
      at += 1;
      continue;
    }
    const token = tokens[at];
    if (!token) break;
    // « … des ministères économiques et financiers » says where, not what.
    if (at > unit && /^minist(?:eres?|res?)$/.test(token.folded)) break;
    if (segment < 0 || token.opens) {
      segment += 1;
      headTaken = false;
      isPlain = true;
      trailing = 0;
      // « …, d'administration et de gestion »: a group without a word of its own still widens the job.
      if (segment > 0 && isNeutralSegment(tokens, at)) reste += 0.25;
    }
    const weight = SEGMENT_WEIGHTS[Math.min(segment, SEGMENT_WEIGHTS.length - 1)] ?? 0.6;
    if (match) {
      const { fonction } = match;
      const share = (headTaken ? QUALIFIER : 1) * weight * (tete ? 0.15 : 1);
      fonctions.set(fonction.ordinal, Math.max(share, fonctions.get(fonction.ordinal) ?? 0));
      if (!surfaces.has(fonction.ordinal))
        surfaces.set(fonction.ordinal, surfaceOf(nom, tokens, at, match.length));
      if (fonction.tete && !tete) tete = fonction;
      if (fonction.forme) for (let i = 0; i < match.length; i += 1) formes.add(at + i);
      if (fonction.id === 'secretariat-general' && isForeignSecretariat(words, at + match.length))
        reste += 0.4;
      headTaken = true;
      isPlain = false;
      at += match.length;
      // A pattern may run over a group's border; what it covers never opens another.
      continue;
    }
    if (MOTS_NEUTRES.has(token.folded)) reste += 0.06;
    else if (maison.has(debutMot(token.folded))) reste += 0.02;
    else if (headTaken && !isPlain) {
      // What follows a function is its subject: « communication de la défense ».
      trailing += 1;
      reste += (trailing === 1 ? 0.2 : 0.05) * (tete ? 0.3 : 1);
    } else if (!headTaken) {
      reste += 0.9 * weight * (tete ? 0.1 : 1);
      headTaken = true;
    }
    at += 1;
  }
  return {
    fonctions,
    surfaces,
    reste,
    mots: tokens
      .map(({ folded, surface }, i) => ({
        folded,
        surface,
        ofHouse: i >= at || maison.has(debutMot(folded)),
        isForme: formes.has(i),
      }))
      .slice(unit),
    taille: sizeOf(words, unit),
  };
}

/** « Secrétariat général de la mer » is another thing than the secretariat of a ministry. */
function isForeignSecretariat(words: readonly string[], from: number): boolean {
  const rest = words.slice(from);
  return (
    rest.some((word) => !MOTS_NEUTRES.has(word)) &&
    !rest.some((word) => /^(?:ministeres?|gouvernement)$/.test(word))
  );
}

function isNeutralSegment(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || (i > at && token.opens)) break;
    if (!MOTS_NEUTRES.has(token.folded)) return false;
  }
  return true;
}

/** The function that weighs most in the name; null when there is none. */
export function mainFonction(nom: NomAnalyse): number | null {
  let best: number | null = null;
  let bestWeight = 0;
  for (const [ordinal, weight] of nom.fonctions)
    if (weight > bestWeight) {
      best = ordinal;
      bestWeight = weight;
    }
  return best;
}

function sizeOf(words: readonly string[], unit: number): number {
  if (unit === 0) return 0;
  const first = words[0] ?? '';
  const isGeneral = words[1] === 'generale' || words[1] === 'general';
  return first === 'direction' && isGeneral ? 5 : (UNITES.get(first) ?? 0);
}

/** How many words at the head name the kind of unit: « sous-direction », « direction générale », « bureau ». */
function unitLength(words: readonly string[]): number {
  let length = 0;
  if (/^\d+(?:e|er|re|eme)?$/.test(words[0] ?? '')) length = 1;
  if (!UNITES.has(words[length] ?? '')) return 0;
  length += words[length] === 'sous' ? 2 : 1;
  while (QUALIFICATIFS.has(words[length] ?? '') && length < words.length - 1) length += 1;
  return Math.min(length, words.length);
}

/**
 * Takes out what codes the unit inside its house: « (7C) », « - SDSGI », « Bureau 2FCE-2B. »,
 * « Sous-direction C. », « GF 3. ».
 */
function withoutCodes(nom: string): string {
  return nom
    .replace(/[([][^)\]]{0,80}[)\]]/g, ' ')
    .replace(/\s[-–]\s?[A-Z0-9][A-Za-z]{0,2}[A-Z0-9][A-Z0-9a-z/&.-]{0,12}\s*$/u, ' ')
    .replace(
      /^(\S+(?:-direction)?)\s+(?:[A-Z]{0,4}[\s-]?\d{0,2}[A-Z]{0,4}(?:-\d?[A-Z]{1,3})?)\s*[.:]\s+/u,
      '$1 ',
    )
    .replace(/^(\S+(?:-direction)?)\s+[A-Z]{0,3}\d[A-Z0-9]{0,3}\s+/u, '$1 ');
}

/** Some names are printed twice, « Service X, Service X ». */
function withoutRepeat(nom: string): string {
  const half = /^(.{8,180}), \1$/u.exec(nom.trim());
  return half?.[1] ?? nom;
}

function tokensOf(nom: string): Token[] {
  const tokens: Token[] = [];
  let opens = true;
  for (const match of nom.matchAll(/[\p{L}\p{N}\p{M}]+|[,;:/.|]|\s[-–—]\s/gu)) {
    const surface = match[0];
    if (!/[\p{L}\p{N}]/u.test(surface)) {
      opens = tokens.length > 0;
      continue;
    }
    const folded = fold(surface);
    if (folded === 'et') {
      opens = tokens.length > 0;
      continue;
    }
    if (MOTS_VIDES.has(folded) || folded === '') continue;
    tokens.push({ folded, surface, opens });
    opens = false;
  }
  return tokens;
}

/** The words as written, small words between them included. */
function surfaceOf(nom: string, tokens: readonly Token[], at: number, length: number): string {
  const first = tokens[at]?.surface ?? '';
  const last = tokens[at + length - 1]?.surface ?? '';
  const start = nom.indexOf(first);
  const end = nom.indexOf(last, start);
  const text = start >= 0 && end >= start ? nom.slice(start, end + last.length) : first;
  return text.length <= 60 ? text : first;
}
