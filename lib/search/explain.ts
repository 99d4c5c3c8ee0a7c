import type { Lexicon } from './analyse.ts';
import type { Evidence, WordEvidence } from './evidence.ts';
import { PLACE_WEIGHTS, reasonOf } from './field.ts';
import type { HitReason } from './search.ts';
import { SIGLE_SIGN, TAG_SIGN } from './table.ts';

export interface Explanation {
  readonly raison: HitReason;
  readonly mots: readonly string[];
}

/** Why a document is there: its strongest evidence; and all the forms of the words that matched. */
export function explain(doc: number, evidence: WordEvidence, lexicon: Lexicon): Explanation {
  let strongest = 0;
  let raison: HitReason = 'nom';
  const mots = new Set<string>();
  for (const items of evidence) {
    for (const item of items) {
      const at = indexOf(item.docs, doc);
      if (at < 0) continue;
      const place = item.places[at] ?? 0;
      const value = item.weight * (item.weights?.[at] ?? PLACE_WEIGHTS[place] ?? 0);
      if (value > strongest) {
        strongest = value;
        raison = reason(item, place);
      }
      for (const stem of item.stems) for (const form of formsOf(stem, lexicon)) mots.add(form);
    }
  }
  return { raison, mots: [...mots] };
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

function indexOf(docs: ArrayLike<number>, doc: number): number {
  for (let i = 0; i < docs.length; i += 1) if (docs[i] === doc) return i;
  return -1;
}
