/** Finds services, sigles and ministries in words. */
import type { Gazetteer } from './gazetteer.ts';
import { isCapitals, matchSigle } from './match-sigle.ts';
import { isBounded, type Mention, type MentionOwner, textOf } from './mention.ts';
import { readMinistere, sujetsOfLabel, sujetsOfSigle } from './ministeres.ts';
import type { NameMatch, Owner } from './name-trie.ts';
import { contentCount, type Forme } from './names.ts';
import { isLengthened, isNameInProse, sameWording } from './prose.ts';
import type { Word } from './words.ts';

const FORME: Readonly<Record<Forme, number>> = {
  nom: 1,
  'ancien-nom': 0.97,
  'sans-parenthese': 0.9,
  partie: 0.82,
  courte: 0.55,
};
const MAX_OWNERS = 60;

export interface ScanOptions {
  /** True for titles and texts: prose around, so a lone word is no name. */
  readonly prose: boolean;
  /** True where known sigles may be in lower case: titles are typed in any case. */
  readonly anyCase: boolean;
}

/** All mentions of a label or a text, left to right, the longest at each place. */
export function findMentions(
  words: readonly Word[],
  gazetteer: Gazetteer,
  options: ScanOptions,
): Mention[] {
  const capitals = isCapitals(words);
  const alone = contentCount(words) <= 2;
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.small) continue;
    const mention = longest(
      matchMinistere(words, at, gazetteer),
      matchName(words, at, gazetteer, options.prose) ??
        (options.prose ? matchHead(words, at, gazetteer) : null),
      matchSigle(words, at, gazetteer, {
        capitals,
        alone: alone && !options.prose,
        anyCase: options.anyCase,
        first: at === 0,
      }),
    );
    if (!mention) continue;
    found.push(mention);
    at = mention.end - 1;
  }
  return found;
}

function longest(...mentions: readonly (Mention | null)[]): Mention | null {
  let best: Mention | null = null;
  for (const mention of mentions) if (mention) best = best ? longer(best, mention) : mention;
  return best;
}

function longer(best: Mention, other: Mention): Mention {
  if (other.end > best.end) return other;
  // « Ministère de la Défense » is both a former name and a subject: the owners add up.
  return other.end === best.end && best.kind === 'ministere' && other.kind === 'nom'
    ? { ...best, owners: mergeOwners(other.owners, best.owners) }
    : best;
}

function mergeOwners(a: readonly MentionOwner[], b: readonly MentionOwner[]): MentionOwner[] {
  const merged = [...a];
  for (const owner of b) if (!merged.some((m) => m.entry === owner.entry)) merged.push(owner);
  return merged;
}

function matchMinistere(words: readonly Word[], at: number, gazetteer: Gazetteer): Mention | null {
  const word = words[at];
  if (!word) return null;
  const phrase = readMinistere(words, at);
  const sigle = phrase ? null : sujetsOfSigle(word);
  const sujets = phrase?.sujets ?? (sigle ? new Set(sigle) : null);
  if (!sujets) return null;
  const end = phrase?.end ?? at + 1;
  const owners = gazetteer.ministeresOf(sujets);
  if (owners.length === 0) return null;
  return {
    kind: 'ministere',
    start: at,
    end,
    owners: owners.map((entry) => ({ entry, qualite: phrase ? 0.93 : 0.85, par: 'ministere' })),
    texte: textOf(words, at, end),
    bounded: isBounded(words, at, end),
  };
}

/** A residue that is nothing but subjects of a ministry: « Affaires étrangères », « Agriculture ». */
export function ministereOfResidue(
  words: readonly Word[],
  start: number,
  end: number,
  gazetteer: Gazetteer,
): Mention | null {
  const sujets = sujetsOfLabel(words.slice(start, end));
  const owners = sujets ? gazetteer.ministeresOf(sujets) : [];
  if (owners.length === 0) return null;
  return {
    kind: 'ministere',
    start,
    end,
    owners: owners.map((entry) => ({ entry, qualite: 0.75, par: 'ministere' })),
    texte: textOf(words, start, end),
    bounded: true,
  };
}

function matchName(
  words: readonly Word[],
  at: number,
  gazetteer: Gazetteer,
  prose: boolean,
): Mention | null {
  const match = gazetteer.matchName(words, at);
  if (!match) return null;
  const count = contentCount(words.slice(at, match.end));
  const bounded = isBounded(words, at, match.end);
  // One word (« Cabinet », « Protocole ») is a name between marks only, and never in prose.
  if (count === 1 && (prose || !bounded) && !isProperNoun(words, at, gazetteer)) return null;
  if (prose && count > 1 && !isNameInProse(words, at, match.end))
    return isLengthened(words, at, match.end) ? lengthened(words, at, match, gazetteer) : null;
  const proper = count === 1 && isProperNoun(words, at, gazetteer);
  const owners = match.owners
    .filter((owner) => !gazetteer.isContainer(owner.entry))
    .filter((owner) => !prose || fitsProse(words, at, match.end, count, owner, gazetteer))
    .slice(0, MAX_OWNERS)
    .map((owner) => ({
      entry: owner.entry,
      qualite: FORME[owner.forme] * (count > 1 ? 1 : proper ? 0.8 : 0.45),
      par: owner.forme,
    }));
  if (owners.length === 0) return null;
  return {
    kind: 'nom',
    start: at,
    end: match.end,
    owners,
    texte: textOf(words, at, match.end),
    bounded,
  };
}

/** « sous la responsabilité du directeur de la conformité »: the direction, by the person at its head. */
function matchHead(words: readonly Word[], at: number, gazetteer: Gazetteer): Mention | null {
  const sub = words[at]?.stem === 'sou';
  const head = words[sub ? at + 1 : at];
  if (!head || !/^direct(?:eur|rice)$/.test(head.stem)) return null;
  const skipped = sub ? 1 : 0;
  const named = [
    sub
      ? { ...head, raw: 'Sous-direction', stem: 'sousdirection' }
      : { ...head, raw: 'Direction', stem: 'direction' },
    ...words.slice(at + skipped + 1, at + 16),
  ];
  const [, second] = named;
  if (second?.stem === 'general') named[1] = { ...second, stem: 'generale' };
  const found = matchName(named, 0, gazetteer, true);
  if (!found || contentCount(named.slice(0, found.end)) < 2) return null;
  const end = at + skipped + found.end;
  return {
    ...found,
    start: at,
    end,
    owners: found.owners.map((o) => ({ ...o, qualite: o.qualite * 0.9, par: 'tete' })),
    texte: textOf(words, at, end),
    bounded: isBounded(words, at, end),
  };
}

/**
 * « Direction du service national et de la jeunesse »: a direction whose name has grown since. Only one
 * that no other is called like, near the top of its ministry.
 */
function lengthened(
  words: readonly Word[],
  at: number,
  match: NameMatch,
  gazetteer: Gazetteer,
): Mention | null {
  const [owner, other] = match.owners;
  if (!owner || other || owner.forme !== 'nom' || gazetteer.rankOf(owner.entry) > 2) return null;
  if (gazetteer.niveauOf(owner.entry) !== 'direction') return null;
  return {
    kind: 'nom',
    start: at,
    end: match.end,
    owners: [{ entry: owner.entry, qualite: 0.9, par: 'allonge' }],
    texte: textOf(words, at, match.end),
    bounded: false,
  };
}

/** In prose short runs of words are names when written just so. */
function fitsProse(
  words: readonly Word[],
  start: number,
  end: number,
  count: number,
  owner: Owner,
  gazetteer: Gazetteer,
): boolean {
  if (count >= 3 || count === 1) return true;
  if (owner.forme === 'courte') return true;
  if (owner.forme !== 'nom') return false;
  return sameWording(words, start, end, gazetteer.entries[owner.entry]?.nom ?? '');
}

/** « Universcience », « Cerema »: a word of no other name, with its capital. */
function isProperNoun(words: readonly Word[], at: number, gazetteer: Gazetteer): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    /^\p{Lu}/u.test(word.raw) &&
    word.raw.length >= 5 &&
    gazetteer.frequencyOf(word.stem) <= 2
  );
}
