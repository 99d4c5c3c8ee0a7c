// What a fresh clone lacks, brought in before anything else runs: packages, then browsers.
// Plain JavaScript: it runs before the packages that would compile anything.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const MARK = join(root, 'node_modules', '.ted-lock');

/** Stops with one French sentence. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Runs a command to its end; its exit code, and what it printed when `quiet`. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: done.status ?? 1, output: `${done.stdout ?? ''}${done.stderr ?? ''}` };
}

/** The path of a package's command, to run with this very Node. */
export const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Installs the packages of the lock file when they are absent or when the lock changed. */
export function ensurePackages() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Node.js 20 ou plus récent est nécessaire ; celui-ci est ${process.versions.node}.`);
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === lock) return;
  console.log('Installation des paquets…');
  const { code, output } = run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true });
  if (code !== 0)
    stop(
      `L'installation des paquets a échoué :\n${output.trim().split('\n').slice(-8).join('\n')}`,
    );
  writeFileSync(MARK, lock);
}

const BROWSERS = {
  chromium: {
    env: 'TED_CHROMIUM',
    names: ['chromium', 'chromium-browser'],
    paths: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debian: 'chromium',
  },
  firefox: {
    env: 'TED_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
  },
};

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser's path: the one named by its variable, else the first found; null when there is none. */
export function findBrowser(name) {
  const { env, names, paths } = BROWSERS[name];
  const named = process.env[env];
  if (named) return isProgram(named) ? named : stop(`${env} : ${named} n'est pas un programme.`);
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...names.flatMap((one) => folders.map((dir) => join(dir, one))), ...paths];
  return candidates.find(isProgram) ?? null;
}

/** Finds the browsers asked for; on Debian as root installs those missing, elsewhere says the command. */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length > 0) {
    const packages = missing.map((name) => BROWSERS[name].debian);
    const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
    const debian = existsSync('/etc/debian_version');
    if (!debian || process.getuid?.() !== 0)
      stop(
        debian
          ? `Il manque un navigateur. Tapez : sudo ${command}`
          : `Il manque un navigateur : installez ${missing.join(' et ')}, ou donnez son chemin dans ${missing.map((name) => BROWSERS[name].env).join(' et ')}.`,
      );
    console.log(`Installation de ${packages.join(' et ')}…`);
    const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update'], quiet);
    const { code, output } = run('apt-get', command.split(' ').slice(1), quiet);
    if (code !== 0)
      stop(`L'installation a échoué :\n${output.trim().split('\n').slice(-8).join('\n')}`);
  }
  const found = Object.fromEntries(names.map((name) => [name, findBrowser(name)]));
  const absent = names.filter((name) => found[name] === null);
  if (absent.length > 0) stop(`${absent.join(' et ')} reste introuvable après l'installation.`);
  return found;
}
