import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { serveIndex } from '../../../data/serve.ts';
import { e2eIndexPort } from '../../../tools/e2e-index.ts';
import { waitFor } from './wait-for.ts';

/** The port that the extension of this lane looks for its index on. */
export const indexPort = (): number => e2eIndexPort(process.env);

const root = fileURLToPath(new URL('../../../', import.meta.url));
const corpus = join(root, '../shared/data/corpus');

/** A body that only that index has: what proves which one answers. */
export interface ServedIndex {
  readonly name: 'corpus' | 'sample';
  listen(): Promise<void>;
  /** Takes the server away, as a cut network does. */
  silence(): void;
}

/**
 * An index built with the real command, once for all lanes of a run: from the corpus where it is
 * present, else from the sample.
 */
export async function builtServedIndex(): Promise<ServedIndex> {
  const name = existsSync(corpus) ? 'corpus' : 'sample';
  // Playwright empties this folder before each run.
  const { outputDir } = test.info().project;
  const dir = join(outputDir, 'served-index');
  const index = join(dir, 'index');
  await mkdir(outputDir, { recursive: true });
  const isFirst = await mkdir(dir).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    build(name, join(dir, 'building'));
    await rename(join(dir, 'building'), index);
  } else
    await waitFor(async () => existsSync(index), 'the index that another lane builds', 120_000);
  let server: Server | null = null;
  return {
    name,
    async listen() {
      server = await serveIndex(index, indexPort());
    },
    silence() {
      server?.closeAllConnections();
      server?.close();
      server = null;
    },
  };
}

function build(name: ServedIndex['name'], out: string): void {
  const [services, offres] =
    name === 'corpus'
      ? [join(corpus, 'roae.json.gz'), join(corpus, 'offres.csv')]
      : ['data/sample/services.json', 'data/sample/offres.csv'];
  const args = ['build', '--services', services, '--offres', offres, '--date', '2026-11-21'];
  execFileSync(process.execPath, ['--import', 'tsx', 'data/cli/main.ts', ...args, '--out', out], {
    cwd: root,
    stdio: 'pipe',
  });
}
