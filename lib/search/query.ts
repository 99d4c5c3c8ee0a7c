import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import { frameLength } from './frame.ts';
import type { SearchKind } from './search.ts';
import { MOST_WORDS } from './workspace.ts';

export const MAX_QUERY_LENGTH = 300;
export const MAX_QUERY_WORDS = 24;

/** Sign before a word that was typed in capitals among others that were not: it is meant as a sigle. */
export const CAPITALS_SIGN = '^';
/**
 * First and last term of every query. FlexSearch answers one-term queries by another path, which knows
 * no ranking: with these marks there are always two. The last one says whether the last word may go on.
 */
export const START_MARK = '\u0003';
export const END_MARK = { open: '\u0001', closed: '\u0002' } as const;

/** One word of a query that carries a subject. */
export interface QueryWord {
  readonly form: string;
  /** Typed in capitals: a sigle before all. */
  readonly capitals: boolean;
  /** The word may be the beginning of a longer one. */
  readonly open: boolean;
  /** A small word stands before it: « musées » in « fréquentation des musées ». */
  readonly introduced: boolean;
  /** Words such as « poste » or « alternance »: they help when they match and cost nothing when not. */
  readonly soft: boolean;
}

/** Words of the market of jobs, and of contracts that the open data seldom names. */
const SOFT_OFFRE: ReadonlySet<string> = new Set(
  (
    'alternance alternant alternante apprenti apprentie apprentissage annonce annonces cdd cdi contrat ' +
    'contractuel contractuelle emploi emplois fiche job jobs metier metiers offre offres poste postes ' +
    'profil recrutement recrutements sans stage stages stagiaire titulaire vacant vacants'
  ).split(' '),
);
/** What one wants to do about a subject, and words that only hold a question together. */
const SOFT_SERVICE: ReadonlySet<string> = new Set(
  (
    'a agent agents service services ' +
    'acheter aider aller apprendre arreter avoir beneficier changer chercher choisir comprendre connaitre ' +
    'consulter contester controler creer declarer defendre demander deposer devenir dire donner etre ' +
    'eviter faire financer gerer lutter mettre obtenir organiser participer payer perdre porter prendre ' +
    'proteger quitter recevoir refaire refuser regler renouveler retrouver savoir signaler suivre toucher ' +
    'travailler trouver utiliser vendre verifier vivre voir ' +
    'demarche demarches probleme problemes question questions regle regles ' +
    'bien comment contre dois doit dont faut peut peuvent peux plus puis quand quoi sans son sont tous tout toute toutes trop vers'
  ).split(' '),
);

/**
 * Terms of a raw text for the index's front: folded words, those in capitals marked, then the end mark.
 * `encode` is the encoder's split into words.
 */
export function encodeQuery(text: string, encode: (text: string) => readonly string[]): string[] {
  const raw = text.slice(0, MAX_QUERY_LENGTH);
  const capitals = wordsInCapitals(raw);
  const terms = encode(raw)
    .slice(0, MAX_QUERY_WORDS)
    .map((word) => (capitals.has(word) ? CAPITALS_SIGN + word : word));
  return [START_MARK, ...terms, /[\p{L}\p{N}]$/u.test(raw) ? END_MARK.open : END_MARK.closed];
}

/** Folded words typed in capitals; none when the whole query is, for then capitals say nothing. */
function wordsInCapitals(raw: string): ReadonlySet<string> {
  const shouted = !/\p{Ll}/u.test(raw) && raw.trim().split(/\s+/u).length > 2;
  if (shouted) return new Set();
  const runs = raw.match(/(?<![\p{L}\p{N}])[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{N}])/gu);
  return new Set((runs ?? []).map(fold));
}

/** The words of a query among its terms, in order. */
export function typedWords(terms: readonly string[]): Pick<QueryWord, 'form' | 'capitals'>[] {
  return terms.slice(1, -1).map((term) => ({
    form: term.startsWith(CAPITALS_SIGN) ? term.slice(1) : term,
    capitals: term.startsWith(CAPITALS_SIGN),
  }));
}

/**
 * The words that carry the subject of a query: frame phrases and small words are taken off, unless
 * nothing else is left, as for « sur » or « CE ».
 */
export function readTerms(
  terms: readonly string[],
  kind: SearchKind,
  typing: boolean,
): QueryWord[] {
  const open = typing && terms.at(-1) !== END_MARK.closed;
  const typed = typedWords(terms);
  const soft = kind === 'offre' ? SOFT_OFFRE : SOFT_SERVICE;
  const framed = frameLength(
    typed.map(({ form }) => form),
    kind,
  );
  const last = typed.length - 1;
  const all = typed.map((word, i) => ({
    ...word,
    open: open && i === last,
    introduced: isStopWord(typed[i - 1]?.form ?? ''),
    soft: soft.has(word.form) && !word.capitals,
    small: isStopWord(word.form) && !word.capitals,
    framed: i < framed,
  }));
  const kept = all.filter((word) => !word.small && !word.framed);
  const meant = kept.length > 0 ? kept : all.filter((word) => !word.framed);
  const words = (meant.length > 0 ? meant : all)
    .slice(0, MOST_WORDS)
    .map(({ small, framed: _, ...word }) => ({
      ...word,
      capitals: word.capitals || (small && typed.length === 1),
    }));
  return words.every((word) => word.soft) ? words.map((word) => ({ ...word, soft: false })) : words;
}
