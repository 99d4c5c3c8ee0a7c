import { type Analysis, analyse, type Lexicon } from './analyse.ts';
import { gatherEvidence } from './evidence.ts';
import { type Explanation, explain } from './explain.ts';
import type { QueryWord } from './query.ts';
import { scoreDocuments } from './score.ts';
import type { SearchKind } from './search.ts';
import { type ScoredDocument, selectDocuments } from './select.ts';
import type { Table } from './table.ts';
import type { Tree } from './tree.ts';
import type { MeaningGroup } from './vocabulary.ts';

export interface RankOptions {
  readonly kind: SearchKind;
  readonly limit: number;
  /** True for the documents that may be shown. */
  readonly keep: (doc: number) => boolean;
}

export interface RankedDocument extends ScoredDocument, Explanation {}

export interface Ranking {
  readonly documents: readonly RankedDocument[];
  readonly total: number;
  /** Forms that may replace misspelled words, best first, by the word as it was typed. */
  readonly corrections: ReadonlyMap<string, readonly string[]>;
}

/** Ranks the documents of a table for the words of a query: a total order, the same each time. */
export async function rank(
  words: readonly QueryWord[],
  table: Table,
  lexicon: Lexicon,
  tree: Tree | null,
  options: RankOptions,
): Promise<Ranking> {
  const analysis = analyse(words, lexicon);
  const groups = await lexicon.vocabulary.read(analysis.meanings.map(({ range }) => range));
  const evidence = await gatherEvidence(analysis, groups, table, lexicon.stems);
  const places = placeWords(analysis, groups);
  const hasSubject = words.some((word, i) => !word.soft && !(places & (1 << i)));
  // An offer elsewhere is still an offer for the job; a service elsewhere is another service.
  const soft = words.map(
    (word, i) => word.soft || (options.kind === 'offre' && hasSubject && (places & (1 << i)) !== 0),
  );
  const scores = scoreDocuments(soft, evidence, table.documents, tree);
  const { best, total } = selectDocuments(scores, { ...options, places }, tree);
  return {
    documents: best.map(({ doc, score }) => ({ doc, score, ...explain(doc, evidence, lexicon) })),
    total,
    corrections: new Map(
      analysis.words.flatMap(({ word, corrections }) =>
        corrections.length > 0 ? [[word.form, corrections]] : [],
      ),
    ),
  };
}

/** Bits of the words that name a place. */
function placeWords(analysis: Analysis, groups: readonly MeaningGroup[]): number {
  let places = 0;
  analysis.meanings.forEach(({ from, to }, i) => {
    if (groups[i]?.genre === 'lieu')
      for (let word = from; word <= to; word += 1) places |= 1 << word;
  });
  return places;
}
