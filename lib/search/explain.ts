import type { Lexicon } from './analyse.ts';
import type { Evidence, QueryEvidence } from './evidence.ts';
import { PLACE_WEIGHTS, reasonOf } from './field.ts';
import type { HitReason } from './search.ts';
import { SIGLE_SIGN, TAG_SIGN } from './table.ts';
import type { Workspace } from './workspace.ts';

export interface Explanation {
  readonly raison: HitReason;
  readonly mots: readonly string[];
}

/** Why documents are there: for each its strongest evidence, and the forms of what answers each word. */
export function explainAll(
  docs: readonly number[],
  { byWord }: QueryEvidence,
  lexicon: Lexicon,
  space: Workspace,
): Explanation[] {
  const known = new Map<number, readonly string[]>();
  const formsOnce = (stem: number): readonly string[] => {
    const forms = known.get(stem) ?? formsOf(stem, lexicon);
    known.set(stem, forms);
    return forms;
  };
  return docs.map((doc) => {
    const slot = space.find(doc);
    const own = space.own[slot] ?? 0;
    let strongest = 0;
    let raison: HitReason = 'rattachement';
    const mots = new Set<string>();
    byWord.forEach((items, word) => {
      const item = items[space.cause[slot * space.words + word] ?? 0];
      if (!(own & (1 << word)) || !item) return;
      const place = space.place[slot * space.words + word] ?? 0;
      const value = item.weight * (PLACE_WEIGHTS[place] ?? 0);
      if (value > strongest) {
        strongest = value;
        raison = reason(item, place);
      }
      for (const stem of item.words) for (const form of formsOnce(stem)) mots.add(form);
      for (const form of item.typed ?? []) mots.add(form);
    });
    return { raison, mots: [...mots] };
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
  if (item.how === 'synonyme' || item.how === 'nom-usuel' || item.how === 'metier')
    return 'synonyme';
  return reasonOf(place);
}
