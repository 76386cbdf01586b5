// Writes every file the app gives of an invented example draft, in every language, into samples/. `npm run samples`, after `npm run build`.
// The files are taken from the built app as a person takes them: the draft is brought in as a file, then every button of the exports is pressed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { chromiumPath } from './chromium-path.mjs';
import { serve } from './serve.mjs';

const languages = ['fi', 'sv', 'en'];
const target = 'samples';

/** @type {{ module: { exampleFile: () => Uint8Array, draftId: string } }} */
const { module: example } = await runnerImport('./tests/fixtures/example-draft.ts', { configFile: false, logLevel: 'error' });
const app = await serve({ dir: process.env['OUT_DIR'] ?? 'dist', port: 0, host: 'localhost' });
const executablePath = chromiumPath();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
rmSync(target, { recursive: true, force: true });

try {
  for (const language of languages) {
    const folder = join(target, language);
    mkdirSync(folder, { recursive: true });
    const page = await browser.newPage({ acceptDownloads: true, locale: language });
    await open(page, '#/tuonti');
    await page.locator(`button[lang="${language}"]`).first().click();
    await page.locator('input[type="file"]').setInputFiles({
      name: 'example.polku',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(example.exampleFile()),
    });
    await page.locator('.arrival button.ds-button:not([data-variant])').click();
    await page.waitForURL(/yhteenveto/);
    await open(page, `#/malli/${example.draftId}/viennit`);
    await takeEverything(page, folder);
    await open(page, `#/malli/${example.draftId}/tuloste`);
    writeFileSync(join(folder, 'print.pdf'), await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
    await page.close();
  }
  console.log(`Samples are in ${target}/`);
} finally {
  await browser.close();
  await app.close();
}

/** Presses every button of the cards, one after another. @param {import('playwright-core').Page} page @param {string} folder */
async function takeEverything(page, folder) {
  const buttons = page.locator('.outputs button.ds-button');
  const count = await buttons.count();
  if (count < 6) throw new Error(`The exports offer only ${count} files`);
  for (let index = 0; index < count; index++) {
    const coming = page.waitForEvent('download', { timeout: 60_000 });
    await buttons.nth(index).click();
    const download = await coming;
    await download.saveAs(join(folder, download.suggestedFilename()));
    await page.waitForFunction(() => !document.querySelector('.outputs [aria-busy="true"]'));
  }
}

/** @param {import('playwright-core').Page} page @param {string} hash */
async function open(page, hash) {
  await page.goto(`${app.url}${hash}`);
  await page.locator('main h1').waitFor();
}
