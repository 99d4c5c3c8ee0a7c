/** The employer in the words of the offer: who the text says it works for. */

import { findMentions } from './find-mentions.ts';
import type { Gazetteer } from './gazetteer.ts';
import { HORS_ANNUAIRE, isSubjectOfPost } from './hors-annuaire.ts';
import { isSigleLike } from './lexicon.ts';
import { followsUnknown, isUnknownSigle } from './match-sigle.ts';
import type { Mention } from './mention.ts';
import { expandTitle, inPaths, outweighs } from './reading.ts';
import { RESEAUX, type Reseau } from './reseaux.ts';
import { cueWeight, type Line, readLines } from './texte-contexte.ts';
import { localSigles, type Scanned, spellings } from './texte-sigles.ts';
import { toWords, type Word } from './words.ts';

/** All the mentions of one thing, taken together. */
export interface Referent {
  readonly mention: Mention;
  /** Sum of the weights, later ones counting less and less. */
  readonly total: number;
  /** The strongest single mention. */
  readonly peak: number;
  readonly count: number;
  readonly inTitle: boolean;
}

export interface TextReading {
  readonly referents: readonly Referent[];
  readonly reseaux: readonly {
    readonly reseau: Reseau;
    readonly texte: string;
    readonly total: number;
    readonly peak: number;
    readonly inTitle: boolean;
  }[];
  /** Weight of employers that the directory does not hold, where the text presents them as such. */
  readonly hors: number;
  /** Weight of the strongest sigle that the directory does not know. */
  readonly inconnu: number;
}

const TITLE_WEIGHT = 2.2;
/** A cue from which on the text speaks of the employer. */
const EMPLOYER = 1.6;
/** Each further mention counts for less. */
const FADE = [1, 0.6, 0.45, 0.35, 0.25, 0.2, 0.15, 0.1];

/** Reads a title and a text. Bounded by the length of the text. */
export function readTexte(titre: string, texte: string, gazetteer: Gazetteer): TextReading {
  const title: Line = { words: toWords(expandTitle(titre)), weight: TITLE_WEIGHT };
  const lines = [title, ...readLines(texte.slice(0, 30_000), toWords)];
  const scanned = lines.map((line) => ({
    line,
    mentions: inPaths(
      line.words,
      findMentions(line.words, gazetteer, { prose: true, anyCase: line === title }),
      gazetteer,
    ),
  }));
  const local = localSigles(scanned, gazetteer);
  const referents = new Tally<string, Mention>();
  const reseaux = new Tally<Reseau, string>();
  const unknown = new Tally<string, null>();
  const hors: number[] = [];

  for (const { line, mentions } of scanned) {
    const { words } = line;
    const isTitle = line === title;
    const weigh = (start: number, end: number): number =>
      line.weight * (isTitle ? 1 : cueWeight(words, start, end));
    const covered = coverage(words, mentions);
    for (const [at, mention] of mentions.entries()) {
      // « la direction générale de l'armement (DGA) » names it once.
      const repeats = repeatsName(mentions[at - 1], mention) ? 0.3 : 1;
      const meant = mention.kind === 'sigle' ? local.get(mention.texte) : undefined;
      if (meant === null) continue;
      const counted = meant ?? mention;
      const passing = isTitle ? titleDoubt(words, mention, gazetteer) : textDoubt(words, mention);
      const weight = weigh(mention.start, mention.end) * repeats * passing;
      referents.add(keyOf(counted), counted, weight, isTitle);
    }
    for (const phrase of RESEAUX.all(words)) {
      if (covered[phrase.start] || isPlural(words[phrase.start])) continue;
      const written = words.slice(phrase.start, phrase.end).map((w) => w.raw);
      reseaux.add(phrase.value, written.join(' '), weigh(phrase.start, phrase.end), isTitle);
    }
    for (const phrase of HORS_ANNUAIRE.all(words)) {
      if (covered[phrase.start] || (isTitle && isSubjectOfPost(words, phrase.start))) continue;
      const cue = isTitle ? EMPLOYER : cueWeight(words, phrase.start, phrase.end);
      if (cue >= EMPLOYER) hors.push(line.weight * cue);
    }
    words.forEach((word, at) => {
      const meant = local.get(word.raw);
      if (meant && !covered[at]) referents.add(keyOf(meant), meant, weigh(at, at + 1), isTitle);
      else if (!covered[at] && isUnknownSigle(word, gazetteer))
        unknown.add(word.stem, null, weigh(at, at + 1) * (isTitle ? 0.5 : 1), isTitle);
    });
  }
  return {
    referents: referents.all().map(({ what, ...rest }) => ({ mention: what, ...rest })),
    reseaux: [...reseaux.entries()].map(([reseau, { what, total, peak, inTitle }]) => ({
      reseau,
      texte: what,
      total,
      peak,
      inTitle,
    })),
    hors: fadedSum(hors),
    inconnu: strongestUnknown(unknown, scanned),
  };
}

function repeatsName(name: Mention | undefined, sigle: Mention): boolean {
  return (
    name?.kind === 'nom' &&
    sigle.kind === 'sigle' &&
    name.end === sigle.start &&
    sigle.owners.some((s) => name.owners.some((n) => n.entry === s.entry))
  );
}

function titleDoubt(
  words: readonly Word[],
  { kind, start }: Mention,
  gazetteer: Gazetteer,
): number {
  return kind === 'sigle' && followsUnknown(words, start, gazetteer) ? 0.3 : 1;
}

function textDoubt(words: readonly Word[], mention: Mention): number {
  if (isOneOfMany(words, mention)) return 0.15;
  return isListed(words, mention) ? 0.4 : 1;
}

/** « les comptes des CADA », « chaque CADA »: a kind of body, whose sigle one service happens to have too. */
function isOneOfMany(words: readonly Word[], { kind, start }: Mention): boolean {
  const lead = words[start]?.gap === 'blank' ? words[start - 1]?.raw : undefined;
  return kind === 'sigle' && /^(?:les|des|aux|ces|chaque|plusieurs)$/i.test(lead ?? '');
}

/** « (DGE, ANCT, ARCEP) »: one of several, hence none of them the employer. */
function isListed(words: readonly Word[], { kind, start, end }: Mention): boolean {
  if (kind !== 'sigle') return false;
  const isSigle = (word: Word | undefined): boolean =>
    word !== undefined && word.raw.length >= 2 && isSigleLike(word.raw);
  return (
    (words[start]?.gap === 'comma' && isSigle(words[start - 1])) ||
    (words[end]?.gap === 'comma' && isSigle(words[end]))
  );
}

interface Count<W> {
  readonly what: W;
  readonly total: number;
  readonly peak: number;
  readonly count: number;
  readonly inTitle: boolean;
}

/** Weights gathered by what they are given to; the first thing added under a key names it. */
class Tally<K, W> {
  readonly #rows = new Map<K, { readonly what: W; readonly weights: number[]; inTitle: boolean }>();

  add(key: K, what: W, weight: number, inTitle: boolean): void {
    const row = this.#rows.get(key);
    if (row) {
      row.weights.push(weight);
      row.inTitle ||= inTitle;
    } else this.#rows.set(key, { what, weights: [weight], inTitle });
  }

  *entries(): IterableIterator<[K, Count<W>]> {
    for (const [key, { what, weights, inTitle }] of this.#rows)
      yield [
        key,
        {
          what,
          total: fadedSum(weights),
          peak: Math.max(...weights),
          count: weights.length,
          inTitle,
        },
      ];
  }

  all(): Count<W>[] {
    return [...this.entries()].map(([, count]) => count);
  }
}

/** An unknown sigle that stands where the employer would; one that the text spells is a part of it. */
function strongestUnknown(unknown: Tally<string, null>, scanned: readonly Scanned[]): number {
  let strongest = 0;
  for (const [stem, { peak, total }] of unknown.entries())
    if (peak >= 1.5 && total > strongest && spellings(stem, scanned).length === 0)
      strongest = total;
  return strongest;
}

function fadedSum(weights: readonly number[]): number {
  const sorted = [...weights].sort((a, b) => b - a);
  let sum = 0;
  for (const [rank, weight] of sorted.entries()) sum += weight * (FADE[rank] ?? 0);
  return sum;
}

function keyOf(mention: Mention): string {
  const owners = mention.owners.map((o) => o.entry).slice(0, 8);
  return `${mention.kind === 'sigle' ? 's' : 'n'}${owners.join('.')}`;
}

function coverage(words: readonly Word[], mentions: readonly Mention[]): boolean[] {
  const covered = new Array<boolean>(words.length).fill(false);
  for (const mention of mentions)
    if (outweighs(words, mention)) covered.fill(true, mention.start, mention.end);
  return covered;
}

/** « les préfectures », « aux rectorats »: field services in general, not the employer. */
function isPlural(word: Word | undefined): boolean {
  return word !== undefined && /[a-z]{3}s$/.test(word.raw);
}
