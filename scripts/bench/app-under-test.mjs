// The built app and a browser profile to measure it with: one Chromium at a time, nothing shared between profiles.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../chromium-path.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */

export const newProfile = () => mkdtempSync(join(tmpdir(), 'polku-bench-'));

/** Starts Chromium on a profile; the same folder again = the same installation after a restart. @param {string} profile */
export async function launch(profile) {
  const executablePath = chromiumPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    locale: 'fi-FI',
    viewport: { width: 1366, height: 768 },
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/** Begins a new model from the start page; resolves with the address of the draft, without a slash at its end. @param {Page} page @param {string} url */
export async function beginDraft(page, url) {
  await page.goto(`${url}#/mallit`);
  await page.locator('main button.ds-button:not([data-variant])').first().click();
  await page.waitForURL(/perustiedot/);
  await page.locator('main h1').waitFor();
  return page.url().replace(/\/perustiedot.*/, '');
}

/** Addresses of the places of the path where a long text is written, in their order. @param {Page} page @param {string} draft */
export async function writingPlaces(page, draft) {
  const links = page.locator('.places__item[href*="/polku/"]');
  await page.goto(`${draft}/perustiedot`);
  await links.first().waitFor({ state: 'attached' });
  const hashes = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return hashes.map((hash) => draft.replace(/#.*/, '') + hash);
}

/** Waits until the app can start without its host. @param {Page} page */
export const untilInstalled = (page) =>
  page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated', undefined, {
    timeout: 30_000,
  });

/** Waits until everything typed is durable, as the app's own line says. @param {Page} page */
export const untilSaved = (page) => page.locator('.saved[data-state="saved"]').waitFor({ timeout: 60_000 });

/** Prose with words and sentences of usual length, a new paragraph after about 600 characters. @param {number} length characters */
export function prose(length) {
  const words =
    'vastuuhoitaja soittaa kotiutuvalle samana päivänä ja käy kotona heti seuraavana aamuna läheinen tietää keneltä kysyä'.split(' ');
  let text = '';
  for (let n = 0; text.length < length; n += 1) {
    const word = words[(n * 7) % words.length] ?? '';
    const begins = n % 11 === 0;
    const ends = n % 11 === 10;
    text += (begins ? word[0]?.toUpperCase() + word.slice(1) : word) + (ends ? (n % 88 === 87 ? '.\n\n' : '. ') : ' ');
  }
  return text.slice(0, length);
}
