/** What a name of the directory holds beside itself: codes, sigles, shorter forms. */
import { sigleKey } from '../text/sigle.ts';
import { isSujet } from './ministeres.ts';
import { opensOrganisation } from './prose.ts';
import { toWords, type Word } from './words.ts';

/** How a form of a name relates to the name. */
export type Forme =
  /** The name, a former name, or either without its code. */
  | 'nom'
  | 'ancien-nom'
  /** The part before or after a dash, or without a trailing bracket. */
  | 'partie'
  /** Without a bracket that is no code. */
  | 'sans-parenthese'
  /** Without « du ministère … » at its end: a name for those who know where they are. */
  | 'courte';

export interface NameForm {
  readonly words: readonly Word[];
  readonly forme: Forme;
}

/** Where a sigle was found. */
export type SourceSigle =
  /** The directory's own field. */
  | 'champ'
  /** Written inside the name: « - 6BCS », « (VetAgro Sup) ». */
  | 'nom-sigle'
  /** A code that means something inside its direction only: « (7A) », « Bureau 4B. ». */
  | 'code'
  /** The field of a service of the same name: every « Direction des affaires juridiques » is a DAJ. */
  | 'homonyme'
  /** The field of a service whose name this one prolongs. */
  | 'prolonge'
  /** First letters of the name's words. */
  | 'initiales'
  /** The same without the first word: « PMSE » for « Bureau du pilotage… ». */
  | 'initiales-courtes'
  /** First letters, two of one word: « ANFR » for « Agence nationale des fréquences ». */
  | 'initiales-parlees';

export interface MinedSigle {
  readonly key: string;
  readonly source: SourceSigle;
}

const MAX_SIGLE = 16;
const POSSESSEUR = /(?:minist|Cour|Conseil|Agence|Direction|Institut|ANSES)/;
/** Ends of names that say whose they are. */
const PROPRIETAIRE =
  / (?:du|de la|de l['’]|des) ?(?:minist[eè]res?|Cour|Conseil|Agence|Direction|Institut|ANSES)\b.*$/u;

/**
 * All the forms of one name that a reader would take for it, the name itself first, and the codes and
 * sigles written in it.
 */
export function readName(nom: string): {
  readonly forms: NameForm[];
  readonly sigles: MinedSigle[];
} {
  const words = toWords(nom);
  const forms: NameForm[] = [{ words, forme: 'nom' }];
  const sigles: MinedSigle[] = [];
  const add = (part: readonly Word[], forme: Forme): void => {
    const count = contentCount(part);
    if (count >= (forme === 'nom' ? 1 : 2) && part.length < words.length)
      forms.push({ words: part, forme });
  };
  const capitals = nom === nom.toUpperCase();

  const dash = nom.includes(' - ') || nom.includes(' – ');
  const bracket = nom.includes('(');
  if (dash || bracket) {
    const cuts = partBounds(words);
    // « Direction Sûreté - DSAC/SUR »: the code begins at the dash, not at the slash.
    const last = cuts.find((cut) => isCode(words.slice(cut))) ?? cuts.at(-1);
    if (last !== undefined && last > 0) {
      const tail = words.slice(last);
      const head = words.slice(0, last);
      if (!capitals && isCode(tail)) {
        addCode(sigles, tail);
        add(head, 'nom');
      } else if (bracket && nom.trimEnd().endsWith(')')) {
        // « Cerema (Centre d'études et d'expertise sur les risques…) »: the bracket is the name in full.
        if (contentCount(tail) >= 3) add(tail, 'sans-parenthese');
        if (contentCount(tail) >= 3 && contentCount(head) === 1) addCode(sigles, head);
        const coded = tail.length <= 3 && tail.some((w) => /\p{Lu}.*\p{Lu}|\d/u.test(w.raw));
        if (coded) addCode(sigles, tail);
        else if (tail.length <= 3 && tail[0] && /^\p{Lu}/u.test(tail[0].raw)) add(tail, 'partie');
        add(head, coded ? 'nom' : 'sans-parenthese');
      } else if (dash) {
        const first = cuts[0] ?? last;
        add(words.slice(0, first), 'partie');
        if (opensOrganisation(tail[0]?.stem ?? '')) add(tail, 'partie');
      }
    }
  }
  const dotted =
    nom.includes('. ') &&
    /^(\p{L}[\p{L}-]*)\s+((?:RH\s)?[A-Z0-9][A-Z0-9-]{0,7}(?:\s\d+)?)\.\s+(.+)$/u.exec(nom);
  if (dotted) {
    const [, head = '', code = '', rest = ''] = dotted;
    const key = sigleKey(code);
    if (key) sigles.push({ key, source: key.length > 3 ? 'nom-sigle' : 'code' });
    add(toWords(`${head} ${rest}`), 'nom');
    add(toWords(`${head} ${code}`), 'partie');
  } else if (!capitals) {
    // « Bureau SPiB-1A », « Bureau 2A »: the code stands where the subject would.
    const second = words.slice(1).find((w) => !w.small);
    if (second && /\d/.test(second.raw) && /\p{Lu}/u.test(second.raw) && second.raw.length <= 8)
      sigles.push({ key: sigleKey(second.raw), source: 'code' });
  }
  // The body is named by what its central direction directs: « le service du commissariat des armées ».
  const central =
    words[0]?.stem === 'direction' &&
    /^Direction centrale (?:du |de la |des |de l['’])(?=(?:service|structure) )/iu.exec(nom);
  if (central) add(toWords(nom.slice(central[0].length)), 'partie');
  const once = withoutRepeats(words);
  if (once) forms.push({ words: once, forme: 'sans-parenthese' });
  const staff = words[0]?.stem === 'etat' && /^[ÉE]tat-major (?:de l['’]|de la |des )/iu.exec(nom);
  if (staff) add(toWords(nom.slice(staff[0].length)), 'courte');
  const bare = withoutMinistere(words);
  if (bare) add(bare, 'courte');
  const short = POSSESSEUR.test(nom) ? nom.replace(PROPRIETAIRE, '') : nom;
  if (short !== nom && short.length > 3) add(toWords(short), 'courte');
  return { forms, sigles };
}

/** « Service de contrôle budgétaire et comptable ministériel Culture »: the subject of its ministry stands last. */
function withoutMinistere(words: readonly Word[]): readonly Word[] | null {
  const last = words.at(-1);
  const before = words.at(-2);
  if (words.length < 5 || last?.gap !== 'blank' || !before || before.small) return null;
  return isSujet(last) && /^\p{Lu}/u.test(last.raw) && last.raw !== last.raw.toUpperCase()
    ? words.slice(0, -1)
    : null;
}

/** « du droit international et du droit européen » is written « du droit international et européen ». */
function withoutRepeats(words: readonly Word[]): Word[] | null {
  for (const [at, word] of words.entries())
    if (!word.small && isBefore(words, at, word.stem))
      return words.filter((w, index) => w.small || !isBefore(words, index, w.stem));
  return null;
}

function isBefore(words: readonly Word[], at: number, stem: string): boolean {
  for (let before = 0; before < at; before += 1) if (words[before]?.stem === stem) return true;
  return false;
}

/** Indexes where a part starts after a dash, bracket or slash. */
function partBounds(words: readonly Word[]): number[] {
  const bounds: number[] = [];
  words.forEach((word, index) => {
    if (index > 0 && word.gap === 'part') bounds.push(index);
  });
  return bounds;
}

/** Short run of capitals and digits: « 6BCS », « CAT 3 », « DSAC/SUR », « A1-5 ». */
function isCode(words: readonly Word[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.every((w) => /^[\p{Lu}\d]+$/u.test(w.raw) && w.raw.length <= 9) &&
    words.some((w) => w.raw.length > 1)
  );
}

function addCode(sigles: MinedSigle[], words: readonly Word[]): void {
  const joined = sigleKey(words.map((w) => w.raw).join(''));
  if (joined.length < 2 || joined.length > MAX_SIGLE) return;
  const digits = /\d/.test(joined);
  sigles.push({ key: joined, source: joined.length <= 3 && digits ? 'code' : 'nom-sigle' });
  if (words.length > 1) {
    const last = sigleKey(
      words
        .slice(1)
        .map((w) => w.raw)
        .join(''),
    );
    if (last.length >= 2 && (last.length <= 4 || /\d/.test(last)))
      sigles.push({ key: last, source: 'code' });
  }
}

/** Sigles that people make from a name: first letters of its words, with and without its head word. */
export function initialsOf(words: readonly Word[]): MinedSigle[] {
  const content = words.filter((w) => !w.small);
  if (content.length < 2 || content.length > 9) return [];
  const letters = content
    .map((w) => (w.stem === 'sousdirection' ? 'sd' : (w.stem[0] ?? '')))
    .join('');
  const found: MinedSigle[] = [];
  if (letters.length <= 9) found.push({ key: letters, source: 'initiales' });
  const rest = letters.slice(content[0]?.stem === 'sousdirection' ? 2 : 1);
  if (rest.length >= 3) found.push({ key: rest, source: 'initiales-courtes' });
  return found;
}

const OPERATEUR = new Set(
  'agence institut institution office centre etablissement conservatoire'.split(' '),
);

/**
 * Sigles in which one word of a public body's name gives two letters, which makes them easy to say:
 * « ANFR » for « Agence nationale des fréquences ». The words of a bureau are too many and too alike.
 */
export function spokenInitialsOf(words: readonly Word[]): string[] {
  const content = words.filter((w) => !w.small).map((w) => w.stem);
  if (content.length < 3 || content.length > 6 || !OPERATEUR.has(content[0] ?? '')) return [];
  return content
    .slice(1)
    .map((_, two) => content.map((stem, at) => stem.slice(0, at === two + 1 ? 2 : 1)).join(''));
}

export function contentCount(words: readonly Word[]): number {
  let count = 0;
  for (const word of words) if (!word.small) count += 1;
  return count;
}
