/** Labels typed in haste or cut by a field's length: names are found again in what no name explains. */
import type { Gazetteer } from './gazetteer.ts';
import { isBounded, type Mention, type MentionOwner, textOf } from './mention.ts';
import { contentCount } from './names.ts';
import type { Word } from './words.ts';

/**
 * A part of the label that no name explains whole, taken again with slips of the hand allowed, then as
 * the beginning of a longer name that the field had no room for.
 */
export function mend(
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

/**
 * The last name of a path may itself be cut short (« …, Bureau des études et des évaluations »): the
 * longer names that it begins are kept as poorer owners, for what stands above to choose among.
 */
export function completeLast(
  words: readonly Word[],
  mentions: Mention[],
  gazetteer: Gazetteer,
): void {
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

/** Puts a mention in its place; those it overlaps give way. */
export function insertMention(mentions: Mention[], mention: Mention): void {
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const other = mentions[at];
    if (other && other.start < mention.end && mention.start < other.end) mentions.splice(at, 1);
  }
  const at = mentions.findIndex((m) => m.start > mention.start);
  mentions.splice(at < 0 ? mentions.length : at, 0, mention);
}
