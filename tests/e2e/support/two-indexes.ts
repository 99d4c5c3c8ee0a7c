import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MANIFEST_FILE, parseManifest } from '../../../lib/index-format/manifest.ts';

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
}

export interface TwoIndexes {
  readonly first: PublishedIndex;
  readonly second: PublishedIndex;
  remove(): Promise<void>;
}

/** Two indexes of the sample, a day apart, the second built after the first with the real command. */
export async function buildTwoIndexes(): Promise<TwoIndexes> {
  const dir = await mkdtemp(join(tmpdir(), 'ted-two-'));
  const services = await readFile(join(root, 'data/sample/services.json'), 'utf8');
  const renamed = join(dir, 'services.json');
  await writeFile(renamed, services.replace(`"nom":"${OLD_NAME}"`, `"nom":"${NEW_NAME}"`));
  const first = join(dir, 'first');
  const second = join(dir, 'second');
  build(['--services', 'data/sample/services.json', '--date', '2026-11-21', '--out', first]);
  build(['--services', renamed, '--date', '2026-11-22', '--previous', first, '--out', second]);
  return {
    first: await describe(first, OLD_NAME),
    second: await describe(second, NEW_NAME),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

function build(args: readonly string[]): void {
  const command = ['--import', 'tsx', 'data/cli/main.ts', 'build'];
  const offres = ['--offres', 'data/sample/offres.csv'];
  execFileSync(process.execPath, [...command, ...offres, ...args], { cwd: root, stdio: 'pipe' });
}

async function describe(folder: string, nom: string): Promise<PublishedIndex> {
  const manifest = parseManifest(await readFile(join(folder, MANIFEST_FILE)));
  if (!manifest.ok) throw new Error(manifest.problem.detail);
  const { indexVersion, parts } = manifest.value;
  return { folder, indexVersion, nom, parts: parts.map(({ name }) => name) };
}
