import { defineConfig } from '@playwright/test';

/** End to end: the built extension in real browsers. One at a time: each test owns its browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  snapshotPathTemplate: 'tests/e2e/references/{arg}{ext}',
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'chromium', testMatch: ['chromium/**/*.spec.ts', 'both/**/*.spec.ts'] },
    { name: 'firefox', testMatch: ['firefox/**/*.spec.ts', 'both/**/*.spec.ts'] },
  ],
});
