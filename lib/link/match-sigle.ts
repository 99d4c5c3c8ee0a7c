/** Sigles in words: who has them, and whether they are written as sigles there. */
import type { Gazetteer } from './gazetteer.ts';
import { isSigleLike } from './lexicon.ts';
import { isBounded, type Mention, textOf } from './mention.ts';
import type { SourceSigle } from './names.ts';
import { opensJob } from './prose.ts';
import { plainLower, type Word } from './words.ts';

const SOURCE: Readonly<Record<SourceSigle, number>> = {
  champ: 0.92,
  homonyme: 0.88,
  prolonge: 0.75,
  'nom-sigle': 0.85,
  code: 0.4,
  initiales: 0.5,
  'initiales-courtes': 0.35,
  'initiales-parlees': 0.5,
};
const MAX_OWNERS = 150;

/** French words that are also sigles: in lower case they are words. */
const FRENCH_WORDS = new Set(
  'face pas mer mere sen sage cap ape anc das dit est sont sig sid coe cae age ans are arc art as au bac bas bois cal car cas ce ces cet cle col cou cri dans del des dis dix don dos du duc eas eau elle en eu fin fois fond fort gai gain gap gaz gel ici il jeu jour las lit loi lot lui ma mai main mal me mes mis mode mon mot mur ne nez ni nom non nos nu oui par parc pic plan plus pont port pour pre pres prix que qui rat re res rh roi rue sa sac sas se sel ses si son sur tas tel ter tir tot tour tri tu un va val vie vin vol vos vue acte aide aire aise alors amie an appui base dire dose ecole etat fait gare gens ides ile mais mars masse mise mission nord note page pays peu peut pole poste rang sans sauf sens sept sera site six soin sud sui sous type tous vers voie zone mob cadre agent adjoint chef assistant'.split(
    ' ',
  ),
);

/** The longest sigle at a word. */
export function matchSigle(
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
  // « l’Inserm », « l’Ademe »: sigles read as a word are written like a name.
  if (
    /^\p{Lu}\p{Ll}{3,}$/u.test(raw) &&
    gazetteer.sigleOwners(key).some((o) => o.source === 'champ') &&
    gazetteer.frequencyOf(word) <= 1 &&
    !FRENCH_WORDS.has(word)
  )
    return true;
  // « Dgccrf gestionnaire », « … inpi (H/F) »: a known sigle that is no word.
  return (
    where.anyCase &&
    (gazetteer.sigleOwners(key).some((o) => o.source === 'champ') ||
      (where.first && key.length >= 4)) &&
    key.length >= 3 &&
    (run.length > 1 || (gazetteer.frequencyOf(word) <= 1 && !FRENCH_WORDS.has(word)))
  );
}

/** True for a label all in capitals, where capitals tell no sigle. */
export function isCapitals(words: readonly Word[]): boolean {
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

/** Capitals of three letters or more that no service has for a sigle. */
export function isUnknownSigle(word: Word, gazetteer: Gazetteer): boolean {
  const { raw } = word;
  return (
    raw.length >= 3 &&
    raw.length <= 10 &&
    isSigleLike(raw) &&
    /\p{Lu}{3}/u.test(raw) &&
    gazetteer.sigleOwners(raw.toLowerCase()).length === 0 &&
    gazetteer.frequencyOf(word.stem) === 0
  );
}

/**
 * « DNUM SDSI », « Dnum sdsi 75 » at the head of a title: the sigle is a part of something that the
 * directory does not know.
 */
export function followsUnknown(
  words: readonly Word[],
  start: number,
  gazetteer: Gazetteer,
): boolean {
  const word = words[start];
  const before = words[start - 1];
  const joined = word?.gap === 'blank' || word?.gap === 'hyphen' || word?.tight === true;
  if (!joined || !before) return false;
  if (isUnknownSigle(before, gazetteer)) return true;
  return (
    start === 1 &&
    before.raw.length <= 5 &&
    gazetteer.frequencyOf(before.stem) === 0 &&
    gazetteer.sigleOwners(before.stem).length === 0 &&
    !opensJob(before.stem)
  );
}
