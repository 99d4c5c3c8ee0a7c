// `npm start`: the demonstration, from a fresh clone. Brings in what is missing, then runs `demo.ts`.

import { spawn } from 'node:child_process';
import { ensureBrowsers, ensurePackages, root } from './prepare.mjs';

ensurePackages();
ensureBrowsers(['chromium']);
const demo = spawn(
  process.execPath,
  ['--import', 'tsx', 'tools/demo.ts', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
demo.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
