import { defineConfig } from '@playwright/test';

/**
 * End to end: the built extension in real browsers, each project in a lane of its own beside the other.
 * In a lane one at a time: each test owns its browser, and the port of the index that its build names.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  snapshotPathTemplate: 'tests/e2e/references/{arg}{ext}',
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    {
      name: 'chromium',
      workers: 1,
      testMatch: ['chromium/**/*.spec.ts', 'both/**/*.spec.ts'],
    },
    { name: 'firefox', workers: 1, testMatch: ['firefox/**/*.spec.ts', 'both/**/*.spec.ts'] },
  ],
});
