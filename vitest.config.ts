// How the tests without a browser are run.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __BUILD__: '"test"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    // random worlds take their time on a busy machine; a test that hangs still ends
    testTimeout: 120_000,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/e2e/**', 'node_modules/**'],
  },
});
