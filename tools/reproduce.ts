// The sources archive, unpacked alone in an empty folder, must give the very bytes of the Firefox archive and of itself.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import yauzl from 'yauzl';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const archives = ['firefox', 'sources'].map((one) => `ted-${version}-${one}.zip`);
const folder = mkdtempSync(join(tmpdir(), 'ted-reproduce-'));
try {
  await unpack(join(root, '.output', `ted-${version}-sources.zip`), folder);
  // The lock file fixes the packages to their last byte: those at hand are those that it would bring.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  execFileSync('npm', ['run', '--silent', 'build-for-amo'], {
    cwd: folder,
    env: withoutSettings(process.env),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const different = archives.filter(
    (name) =>
      !readFileSync(join(root, '.output', name)).equals(
        readFileSync(join(folder, '.output', name)),
      ),
  );
  for (const name of archives)
    console.log(`${name} : ${different.includes(name) ? 'différente' : 'identique'}`);
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A reviewer has the sources and nothing of our environment. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { TED_INDEX_URL: _url, TED_INDEX_KEYS: _keys, ...rest } = env;
  return rest;
}

async function unpack(archive: string, into: string): Promise<void> {
  const zip = await yauzl.openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const path = join(into, entry.fileName);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await buffer(await zip.openReadStreamPromise(entry)));
  }
}
