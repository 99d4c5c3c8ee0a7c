/** One field of an offer, read: its mentions, what they leave, and the marks of employers out of the directory. */
import type { Gazetteer } from './gazetteer.ts';
import { HORS_ANNUAIRE, type HorsAnnuaire, isVague } from './hors-annuaire.ts';
import type { Phrase } from './lexicon.ts';
import { placeLength, withoutAddress } from './lieux.ts';
import {
  findMentions,
  isBounded,
  type Mention,
  type MentionOwner,
  ministereOfResidue,
  residuesOf,
  textOf,
} from './mentions.ts';
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
  const words = toWords(withoutAddress(text.slice(0, 1_500)));
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
    if (mention) insert(mentions, mention);
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

/**
 * The last name of a path may itself be cut short (« …, Bureau des études et des évaluations »): the
 * longer names that it begins are kept as poorer owners, for what stands above to choose among.
 */
function completeLast(words: readonly Word[], mentions: Mention[], gazetteer: Gazetteer): void {
  const last = mentions.at(-1);
  if (last?.kind !== 'nom' || words.slice(last.end).some((w) => !w.small)) return;
  // Nothing but « et des » after it: the field had no room for the rest.
  const cut = last.end < words.length;
  if (!cut && mentions.length < 2) return;
  const run = words.slice(last.start, last.end);
  if (contentCount(run) < 2) return;
  const longer = gazetteer
    .completions(run)
    .filter((c) => !gazetteer.isContainer(c.entry) && !last.owners.some((o) => o.entry === c.entry))
    .map(({ entry }): MentionOwner => ({ entry, qualite: cut ? 0.85 : 0.6, par: 'tronque' }));
  if (longer.length === 0) return;
  const whole = cut ? last.owners.map((o) => ({ ...o, qualite: o.qualite * 0.6 })) : last.owners;
  mentions[mentions.length - 1] = { ...last, end: words.length, owners: [...whole, ...longer] };
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
    hors: horsOf(words, mentions),
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

function horsOf(words: readonly Word[], mentions: readonly Mention[]): HorsAnnuaire | null {
  const phrase = uncovered(words, mentions, HORS_ANNUAIRE.all(words))[0];
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

function insert(mentions: Mention[], mention: Mention): void {
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const other = mentions[at];
    if (other && other.start < mention.end && mention.start < other.end) mentions.splice(at, 1);
  }
  const at = mentions.findIndex((m) => m.start > mention.start);
  mentions.splice(at < 0 ? mentions.length : at, 0, mention);
}

/**
 * A part of the label that no name explains whole, taken again with slips of the hand allowed, then as
 * the beginning of a longer name that the field had no room for.
 */
function mend(
  words: readonly Word[],
  residue: { readonly start: number; readonly end: number },
  gazetteer: Gazetteer,
): Mention | null {
  const part = partAround(words, residue.start, residue.end);
  for (const { start, end } of part) {
    const run = words.slice(start, end);
    const count = contentCount(run);
    if (count < 2 || count > 30) continue;
    const tail = cutTail(words, start, end, gazetteer);
    if (tail) return tail;
    const near = gazetteer.approximate(run, count <= 3 ? 1 : 2);
    const cost = near[0]?.cost;
    if (cost !== undefined) {
      const owners = ownersOf(
        near.filter((n) => n.cost === cost).flatMap((n) => n.owners),
        gazetteer,
        (count <= 2 ? 0.7 : 0.92) - 0.05 * cost,
        'approche',
      );
      if (owners.length > 0)
        return {
          kind: 'approche',
          start,
          end,
          owners,
          texte: textOf(words, start, end),
          bounded: isBounded(words, start, end),
        };
    }
    if (end === words.length && count >= 3) {
      const longer = completion(words, start, end, run, gazetteer);
      if (longer) return longer;
    }
  }
  return null;
}

/** A label that ends on « et de », or on half a word, had no room for the rest of the name. */
function cutTail(
  words: readonly Word[],
  start: number,
  end: number,
  gazetteer: Gazetteer,
): Mention | null {
  const last = words[end - 1];
  if (end !== words.length || !last) return null;
  const half = last.raw.length === 1 && last.raw === last.stem;
  if (!last.small && !half && gazetteer.frequencyOf(last.stem) > 0) return null;
  const run = words.slice(start, end);
  return (
    completion(words, start, end, run, gazetteer) ??
    // One letter of a small word: « Bureau du droit des sociétés e ».
    (last.raw.length <= 2 ? completion(words, start, end, run.slice(0, -1), gazetteer) : null)
  );
}

function completion(
  words: readonly Word[],
  start: number,
  end: number,
  run: readonly Word[],
  gazetteer: Gazetteer,
): Mention | null {
  if (contentCount(run) < 2) return null;
  const owners = ownersOf(gazetteer.completions(run), gazetteer, 0.8, 'tronque');
  if (owners.length === 0) return null;
  return {
    kind: 'tronque',
    start,
    end,
    owners,
    texte: textOf(words, start, end),
    bounded: true,
  };
}

function ownersOf(
  found: readonly { readonly entry: number }[],
  gazetteer: Gazetteer,
  qualite: number,
  par: 'approche' | 'tronque',
): MentionOwner[] {
  const owners: MentionOwner[] = [];
  for (const { entry } of found)
    if (!gazetteer.isContainer(entry) && !owners.some((o) => o.entry === entry))
      owners.push({ entry, qualite, par });
  return owners;
}

/** The whole parts around a residue, largest first: between line breaks, between dashes, between commas. */
function partAround(
  words: readonly Word[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (const marks of [['line'], ['line', 'part'], ['line', 'part', 'comma']] as const) {
    const isMark = (at: number): boolean =>
      marks.some((mark) => mark === (words[at]?.gap ?? 'line'));
    let start = from;
    while (start > 0 && !isMark(start)) start -= 1;
    let end = Math.max(to, from + 1);
    while (end < words.length && !isMark(end)) end += 1;
    if (!parts.some((p) => p.start === start && p.end === end)) parts.push({ start, end });
  }
  return parts;
}
