// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseSearchLine, runSearchBatch } from '../../../../data/commands/search.ts';
import type { ServiceId } from '../../../../lib/model/ids.ts';
import type { SearchAnswer, SearchOptions } from '../../../../lib/search/search.ts';

describe('a line of a batch', () => {
  it('gives what a search needs and nothing else', () => {
    const line = JSON.stringify({
      id: 'S1',
      query: 'DINUM',
      corpus: 'service',
      prefix: 'din',
      kind: 'sigle',
      relevant: { x: 2 },
    });
    expect(parseSearchLine(line)).toEqual({
      id: 'S1',
      query: 'DINUM',
      corpus: 'service',
      prefix: 'din',
    });
  });

  it.each(['', '{', '[]', 'null', '3', '{"id":"a"}', '{"id":"a","query":"b","corpus":"c"}'])(
    'such as %j is none',
    (line) => {
      expect(parseSearchLine(line)).toBeNull();
    },
  );
});

describe('a batch', () => {
  it('asks for ten, offers that are over included, and types the prefix', async () => {
    const asked: [string, SearchOptions][] = [];
    const searcher = {
      search: async (text: string, options: SearchOptions): Promise<SearchAnswer> => {
        asked.push([text, options]);
        const hit = {
          kind: 'service',
          id: text as ServiceId,
          score: 1,
          raison: 'nom',
          mots: [],
        } as const;
        return {
          hits: text === '' ? [] : [hit],
          total: 1,
          suggestion: null,
          metier: false,
          personne: false,
        };
      },
    };
    const lines = [
      { id: 'a', query: 'DINUM', corpus: 'service', prefix: 'din' },
      { id: 'b', query: '', corpus: 'offre', prefix: null },
    ] as const;
    const predictions = [];
    for await (const prediction of runSearchBatch(searcher, lines)) predictions.push(prediction);
    expect(predictions).toEqual([
      { id: 'a', predicted: ['DINUM'] },
      { id: 'a@prefix', predicted: ['din'] },
      { id: 'b', predicted: [] },
    ]);
    expect(asked).toEqual([
      ['DINUM', { kind: 'service', limit: 10, typing: false, expired: true }],
      ['din', { kind: 'service', limit: 10, typing: true, expired: true }],
      ['', { kind: 'offre', limit: 10, typing: false, expired: true }],
    ]);
  });
});
