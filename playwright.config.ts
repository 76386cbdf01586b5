// How the journeys in a real browser are run, against the built app.

import { defineConfig } from '@playwright/test';
import { chromiumPath } from './scripts/chromium-path.mjs';

const executablePath = chromiumPath();

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/*.spec.ts', 'faults/*.spec.ts'],
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  reporter: 'list',
  use: { browserName: 'chromium', launchOptions: executablePath ? { executablePath } : {} },
});
