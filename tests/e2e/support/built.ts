import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the extension as built for that browser; `e2e` builds have an open shadow root. */
export function builtExtension(browser: 'chrome' | 'firefox', mode: 'production' | 'e2e'): string {
  const suffix = mode === 'production' ? '' : `-${mode}`;
  const dir = fileURLToPath(new URL(`../../../.output/${browser}-mv3${suffix}`, import.meta.url));
  if (!existsSync(dir)) throw new Error(`${dir} is missing: run npm run build:e2e first`);
  return dir;
}
