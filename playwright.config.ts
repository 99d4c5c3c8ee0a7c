import { defineConfig } from '@playwright/test';

/**
 * End to end: the built extension in real browsers, side by side in a few lanes. In a lane one file at a
 * time: each owns its browser, and the port of the index that its copy of the extension names. A browser
 * waits more than it works: there is room for one more lane than the two cores that all this is tried on.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 3,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  snapshotPathTemplate: 'tests/e2e/references/{arg}{ext}',
  forbidOnly: true,
  // Real browsers on a loaded machine: once more, in a new one. `npm test` names what needed it.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    // First the one that takes longer.
    { name: 'firefox', testMatch: ['both/**/*.spec.ts'] },
    { name: 'chromium', testMatch: ['chromium/**/*.spec.ts', 'both/**/*.spec.ts'] },
  ],
});
