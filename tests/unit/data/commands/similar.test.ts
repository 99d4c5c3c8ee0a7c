import { describe, expect, it } from 'vitest';
import { runSimilarBatch, type SimilarLookup } from '../../../../data/commands/similar.ts';

const many = Array.from({ length: 12 }, (_, i) => `voisin-${i}`);
const lookup: SimilarLookup = (kind, id) =>
  kind === 'service'
    ? ({ a: ['b', 'c'], plein: many, lui: ['lui', 'b', 'b'] }[id] ?? null)
    : ({ '2026-1': ['2026-2'] }[id] ?? null);

describe('runSimilarBatch', () => {
  it('answers one for one and in order, blank lines aside', async () => {
    const lines = ['{"id":"V1","service":"a"}', '', '{"id":"V2","service":"inconnu"}'];
    expect(await runSimilarBatch('service', lines, lookup)).toEqual([
      { id: 'V1', predicted: ['b', 'c'] },
      { id: 'V2', predicted: [] },
    ]);
  });

  it('reads the reference of an offer, and nothing of the truth on the line', async () => {
    const line = '{"id":"O1","reference":"2026-1","service":"a","relevant":{"zzz":2}}';
    expect(await runSimilarBatch('offre', [line], lookup)).toEqual([
      { id: 'O1', predicted: ['2026-2'] },
    ]);
  });

  it('gives ten at most, each once, never the subject itself', async () => {
    const lines = ['{"id":"V1","service":"plein"}', '{"id":"V2","service":"lui"}'];
    const [full, self] = await runSimilarBatch('service', lines, lookup);
    expect(full?.predicted).toEqual(many.slice(0, 10));
    expect(self?.predicted).toEqual(['b']);
  });

  it.each([
    ['{"id":"V1"', 'Ligne 2 : ce n’est pas du JSON.'],
    ['[]', 'Ligne 2 : il manque « id ».'],
    ['{"id":"V1"}', 'Ligne 2 : il manque « service ».'],
    ['{"id":"V1","service":3}', 'Ligne 2 : il manque « service ».'],
  ])('names the line that is not of the contract: %s', async (line, message) => {
    const lines = ['{"id":"V0","service":"a"}', line];
    await expect(runSimilarBatch('service', lines, lookup)).rejects.toThrow(message);
  });
});
