// Takes a picture of every screen of the route table and of the states that matter, into shots/. `npm run shots`, after `npm run build`.
// Finnish in two sizes and two schemes, Swedish and English once. `--readme` takes only the picture of README, into docs/.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium-path.mjs';
import { serve } from './serve.mjs';
import { bringExample, emptyStates, filledStates, open, screens, settle } from './shot-states.mjs';

const wide = { width: 1366, height: 768 };
const narrow = { width: 390, height: 844 };
const passes = /** @type {const} */ ([
  { folder: 'wide-light', language: 'fi', viewport: wide, colorScheme: 'light' },
  { folder: 'wide-dark', language: 'fi', viewport: wide, colorScheme: 'dark' },
  { folder: 'narrow-light', language: 'fi', viewport: narrow, colorScheme: 'light' },
  { folder: 'narrow-dark', language: 'fi', viewport: narrow, colorScheme: 'dark' },
  { folder: 'wide-light-sv', language: 'sv', viewport: wide, colorScheme: 'light' },
  { folder: 'wide-light-en', language: 'en', viewport: wide, colorScheme: 'light' },
]);
const readme = process.argv.includes('--readme');
const only = process.env['SHOTS_ONLY']?.split(',');
const app = await serve({ dir: process.env['OUT_DIR'] ?? 'dist', port: 0, host: 'localhost' });
const executablePath = chromiumPath();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const target = process.env['SHOTS_DIR'] ?? 'shots';

try {
  if (readme) await takeReadmePicture();
  else {
    rmSync(target, { recursive: true, force: true });
    let taken = 0;
    for (const pass of passes.filter(({ folder }) => !only || only.includes(folder))) taken += await takeAll(pass);
    console.log(`${taken} pictures in ${target}/`);
  }
} finally {
  await browser.close();
  await app.close();
}

/** A new installation in the language and look. @param {{ language: string, viewport: typeof wide, colorScheme: 'light' | 'dark' }} pass */
async function install({ language, viewport, colorScheme }) {
  const context = await browser.newContext({ locale: language, viewport, colorScheme, timezoneId: 'Europe/Helsinki' });
  const page = await context.newPage();
  await page.goto(`${app.url}#/mallit`);
  await settle(page);
  return page;
}

/** @param {(typeof passes)[number]} pass */
async function takeAll(pass) {
  const page = await install(pass);
  mkdirSync(`${target}/${pass.folder}`, { recursive: true });
  let taken = 0;
  const take = async (/** @type {string} */ name) => {
    await settle(page);
    await page.mouse.move(0, 0);
    // the sticky bar stands where it is when the page is read from its top
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: `${target}/${pass.folder}/${name}.png`, fullPage: true });
    taken += 1;
  };
  const takeStates = async (/** @type {typeof emptyStates} */ states) => {
    for (const { name, show } of states) {
      await show(page);
      await take(name);
    }
  };
  await takeStates(emptyStates);
  await bringExample(page);
  for (const [name, hash] of screens()) {
    await open(page, hash);
    await take(name);
  }
  await takeStates(filledStates);
  await page.context().close();
  return taken;
}

/** One picture for README: a field of the path, as a person at a laptop sees it. */
async function takeReadmePicture() {
  const page = await install({ language: 'fi', viewport: wide, colorScheme: 'light' });
  await bringExample(page);
  const field = screens().find(([name]) => name === 'field');
  if (field) await open(page, field[1]);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: 'docs/screen.png' });
  console.log(`docs/screen.png, ${Math.round(statSync('docs/screen.png').size / 1000)} kB`);
}
