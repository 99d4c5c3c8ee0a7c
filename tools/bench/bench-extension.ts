import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { builtExtension } from '../../tests/e2e/support/built.ts';

/**
 * The extension as it ships, copied elsewhere with one page more: the bench and its peers, which are in
 * no package. The copy is isolated from other origins: without that, Chromium rounds its clock.
 */
export async function benchExtension(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'ted-bench-extension-'));
  await cp(builtExtension('chrome', 'production'), dir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('page/', import.meta.url)),
    base: './',
    build: {
      outDir: dir,
      emptyOutDir: false,
      assetsDir: 'bench',
      target: 'esnext',
      modulePreload: false,
      rollupOptions: { input: fileURLToPath(new URL('page/bench.html', import.meta.url)) },
    },
  });
  const path = join(dir, 'manifest.json');
  const manifest: Record<string, unknown> = JSON.parse(await readFile(path, 'utf8'));
  manifest.cross_origin_embedder_policy = { value: 'require-corp' };
  manifest.cross_origin_opener_policy = { value: 'same-origin' };
  await writeFile(path, JSON.stringify(manifest));
  return dir;
}
