/** What a label names: services, sigles, ministries, and what is left of it. */
import type { Gazetteer } from './gazetteer.ts';
import { isSigleLike } from './lexicon.ts';
import { placeLength } from './lieux.ts';
import { readMinistere, sujetsOfLabel, sujetsOfSigle } from './ministeres.ts';
import type { Owner } from './name-trie.ts';
import { contentCount, type Forme, type SourceSigle } from './names.ts';
import { isNameInProse, sameWording } from './prose.ts';
import { type Gap, plainLower, type Word } from './words.ts';

export type MentionKind = 'nom' | 'sigle' | 'ministere' | 'approche' | 'tronque';

export interface MentionOwner {
  readonly entry: number;
  /** How well the mention fits this service, 0 to 1, if nothing else were said. */
  readonly qualite: number;
  /** What the mention is for it: a form of its name, or where its sigle comes from. */
  readonly par: Forme | SourceSigle | 'ministere' | 'approche' | 'tronque';
}

export interface Mention {
  readonly kind: MentionKind;
  readonly start: number;
  readonly end: number;
  readonly owners: readonly MentionOwner[];
  /** As written, for the reason. */
  readonly texte: string;
  /** Marks or ends of text on both sides: the mention is a whole part of the label. */
  readonly bounded: boolean;
}

const FORME: Readonly<Record<Forme, number>> = {
  nom: 1,
  'ancien-nom': 0.97,
  'sans-parenthese': 0.9,
  partie: 0.82,
  courte: 0.55,
};
const SOURCE: Readonly<Record<SourceSigle, number>> = {
  champ: 0.92,
  homonyme: 0.88,
  prolonge: 0.75,
  'nom-sigle': 0.85,
  code: 0.4,
  initiales: 0.5,
  'initiales-courtes': 0.35,
};
const MAX_OWNERS = 60;

/** French words that are also sigles: in lower case they are words. */
const FRENCH_WORDS = new Set(
  'face pas mer mere sen sage cap ape anc das dit est sont sig sid coe cae age ans are arc art as au bac bas bois cal car cas ce ces cet cle col cou cri dans del des dis dix don dos du duc eas eau elle en eu fin fois fond fort gai gain gap gaz gel ici il jeu jour las lit loi lot lui ma mai main mal me mes mis mode mon mot mur ne nez ni nom non nos nu oui par parc pic plan plus pont port pour pre pres prix que qui rat re res rh roi rue sa sac sas se sel ses si son sur tas tel ter tir tot tour tri tu un va val vie vin vol vos vue acte aide aire aise alors amie an appui base dire dose ecole etat fait gare gens ides ile mais mars masse mise mission nord note page pays peu peut pole poste rang sans sauf sens sept sera site six soin sud sui sous type tous vers voie zone mob cadre agent adjoint chef assistant'.split(
    ' ',
  ),
);

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
      matchName(words, at, gazetteer, options.prose),
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
  return mentions.reduce((best, mention) => {
    if (!mention) return best;
    if (!best || mention.end > best.end) return mention;
    // « Ministère de la Défense » is both a former name and a subject: the owners add up.
    return mention.end === best.end && best.kind === 'ministere' && mention.kind === 'nom'
      ? { ...best, owners: mergeOwners(mention.owners, best.owners) }
      : best;
  }, null);
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
  if (prose && count > 1 && !isNameInProse(words, at, match.end)) return null;
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

function matchSigle(
  words: readonly Word[],
  at: number,
  gazetteer: Gazetteer,
  where: {
    readonly capitals: boolean;
    readonly alone: boolean;
    readonly anyCase: boolean;
    readonly first: boolean;
  },
): Mention | null {
  for (let length = 4; length >= 1; length -= 1) {
    const end = at + length;
    if (end > words.length || !canJoin(words, at, end)) continue;
    const run = words.slice(at, end);
    const key = plainLower(run.map((w) => w.raw).join(''));
    if (key.length < 2 || key.length > 20) continue;
    const known = gazetteer.sigleOwners(key);
    if (known.length === 0) continue;
    const official = known.some((o) => o.source === 'champ' || o.source === 'nom-sigle');
    if (length > 1 && (!official || key.length < 3)) continue;
    if (!isWrittenAsSigle(run, key, official, gazetteer, where)) continue;
    const owners = known.slice(0, MAX_OWNERS).map(({ entry, source }) => ({
      entry,
      qualite: SOURCE[source] + lengthBonus(source, key.length, known.length),
      par: source,
    }));
    owners.sort((a, b) => b.qualite - a.qualite);
    return {
      kind: 'sigle',
      start: at,
      end,
      owners,
      texte: textOf(words, at, end),
      bounded: isBounded(words, at, end),
    };
  }
  return null;
}

/** Long initials that one service alone has are hardly a chance meeting. */
function lengthBonus(source: SourceSigle, length: number, owners: number): number {
  if (!source.startsWith('initiales') || owners > 1 || length < 4) return 0;
  return length >= 5 ? 0.3 : 0.15;
}

/** Words of one sigle stand together: « CNAC-GP », « ST(SI)2 », « ENSAE Paris Tech », « FIPN - RAID ». */
function canJoin(words: readonly Word[], start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) {
    const gap = words[at]?.gap;
    if (gap !== 'hyphen' && gap !== 'blank' && gap !== 'part') return false;
  }
  return true;
}

function isWrittenAsSigle(
  run: readonly Word[],
  key: string,
  official: boolean,
  gazetteer: Gazetteer,
  where: {
    readonly capitals: boolean;
    readonly alone: boolean;
    readonly anyCase: boolean;
    readonly first: boolean;
  },
): boolean {
  if (where.alone && official) return true;
  const raw = run.map((w) => w.raw).join('');
  const word = run.length === 1 ? (run[0]?.stem ?? '') : '';
  if (where.capitals) {
    // Everything is in capitals: only what is no word of a name can be a sigle.
    return run.length > 1 || (gazetteer.frequencyOf(word) <= 1 && !FRENCH_WORDS.has(word));
  }
  if (isSigleLike(raw)) return true;
  if (/^\p{Lu}.*\p{Lu}/u.test(raw) && official) return true;
  // « Dgccrf gestionnaire », « … inpi (H/F) »: a known sigle that is no word.
  return (
    where.anyCase &&
    (gazetteer.sigleOwners(key).some((o) => o.source === 'champ') ||
      (where.first && key.length >= 4)) &&
    key.length >= 3 &&
    (run.length > 1 || (gazetteer.frequencyOf(word) <= 1 && !FRENCH_WORDS.has(word)))
  );
}

function isCapitals(words: readonly Word[]): boolean {
  let lower = 0;
  let upper = 0;
  let long = 0;
  for (const { raw } of words) {
    if (raw.length < 2) continue;
    if (raw !== raw.toUpperCase()) lower += 1;
    else upper += 1;
    if (raw.length > 7) long += 1;
  }
  // « DGAC DSNA ME » is a path of sigles, not a label in capitals.
  return upper >= 3 && lower <= upper / 4 && long > 0;
}

const MARKS: ReadonlySet<Gap> = new Set<Gap>(['line', 'part', 'comma', 'stop']);

export function isBounded(words: readonly Word[], start: number, end: number): boolean {
  const first = words[start];
  const after = words[end];
  const before = start === 0 || (first !== undefined && MARKS.has(first.gap));
  return before && (after === undefined || MARKS.has(after.gap));
}

export function textOf(words: readonly Word[], start: number, end: number): string {
  return words
    .slice(start, end)
    .map((w, i) => (i === 0 ? w.raw : `${JOINT[w.gap]}${w.raw}`))
    .join('');
}

const JOINT: Readonly<Record<Gap, string>> = {
  line: ' ',
  stop: '. ',
  part: ' - ',
  comma: ', ',
  hyphen: '-',
  apostrophe: '’',
  blank: ' ',
};

/** Runs of words that no mention covers, small words, places and lone numbers left out. */
export function residuesOf(
  words: readonly Word[],
  mentions: readonly Mention[],
): { readonly start: number; readonly end: number }[] {
  const residues: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  let at = 0;
  let next = 0;
  while (at < words.length) {
    const mention = mentions[next];
    if (mention && at >= mention.start) {
      open = null;
      at = mention.end;
      next += 1;
      continue;
    }
    const word = words[at];
    if (!word) break;
    if (open && (word.gap === 'line' || word.gap === 'part')) open = null;
    const place = placeLength(words, at);
    if (place > 0) {
      at += place;
      continue;
    }
    if (!word.small && !/^\d+$/.test(word.raw)) {
      if (open) open.end = at + 1;
      else {
        open = { start: at, end: at + 1 };
        residues.push(open);
      }
    }
    at += 1;
  }
  return residues;
}
