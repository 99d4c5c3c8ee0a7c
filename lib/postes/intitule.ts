import { stemmer as frenchStem } from '@orama/stemmers/french';
import { fold } from '../text/fold.ts';
import raw from './mots-offres.json' with { type: 'json' };

/** What a title says of the job, words of circumstance left out. */
export interface IntituleAnalyse {
  /** Words that say something, in order, in one form for both genders and numbers. */
  readonly mots: readonly MotOffre[];
  /** Ordinals of the concepts met, with their order of appearance: the first says the job. */
  readonly concepts: ReadonlyMap<number, ConceptPlace>;
  /** Rank in the team: 5 heads a direction, 1 executes; 0 is unsaid. */
  readonly rang: number;
  /** True when the title is that of a deputy. */
  readonly adjoint: boolean;
}

export interface MotOffre {
  readonly canon: string;
  readonly stem: string;
  /** As the title writes it, in lower case unless it is a sigle. */
  readonly surface: string;
  kind: 'metier' | 'mot' | 'role' | 'bruit';
  /** True when a concept covers the word: its own spelling then counts less. */
  covered: boolean;
  /** True after a dash that follows the job: place, employer, detail. */
  readonly tail: boolean;
}

export interface ConceptPlace {
  /** 0 for the first concept of the title. */
  readonly rank: number;
  readonly tail: boolean;
}

/** How much a concept of `mots-offres.json` says of the job. */
export function poidsConcept(concept: number): number {
  return raw.concepts[concept]?.poids ?? 1;
}

/** A concept's name, for a reader. */
export function libelleConcept(concept: number): string {
  return raw.concepts[concept]?.libelle ?? '';
}

const ROLES: ReadonlyMap<string, number> = new Map(Object.entries(raw.roles));
const RANGS: ReadonlyMap<string, number> = new Map(Object.entries(raw.rangs));
const BRUIT: ReadonlySet<string> = new Set(
  [...raw.bruit, ...raw.lieux].flatMap((word) => [word, canonOf(word)]),
);
const VIDES = new Set(
  'de d du des la le l les a au aux en et pour par sur dans un une ou avec son sa ses qui que s n y e ne fe ve te rice trice ive tive es avant des sous lors dont relatif titre type'.split(
    ' ',
  ),
);
const MAX_TITLE = 300;

/**
 * One form for both genders and numbers, as titles write them: « technicienne », « techniciens »,
 * « directrice », « directeurtrice », « acheteuse ».
 */
export function canonOf(word: string): string {
  let canon = word;
  if (canon.length > 3 && /[^s]s$/.test(canon)) canon = canon.slice(0, -1);
  return canon
    .replace(/eur(?:t?rice|ice|t?euse|se|e)$/, 'eur')
    .replace(/trice$/, 'teur')
    .replace(/euse$/, 'eur')
    .replace(/iere$/, 'ier')
    .replace(/ienne$/, 'ien')
    .replace(/^cheffe(?:de)?$/, 'chef')
    .replace(/^adjointe$/, 'adjoint')
    .replace(/^chargee$/, 'charge')
    .replace(/^assistante$/, 'assistant')
    .replace(/^agente$/, 'agent')
    .replace(/^attachee$/, 'attache')
    .replace(/^(?:correspondante|traitante)$/, (form) => form.slice(0, -1))
    .replace(/^employee$/, 'employe');
}

/** Endings that open a title to both genders, after a mark or alone: « technicien.ne », « chargé(e) ». */
const INCLUSIVE =
  /([a-z]{3,})\s?(?:[.·•⋅/]|-|\()-?\s?(?:e|ne|fe|ve|te|le|se|re|ere|iere|rice|trice|ice|euse|teuse|tive|ive|ale|elle|enne|tives)s?\)?(?![a-z])/g;

/** Reads a title. Never throws; long texts are cut. */
export function analyseIntitule(text: string): IntituleAnalyse {
  const folded = fold(text.slice(0, MAX_TITLE))
    .replace(/\(?\b(?:h\s?[/-]\s?f|f\s?[/-]\s?h|m\s?[/-]\s?f|h\/f\/x)\b\)?/g, ' ')
    .replace(/\bref\.?\s?[a-z]*\s?\d[\w-]*/g, ' ')
    .replace(INCLUSIVE, '$1 ');
  const surfaces = surfacesOf(text);
  const mots: MotOffre[] = [];
  let tail = false;
  for (const match of folded.matchAll(/[a-z0-9]+|\s[-:|]\s|\/\/|\*/g)) {
    const word = match[0];
    if (!/[a-z0-9]/.test(word)) {
      // A dash after the employer's mark opens the job; after the job, it opens the circumstances.
      tail ||= mots.some(
        (mot) => mot.kind === 'role' || mot.kind === 'metier' || mot.kind === 'mot',
      );
      continue;
    }
    if (VIDES.has(word) || /^\d+$/.test(word) || (word.length === 1 && word !== 'c')) continue;
    const canon = canonOf(word);
    const kind = RANGS.has(canon)
      ? 'metier'
      : ROLES.has(canon)
        ? 'role'
        : BRUIT.has(word) || BRUIT.has(canon) || /\d/.test(word)
          ? 'bruit'
          : 'mot';
    const last = mots.at(-1);
    // « Chef/Cheffe », « Directeur/Directrice » name one post.
    if (last?.canon === canon) continue;
    mots.push({
      canon,
      stem: frenchStem(canon),
      surface: surfaces.get(word) ?? word,
      kind,
      covered: false,
      tail,
    });
  }
  const concepts = conceptsOf(mots);
  silencePrefix(mots);
  const roles = mots.filter((mot) => mot.kind === 'role').map((mot) => mot.canon);
  return {
    mots,
    concepts,
    rang: rankOf(mots),
    adjoint: roles[0] === 'adjoint' || (roles[1] === 'adjoint' && ROLES.get(roles[0] ?? '') === 5),
  };
}

/** From folded words to their spelling; a title all in capitals is lowered, a sigle in another is kept. */
function surfacesOf(text: string): ReadonlyMap<string, string> {
  const read = text.slice(0, MAX_TITLE);
  const isCapitals = !/\p{Ll}{2}/u.test(read);
  const surfaces = new Map<string, string>();
  for (const [word] of read.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const isSigle =
      !isCapitals && word.length > 1 && word.length <= 6 && word === word.toUpperCase();
    const key = fold(word);
    if (!surfaces.has(key)) surfaces.set(key, isSigle ? word : word.toLowerCase());
  }
  return surfaces;
}

/**
 * « SGAMI SUD-DEL-BMM-CHEF SLA », « EPMO Juriste »: what comes before the first word that says a role or
 * a job is the employer's mark, when it is short.
 */
function silencePrefix(mots: readonly MotOffre[]): void {
  const start = mots.findIndex((mot) => mot.kind === 'role' || mot.covered || RANGS.has(mot.canon));
  for (const mot of mots.slice(0, Math.max(0, start)))
    if (mot.canon.length <= 5) mot.kind = 'bruit';
}

function rankOf(mots: readonly MotOffre[]): number {
  for (const mot of mots) {
    const rank = ROLES.get(mot.canon) ?? RANGS.get(mot.canon);
    if (rank !== undefined) return rank;
  }
  return 0;
}

interface Motif {
  readonly concept: number;
  readonly pieces: readonly { readonly text: string; readonly isPrefix: boolean }[];
}

const MOTIFS: ReadonlyMap<string, readonly Motif[]> = (() => {
  const map = new Map<string, Motif[]>();
  raw.concepts.forEach((concept, ordinal) => {
    for (const text of concept.motifs) {
      const pieces = text
        .split(' ')
        .filter((word) => !VIDES.has(word))
        .map((word) =>
          word.endsWith('*')
            ? { text: word.slice(0, -1), isPrefix: true }
            : { text: canonOf(word), isPrefix: false },
        );
      const first = pieces[0];
      if (!first) continue;
      const key = first.text.slice(0, 2);
      const list = map.get(key);
      const motif = { concept: ordinal, pieces };
      if (list) list.push(motif);
      else map.set(key, [motif]);
    }
  });
  return map;
})();

/** All the concepts met, and the words they cover marked. */
function conceptsOf(mots: readonly MotOffre[]): ReadonlyMap<number, ConceptPlace> {
  const found = new Map<number, ConceptPlace>();
  let rank = -1;
  mots.forEach((mot, at) => {
    let isNew = false;
    for (const motif of MOTIFS.get(mot.canon.slice(0, 2)) ?? []) {
      const matches = motif.pieces.every((piece, i) => {
        const word = mots[at + i]?.canon;
        return (
          word !== undefined && (piece.isPrefix ? word.startsWith(piece.text) : word === piece.text)
        );
      });
      if (!matches) continue;
      if (!isNew && !mot.covered) rank += 1;
      isNew = true;
      if (!found.has(motif.concept))
        found.set(motif.concept, { rank: Math.max(0, rank), tail: mot.tail });
      for (let i = 0; i < motif.pieces.length; i += 1) {
        const covered = mots[at + i];
        if (covered) covered.covered = true;
      }
    }
  });
  return found;
}
