import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../data/build.ts';
import { checkIndex } from '../../../data/check-index.ts';
import { DEVELOPMENT_KEY } from '../../../data/cli/build.ts';
import { readSigningKey } from '../../../data/signing.ts';
import { OFFRE_COLUMNS } from '../../../data/sources/offres.ts';
import { parseFrenchDate, parseIsoDate } from '../../../lib/model/ids.ts';
import { isExpired } from '../../../lib/model/offre.ts';
import { generate } from '../../scale/generate.ts';
import { temporaryFolder } from '../data/source-files.ts';

const DATE = '2026-11-21';
const VOLUMES = { services: 60, locaux: 0, offres: 300, seed: 7, date: DATE };
const hasBzip2 = spawnSync('bzip2', ['--version'], { stdio: 'ignore' }).error === undefined;

async function bytesOf(dir: string): Promise<Map<string, string>> {
  const names = (await readdir(dir)).sort();
  return new Map(
    await Promise.all(
      names.map(
        async (name) => [name, (await readFile(join(dir, name))).toString('base64')] as const,
      ),
    ),
  );
}

async function build(services: readonly string[], offres: string, out: string) {
  const date = parseIsoDate(DATE);
  if (!date) throw new Error('date');
  const key = await readSigningKey(DEVELOPMENT_KEY);
  const progress = Object.assign(() => {}, { end: () => {} });
  const built = await buildIndex(
    {
      services,
      offres: [offres],
      sigles: null,
      out,
      date,
      previous: [],
      key,
      exemple: false,
    },
    progress,
  );
  return { ...built, checked: await checkIndex(out, [key.trusted]) };
}

describe('the generated files', async () => {
  const dir = await temporaryFolder();
  const files = await generate(join(dir, 'a'), VOLUMES);

  it('have the measured shape: keys, columns, depth, duplicates, live offers', async () => {
    const { service } = JSON.parse(await readFile(files.services, 'utf8'));
    expect(service).toHaveLength(60);
    for (const fiche of service) expect(Object.keys(fiche)).toHaveLength(47);
    const many = await generate(join(dir, 'many'), { ...VOLUMES, services: 400, offres: 4_000 });
    const rows: Record<string, string>[] = parse(await readFile(many.offres, 'utf8'), {
      columns: true,
      delimiter: ';',
    });
    expect(Object.keys(rows[0] ?? {})).toEqual([...OFFRE_COLUMNS]);
    const share = (test: (row: Record<string, string>) => boolean) =>
      rows.filter(test).length / rows.length;
    const doubles = rows.length - new Set(rows.map((row) => row.Référence)).size;
    expect(doubles / rows.length).toBeGreaterThan(0.004);
    expect(doubles / rows.length).toBeLessThan(0.02);
    const today = parseIsoDate(DATE);
    const live = share(
      (row) =>
        today !== null &&
        !isExpired(
          { finLe: parseFrenchDate(row['Date de fin de publication par défaut'] ?? '') },
          today,
        ),
    );
    expect(live).toBeGreaterThan(0.17);
    expect(live).toBeLessThan(0.23);
    expect(share((row) => row["Lieu d'affectation"] !== '')).toBeGreaterThan(0.88);
    expect(share((row) => (row.Employeur ?? '').includes('\n'))).toBeGreaterThan(0.02);
  });

  it('are the same bytes for the same seed, and others for another', async () => {
    await generate(join(dir, 'b'), VOLUMES);
    await generate(join(dir, 'c'), { ...VOLUMES, seed: 8 });
    expect(await bytesOf(join(dir, 'b'))).toEqual(await bytesOf(join(dir, 'a')));
    expect(await bytesOf(join(dir, 'c'))).not.toEqual(await bytesOf(join(dir, 'a')));
  });

  it('make an index that passes the check, twice with the same bytes', async () => {
    const one = await build([files.services], files.offres, join(dir, 'one'));
    await build([files.services], files.offres, join(dir, 'two'));
    expect(one.checked.services).toBe(60);
    expect(one.report.services.withMission).toBeGreaterThan(3);
    expect(one.report.links.aucun).toBeLessThan(one.report.offres.kept);
    expect(await bytesOf(join(dir, 'two'))).toEqual(await bytesOf(join(dir, 'one')));
  });

  it.skipIf(!hasBzip2)(
    'hold local records in an archive that the reader opens (skipped where bzip2 is absent)',
    async () => {
      const { locaux } = await generate(join(dir, 'local'), { ...VOLUMES, locaux: 50 });
      if (!locaux) throw new Error('no archive');
      const built = await build([files.services, locaux], files.offres, join(dir, 'three'));
      expect(built.checked.services).toBe(110);
    },
  );
});
