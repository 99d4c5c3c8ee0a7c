// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lireBrouillon } from '../../../../lib/draft/lire.ts';

/**
 * The reference offers, given as drafts: their title and their text. Skipped where the folder `../shared`
 * is absent.
 */
const root = resolve(import.meta.dirname, '../../../..');
const shared = resolve(root, '../shared');
const present = existsSync(join(shared, 'gold/similar_offers.jsonl'));
const textes = join(shared, 'data/corpus/offres_textes.jsonl');
const folder = mkdtempSync(join(tmpdir(), 'ted-draft-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ted = (...args: string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'data/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });

describe.skipIf(!present)(
  'the reference offers as drafts (skipped where ../shared is absent)',
  () => {
    it('find their likes above the bars, themselves left out', { timeout: 120_000 }, () => {
      const corpus = join(shared, 'data/corpus');
      const index = join(folder, 'index');
      ted(
        'build',
        '--services',
        join(corpus, 'roae.json.gz'),
        '--offres',
        join(corpus, 'offres.csv'),
        '--date',
        '2026-11-21',
        '--out',
        index,
      );
      const batch = join(shared, 'gold/similar_offers.jsonl');
      const lines = ted('draft', '--index', index, '--batch', batch, '--texts', textes);
      const predictions = join(folder, 'predictions.jsonl');
      writeFileSync(predictions, lines);
      const score = join(shared, 'gold/score.mjs');
      const scored = JSON.parse(
        execFileSync(
          process.execPath,
          [score, 'similar_offers', predictions, '--json', '--gold', join(shared, 'gold')],
          { encoding: 'utf8' },
        ),
      ) as { result: { all: { nDCG10: number; success3: number; non_match_rate10: number } } };
      expect(scored.result.all.nDCG10).toBeGreaterThanOrEqual(0.92);
      expect(scored.result.all.success3).toBe(1);
      expect(scored.result.all.non_match_rate10).toBeLessThanOrEqual(0.02);
    });

    it('are all read, and say what such texts say', { timeout: 60_000 }, () => {
      const lectures = readFileSync(textes, 'utf8')
        .trim()
        .split('\n')
        .map((line) => lireBrouillon((JSON.parse(line) as { texte: string }).texte));
      const read = lectures.filter((lecture) => lecture.kind === 'lecture');
      expect(read.length).toBeGreaterThan(lectures.length * 0.99);
      const rate = (id: string): number =>
        read.filter(({ mentions }) =>
          mentions.some((mention) => mention.id === id && mention.etat !== 'absente'),
        ).length / read.length;
      // These are bodies without their form: nearly all describe the job, few say what the form asked.
      expect(rate('missions')).toBeGreaterThan(0.8);
      expect(rate('structure')).toBeGreaterThan(0.5);
      expect(rate('versant')).toBeLessThan(0.1);
      expect(rate('metier')).toBeLessThan(0.1);
      expect(rate('intitule')).toBeLessThan(0.15);
    });
  },
);
