/**
 * `npm run bench`: sizes, search beside its peers, and the faces in a real browser over a large index.
 * Machines are noisy: medians are printed, with what they are compared to in the same run.
 * `--rapide` leaves out the large indexes, `--tailles 8000,50000` chooses those of the search; figures go
 * to the README by hand, when they move.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT_E2E_URL } from '../e2e-index.ts';
import { bin, ensureBrowsers, root, run, stop } from '../prepare.mjs';
import { measureFaces } from './faces.ts';
import { measureSearch, type SearchFigures } from './search.ts';

const quick = process.argv.includes('--rapide');
const sizes = quick ? [8_000] : (sizesAsked() ?? [8_000, 50_000, 130_000]);
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} ko`;
const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** `--tailles 8000,50000`: how many documents the search is measured over. */
function sizesAsked(): number[] | null {
  const at = process.argv.indexOf('--tailles');
  if (at < 0) return null;
  const asked = (process.argv[at + 1] ?? '').split(',').map(Number);
  if (!asked.every((size) => Number.isInteger(size) && size > 0))
    stop('Il faut des nombres de documents : --tailles 8000,50000');
  return asked;
}

const gzipped = (file: string): number =>
  gzipSync(readFileSync(join(root, '.output/chrome-mv3', file)), { level: 9 }).length;

/** One peer over one corpus; a dash for what was not measured. */
function searchLine({ peer, documents, sent, coldMs, ...typed }: SearchFigures): string {
  const { p50Ms, p95Ms, heldBytes, codeBytes, readBytes } = typed;
  const given = (value: number | null, unit: (value: number) => string): string =>
    (value === null ? '—' : unit(value)).padStart(11);
  return [
    String(documents).padStart(7),
    peer.padEnd(21),
    `envoi brotli${given(sent?.brotli ?? null, kb)} gzip${given(sent?.gzip ?? null, kb)}`,
    `première réponse${given(coldMs, ms)}`,
    `frappe p50${given(p50Ms, ms)} p95${given(p95Ms, ms)}`,
    `mémoire${given(heldBytes, kb)} dont code${given(codeBytes, kb)} lu${given(readBytes, kb)}`,
  ].join('  ');
}

function build(mode: string): void {
  const env = { TED_INDEX_URL: BUILT_E2E_URL };
  const built = run(bin('wxt'), ['build', '--mode', mode], { quiet: true, env });
  if (built.code !== 0) stop(`La construction a échoué :\n${built.output}`);
}

function ted(...args: string[]): { seconds: number; out: string } {
  const started = performance.now();
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'data/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (done.status !== 0) stop(done.stderr);
  return { seconds: (performance.now() - started) / 1000, out: done.stdout };
}

ensureBrowsers(['chromium']);
const sample = ['--services', 'data/sample/services.json', '--offres', 'data/sample/offres.csv'];
ted('build', '--exemple', ...sample, '--date', '2026-11-23', '--out', 'public/index');
build('production');
build('e2e');

console.log('Tailles, gzip :');
for (const [what, files] of Object.entries({
  'chaque page des sites': ['recognise.js'],
  'fiche ou offre, panneau fermé': ['recognise.js', 'read.js', 'tab.js'],
  '… ouvert, styles compris': ['recognise.js', 'read.js', 'tab.js', 'panel.js'],
  fond: ['background.js'],
}))
  console.log(`  ${what.padEnd(30)} ${kb(files.reduce((sum, file) => sum + gzipped(file), 0))}`);

console.log(
  '\nRecherche dans Chromium, sur les mêmes offres, fond arrêté, à froid puis à chaque frappe :',
);
await measureSearch(sizes, (figures) => console.log(`  ${searchLine(figures)}`));

if (!quick) {
  const dir = mkdtempSync(join(tmpdir(), 'ted-bench-'));
  try {
    const generated = spawnSync(
      process.execPath,
      [
        ...['--import', 'tsx', 'tests/scale/generate.ts', '--out', dir, '--locaux', '0'],
        ...['--services', '8000', '--offres', '183000'],
      ],
      { cwd: root, encoding: 'utf8' },
    );
    if (generated.status !== 0) stop(generated.stderr);
    const index = join(dir, 'index');
    const { seconds, out } = ted(
      ...['build', '--services', join(dir, 'dila_refOrga_admin_Etat_fr_20261121.json')],
      ...['--offres', join(dir, 'offres-datagouv-20261121.csv')],
      ...['--date', '2026-11-21', '--out', index],
    );
    console.log(`\nConstruction, 8 000 services et 183 000 lignes : ${seconds.toFixed(1)} s`);
    console.log(out.split('\n')[0]);
    const faces = await measureFaces(index);
    console.log('\nFaces dans Chromium, sur cet index, médianes :');
    console.log(
      `  installation depuis un serveur local     ${(faces.installMs / 1000).toFixed(1)} s`,
    );
    console.log(`  aller-retour d'un message, fond arrêté   ${ms(faces.messageMs)}`);
    console.log(`  recherche, première réponse, fond arrêté ${ms(faces.popupMs)}`);
    console.log(`  … page et code compris                   ${ms(faces.popupOpenedMs)}`);
    console.log(`  page prête → onglet peint, fond arrêté   ${ms(faces.tabMs)}`);
    console.log(`  plus longue tâche de la page             ${ms(faces.longestTaskMs)}`);
    for (const [what, { totalMs, longestMs }] of [
      ['panneau fermé', faces.closed],
      ['panneau ouvert', faces.open],
    ] as const)
      console.log(
        `  scripts de TED, page de 2 Mo, ${what.padEnd(14)} ${ms(totalMs)}, le plus long ${ms(longestMs)}`,
      );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
