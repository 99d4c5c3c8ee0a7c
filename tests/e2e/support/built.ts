import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_E2E_URL, e2eIndexPort } from '../../../tools/e2e-index.ts';

/** Folder of the extension as built for that browser; `e2e` builds have an open shadow root. */
export function builtExtension(browser: 'chrome' | 'firefox', mode: 'production' | 'e2e'): string {
  const suffix = mode === 'production' ? '' : `-${mode}`;
  const dir = fileURLToPath(new URL(`../../../.output/${browser}-mv3${suffix}`, import.meta.url));
  if (!existsSync(dir)) throw new Error(`${dir} is missing: run npm run build:e2e first`);
  const url = `http://127.0.0.1:${e2eIndexPort(process.env)}/`;
  return mode === 'e2e' && url !== BUILT_E2E_URL ? copyWithIndexAt(url, dir) : dir;
}

/** One of each in a process: a browser that starts again after a crash finds its extension in place. */
const copies = new Map<string, string>();

/** The same extension, which looks for its index at another address. */
function copyWithIndexAt(url: string, dir: string): string {
  const made = copies.get(dir);
  if (made) return made;
  const copy = mkdtempSync(join(tmpdir(), 'ted-extension-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(dir, copy, { recursive: true });
  const scripts = readdirSync(copy, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(copy, name));
  const naming = scripts.filter((path) => readFileSync(path, 'utf8').includes(BUILT_E2E_URL));
  if (naming.length === 0)
    throw new Error(`${dir} looks for its index elsewhere: run npm run build:e2e first`);
  for (const path of naming)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(BUILT_E2E_URL, url));
  copies.set(dir, copy);
  return copy;
}
