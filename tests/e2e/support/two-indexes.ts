import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MANIFEST_FILE, parseManifest } from '../../../lib/index-format/manifest.ts';
import { builtOnce } from './built-once.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A service of the sample that has another name in the second index: its card says which one answers. */
export const RENAMED = '0a76393e-04da-5ed4-a8dd-c570d598e12e';
const OLD_NAME = 'Direction du budget';
const NEW_NAME = 'Direction du budget renouvelé';

export interface PublishedIndex {
  readonly folder: string;
  readonly indexVersion: string;
  /** Name that it gives to the service that was renamed. */
  readonly nom: string;
  readonly parts: readonly string[];
  /** Files that make its new parts from those of the index before. */
  readonly deltas: readonly string[];
}

export interface TwoIndexes {
  readonly first: PublishedIndex;
  readonly second: PublishedIndex;
}

/** Two indexes of the sample, a day apart, the second built after the first with the real command. */
export async function buildTwoIndexes(): Promise<TwoIndexes> {
  const dir = await builtOnce('two-indexes', async (folder) => {
    const first = join(folder, 'first');
    const second = join(folder, 'second');
    const renamed = join(folder, 'services.json');
    await mkdir(folder);
    const services = await readFile(join(root, 'data/sample/services.json'), 'utf8');
    await writeFile(renamed, services.replace(`"nom":"${OLD_NAME}"`, `"nom":"${NEW_NAME}"`));
    await build('--services', 'data/sample/services.json', '--date', '2026-11-21', '--out', first);
    const before = ['--date', '2026-11-22', '--previous', first];
    await build('--services', renamed, ...before, '--out', second);
  });
  return {
    first: await describe(join(dir, 'first'), OLD_NAME),
    second: await describe(join(dir, 'second'), NEW_NAME),
  };
}

async function build(...args: readonly string[]): Promise<void> {
  const command = ['--import', 'tsx', 'data/cli/main.ts', 'build'];
  const offres = ['--offres', 'data/sample/offres.csv'];
  await promisify(execFile)(process.execPath, [...command, ...offres, ...args], { cwd: root });
}

async function describe(folder: string, nom: string): Promise<PublishedIndex> {
  const manifest = parseManifest(await readFile(join(folder, MANIFEST_FILE)));
  if (!manifest.ok) throw new Error(manifest.problem.detail);
  const { indexVersion, parts } = manifest.value;
  const deltas = parts.flatMap((part) => part.deltas ?? []);
  return {
    folder,
    indexVersion,
    nom,
    parts: parts.map(({ name }) => name),
    deltas: deltas.map(({ name }) => name),
  };
}
