import type { RankedHit, SearchAnswer, SearchOptions } from './search.ts';

/** What FlexSearch passes through untouched: the only way to the store for our own options. */
export interface Question {
  readonly options: SearchOptions;
  readonly text: string;
}

/** What answers a query behind FlexSearch's front. */
export interface Answerer {
  answer(terms: readonly string[], question: Question): Promise<SearchAnswer<RankedHit>>;
}

const readOnly = (): Promise<never> => Promise.reject(new Error('prebuilt index: read only'));

/**
 * Our index as FlexSearch's storage. A storage with `search` ranks by itself: FlexSearch encodes the
 * query, hands over the terms and gives back what it gets.
 */
export class PageStore {
  db: unknown = null;
  readonly add = readOnly;
  readonly commit = readOnly;
  readonly remove = readOnly;
  readonly clear = readOnly;
  readonly destroy = readOnly;

  constructor(private readonly answerer: Answerer) {}

  /** Not async: `new Index({ db })` keeps what this returns as its storage. */
  mount(index: object): Promise<void> {
    (index as { db: unknown }).db = this;
    return this as unknown as Promise<void>;
  }

  search(
    _index: object,
    terms: readonly string[],
    _limit: number,
    _offset: number,
    _suggest: boolean,
    _resolve: boolean,
    _enrich: boolean,
    question: Question,
  ): Promise<SearchAnswer<RankedHit>> {
    return this.answerer.answer(terms, question);
  }

  /** FlexSearch's path for queries of one term, which the end mark of `encodeQuery` rules out. */
  get(): Promise<never> {
    return Promise.reject(new Error('one-term query: encode with encodeQuery'));
  }

  has(): Promise<boolean> {
    return Promise.resolve(false);
  }

  enrich(): Promise<never[]> {
    return Promise.resolve([]);
  }

  open(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  info(): void {}
}
