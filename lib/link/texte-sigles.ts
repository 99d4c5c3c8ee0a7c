/** Sigles that a text defines or spells: what they mean in it, whoever else has them. */
import type { Gazetteer } from './gazetteer.ts';
import { isSigleLike } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { opensOrganisation } from './prose.ts';
import type { Line } from './texte-contexte.ts';
import { plainLower, toWords, type Word } from './words.ts';

/** A line of the text with what it names. */
export interface Scanned {
  readonly line: Line;
  readonly mentions: readonly Mention[];
}

/**
 * Sigles that the text itself defines: « le service de soutien de la flotte (SSF) » makes SSF that
 * service from then on; « la division conduite du soutien (DCS) » takes DCS away from all others (null).
 */
export function localSigles(
  scanned: readonly Scanned[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, Mention | null> {
  const local = new Map<string, Mention | null>();
  for (const { line, mentions } of scanned) {
    line.words.forEach((word, at) => {
      if (word.gap !== 'part' || !isSigleLike(word.raw) || word.raw.length < 2) return;
      const name = mentions.find((m) => m.end === at && m.kind === 'nom');
      const known = mentions.find((m) => m.start === at && m.kind === 'sigle');
      const first = line.words[name?.start ?? -1]?.stem[0];
      if (name && first === word.stem[0]) {
        const same = known?.owners.some((k) => name.owners.some((n) => n.entry === k.entry));
        if (!same) local.set(word.raw, name);
      } else if (
        known &&
        spellsBefore(line.words, at) &&
        !spellsOwner(line.words, at, known, gazetteer)
      )
        local.set(known.texte, null);
    });
  }
  for (const { mentions } of scanned)
    for (const mention of mentions)
      if (
        mention.kind === 'sigle' &&
        !local.has(mention.texte) &&
        spelledElsewhere(mention, scanned, gazetteer)
      )
        local.set(mention.texte, null);
  return local;
}

/** True when the words before begin with the letters of the sigle. */
function spellsBefore(words: readonly Word[], at: number): boolean {
  const letters = [...(words[at]?.stem ?? '').replace(/\d/g, '')];
  const before = words.slice(Math.max(0, at - 14), at).filter((w) => !w.small);
  const initials = before.slice(-letters.length).map((w) => w.stem[0]);
  return letters.length >= 2 && initials.join('') === letters.join('');
}

/** « la direction interarmées des réseaux d’infrastructure (DIRISI) » leaves out the end of its own name. */
function spellsOwner(
  words: readonly Word[],
  at: number,
  sigle: Mention,
  gazetteer: Gazetteer,
): boolean {
  const letters = (words[at]?.stem ?? '').replace(/\d/g, '').length;
  const spelled = words
    .slice(Math.max(0, at - 14), at)
    .filter((w) => !w.small)
    .slice(-letters);
  return sigle.owners.slice(0, 6).some((owner) => {
    const own = new Set(toWords(gazetteer.entries[owner.entry]?.nom ?? '').map((w) => w.stem));
    return spelled.every((w) => own.has(w.stem));
  });
}

/**
 * « Chef de la division achats publics » in the title makes a DAP of the text that division: its letters
 * open the words of a body, or a job, that is none of the sigle's owners.
 */
function spelledElsewhere(
  sigle: Mention,
  scanned: readonly Scanned[],
  gazetteer: Gazetteer,
): boolean {
  const names = sigle.owners
    .slice(0, 6)
    .map((o) => new Set(toWords(gazetteer.entries[o.entry]?.nom ?? '').map((w) => w.stem)));
  return spellings(plainLower(sigle.texte), scanned).some(({ run, start, mentions }) => {
    // « le directeur des services judiciaires » is the head of the DSJ itself.
    if (names.some((name) => run.slice(1).every((w) => name.has(w.stem)))) return false;
    return !mentions.some(
      (m) =>
        m.kind === 'nom' &&
        m.owners[0]?.par !== 'tete' &&
        m.start <= start + run.length * 2 &&
        m.end > start &&
        m.owners.some((o) => sigle.owners.some((s) => s.entry === o.entry)),
    );
  });
}

interface Spelling {
  readonly run: readonly Word[];
  readonly start: number;
  readonly mentions: readonly Mention[];
}

/** Runs of words whose first letters make the sigle and whose first word opens a body or a job. */
export function spellings(sigle: string, scanned: readonly Scanned[]): Spelling[] {
  const letters = sigle.replace(/[^a-z]/g, '');
  if (letters.length < 3 || letters.length > 6) return [];
  const found: Spelling[] = [];
  for (const { line, mentions } of scanned) {
    const content = line.words.filter((w) => !w.small);
    for (const [at, word] of content.entries()) {
      if (word.stem[0] !== letters[0] || !opensBody(word.stem)) continue;
      const run = content.slice(at, at + letters.length);
      const fits = run.length === letters.length && run.every((w, n) => w.stem[0] === letters[n]);
      if (fits && !run.slice(1).some(isBreak))
        found.push({ run, start: line.words.indexOf(word), mentions });
    }
  }
  return found;
}

function isBreak(word: Word): boolean {
  return word.gap !== 'blank' && word.gap !== 'apostrophe';
}

function opensBody(stem: string): boolean {
  return opensOrganisation(stem) || stem === 'directeur' || stem === 'directrice';
}
