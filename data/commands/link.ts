import type { Gazetteer } from '../../lib/link/gazetteer.ts';
import { hintsFromOffre, hintsFromString, type OffreHints } from '../../lib/link/hints.ts';
import { linkOffre } from '../../lib/link/link.ts';
import { referenceKey } from '../../lib/model/ids.ts';
import type { LienHints } from '../../lib/model/link.ts';

export interface LinkBatchInput {
  readonly gazetteer: Gazetteer;
  /** Offers of the index by `referenceKey`. */
  readonly offresByReference: ReadonlyMap<string, OffreHints>;
  /** Texts of open pages by `referenceKey`. */
  readonly textes: ReadonlyMap<string, string>;
}

export interface LinkBatchLine {
  readonly id: string;
  readonly predicted: readonly string[];
  readonly confidence: number;
}

/**
 * Links the lines of a batch, one for one and in order. A line has an `id` and either a `reference` (the
 * offer as the index knows it, with its text where `evidence` is `text`) or a `string`, taken for the
 * employer. Nothing else in it is read. The prediction is the link, then the other candidates where
 * there is one; none where it is « non déterminé ».
 */
export function runLinkBatch(lines: readonly unknown[], input: LinkBatchInput): LinkBatchLine[] {
  return lines.map((line, index) => {
    const { id, hints } = readLine(line, index, input);
    if (!hints) return { id, predicted: [], confidence: 0 };
    const { lien, candidats } = linkOffre(hints, input.gazetteer);
    return lien
      ? {
          id,
          predicted: [lien.service, ...candidats.map((c) => c.service)],
          confidence: lien.score,
        }
      : { id, predicted: [], confidence: 0 };
  });
}

function readLine(
  line: unknown,
  index: number,
  input: LinkBatchInput,
): { readonly id: string; readonly hints: LienHints | null } {
  const fields = typeof line === 'object' && line !== null ? line : {};
  const id = field(fields, 'id');
  if (id === '') throw new Error(`Ligne ${index + 1}\u00a0: le champ «\u00a0id\u00a0» manque.`);
  const reference = field(fields, 'reference');
  if (reference === '') {
    const text = field(fields, 'string');
    if (text === '')
      throw new Error(
        `Ligne ${index + 1}\u00a0: ni «\u00a0reference\u00a0» ni «\u00a0string\u00a0» à rattacher.`,
      );
    return { id, hints: hintsFromString(text) };
  }
  const key = referenceKey(reference);
  const offre = input.offresByReference.get(key);
  const texte = field(fields, 'evidence') === 'text' ? (input.textes.get(key) ?? '') : '';
  return { id, hints: offre ? hintsFromOffre(offre, texte) : null };
}

function field(fields: object, name: string): string {
  const value: unknown = Object.entries(fields).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}
