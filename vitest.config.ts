// How the tests without a browser are run.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __BUILD__: '"test"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/e2e/**', 'node_modules/**'],
  },
});
