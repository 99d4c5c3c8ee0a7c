import type { Lexicon } from './analyse.ts';
import type { Evidence, QueryEvidence } from './evidence.ts';
import { PLACE_WEIGHTS, reasonOf } from './field.ts';
import type { HitReason } from './search.ts';
import { SIGLE_SIGN, TAG_SIGN } from './table.ts';

export interface Explanation {
  readonly raison: HitReason;
  readonly mots: readonly string[];
}

/** Why documents are there: for each its strongest evidence, and all the forms of what matched. */
export function explainAll(
  docs: readonly number[],
  { byWord, arena }: QueryEvidence,
  lexicon: Lexicon,
): Explanation[] {
  const found = new Map(
    docs.map((doc) => [
      doc,
      { strongest: 0, raison: 'nom' as HitReason, stems: new Set<number>() },
    ]),
  );
  // An expression of several words is filed under each of them: once is enough.
  for (const item of new Set(byWord.flat())) {
    for (let i = item.start; i < item.end; i += 1) {
      const entry = found.get(arena.docs[i] ?? -1);
      if (!entry) continue;
      const place = arena.places[i] ?? 0;
      const value = item.weight * (PLACE_WEIGHTS[place] ?? 0);
      if (value > entry.strongest) {
        entry.strongest = value;
        entry.raison = reason(item, place);
      }
      for (const stem of item.stems) entry.stems.add(stem);
    }
  }
  const forms = new Map<number, readonly string[]>();
  const formsOnce = (stem: number): readonly string[] => {
    const known = forms.get(stem) ?? formsOf(stem, lexicon);
    forms.set(stem, known);
    return known;
  };
  return docs.map((doc) => {
    const entry = found.get(doc);
    const mots = new Set([...(entry?.stems ?? [])].flatMap(formsOnce));
    return { raison: entry?.raison ?? 'nom', mots: [...mots] };
  });
}

/** The words of the index under a stem, as a reader sees them: signs before sigles and tags left out. */
function formsOf(stem: number, { dictionary, stems }: Lexicon): string[] {
  return dictionary
    .formsOf(stem, stems.locate(stem).firstForm)
    .filter((form) => !form.startsWith(TAG_SIGN))
    .map((form) => form.replace(SIGLE_SIGN, ''));
}

function reason(item: Evidence, place: number): HitReason {
  if (item.how === 'orthographe') return 'orthographe';
  if (item.how === 'lieu') return 'lieu';
  if (item.how === 'synonyme' || item.how === 'nom-usuel') return 'synonyme';
  return reasonOf(place);
}
