// Draws the icons of the installed app from public/favicon.svg. Run by `npm run icons`; the results are committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium-path.mjs';

const svg = readFileSync('public/favicon.svg', 'utf8');
// Systems that cut icons to their own shape get a square without round corners; the maskable one keeps the drawing inside the safe zone.
const square = svg.replace(' rx="96"', '');
const maskable = square
  .replace('viewBox="0 0 512 512"', 'viewBox="-64 -64 640 640"')
  .replace('<rect width="512" height="512"', '<rect x="-64" y="-64" width="640" height="640"');

const executablePath = chromiumPath();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
await draw('icon-192', svg, 192);
await draw('icon-512', svg, 512);
await draw('icon-maskable-512', maskable, 512);
await draw('apple-touch-icon', square, 180);
await browser.close();

/** @param {string} name @param {string} image @param {number} size pixels */
async function draw(name, image, size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${image}`);
  writeFileSync(`public/icons/${name}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
