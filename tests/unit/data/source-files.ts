import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll } from 'vitest';
import { OFFRE_COLUMNS, type OffreColumn } from '../../../data/sources/offres.ts';

/** A folder of the test's own, removed at its end. */
export async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'ted-test-'));
  afterAll(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

export async function writeTemporary(
  dir: string,
  name: string,
  content: string | Uint8Array,
): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, content);
  return path;
}

/** A record in the shape of the directory: every key there, empty unless given. */
export function serviceRecord(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const lists = [
    'ancien_nom',
    'hierarchie',
    'texte_reference',
    'site_internet',
    'telephone',
    'adresse_courriel',
    'formulaire_contact',
    'adresse',
    'ancien_identifiant',
    'affectation_personne',
  ];
  const texts = [
    'id',
    'nom',
    'sigle',
    'mission',
    'type_organisme',
    'categorie',
    'itm_identifiant',
    'ancien_code_pivot',
    'url_service_public',
    'date_modification',
    'code_insee_commune',
  ];
  return {
    ...Object.fromEntries(lists.map((key) => [key, []])),
    ...Object.fromEntries(texts.map((key) => [key, ''])),
    ...values,
  };
}

const quote = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;

/** The offers file as published: all quoted, `;`, one header, the rows given by column name. */
export function offresCsv(
  rows: readonly Partial<Record<OffreColumn, string>>[],
  columns: readonly OffreColumn[] = OFFRE_COLUMNS,
): string {
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? '')).join(';'));
  return `${[columns.map(quote).join(';'), ...lines].join('\n')}\n`;
}

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A zip of one stored entry, as small as the format allows. */
export function zipOf(name: string, content: string): Buffer {
  const data = Buffer.from(content);
  const file = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(file.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, file, data]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    common,
    Buffer.alloc(14),
    file,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\u0005\u0006'), end]);
}
