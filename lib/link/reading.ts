/** One field of an offer, read: its mentions, what they leave, and the marks of employers out of the directory. */

import { findMentions, ministereOfResidue } from './find-mentions.ts';
import type { Gazetteer } from './gazetteer.ts';
import { HORS_ANNUAIRE, type HorsAnnuaire, isSubjectOfPost, isVague } from './hors-annuaire.ts';
import type { Phrase } from './lexicon.ts';
import { placeLength, withoutAddress } from './lieux.ts';
import { completeLast, insertMention, mend } from './mend.ts';
import { type Mention, type MentionOwner, residuesOf } from './mention.ts';
import { contentCount } from './names.ts';
import { RESEAUX, type Reseau } from './reseaux.ts';
import { toWords, type Word } from './words.ts';

export interface Reading {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  /** Runs of words that nothing explains. */
  readonly residues: readonly { readonly start: number; readonly end: number }[];
  readonly hors: HorsAnnuaire | null;
  readonly reseau: Phrase<Reseau> | null;
}

const EMPTY: Reading = { words: [], mentions: [], residues: [], hors: null, reseau: null };

/** Reads the name of an employer: a label, a path of names or sigles, an address maybe. */
export function readLabel(text: string, gazetteer: Gazetteer): Reading {
  const words = toWords(withoutAddress(expandLabel(text.slice(0, 1_500))));
  if (words.length === 0) return EMPTY;
  const key = words.map((w) => w.raw.toLowerCase()).join(' ');
  if (isVague(key)) return { ...EMPTY, words, hors: 'vague' };
  const mentions = inPaths(
    words,
    findMentions(words, gazetteer, { prose: false, anyCase: true }),
    gazetteer,
  );
  const outside = HORS_ANNUAIRE.all(words);
  for (const residue of residuesOf(words, mentions)) {
    const { start, end } = residue;
    // « Ville de Paris » is no ministry in charge of the city.
    const isOutside = outside.some((phrase) => phrase.start < end && phrase.end > start);
    const mention =
      mend(words, residue, gazetteer) ??
      (isOutside ? null : ministereOfResidue(words, start, end, gazetteer));
    if (mention) insertMention(mentions, mention);
  }
  completeLast(words, mentions, gazetteer);
  return {
    words,
    mentions,
    residues: residuesOf(words, mentions),
    hors: horsOf(words, mentions),
    reseau: uncovered(words, mentions, RESEAUX.all(words))[0] ?? null,
  };
}

/** Short forms of the words that open names, those of a form filled in a hurry. */
const ABREGES: readonly (readonly [RegExp, string])[] = [
  [/\bmin(?:ist)?\.\s?(?=\p{L})/giu, 'Ministère '],
  [/\b(?:s|ss|sous)[./-]\s?dir(?:\.\s?|\s)(?=\p{L})/giu, 'Sous-direction '],
  [/\bdir(?:\.\s?|\s)(?=\p{L})/giu, 'Direction '],
  [/\bsec(?:r[ée]t)?\.?\s?g[ée]n(?:\.\s?|\s)/giu, 'Secrétariat général '],
  [
    /\b(direction|délégation|inspection|paierie|trésorerie)\s+g[ée]n?(?:ale?)?\.\s?/giu,
    '$1 générale ',
  ],
  [/\b(commissariat|contrôle|conseil|secrétariat)\s+g[ée]n?(?:al)?\.\s?/giu, '$1 général '],
  [/\b(?:d[ée]pt|dpt)(?:\.\s?|\s)(?=\p{L})/giu, 'Département '],
  [/\bbur\.\s?(?=\p{L})/giu, 'Bureau '],
  [/\b(?:serv|svc)\.\s?(?=\p{L})/giu, 'Service '],
  [/\bd[ée]l[ée]g\.\s?(?=\p{L})/giu, 'Délégation '],
  [/\binsp\.\s?(?=\p{L})/giu, 'Inspection '],
];

/** « S/Dir. des finances » is « Sous-direction des finances »; a short form without its dot stays as it is. */
function expandLabel(text: string): string {
  if (!/\b(?:min|dir|sec|g[ée]n|d[ée]?pt|bur|serv|svc|d[ée]l[ée]g|insp)/iu.test(text)) return text;
  return ABREGES.reduce((label, [short, long]) => label.replace(short, long), text);
}

/** Short forms of titles written out: « Sec Gen : … ». */
export function expandTitle(text: string): string {
  return text.slice(0, 400).replace(/\bsec\.?\s?g[eé]n\b\.?/giu, 'Secrétariat général');
}

/** Reads a title: prose with sigles at its ends. */
export function readTitle(text: string, gazetteer: Gazetteer): Reading {
  const words = toWords(expandTitle(text));
  const mentions = inPaths(
    words,
    findMentions(words, gazetteer, { prose: true, anyCase: true }),
    gazetteer,
  );
  return {
    words,
    mentions,
    residues: residuesOf(words, mentions),
    hors: horsOf(words, mentions, isSubjectOfPost),
    reseau: uncovered(words, mentions, RESEAUX.all(words))[0] ?? null,
  };
}

/**
 * In « DSNA/FIN » what follows the slash is a part of what stands before it: a FIN of another ministry
 * is not meant, and an unknown one says nothing.
 */
export function inPaths(
  words: readonly Word[],
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): Mention[] {
  const kept: Mention[] = [];
  /** The last official sigle of the path, and where the path has got to. */
  let head: Mention | null = null;
  let reached = -1;
  for (const mention of mentions) {
    const gap = words[mention.start]?.gap;
    const follows: boolean =
      head !== null &&
      mention.kind === 'sigle' &&
      reached === mention.start &&
      (gap === 'hyphen' ||
        gap === 'blank' ||
        (gap === 'part' && words[mention.start]?.tight === true));
    const above: Mention | null = follows ? head : null;
    const owners: readonly MentionOwner[] = above
      ? mention.owners.filter((o) =>
          above.owners.some((p) => p.entry === o.entry || gazetteer.isUnder(o.entry, p.entry)),
        )
      : mention.owners;
    if (mention.kind === 'sigle') reached = mention.end;
    if (owners.length === 0) continue;
    const fitted: Mention =
      owners.length === mention.owners.length ? mention : { ...mention, owners };
    kept.push(fitted);
    if (mention.kind === 'sigle' && isOfficial(fitted)) head = fitted;
  }
  return kept;
}

function isOfficial(mention: Mention): boolean {
  return mention.owners.some(
    (o) => o.par === 'champ' || o.par === 'nom-sigle' || o.par === 'homonyme',
  );
}

function horsOf(
  words: readonly Word[],
  mentions: readonly Mention[],
  isSubject: (words: readonly Word[], start: number) => boolean = () => false,
): HorsAnnuaire | null {
  const phrase = uncovered(words, mentions, HORS_ANNUAIRE.all(words)).find(
    ({ start }) => !isSubject(words, start),
  );
  if (phrase) return phrase.value;
  // « Région Bretagne », « département du Gers »: the name of the place makes them local bodies.
  const local = words.findIndex(
    (word, at) => (word.stem === 'region' || word.stem === 'departement') && placeAfter(words, at),
  );
  return local >= 0 && !mentions.some((m) => m.start <= local && m.end > local)
    ? 'collectivite'
    : null;
}

function placeAfter(words: readonly Word[], at: number): boolean {
  let next = at + 1;
  while (words[next]?.small) next += 1;
  return placeLength(words, next) > 0;
}

/** Phrases that no name of the directory covers: « collectivités locales » inside a direction's name is no town. */
function uncovered<T>(
  words: readonly Word[],
  mentions: readonly Mention[],
  phrases: readonly Phrase<T>[],
): Phrase<T>[] {
  return phrases.filter(
    (phrase) =>
      !mentions.some((m) => m.start <= phrase.start && m.end >= phrase.end && outweighs(words, m)),
  );
}

/** One word that is a name, or the first letters of one, do not outweigh a set phrase. */
export function outweighs(words: readonly Word[], mention: Mention): boolean {
  if (mention.kind === 'sigle')
    return mention.owners.some((o) => o.par === 'champ' || o.par === 'nom-sigle');
  return mention.kind !== 'nom' || contentCount(words.slice(mention.start, mention.end)) > 1;
}
