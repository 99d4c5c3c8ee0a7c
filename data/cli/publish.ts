import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../../lib/index-format/manifest.ts';
import { checkIndex } from '../check-index.ts';
import { publishIndex } from '../publish.ts';
import { readSigningKey } from '../signing.ts';
import { type BuildArguments, runBuild, today } from './build.ts';

export interface PublishArguments
  extends Omit<BuildArguments, 'out' | 'previous' | 'exemple' | 'json'> {
  readonly to: string;
  readonly key: string;
}

/**
 * `ted publish`: the whole night. Builds against what is published, checks all of it, and only then
 * touches the folder that is served.
 */
export async function runPublish({ to, ...args }: PublishArguments): Promise<void> {
  const date = args.date ?? today();
  const key = await readSigningKey(args.key);
  const built = await mkdtemp(join(tmpdir(), 'ted-publication-'));
  try {
    const previous = existsSync(join(to, MANIFEST_FILE)) ? [to] : [];
    await runBuild({ ...args, date, previous, out: built });
    const { indexVersion } = await checkIndex(built, [key.trusted]);
    const { added, addedBytes, kept, removed } = await publishIndex(built, to, date);
    const n = (value: number): string => value.toLocaleString('fr-FR');
    process.stdout.write(
      `Publié dans ${to} : index ${indexVersion}, ${n(added)} parts neuves (${n(Math.round(addedBytes / 1024))} Kio), ${n(kept)} déjà là, ${n(removed)} retirées.\n`,
    );
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}
