export type CsvCell = string | number | null;

/** Excel takes a file for UTF-8 when it begins so. */
export const CSV_MARK = '\ufeff';

/**
 * A table as spreadsheets of a French desk read it: semicolons, every cell quoted, one line per row. A
 * cell that they would take for a formula, through blanks or full-width signs too, is kept as a text.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => row.map(csvCell).join(';')).join('\r\n');
}

function csvCell(value: CsvCell): string {
  const text = String(value ?? '').replace(/[\r\n\t]+/g, ' ');
  const safe = typeof value === 'number' ? text : text.replace(/^\s*[=+\-@＝＋－＠|%]/, "'$&");
  return `"${safe.replaceAll('"', '""')}"`;
}
