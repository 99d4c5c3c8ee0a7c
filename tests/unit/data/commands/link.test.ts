import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LinkBatchInput, runLinkBatch } from '../../../../data/commands/link.ts';
import { loadSources } from '../../../../data/load.ts';
import { buildGazetteer, gazetteerEntries } from '../../../../lib/link/gazetteer.ts';
import { hintsFromString, type OffreHints } from '../../../../lib/link/hints.ts';
import { parseOffreReference, referenceKey } from '../../../../lib/model/ids.ts';
import { ENTRIES, GAZETTEER } from '../../lib/link/arbre.ts';
import { LUS, SANS_SERVICE } from './link-lus.ts';

function offre(reference: string, fields: Partial<OffreHints>): [string, OffreHints] {
  const parsed = parseOffreReference(reference);
  if (!parsed) throw new Error('not a reference');
  const empty = hintsFromString('');
  return [referenceKey(reference), { ...empty, ...fields, reference: parsed }];
}

const INPUT = {
  gazetteer: GAZETTEER,
  offresByReference: new Map([
    offre('MEF_2026-1', { organisme: 'DGFIP' }),
    offre('2026-2', { intitule: 'Chargé de mission' }),
  ]),
  textes: new Map([['2026-2', 'La DINUM recrute. Au sein de la DINUM, vous développez.']]),
};
const nomOf = (service: string | undefined): string | undefined =>
  ENTRIES.find((e) => e.id === service)?.nom;
const run = (...lines: unknown[]) => runLinkBatch(lines, INPUT);

describe('runLinkBatch', () => {
  it('answers one for one, in order', () => {
    const answers = run(
      { id: 'a', string: 'DINUM' },
      { id: 'b', reference: 'mef_2026-1', evidence: 'fields' },
      { id: 'c', string: 'Mairie de Quimper' },
      { id: 'd', reference: 'unknown-9' },
    );
    expect(answers.map(({ id, predicted }) => [id, nomOf(predicted[0])])).toEqual([
      ['a', 'Direction interministérielle du numérique'],
      ['b', 'Direction générale des finances publiques'],
      ['c', undefined],
      ['d', undefined],
    ]);
    expect(answers[0]?.confidence).toBeGreaterThan(0.9);
    expect(answers[2]).toEqual({ id: 'c', predicted: [], confidence: 0 });
  });

  it('reads the text of an offer only where the line says so', () => {
    const [fields, text] = run(
      { id: 'a', reference: '2026-2', evidence: 'fields' },
      { id: 'b', reference: '2026-2', evidence: 'text' },
    );
    expect(fields?.predicted).toEqual([]);
    expect(nomOf(text?.predicted[0])).toBe('Direction interministérielle du numérique');
  });

  it('reads nothing of the truth that a line may carry', () => {
    const truth = { accept: [ENTRIES[5]?.id], kind: 'leaf', organisme: 'DGAC', ministry: ['x'] };
    expect(run({ id: 'a', string: 'DINUM', ...truth })).toEqual(run({ id: 'a', string: 'DINUM' }));
    expect(run({ id: 'a', reference: '2026-2', ...truth })).toEqual(
      run({ id: 'a', reference: '2026-2' }),
    );
  });

  it.each<[string, unknown]>([
    ['id', { string: 'DINUM' }],
    ['id', null],
    ['string', { id: 'a' }],
  ])('says which field a line lacks: %s', (name, line) => {
    expect(() => run({ id: 'z', string: 'x' }, line)).toThrow(
      new RegExp(`^Ligne 2\u00a0: .*«\u00a0${name}\u00a0»`),
    );
  });
});

const shared = resolve(import.meta.dirname, '../../../../../shared');
const corpus = join(shared, 'data/corpus');
/** Read once for all the tests. */
let read: Promise<LinkBatchInput> | null = null;
const present = existsSync(join(shared, 'gold/link.jsonl'));

interface Score {
  readonly link_precision: number;
  readonly leaf_recall: number;
  readonly ministry_precision: number;
  readonly false_link_rate_none: number;
  readonly wrong_rate_parent_only: number;
  readonly 'recall_at_precision_0.98': number;
}

describe.skipIf(!present)('the judged lines (skipped where the folder ../shared is absent)', () => {
  const scores = present ? scoreAll() : null;
  const scoreOf = async (task: string, group: string): Promise<Score> => {
    const found = (await scores)?.[task]?.[group];
    if (!found) throw new Error(`no score for ${task}, ${group}`);
    return found;
  };

  it('reach the bars of precision', async () => {
    const all = await scoreOf('link', 'all');
    expect(all.link_precision).toBeGreaterThanOrEqual(0.97);
    expect(all.ministry_precision).toBeGreaterThanOrEqual(0.98);
    expect(all.false_link_rate_none).toBeLessThanOrEqual(0.03);
    expect(all.wrong_rate_parent_only).toBeLessThanOrEqual(0.05);
    expect(all['recall_at_precision_0.98']).toBeGreaterThanOrEqual(all.leaf_recall - 0.05);
  }, 120_000);

  it('reach the bars of recall, on the fields and on the text', async () => {
    expect((await scoreOf('link', 'evidence:fields')).leaf_recall).toBeGreaterThanOrEqual(0.92);
    expect((await scoreOf('link', 'evidence:text')).leaf_recall).toBeGreaterThanOrEqual(0.7);
  }, 120_000);

  it('and the offers that were read beside them keep to their service', async () => {
    const input = await corpusInput();
    const references = [...LUS.map(([reference]) => reference), ...SANS_SERVICE];
    const answers = new Map(
      runLinkBatch(
        references.map((reference) => ({ id: reference, reference, evidence: 'text' })),
        input,
      ).map((answer) => [answer.id, answer.predicted[0]]),
    );
    const right = LUS.filter(([reference, service]) => answers.get(reference) === service);
    const shown = references.filter((reference) => answers.get(reference) !== undefined);
    expect(right.length / shown.length).toBeGreaterThanOrEqual(0.97);
    expect(right.length / LUS.length).toBeGreaterThanOrEqual(0.9);
  }, 120_000);

  it('reach the bars on names as people write them', async () => {
    const all = await scoreOf('link_noisy', 'all');
    expect(all.link_precision).toBeGreaterThanOrEqual(0.98);
    expect(all.leaf_recall).toBeGreaterThanOrEqual(0.93);
    expect(all.false_link_rate_none).toBeLessThanOrEqual(0.02);
  }, 120_000);
});

function corpusInput(): Promise<LinkBatchInput> {
  read ??= readCorpus();
  return read;
}

async function readCorpus(): Promise<LinkBatchInput> {
  const loaded = await loadSources([join(corpus, 'roae.json.gz')], [join(corpus, 'offres.csv')]);
  return {
    gazetteer: buildGazetteer(gazetteerEntries(loaded.services.services)),
    offresByReference: new Map(loaded.offres.offres.map((o) => [referenceKey(o.reference), o])),
    textes: new Map(
      jsonLines(join(corpus, 'offres_textes.jsonl')).map((line) => [
        referenceKey(String(line.reference)),
        String(line.texte),
      ]),
    ),
  };
}

async function scoreAll(): Promise<Record<string, Record<string, Score>>> {
  const input = await corpusInput();
  const folder = mkdtempSync(join(tmpdir(), 'ted-link-'));
  try {
    return Object.fromEntries(
      ['link', 'link_noisy'].map((task) => {
        const answers = runLinkBatch(jsonLines(join(shared, `gold/${task}.jsonl`)), input);
        const file = join(folder, `${task}.jsonl`);
        writeFileSync(file, answers.map((answer) => JSON.stringify(answer)).join('\n'));
        const printed = execFileSync(
          process.execPath,
          [join(shared, 'gold/score.mjs'), task, file, '--json'],
          { encoding: 'utf8' },
        );
        const { result } = JSON.parse(printed) as { result: Record<string, Score> };
        return [task, result];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function jsonLines(path: string): Record<string, unknown>[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
