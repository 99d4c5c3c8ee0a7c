// `npm test`: everything that must hold, on a fresh clone too. Closes with the counts alone on a line.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ensureBrowsers, ensurePackages, root, run } from './prepare.mjs';

const results = join(root, 'test-results');

let passed = 0;
let failed = 0;
let skipped = 0;
const summary = [];

/** A step that passes or fails as one. */
function check(name, command, args) {
  console.log(`\n— ${name}`);
  const started = Date.now();
  const { code } = run(command, args);
  if (code === 0) passed += 1;
  else failed += 1;
  note(name, code === 0 ? 'passe' : 'échoue', started);
  return code === 0;
}

/** A runner that counts its own tests in a JSON file. */
function suite(name, command, args, file, read) {
  console.log(`\n— ${name}`);
  const started = Date.now();
  const path = join(results, file);
  rmSync(path, { force: true });
  const { code } = run(command, args);
  const counts = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : null;
  passed += counts?.passed ?? 0;
  skipped += counts?.skipped ?? 0;
  // A runner that dies before it counts, or fails outside its tests, is one failure.
  const wrong = Math.max(counts?.failed ?? 0, code === 0 ? 0 : 1);
  failed += wrong;
  note(name, wrong === 0 ? `${counts?.passed ?? 0} passent` : `${wrong} en échec`, started);
  for (const title of counts?.retried ?? []) summary.push(`  au second essai : ${title}`);
}

/** Titles of the tests that failed once, then passed. */
function retriedOf(suites) {
  return suites.flatMap(({ suites = [], specs = [] }) => [
    ...specs.flatMap(({ title, file, tests }) =>
      tests
        .filter(({ status }) => status === 'flaky')
        .map((one) => `${one.projectName}, ${file}, ${title}`),
    ),
    ...retriedOf(suites),
  ]);
}

function note(name, outcome, started) {
  summary.push(`${name} : ${outcome} (${Math.round((Date.now() - started) / 1000)} s)`);
}

ensurePackages();
ensureBrowsers(['chromium', 'firefox']);
mkdirSync(results, { recursive: true });

check('Index d’exemple', process.execPath, [
  ...['--import', 'tsx', 'data/cli/main.ts', 'build', '--exemple'],
  ...['--services', 'data/sample/services.json', '--offres', 'data/sample/offres.csv'],
  ...['--date', '2026-11-23', '--out', 'public/index'],
]);
check('Format et règles', bin('biome'), ['check', '.']);
check('Préparation des types', bin('wxt'), ['prepare']);
check('Types de l’extension', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']);
check('Types du producteur', bin('tsc'), ['--noEmit', '-p', 'data/tsconfig.json']);
suite(
  'Tests unitaires',
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'],
  'unit.json',
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
);
const built = [
  check('Archives des magasins', bin('tsx'), ['tools/package.ts', 'chrome', 'edge', 'firefox']),
  check('Archives refaites, octet pour octet', bin('tsx'), ['tools/reproduce.ts']),
  check('Règles de Firefox', bin('addons-linter'), [
    ...['--warnings-as-errors', '.output/firefox-mv3'],
  ]),
  check('Construction d’essai Chromium', bin('wxt'), ['build', '--mode', 'e2e']),
  check('Construction d’essai Firefox', bin('wxt'), [
    ...['build', '-b', 'firefox', '--mode', 'e2e'],
  ]),
].every(Boolean);
if (built)
  suite('De bout en bout', bin('playwright'), ['test'], 'e2e.json', (report) => ({
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected,
    skipped: report.stats.skipped,
    retried: retriedOf(report.suites),
  }));

console.log(`\n${summary.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && built ? 0 : 1;
