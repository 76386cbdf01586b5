// Takes a picture of every screen of the route table, in two sizes and two schemes, into shots/. `npm run shots`, after `npm run build`.
// It finds an address for each screen by following the links of the app from a new draft; a screen that no link reaches is named at the end.
import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium-path.mjs';
import { routeTable, screenOf } from './route-table.mjs';
import { serve } from './serve.mjs';

const sizes = { wide: { width: 1366, height: 768 }, narrow: { width: 390, height: 844 } };
const schemes = /** @type {const} */ (['light', 'dark']);
// Screens where the first main button makes what the screens behind it need: a draft, an assessment.
const beginOn = ['drafts', 'reviews', 'impacts'];
const language = process.env['SHOTS_LANG'];

const table = routeTable();
const app = await serve({ port: 0, host: 'localhost' });
const executablePath = chromiumPath();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
rmSync('shots', { recursive: true, force: true });

try {
  const context = await browser.newContext({ viewport: sizes.wide });
  const page = await context.newPage();
  await page.goto(`${app.url}#/mallit`);
  if (language) await page.locator(`button[lang="${language}"]`).first().click();
  const addresses = await findAddresses(page);
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      mkdirSync(`shots/${size}-${scheme}`, { recursive: true });
      for (const [id, hash] of addresses) {
        await open(page, hash);
        await page.screenshot({ path: `shots/${size}-${scheme}/${id}.png`, fullPage: true });
      }
    }
  }
  const unreached = table.filter(({ id }) => !addresses.has(id)).map(({ id }) => id);
  console.log(
    `${addresses.size} of ${table.length} screens in shots/${unreached.length ? `; not reached by a link: ${unreached.join(', ')}` : ''}`,
  );
} finally {
  await browser.close();
  await app.close();
}

/** One address for each screen that links lead to. @param {import('playwright-core').Page} page */
async function findAddresses(page) {
  /** @type {Map<string, string>} */
  const found = new Map(table.filter(({ path }) => !path.includes(':')).map(({ id, path }) => [id, `#${path}`]));
  const visited = new Set();
  for (const [id, hash] of found) {
    if (visited.has(id)) continue;
    visited.add(id);
    await open(page, hash);
    if (beginOn.includes(id)) {
      await page
        .locator('main button.ds-button:not([data-variant])')
        .first()
        .click({ timeout: 3000 })
        .catch(() => undefined);
      await settle(page);
    }
    const links = await page.locator('a[href^="#/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const here = await page.evaluate(() => location.hash);
    for (const link of [here, ...links]) {
      const screen = screenOf(table, link);
      if (screen && !found.has(screen.id)) found.set(screen.id, link);
    }
  }
  return found;
}

/** @param {import('playwright-core').Page} page @param {string} hash */
async function open(page, hash) {
  await page.goto(`${app.url}${hash}`);
  await settle(page);
}

/** Waits until nothing says it is loading and the fonts are there. @param {import('playwright-core').Page} page */
async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page
    .waitForFunction(() => !document.querySelector('[aria-busy="true"]') && document.fonts.status === 'loaded', undefined, {
      timeout: 5000,
    })
    .catch(() => undefined);
}
