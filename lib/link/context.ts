/** What surrounds the employer's name: the ministry of the page, the system that the reference comes from. */
import type { LienHints } from '../model/link.ts';
import { findMentions } from './find-mentions.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Mention, MentionOwner } from './mention.ts';
import { prefixeOf, sujetsOfLabel } from './ministeres.ts';
import type { Clue } from './resolve.ts';
import { toWords } from './words.ts';

/** Clues that help choose between services of one name, and name none by themselves. */
export function contextClues(hints: LienHints, gazetteer: Gazetteer): Clue[] {
  const clues: Clue[] = [];
  const ministere = ministereOf(hints.ministere, gazetteer);
  if (ministere) clues.push({ mention: ministere, champ: 'ministere', weight: 1, soft: true });
  const prefixe = prefixeClue(hints.reference, gazetteer);
  if (prefixe) clues.push(prefixe);
  return clues;
}

/** The ministry named by the logo of the page: « Logo Ministère des Armées », « Intérieur ». */
function ministereOf(label: string, gazetteer: Gazetteer): Mention | null {
  const words = toWords(label.slice(0, 300));
  const mention = findMentions(words, gazetteer, { prose: false, anyCase: true })[0];
  if (mention) return mention;
  const sujets = sujetsOfLabel(words.filter((w) => w.stem !== 'logo'));
  const owners = sujets ? gazetteer.ministeresOf(sujets) : [];
  return owners.length > 0 ? synthetic(owners, label) : null;
}

function prefixeClue(reference: string, gazetteer: Gazetteer): Clue | null {
  const prefixe = prefixeOf(reference);
  if (!prefixe) return null;
  const owners = prefixe.sujet
    ? gazetteer.ministeresOf(new Set([prefixe.sujet]))
    : gazetteer
        .sigleOwners((prefixe.sigle ?? '').toLowerCase())
        .filter((o) => o.source === 'champ')
        .map((o) => o.entry);
  if (owners.length === 0) return null;
  const written = /^[A-Z]+[_-]?/i.exec(reference)?.[0] ?? '';
  const mention = synthetic(owners, `${written}\u00a0: ${prefixe.libelle}`);
  return { mention, champ: 'reference', weight: 0.6, soft: true };
}

function synthetic(entries: readonly number[], texte: string): Mention {
  const owners: MentionOwner[] = entries.map((entry) => ({
    entry,
    qualite: 0.9,
    par: 'ministere',
  }));
  return { kind: 'ministere', start: 0, end: 0, owners, texte, bounded: true };
}
