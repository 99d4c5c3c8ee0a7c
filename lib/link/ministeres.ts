import { stemOf, type Word } from './words.ts';

/**
 * Stable subjects of ministries. Names change with each government and identifiers stay, so a ministry
 * is recognised by what it is in charge of: « ministère des Solidarités et de la Santé » of 2020 is the
 * one whose present name shares the most subjects.
 */
export type Sujet =
  | 'premier-ministre'
  | 'economie'
  | 'interieur'
  | 'outre-mer'
  | 'justice'
  | 'armees'
  | 'affaires-etrangeres'
  | 'education'
  | 'superieur'
  | 'sports'
  | 'jeunesse'
  | 'culture'
  | 'agriculture'
  | 'ecologie'
  | 'territoires'
  | 'sante'
  | 'travail'
  | 'fonction-publique';

interface SujetDef {
  /** Stems that name the subject after « ministère ». */
  readonly mots: string;
  /** Short forms in use, capitals required. */
  readonly sigles: string;
  /** Said of the ministry by everyone, beside its names. */
  readonly surnoms?: readonly string[];
}

const SUJETS: Readonly<Record<Sujet, SujetDef>> = {
  'premier-ministre': { mots: '', sigles: 'SPM', surnoms: ['matignon'] },
  economie: {
    mots: 'economie economique finance financier budget compte industrie industriel numerique relance',
    sigles: 'MEF MEFI MEFR MEFSIN MEFSI MINEFI MINEFE MINEIE MACP MINECO',
    surnoms: ['bercy'],
  },
  interieur: { mots: 'interieur', sigles: 'MI MINT MIOM MININT', surnoms: ['beauvau'] },
  'outre-mer': { mots: 'outre', sigles: 'MOM' },
  justice: { mots: 'justice sceau', sigles: 'MJ MINJUST' },
  armees: { mots: 'armee defense combattant', sigles: 'MINARM MINDEF' },
  'affaires-etrangeres': {
    mots: 'etranger etrangere europe international francophonie',
    sigles: 'MEAE MAE MAEDI MAEE',
    surnoms: ['orsay'],
  },
  education: { mots: 'education ecole', sigles: 'MEN MENJ MENJS MENESR MENESR' },
  superieur: { mots: 'superieur recherche', sigles: 'MESR MESRI' },
  sports: { mots: 'sport olympique paralympique', sigles: 'MSJOP MSJVA' },
  jeunesse: { mots: 'jeunesse', sigles: '' },
  culture: { mots: 'culture', sigles: 'MCC MIC' },
  agriculture: {
    mots: 'agriculture agroalimentaire alimentation foret',
    sigles: 'MASA MAA MAAF MAAPRAT',
  },
  ecologie: {
    mots: 'ecologie ecologique environnement durable energie climat biodiversite transport',
    sigles: 'MTE MTES MTECT MTEECPR MTEBFMP MEDDE MEEM MEEDDM MEDDTL',
  },
  territoires: {
    mots: 'cohesion territoire territorial logement ville amenagement',
    sigles: 'MCTRCT',
  },
  sante: {
    mots: 'sante solidarites social sociale sociaux autonomie famille',
    sigles: 'MSS MTSS MSP MASS MTSSF',
  },
  travail: { mots: 'travail emploi dialogue', sigles: 'MTEI MTEFPDS' },
  'fonction-publique': {
    mots: 'fonction transformation decentralisation simplification',
    sigles: 'MTFP MFP',
  },
};

/** Words found in names of ministries that say nothing of the subject. */
const REMPLISSAGE = new Set(
  (
    'ministere charge chargee transition public publique national action droit femme vie formation professionnel professionnelle ' +
    'affaire plein innovation solidaire developpement relation insertion alimentaire ancien jeu egalite prevention ' +
    'mer peche communication citoyen citoyennete associatif garde reforme forestier rural artisanat commerce souverainete ' +
    'tourisme dialogue lutte contre exclusion comptes accessibilite industrielle universite enseignement entreprise petit moyen consommation partenariat ' +
    'redressement productif immigration integration identite collectivite parlement ruralite associatif associative innovation numerique'
  )
    .split(' ')
    .map((mot) => subjectKey(stemOf(mot))),
);

const SUJETS_PAR_MOT = new Map<string, Sujet[]>();
const SUJETS_PAR_SIGLE = new Map<string, Sujet[]>();
const SUJETS_PAR_SURNOM = new Map<string, Sujet>();
for (const [sujet, def] of Object.entries(SUJETS) as [Sujet, SujetDef][]) {
  for (const mot of def.mots.split(' ').filter(Boolean))
    push(SUJETS_PAR_MOT, subjectKey(stemOf(mot)), sujet);
  for (const sigle of def.sigles.split(' ').filter(Boolean)) push(SUJETS_PAR_SIGLE, sigle, sujet);
  for (const surnom of def.surnoms ?? []) SUJETS_PAR_SURNOM.set(surnom, sujet);
}
// Two subjects share one short name: each counts, the tree then says which ministry has both.
push(SUJETS_PAR_MOT, subjectKey(stemOf('sociaux')), 'travail');
push(SUJETS_PAR_SIGLE, 'MTSS', 'travail');
push(SUJETS_PAR_SIGLE, 'MENESR', 'superieur');
push(SUJETS_PAR_SIGLE, 'MTECT', 'territoires');
push(SUJETS_PAR_SIGLE, 'MIOM', 'outre-mer');

/** « national » and « nationale », « étranger » and « étrangères » are one subject. */
function subjectKey(stem: string): string {
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

function isSubjectWord(word: Word): boolean {
  const key = subjectKey(word.stem);
  return SUJETS_PAR_MOT.has(key) || REMPLISSAGE.has(key);
}

function push(map: Map<string, Sujet[]>, key: string, sujet: Sujet): void {
  const list = map.get(key);
  if (!list) map.set(key, [sujet]);
  else if (!list.includes(sujet)) list.push(sujet);
}

/** Subjects named by the words of a ministry's name, in its present or former form. */
export function sujetsOf(words: readonly Word[]): Set<Sujet> {
  const sujets = new Set<Sujet>();
  for (const word of words)
    for (const s of SUJETS_PAR_MOT.get(subjectKey(word.stem)) ?? []) sujets.add(s);
  if (words.some((w) => w.stem === 'premier') && words.some((w) => w.stem === 'ministre'))
    sujets.add('premier-ministre');
  return sujets;
}

/** True for a word that names the subject of a ministry by itself: « Culture », « Justice ». */
export function isSujet(word: Word): boolean {
  return SUJETS_PAR_MOT.has(subjectKey(word.stem));
}

/** Subjects of a ministry's short form (« MEFR », « Minarm », « Bercy »); null when it is not one. */
export function sujetsOfSigle(word: Word): readonly Sujet[] | null {
  const surnom = SUJETS_PAR_SURNOM.get(word.stem);
  if (surnom && /^\p{Lu}/u.test(word.raw)) return [surnom];
  const upper = word.raw.toUpperCase();
  const sujets = SUJETS_PAR_SIGLE.get(upper);
  if (!sujets) return null;
  return word.raw === upper || (upper.length > 4 && /^\p{Lu}/u.test(word.raw)) ? sujets : null;
}

/**
 * Reads « ministère(s) … » from `start`: the subjects named and where the phrase ends. Null when the
 * word does not open the name of a ministry (« le ministère », « ministère public »).
 */
export function readMinistere(
  words: readonly Word[],
  start: number,
): { readonly sujets: ReadonlySet<Sujet>; readonly end: number } | null {
  const first = words[start];
  if (!first || (first.stem !== 'ministere' && first.stem !== 'ministre')) return null;
  const from = first.stem === 'ministre' ? start : start + 1;
  if (first.stem === 'ministre') return null;
  const end = subjectEnd(words, from);
  const sujets = sujetsOf(words.slice(from, end));
  return sujets.size > 0 ? { sujets, end } : null;
}

/** End of the run of subject words that starts there: small words inside it count, at its end not. */
function subjectEnd(words: readonly Word[], from: number): number {
  let end = from;
  for (let at = from; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    if (at > from && (word.gap === 'line' || word.gap === 'part' || word.gap === 'stop')) break;
    if (word.small) continue;
    if (!isSubjectWord(word)) break;
    // After a comma only another subject goes on: « …, Action sociale » may start the next level.
    if (
      word.gap === 'comma' &&
      !SUJETS_PAR_MOT.has(subjectKey(word.stem)) &&
      at === words.length - 1
    )
      break;
    end = at + 1;
  }
  return end;
}

/** Subjects of a bare label without the word « ministère »: « Affaires étrangères », « Agriculture ». */
export function sujetsOfLabel(words: readonly Word[]): ReadonlySet<Sujet> | null {
  const content = words.filter((w) => !w.small);
  if (content.length === 0 || content.length > 6) return null;
  const only = content[0];
  if (content.length === 1 && only) {
    const sigle = sujetsOfSigle(only);
    if (sigle) return new Set(sigle);
  }
  if (!content.every(isSubjectWord)) return null;
  const sujets = sujetsOf(words);
  return sujets.size > 0 ? sujets : null;
}

/** What the prefix of a reference says of the system that feeds the board. */
export interface PrefixeReference {
  readonly motif: RegExp;
  readonly sujet?: Sujet;
  /** Sigle of the body that feeds it, where it is one. */
  readonly sigle?: string;
  /** True when its offers name no employer in the open file: the ministry is then the answer. */
  readonly seul?: boolean;
  /** French words for the reason. */
  readonly libelle: string;
}

export const PREFIXES: readonly PrefixeReference[] = [
  { motif: /^MEF[_-]/i, sujet: 'economie', libelle: 'ministères économiques et financiers' },
  { motif: /^DEF[_-]/i, sujet: 'armees', libelle: 'ministère des Armées' },
  { motif: /^MINT[_-]/i, sujet: 'interieur', libelle: 'ministère de l’Intérieur' },
  {
    motif: /^MENJ[_-]/i,
    sujet: 'education',
    seul: true,
    libelle: 'ministère de l’Éducation nationale',
  },
  {
    motif: /^MAE[_-]/i,
    sujet: 'affaires-etrangeres',
    seul: true,
    libelle: 'ministère des Affaires étrangères',
  },
  { motif: /^AGRI[_-]/i, sujet: 'agriculture', libelle: 'ministère de l’Agriculture' },
  { motif: /^DGAC[_-]/i, sigle: 'DGAC', libelle: 'direction générale de l’aviation civile' },
  { motif: /^INS\d*-/i, sigle: 'CNRS', libelle: 'Centre national de la recherche scientifique' },
];

/** The prefix that a reference carries; null when it says nothing. */
export function prefixeOf(reference: string): PrefixeReference | null {
  return PREFIXES.find(({ motif }) => motif.test(reference)) ?? null;
}

/**
 * Kind of employer coded in the references of the ministry of the Interior
 * (`MINT_BS044ATC-18403`: post, department, kind, category).
 */
export type CodeInterieur =
  | 'administration-territoriale'
  | 'gendarmerie'
  | 'police'
  | 'sgami'
  | 'centrale'
  | 'juridiction-administrative';

const CODES: Readonly<Record<string, CodeInterieur>> = {
  AT: 'administration-territoriale',
  GN: 'gendarmerie',
  PN: 'police',
  SG: 'sgami',
  AC: 'centrale',
  JA: 'juridiction-administrative',
};

export function codeInterieur(reference: string): CodeInterieur | null {
  const match = /^MINT_B[A-Z](?:\d{2,3}|2[AB]|0?2[ABab])(AT|GN|PN|SG|AC|JA)C?[ABC]?-/i.exec(
    reference,
  );
  return match ? (CODES[(match[1] ?? '').toUpperCase()] ?? null) : null;
}
