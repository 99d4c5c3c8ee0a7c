// `npm run zip` and `npm run build-for-amo`: what the stores are given, and the sources that give it again.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { PUBLICATION_FILE, readPublication } from './build-settings.ts';
import { inFolder, writeZip } from './zip-folder.ts';

const BROWSERS = ['chrome', 'edge', 'firefox'];
/** Made or brought in by the commands; never part of the sources. */
const MADE = ['node_modules', '.git', '.output', '.wxt', '.cache', 'test-results', 'public/index'];
const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const output = join(root, '.output');

const browsers = process.argv.slice(2);
const unknown = browsers.find((browser) => !BROWSERS.includes(browser));
if (browsers.length === 0 || unknown !== undefined) {
  console.error(`Navigateurs connus : ${BROWSERS.join(', ')}. Reçu : ${unknown ?? 'aucun'}.`);
  process.exit(1);
}

const made: string[] = [];
for (const browser of browsers) {
  await build({ root, browser, logger: quietLogger() });
  const folder = join(output, `${browser}-mv3`);
  made.push(await archive(`ted-${version}-${browser}.zip`, inFolder(folder, filesUnder(folder))));
}
const sources = inFolder(root, sourceFiles()).map(([name, path]): [string, string | Buffer] =>
  name === PUBLICATION_FILE ? [name, publication()] : [name, path],
);
made.push(await archive(`ted-${version}-sources.zip`, sources));
console.log(made.join('\n'));

async function archive(
  name: string,
  files: readonly (readonly [string, string | Buffer])[],
): Promise<string> {
  const path = join(output, name);
  await writeZip(path, files);
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return `${sha256}  ${name}  ${bytes.length} octets, ${files.length} fichiers`;
}

/** The files of a checkout that git does not ignore; from unpacked sources, all files but those that commands make. */
function sourceFiles(): string[] {
  if (!existsSync(join(root, '.git'))) return filesUnder(root);
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' },
  );
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

function filesUnder(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path)).flatMap((name) => {
    const inner = path ? `${path}/${name}` : name;
    if (folder === root && MADE.includes(inner)) return [];
    return statSync(join(folder, inner.split('/').join(sep))).isDirectory()
      ? filesUnder(folder, inner)
      : [inner];
  });
}

/** The settings in use, written where the next build of these sources reads them. */
function publication(): Buffer {
  return Buffer.from(`${JSON.stringify(readPublication(process.env), null, 2)}\n`);
}

function quietLogger() {
  const silent = () => {};
  const { warn, error } = console;
  return {
    debug: silent,
    log: silent,
    info: silent,
    success: silent,
    warn,
    error,
    fatal: error,
    level: 0,
  };
}
