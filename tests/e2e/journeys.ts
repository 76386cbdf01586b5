// Steps every journey shares, in words a person reads.

import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';

/** Builds the app once more, as a later version of itself. */
export function buildVersion(version: string, outDir: string): void {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    stdio: 'inherit',
    env: { ...process.env, BUILD_ID: version, OUT_DIR: outDir, NODE_ENV: 'production' },
  });
}

/** Starts a new model from the start page and waits for its basic information. Returns the address of the draft. */
export async function startModel(page: Page, button = 'Uusi toimintamalli'): Promise<string> {
  await page.getByRole('button', { name: button }).first().click();
  await page.waitForURL(/perustiedot/);
  await expect(page.locator('main h1')).toBeVisible();
  return page.url().replace(/\/perustiedot.*/, '');
}

/** Waits until everything typed is durable, as the app's own line says. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('.saved[data-state="saved"]')).toBeVisible();
}

/** Waits until the app has checked that it works without a network. */
export async function expectOfflineReady(page: Page): Promise<void> {
  await expect(page.getByText(/Toimii ilman verkkoa – tarkistettu klo\s\d/)).toBeVisible({ timeout: 20_000 });
}
