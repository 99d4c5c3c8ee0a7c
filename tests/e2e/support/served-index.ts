import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveIndex } from '../../../data/serve.ts';
import { e2eIndexPort } from '../../../tools/e2e-index.ts';

/** The port that the extension of this lane looks for its index on. */
export const indexPort = (): number => e2eIndexPort(process.env);

const root = fileURLToPath(new URL('../../../', import.meta.url));
const corpus = join(root, '../shared/data/corpus');

/** A body that only that index has: what proves which one answers. */
export interface ServedIndex {
  readonly dir: string;
  readonly name: 'corpus' | 'sample';
  listen(): Promise<void>;
  /** Takes the server away, as a cut network does. */
  silence(): void;
  close(): Promise<void>;
}

/** Builds an index with the real command: from the corpus where it is present, else from the sample. */
export async function buildServedIndex(): Promise<ServedIndex> {
  const dir = await mkdtemp(join(tmpdir(), 'ted-index-'));
  const name = existsSync(corpus) ? 'corpus' : 'sample';
  const [services, offres] =
    name === 'corpus'
      ? [join(corpus, 'roae.json.gz'), join(corpus, 'offres.csv')]
      : ['data/sample/services.json', 'data/sample/offres.csv'];
  const args = ['build', '--services', services, '--offres', offres, '--date', '2026-11-21'];
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'data/cli/main.ts', ...args, '--out', join(dir, 'index')],
    { cwd: root, stdio: 'pipe' },
  );
  let server: Server | null = null;
  const silence = (): void => {
    server?.closeAllConnections();
    server?.close();
    server = null;
  };
  return {
    dir: join(dir, 'index'),
    name,
    async listen() {
      server = await serveIndex(join(dir, 'index'), indexPort());
    },
    silence,
    async close() {
      silence();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
