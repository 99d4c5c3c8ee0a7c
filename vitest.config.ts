import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['./tests/unit/setup.ts'],
    testTimeout: 20_000,
    // Nothing else runs meanwhile: all the cores are for them.
    maxWorkers: '100%',
  },
});
