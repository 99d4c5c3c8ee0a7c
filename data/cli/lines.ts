import { readFile } from 'node:fs/promises';

/** The lines of a batch file, empty ones left out. Throws an Error with a French sentence when absent. */
export async function readLines(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`${path} : le fichier ne se lit pas.`);
  });
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** Writes one JSON document a line. */
export function writeLines(values: readonly unknown[]): void {
  process.stdout.write(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}
