import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Reject } from './annuaire.ts';
import { decodeUtf8, openDataFiles, peekText } from './open-file.ts';
import { SourceError } from './source-error.ts';

/**
 * The thirty columns of the open file, as named in 2025 and 2026. The order is not promised: read by name.
 * https://www.data.gouv.fr/datasets/les-offres-diffusees-sur-choisir-le-service-public
 */
export const OFFRE_COLUMNS = [
  'Organisme de rattachement',
  'Référence',
  'Intitulé du poste',
  'Employeur',
  'Localisation du poste',
  "Lieu d'affectation",
  "Lieu d'affectation (sans géolocalisation)",
  'Versant',
  'Catégorie',
  "Nature de l'emploi",
  'Métier',
  'Spécialisation',
  'Statut du poste',
  'Télétravail',
  'Management',
  'Temps Plein',
  'Durée du poste',
  'Nature de contrat',
  'Durée du contrat',
  "Niveau d'études",
  "Niveau d'expérience min. requis",
  'Langues',
  'Niveaux',
  'Compétences attendues',
  'Documents à transmettre',
  'Avis de vacances au JO',
  "Date de vacance de l'emploi",
  'Date de première publication',
  'Date de début de publication par défaut',
  'Date de fin de publication par défaut',
] as const;

export type OffreColumn = (typeof OFFRE_COLUMNS)[number];
export type OffreRow = Readonly<Record<OffreColumn, string>>;

/** Without these a file of offers says nothing; the others may be missing and are then empty. */
const REQUIRED: readonly OffreColumn[] = [
  'Organisme de rattachement',
  'Référence',
  'Intitulé du poste',
  'Employeur',
  'Versant',
  'Métier',
  'Date de fin de publication par défaut',
];
const MAX_CELL = 20_000;

/** Header names compared without case, accents, kind of apostrophe or doubled blanks. */
function columnKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\ufeff]/g, '')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Streams the rows of the offers file: plain, gzip or zip. Line breaks inside fields are kept.
 * Throws a SourceError for a file that is not that CSV, misses a required column or has no row.
 */
export async function* readOffres(
  path: string,
  reject: (reject: Reject) => void,
): AsyncGenerator<OffreRow> {
  let rows = 0;
  for await (const file of openDataFiles(path, '.csv')) {
    const { chunks } = await peekText(file.name, decodeUtf8(file));
    const parser = parse({
      delimiter: ';',
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      info: true,
    });
    const source = Readable.from(chunks);
    source.on('error', (error) => parser.destroy(error));
    source.pipe(parser);
    let columns: ReadonlyMap<OffreColumn, number> | null = null;
    let width = 0;
    try {
      for await (const item of parser as AsyncIterable<{
        record: string[];
        info: { lines: number };
      }>) {
        const { record, info } = item;
        if (!columns) {
          columns = readHeader(file.name, record);
          width = record.length;
          continue;
        }
        if (record.length !== width) {
          reject({
            fichier: file.name,
            endroit: `ligne ${info.lines}`,
            raison: `${record.length} colonnes au lieu de ${width}`,
          });
          continue;
        }
        rows += 1;
        yield toRow(columns, record);
      }
    } catch (error) {
      if (error instanceof CsvError) {
        const lines: unknown = error.lines;
        throw new SourceError(
          file.name,
          typeof lines === 'number' ? `ligne ${lines}` : '',
          error.code === 'CSV_QUOTE_NOT_CLOSED'
            ? 'le CSV est tronqué : un guillemet reste ouvert'
            : `le CSV est mal formé (${error.code})`,
        );
      }
      throw error;
    }
  }
  if (rows === 0) throw new SourceError(basename(path), '', 'aucune offre dans le fichier');
}

function readHeader(name: string, header: readonly string[]): ReadonlyMap<OffreColumn, number> {
  const positions = new Map(header.map((cell, index) => [columnKey(cell), index]));
  const columns = new Map<OffreColumn, number>();
  for (const column of OFFRE_COLUMNS) {
    const position = positions.get(columnKey(column));
    if (position !== undefined) columns.set(column, position);
  }
  const missing = REQUIRED.filter((column) => !columns.has(column));
  if (missing.length > 0) {
    const label = missing.length === 1 ? 'la colonne manque' : 'des colonnes manquent';
    throw new SourceError(
      name,
      'ligne 1',
      `${label} : ${missing.map((m) => `« ${m} »`).join(', ')}`,
    );
  }
  return columns;
}

function toRow(columns: ReadonlyMap<OffreColumn, number>, record: readonly string[]): OffreRow {
  const cell = (column: OffreColumn): [OffreColumn, string] => {
    const position = columns.get(column);
    return [column, position === undefined ? '' : (record[position] ?? '').slice(0, MAX_CELL)];
  };
  // Object.fromEntries forgets the key type; every column is listed.
  return Object.fromEntries(OFFRE_COLUMNS.map(cell)) as OffreRow;
}
