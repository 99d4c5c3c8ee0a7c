import { readFile } from 'node:fs/promises';
import { referenceKey } from '../../lib/model/ids.ts';

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

/** The documents of a file of JSON lines. Throws an Error with a French sentence that names the line. */
export async function readJsonLines(path: string): Promise<unknown[]> {
  return (await readLines(path)).map((line, index) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      throw new Error(`${path}, ligne ${index + 1} : ce n’est pas du JSON.`);
    }
  });
}

/** Texts of open pages, `{"reference", "texte"}` a line, by `referenceKey`. */
export async function readTexts(path: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const line of await readJsonLines(path)) {
    if (typeof line !== 'object' || line === null) continue;
    const { reference, texte } = line as { reference?: unknown; texte?: unknown };
    if (typeof reference === 'string' && typeof texte === 'string')
      texts.set(referenceKey(reference), texte);
  }
  return texts;
}
