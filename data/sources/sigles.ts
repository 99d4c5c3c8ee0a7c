import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { SigleRow } from '../../lib/link/sigles.ts';
import { decodeUtf8, openDataFiles, peekText } from './open-file.ts';
import { SourceError } from './source-error.ts';

const SIGLE_COLUMN = 'term';
const DEFINITION_COLUMN = 'definition';
const MAX_ROWS = 200_000;

/**
 * Reads a dictionary of sigles: comma separated, columns `term` and `definition`, others ignored.
 * https://github.com/ColinMaudry/dictionnaire-sigles
 * Lines without a definition are left out; a file that is not that CSV throws a SourceError.
 */
export async function readSigles(path: string): Promise<SigleRow[]> {
  const rows: SigleRow[] = [];
  for await (const file of openDataFiles(path, '.csv')) {
    const { chunks } = await peekText(file.name, decodeUtf8(file));
    const parser = parse({
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    });
    const source = Readable.from(chunks);
    source.on('error', (error) => parser.destroy(error));
    source.pipe(parser);
    let columns: { readonly sigle: number; readonly definition: number } | null = null;
    try {
      for await (const record of parser as AsyncIterable<string[]>) {
        if (!columns) {
          columns = readHeader(file.name, record);
          continue;
        }
        const sigle = (record[columns.sigle] ?? '').trim();
        const definition = (record[columns.definition] ?? '').trim();
        if (sigle === '' || definition === '' || rows.length >= MAX_ROWS) continue;
        rows.push({ sigle, definition });
      }
    } catch (error) {
      if (error instanceof CsvError)
        throw new SourceError(file.name, '', `le CSV est mal formé (${error.code})`);
      throw error;
    }
  }
  return rows;
}

function readHeader(
  name: string,
  header: readonly string[],
): { readonly sigle: number; readonly definition: number } {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const sigle = names.indexOf(SIGLE_COLUMN);
  const definition = names.indexOf(DEFINITION_COLUMN);
  if (sigle < 0 || definition < 0)
    throw new SourceError(
      name,
      'ligne 1',
      'les colonnes «\u00a0term\u00a0» et «\u00a0definition\u00a0» manquent',
    );
  return { sigle, definition };
}
