import { fold } from '../text/fold.ts';
import { MAX_QUERY_LENGTH } from './query.ts';
import type { Ranking } from './rank.ts';

/** Results whose words tell which spelling was meant. */
const TELLING_RESULTS = 5;

/**
 * « Vouliez-vous dire » : the query as it was typed, its misspelled words replaced by those of the first
 * results, or by the nearest ones where these were found by other words. Null when nothing was
 * misspelled, or nothing was found.
 */
export function suggest(
  text: string,
  { documents, corrections }: Pick<Ranking, 'documents' | 'corrections'>,
): string | null {
  if (documents.length === 0 || corrections.size === 0) return null;
  const shown = documents.slice(0, TELLING_RESULTS).map(({ mots }) => mots);
  let changed = false;
  const corrected = text
    .slice(0, MAX_QUERY_LENGTH)
    .trim()
    .replace(/[\p{L}\p{N}]+/gu, (word) => {
      const forms = corrections.get(fold(word)) ?? [];
      const found = shown.map((mots) => forms.find((candidate) => mots.includes(candidate)));
      const form = found.find((candidate) => candidate !== undefined) ?? forms[0];
      if (form === undefined) return word;
      changed = true;
      return form;
    });
  return changed ? corrected : null;
}
