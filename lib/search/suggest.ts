import { fold } from '../text/fold.ts';
import { MAX_QUERY_LENGTH } from './query.ts';
import type { Ranking } from './rank.ts';

/**
 * « Vouliez-vous dire » : the query as it was typed, its misspelled words replaced by those of the first
 * result. Null when nothing was misspelled, or nothing was found.
 */
export function suggest(
  text: string,
  { documents, corrections }: Pick<Ranking, 'documents' | 'corrections'>,
): string | null {
  const first = documents[0];
  if (!first || corrections.size === 0) return null;
  let changed = false;
  const corrected = text
    .slice(0, MAX_QUERY_LENGTH)
    .trim()
    .replace(/[\p{L}\p{N}]+/gu, (word) => {
      const forms = corrections.get(fold(word)) ?? [];
      const form = forms.find((candidate) => first.mots.includes(candidate));
      if (form === undefined) return word;
      changed = true;
      return form;
    });
  return changed ? corrected : null;
}
