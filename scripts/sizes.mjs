// Refuses a build that has grown over its budgets (architecture.md §7). Part of `npm test`; prints what the bytes are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { precacheList } from './build/service-worker.mjs';
import { firstScreenFiles, namedScripts, reach, sentBytes } from './built-files.mjs';

const dir = process.env['OUT_DIR'] ?? 'dist';
const all = precacheList(dir).map(({ url }) => url);
const first = firstScreenFiles(dir);
const pdfWorker = all.filter((url) => /pdf[\w.-]*worker[\w-]*\.js$/.test(url));
const pdf = reach(dir, pdfWorker, namedScripts);

const budgets = [
  { name: 'scripts and styles of the first screen', files: first, limitKb: 80 },
  { name: 'PDF engine without its fonts', files: pdf, limitKb: 60 },
  { name: 'everything kept for use offline', files: all, limitKb: 1500 },
];

/** @type {Map<string, number>} */
const sizes = new Map([...all, ...first, ...pdf].map((file) => [file, sentBytes(readFileSync(join(dir, file)))]));
const kb = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(8);

for (const [file, bytes] of [...sizes].sort((a, b) => b[1] - a[1])) {
  console.log(`${kb(bytes)} kB  ${first.includes(file) ? 'first ' : pdf.includes(file) ? 'pdf   ' : '      '}${file}`);
}
for (const { name, files, limitKb } of budgets) {
  const bytes = files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  const wrong = files.length === 0 ? '  NOTHING FOUND TO MEASURE' : bytes > limitKb * 1000 ? '  TOO LARGE' : '';
  console.log(`${kb(bytes)} kB of ${limitKb} kB  ${name}${wrong}`);
  if (wrong) process.exitCode = 1;
}
