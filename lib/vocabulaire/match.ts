import { fold } from '../text/fold.ts';
import { type Mot, motsOf } from './mots.ts';
import type { Vocabulaire } from './vocabulaire.ts';

/** An entry of the vocabulary found in a text. */
export interface Trouvaille {
  readonly id: string;
  readonly libelle: string;
  /** The words as the text writes them, each spelling once, at most five. */
  readonly mots: readonly string[];
  /** Where, in characters of the text, in order, at most twenty. */
  readonly places: readonly { readonly debut: number; readonly fin: number }[];
}

export interface Extraction {
  /** In the order of their first appearance. */
  readonly competences: readonly Trouvaille[];
  readonly metiers: readonly Trouvaille[];
}

const MAX_TEXT = 60_000;
const MAX_SPELLINGS = 5;
const MAX_PLACES = 20;

interface Entry {
  readonly id: string;
  readonly libelle: string;
}

interface Node {
  readonly next: Map<string, Node>;
  entry: Entry | null;
}

interface Matcher {
  readonly root: Node;
  readonly sigles: ReadonlyMap<string, Entry>;
  /** Sigles with marks inside, « LCB-FT », « Node.js »: looked for one by one, they are few. */
  readonly marques: readonly (readonly [string, Entry])[];
}

const compiled = new WeakMap<
  Vocabulaire,
  { readonly competences: Matcher; readonly metiers: Matcher }
>();

/**
 * Finds the skills and jobs of the vocabulary in a text: whole words, accents, case, gender and number
 * folded, the longest name first; sigles exactly as written. Linear in the text, of which at most the
 * first 60,000 characters are read. The vocabulary is compiled once.
 */
export function extractVocabulaire(text: string, vocabulaire: Vocabulaire): Extraction {
  const { competences, metiers } = compile(vocabulaire);
  const read = text.slice(0, MAX_TEXT);
  const mots = motsOf(read);
  const isCapitals = !/\p{Ll}/u.test(read);
  return {
    competences: find(read, mots, competences, isCapitals),
    metiers: find(read, mots, metiers, isCapitals),
  };
}

function compile(vocabulaire: Vocabulaire): {
  readonly competences: Matcher;
  readonly metiers: Matcher;
} {
  const known = compiled.get(vocabulaire);
  if (known) return known;
  const made = {
    competences: matcherOf(
      vocabulaire.competences.map((item) => ({
        entry: { id: item.id, libelle: item.libelle },
        formes: [item.libelle, ...item.synonymes],
        sigles: item.sigles ?? [],
      })),
    ),
    metiers: matcherOf(
      vocabulaire.metiers.map((item) => ({
        entry: { id: item.id, libelle: item.libelle },
        formes: [item.libelle, ...item.formes],
        sigles: [],
      })),
    ),
  };
  compiled.set(vocabulaire, made);
  return made;
}

function matcherOf(
  items: readonly {
    readonly entry: Entry;
    readonly formes: readonly string[];
    readonly sigles: readonly string[];
  }[],
): Matcher {
  const root: Node = { next: new Map(), entry: null };
  const sigles = new Map<string, Entry>();
  const marques: (readonly [string, Entry])[] = [];
  for (const { entry, formes, sigles: own } of items) {
    for (const sigle of own.filter((text) => text.trim() !== ''))
      if (!SIMPLE.test(sigle)) marques.push([sigle, entry]);
      else if (!sigles.has(sigle)) sigles.set(sigle, entry);
    for (const forme of formes) {
      let node = root;
      motsOf(forme).forEach((mot, i) => {
        const key = keyOf(mot, i);
        let next = node.next.get(key);
        if (!next) {
          next = { next: new Map(), entry: null };
          node.next.set(key, next);
        }
        node = next;
      });
      // The first entry keeps a form that two share: the list is reviewed, not this code's guess.
      if (node !== root) node.entry ??= entry;
    }
  }
  return { root, sigles, marques };
}

/** A name crosses a comma only where it has one itself: « restauration, intendance ». */
const keyOf = (mot: Mot, index: number): string =>
  index > 0 && mot.rompt ? `,${mot.cle}` : mot.cle;

class Found {
  readonly #byId = new Map<
    string,
    { entry: Entry; mots: string[]; places: { debut: number; fin: number }[] }
  >();

  add(entry: Entry, text: string, debut: number, fin: number): void {
    let item = this.#byId.get(entry.id);
    if (!item) {
      item = { entry, mots: [], places: [] };
      this.#byId.set(entry.id, item);
    }
    const mots = text.slice(debut, fin);
    if (item.mots.length < MAX_SPELLINGS && !item.mots.includes(mots)) item.mots.push(mots);
    if (item.places.length < MAX_PLACES) item.places.push({ debut, fin });
  }

  list(): Trouvaille[] {
    return [...this.#byId.values()]
      .map(({ entry, mots, places }) => ({
        ...entry,
        mots,
        places: places.sort((a, b) => a.debut - b.debut),
      }))
      .sort((a, b) => (a.places[0]?.debut ?? 0) - (b.places[0]?.debut ?? 0));
  }
}

function find(
  text: string,
  mots: readonly Mot[],
  matcher: Matcher,
  isCapitals: boolean,
): Trouvaille[] {
  const found = new Found();
  let at = 0;
  while (at < mots.length) {
    const length = longestAt(mots, at, matcher.root, found, text);
    at += Math.max(1, length);
  }
  if (matcher.sigles.size > 0)
    for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu)) {
      const entry = matcher.sigles.get(match[0]);
      // In a text all in capitals « SI » may be the small word.
      if (entry && !(isCapitals && SMALL_WORDS.has(fold(match[0]))))
        found.add(entry, text, match.index, match.index + match[0].length);
    }
  for (const [sigle, entry] of matcher.marques)
    for (let at = text.indexOf(sigle); at >= 0; at = text.indexOf(sigle, at + sigle.length))
      if (!isInsideWord(text, at, at + sigle.length)) found.add(entry, text, at, at + sigle.length);
  return found.list();
}

/** True when a letter or a digit touches either end. */
function isInsideWord(text: string, debut: number, fin: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(debut - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(fin));
}

const SIMPLE = /^[\p{L}\p{N}][\p{L}\p{N}+#]*$/u;

const SMALL_WORDS = new Set(
  'a ai au aux ce ces dans de des du elle en est et etre il ils je la le les leur ne ni nous on ou par pas plus pour sa se ses si son sont sur un une vos vous y'.split(
    ' ',
  ),
);

/** Adds the longest name that starts at `at`; how many words it covers, 0 when none does. */
function longestAt(
  mots: readonly Mot[],
  at: number,
  root: Node,
  found: Found,
  text: string,
): number {
  let node = root;
  let best: Entry | null = null;
  let length = 0;
  for (let i = at; i < mots.length; i += 1) {
    const mot = mots[i];
    const next = mot && node.next.get(keyOf(mot, i - at));
    if (!next) break;
    node = next;
    if (node.entry) {
      best = node.entry;
      length = i - at + 1;
    }
  }
  const first = mots[at];
  const last = mots[at + length - 1];
  if (best && first && last) found.add(best, text, first.debut, last.fin);
  return length;
}
