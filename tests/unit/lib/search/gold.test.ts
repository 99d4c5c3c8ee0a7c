// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSearchLine, runSearchBatch } from '../../../../data/commands/search.ts';
import { loadSources } from '../../../../data/load.ts';
import { buildSearch } from '../../../../data/steps/build-search.ts';
import { loadVocabulaire } from '../../../../data/vocabulaire.ts';
import { MemoryPageSource } from '../../../../lib/index-format/memory-source.ts';
import type { IsoDate } from '../../../../lib/model/ids.ts';
import { openSearch } from '../../../../lib/search/engine.ts';

const shared = resolve(import.meta.dirname, '../../../../../shared');
const present = existsSync(join(shared, 'gold/search.jsonl'));

/** The bars of the reference set; the search stands above them by a margin. */
const BARS = {
  nDCG10: 0.92,
  success3: 0.98,
  MRR: 0.98,
  empty_respected: 1,
  as_you_type_success5: 1,
};

describe.skipIf(!present)('the reference queries (skipped where ../shared is absent)', () => {
  it('are answered above the bars', { timeout: 60_000 }, async () => {
    const { services, offres } = await loadSources(
      [join(shared, 'data/corpus/roae.json.gz')],
      [join(shared, 'data/corpus/offres.csv')],
    );
    const tables = buildSearch({
      services: services.services,
      offres: offres.offres,
      links: new Map(),
      vocabulary: await loadVocabulaire(),
    });
    const engine = openSearch(new MemoryPageSource(tables), '2026-11-21' as IsoDate);
    const lines = readFileSync(join(shared, 'gold/search.jsonl'), 'utf8')
      .split('\n')
      .map(parseSearchLine)
      .filter((line) => line !== null);
    const predictions: string[] = [];
    for await (const prediction of runSearchBatch(engine, lines))
      predictions.push(JSON.stringify(prediction));
    const folder = mkdtempSync(join(tmpdir(), 'ted-search-'));
    try {
      writeFileSync(join(folder, 'predictions.jsonl'), predictions.join('\n'));
      const output = execFileSync(
        process.execPath,
        [
          join(shared, 'gold/score.mjs'),
          'search',
          join(folder, 'predictions.jsonl'),
          '--json',
          '--gold',
          join(shared, 'gold'),
        ],
        { encoding: 'utf8' },
      );
      const scores: Record<string, number> = JSON.parse(output).result.all;
      for (const [measure, bar] of Object.entries(BARS))
        expect(scores[measure], measure).toBeGreaterThanOrEqual(bar);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
