import { type Analysis, analyse, type Lexicon, type Meaning } from './analyse.ts';
import { type Counted, DocumentCounter } from './count.ts';
import { fileEvidence, readPostings, type StemBytes } from './evidence.ts';
import { type Explanation, explainAll } from './explain.ts';
import type { SearchFacets } from './filters.ts';
import { PostingsArena } from './postings.ts';
import type { QueryWord } from './query.ts';
import { scoreDocuments } from './score.ts';
import type { SearchKind } from './search.ts';
import { LEAST, type ScoredDocument, selectDocuments } from './select.ts';
import type { Sieve } from './sieve.ts';
import { SECTION, type Table } from './table.ts';
import type { Tree } from './tree.ts';
import { Workspace } from './workspace.ts';

export interface RankOptions {
  readonly kind: SearchKind;
  readonly limit: number;
  /** True for the documents that may be shown. */
  readonly keep: (doc: number) => boolean;
  /** What narrows and counts the results; null to have them all. */
  readonly sieve: Sieve | null;
}

export interface RankedDocument extends ScoredDocument, Explanation {}

export interface Ranking {
  readonly documents: readonly RankedDocument[];
  readonly total: number;
  readonly facets: SearchFacets;
  /** True when the query, small and soft words left out, names a trade. */
  readonly metier: boolean;
  /** Forms that may replace misspelled words, best first, by the word as it was typed. */
  readonly corrections: ReadonlyMap<string, readonly string[]>;
}

/** The words of a query, with all that the index holds of them. */
export interface Gathered {
  readonly words: readonly QueryWord[];
  readonly analysis: Analysis;
  readonly postings: readonly StemBytes[];
}

/** What the queries on one table share. */
export class Ranker {
  private readonly arena: PostingsArena;
  private readonly space: Workspace;
  private readonly counter: DocumentCounter;

  constructor(
    private readonly table: Table,
    private readonly lexicon: Lexicon,
  ) {
    const { documents } = table;
    this.arena = new PostingsArena(documents);
    this.space = new Workspace(documents, table.lengthOf(SECTION.parents) === 0);
    this.counter = new DocumentCounter(documents);
  }

  /** Finds what the words of a query can mean, and reads where it stands. */
  async gather(words: readonly QueryWord[]): Promise<Gathered> {
    const { table, lexicon } = this;
    const analysis = analyse(words, lexicon);
    return { words, analysis, postings: await readPostings(analysis, table, lexicon.stems) };
  }

  /**
   * Ranks the documents for the words of a query: a total order, the same each time. Not async: arena and
   * workspace serve one query after the other.
   */
  rank({ words, analysis, postings }: Gathered, tree: Tree | null, options: RankOptions): Ranking {
    const { table, lexicon, space } = this;
    const evidence = fileEvidence(analysis, postings, this.arena);
    const places = placeWords(analysis);
    const hasSubject = words.some((word, i) => !word.soft && !(places & (1 << i)));
    // An offer elsewhere is still an offer for the job; a service elsewhere is another service.
    const soft = words.map(
      (word, i) =>
        word.soft || (options.kind === 'offre' && hasSubject && (places & (1 << i)) !== 0),
    );
    // With a place, what nobody has is most often a local body: « piscine municipale de Nantes ».
    const trusts = places === 0;
    const told = words.map(({ introduced }) => introduced && trusts);
    const known = analysis.words.map(
      ({ matches }) => trusts && matches.some(({ lien }) => lien === 'exact'),
    );
    const scored = scoreDocuments({ soft, told, known }, evidence, table.documents, tree, space, {
      least: LEAST,
      keep: options.keep,
      everyOne: options.sieve !== null,
    });
    const selection = {
      ...options,
      places,
      countAll: (counted: Counted) => this.counter.count(evidence, counted),
    };
    const { best, total, facets } = selectDocuments(scored, space, selection, tree);
    const explanations = explainAll(
      best.map(({ doc }) => doc),
      evidence,
      lexicon,
      space,
    );
    this.arena.clear();
    space.release();
    return {
      documents: best.map(({ doc, score }, i) => ({
        doc,
        score,
        ...NO_REASON,
        ...explanations[i],
      })),
      total,
      facets,
      metier: namesTrade(analysis),
      corrections: new Map(
        analysis.words.flatMap(({ word, corrections }) =>
          corrections.length > 0 ? [[word.form, corrections]] : [],
        ),
      ),
    };
  }
}

const NO_REASON: Explanation = { raison: 'nom', mots: [] };

/** Do the words that must be answered, places left out, stand in one expression that means a trade? */
function namesTrade({ words, meanings }: Analysis): boolean {
  const isIn = (i: number, { from, to }: Meaning): boolean => from <= i && i <= to;
  const places = meanings.filter(({ target }) => target.genre === 'lieu');
  const trades = meanings.filter(({ target }) => target.genre === 'metier');
  return trades.some((trade) =>
    words.every(
      ({ word }, i) => word.soft || isIn(i, trade) || places.some((place) => isIn(i, place)),
    ),
  );
}

/** Bits of the words that name a place. */
function placeWords({ meanings }: Analysis): number {
  let places = 0;
  for (const { from, to, target } of meanings)
    if (target.genre === 'lieu') for (let word = from; word <= to; word += 1) places |= 1 << word;
  return places;
}
