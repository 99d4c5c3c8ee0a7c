import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse';
import { OFFRE_COLUMNS, type OffreColumn } from '../../data/sources/offres.ts';
import { Hasard } from './hasard.ts';
import { ligneCsv } from './offres.ts';

/**
 * What a night changes: that share of the rows of both files, a third of it gone, a third rewritten, a
 * third new. Services are mostly rewritten, as in the real directory.
 */
export interface Night {
  readonly services: string;
  readonly offres: string;
  readonly out: string;
  readonly share: number;
  readonly seed: number;
}

/** Writes changed copies of two generated files, under the same names. */
export async function change(night: Night): Promise<{ services: string; offres: string }> {
  await mkdir(night.out, { recursive: true });
  const services = join(night.out, basename(night.services));
  const offres = join(night.out, basename(night.offres));
  await writeFile(services, changedServices(await readFile(night.services, 'utf8'), night));
  await pipeline(
    createReadStream(night.offres),
    parse({ columns: true, delimiter: ';', bom: true, relax_column_count: true }),
    (rows) => changedOffres(rows as AsyncIterable<Ligne>, night),
    createWriteStream(offres),
  );
  return { services, offres };
}

interface Fiche {
  id: string;
  nom: string;
  mission: string;
  itm_identifiant: string;
  url_service_public: string;
  hierarchie: { type_hierarchie: string; service: string }[];
}

function changedServices(text: string, { share, seed }: Night): string {
  const hasard = new Hasard(seed);
  const file = JSON.parse(text) as { service: Fiche[] };
  const parentOf = new Map(
    file.service.flatMap((fiche) =>
      fiche.hierarchie.map(({ service }) => [service, fiche] as const),
    ),
  );
  const gone = new Set<string>();
  const added: Fiche[] = [];
  for (const fiche of file.service) {
    if (!hasard.chance(share)) continue;
    const what = hasard.weighted([
      ['mission', 6],
      ['nom', 2],
      ['neuf', 1],
      ['fini', 1],
    ] as const);
    if (what === 'mission') fiche.mission = `Mission revue cette nuit. ${fiche.mission}`;
    if (what === 'nom') fiche.nom = `${fiche.nom} et de la coordination`;
    if (what === 'fini' && fiche.hierarchie.length === 0) gone.add(fiche.id);
    const parent = parentOf.get(fiche.id);
    if (what !== 'neuf' || !parent) continue;
    const id = hasard.uuid();
    added.push({
      ...fiche,
      id,
      itm_identifiant: hasard.digits(7),
      url_service_public: '',
      nom: `${fiche.nom}, seconde section`,
      hierarchie: [],
    });
    parent.hierarchie.push({ type_hierarchie: 'Service Fils', service: id });
  }
  for (const fiche of file.service)
    fiche.hierarchie = fiche.hierarchie.filter(({ service }) => !gone.has(service));
  const service = [...file.service.filter(({ id }) => !gone.has(id)), ...added];
  return JSON.stringify({ ...file, service });
}

type Ligne = Record<OffreColumn, string>;

async function* changedOffres(
  rows: AsyncIterable<Ligne>,
  { share, seed }: Night,
): AsyncGenerator<string> {
  const hasard = new Hasard(seed + 1);
  const line = (row: Ligne): string => ligneCsv(OFFRE_COLUMNS.map((column) => row[column]));
  yield ligneCsv(OFFRE_COLUMNS);
  let other: Ligne | null = null;
  let number = 0;
  for await (const row of rows) {
    const what = hasard.chance(share) ? hasard.pick(['fini', 'revu', 'neuf'] as const) : 'même';
    if (what === 'fini') continue;
    const rewritten = other && { ...row, 'Intitulé du poste': other['Intitulé du poste'] };
    yield line(what === 'revu' && rewritten ? rewritten : row);
    if (what === 'neuf' && rewritten) {
      number += 1;
      yield line({ ...rewritten, Référence: `2027-${String(number).padStart(7, '0')}` });
    }
    other = row;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      services: { type: 'string' },
      offres: { type: 'string' },
      out: { type: 'string' },
      share: { type: 'string', default: '0.02' },
      seed: { type: 'string', default: '9' },
    },
  });
  const { services, offres, out } = values;
  if (!services || !offres || !out) throw new Error('Il faut --services, --offres et --out.');
  const seed = Number(values.seed);
  const files = await change({ services, offres, out, share: Number(values.share), seed });
  process.stdout.write(`${files.services}\n${files.offres}\n`);
}
