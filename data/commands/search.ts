import type { SearchAnswer, SearchKind, SearchOptions } from '../../lib/search/search.ts';

/** What a batch needs of an engine. */
export interface Searcher {
  search(text: string, options: SearchOptions): Promise<SearchAnswer>;
}

export interface SearchLine {
  readonly id: string;
  readonly query: string;
  readonly corpus: SearchKind;
  /** What has been typed so far when the reader should already see the answer; null when not asked. */
  readonly prefix: string | null;
}

export interface SearchPrediction {
  readonly id: string;
  readonly predicted: readonly string[];
}

/** Answers a batch asks for. */
const BATCH_LIMIT = 10;

/**
 * Answers lines in order: one prediction for the query and, where a prefix is given, another one under
 * `<id>@prefix` for what it finds while typing. Offers that are over are kept.
 */
export async function* runSearchBatch(
  engine: Searcher,
  lines: Iterable<SearchLine> | AsyncIterable<SearchLine>,
): AsyncGenerator<SearchPrediction> {
  for await (const { id, query, corpus, prefix } of lines) {
    const ask = async (text: string, typing: boolean): Promise<string[]> => {
      const options = { kind: corpus, limit: BATCH_LIMIT, typing, expired: true };
      return (await engine.search(text, options)).hits.map((hit) => hit.id);
    };
    yield { id, predicted: await ask(query, false) };
    if (prefix !== null) yield { id: `${id}@prefix`, predicted: await ask(prefix, true) };
  }
}

/** Reads one line of a batch; null when it lacks what a search needs. Other fields are not looked at. */
export function parseSearchLine(line: string): SearchLine | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { id, query, corpus, prefix } = value as Record<string, unknown>;
  if (typeof id !== 'string' || typeof query !== 'string') return null;
  if (corpus !== 'service' && corpus !== 'offre') return null;
  return { id, query, corpus, prefix: typeof prefix === 'string' ? prefix : null };
}
