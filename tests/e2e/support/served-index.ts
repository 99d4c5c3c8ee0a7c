import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveIndex } from '../../../data/serve.ts';
import { e2eIndexPort } from '../../../tools/e2e-index.ts';
import { builtOnce } from './built-once.ts';

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
  const index = await builtOnce('served-index', async (folder) => build(name, folder));
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
