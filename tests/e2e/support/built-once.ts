import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { waitFor } from './wait-for.ts';

/**
 * A folder of that name, filled by the first lane of a run that wants it; the others wait for it.
 * Playwright empties what is around it before each run.
 */
export async function builtOnce(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const dir = join(test.info().project.outputDir, name);
  const built = join(dir, 'built');
  await mkdir(test.info().project.outputDir, { recursive: true });
  const isFirst = await mkdir(dir).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    await fill(join(dir, 'building'));
    await rename(join(dir, 'building'), built);
  } else
    await waitFor(async () => existsSync(built), `${name}, which another lane builds`, 120_000);
  return built;
}
