import { Encoder, Index } from 'flexsearch';
import type { PageSource } from '../index-format/page-source.ts';
import type { IsoDate } from '../model/ids.ts';
import { MAX_WORD_LENGTH, normalizeText, prepareText, WORD_BREAK } from '../text/encoder.ts';
import { Corpus } from './corpus.ts';
import { encodeQuery } from './query.ts';
import type { RankedHit, SearchAnswer, SearchKind, SearchOptions } from './search.ts';
import { PageStore } from './store.ts';

/** Searches both corpora of an index. */
export interface SearchEngine {
  search(text: string, options: SearchOptions): Promise<SearchAnswer>;
  /** The same, without the identifiers: one read less where records are read by their ordinal. */
  rank(text: string, options: SearchOptions): Promise<SearchAnswer<RankedHit>>;
  /** Ordinals of all that stands above services, each once, in no order. */
  above(services: readonly number[]): Promise<readonly number[]>;
  /** Reads what every query of these kinds needs, before there is one. */
  prepare(kinds: readonly SearchKind[]): Promise<void>;
}

const encoder = new Encoder({
  normalize: normalizeText,
  prepare: prepareText,
  split: WORD_BREAK,
  // FlexSearch splits 75012 into 750 and 12, folds « CCAS » to « cas » and keeps a cache that depends
  // on what was asked before: all three off, so that texts are read alike when building and asking.
  numeric: false,
  dedupe: false,
  cache: false,
  maxlength: MAX_WORD_LENGTH,
});

/** The words of a text, by FlexSearch's encoder: the same as `words`, which builds the index. */
export function encodeText(text: string): string[] {
  return encoder.encode(text);
}

/**
 * Opens the search of an index. Nothing is read before the first query; `today` decides which offers
 * are over.
 */
export function openSearch(source: PageSource, today: IsoDate): SearchEngine {
  const services = new Corpus(source, 'service', today, null);
  const corpora: Readonly<Record<SearchKind, Corpus>> = {
    service: services,
    offre: new Corpus(source, 'offre', today, services),
  };
  const fronts = {
    service: createFront(corpora.service),
    offre: createFront(corpora.offre),
  };
  const rank: SearchEngine['rank'] = async (text, options) => {
    // The types know neither `tag` on a plain index nor a store that answers with more than ids.
    const question = { limit: options.limit, tag: { options, text } } as object;
    const answer: unknown = await fronts[options.kind].search(text, question);
    return answer as SearchAnswer<RankedHit>;
  };
  return {
    rank,
    async search(text, options) {
      const answer = await rank(text, options);
      return { ...answer, hits: await corpora[options.kind].identify(answer.hits) };
    },
    above: (ordinals) => services.above(ordinals),
    async prepare(kinds) {
      await Promise.all(kinds.map((kind) => corpora[kind].prepare()));
    },
  };
}

function createFront(corpus: Corpus): Index<false, PageStore> {
  return new Index<false, PageStore>({
    encode: (text: string) => encodeQuery(text, encodeText),
    db: new PageStore(corpus),
    commit: false,
  });
}
