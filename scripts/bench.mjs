// Measures the built app in Chromium and prints times and ratios beside their budgets (architecture.md §7). `npm run bench`; OUT_DIR (default dist).
// Times belong to this machine: compare runs of one machine, or the ratios.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { beginDraft, launch, newProfile, prose, untilInstalled, untilSaved, writingPlaces } from './bench/app-under-test.mjs';
import { measureBarePage, measureColdStart } from './bench/cold-start.mjs';
import { countReads, openList, seedDrafts, totalOf } from './bench/draft-list.mjs';
import { milliseconds as ms, table } from './bench/table.mjs';
import { listen, measureLeaving, measureTyping } from './bench/typing.mjs';
import { serve } from './serve.mjs';

const dir = process.env['OUT_DIR'] ?? 'dist';
const longTextLength = 100_000;
const draftLength = 200_000;
const drafts = 1000;
const keys = Number(process.env['BENCH_KEYS'] ?? 300);
const coldRuns = 5;

if (!existsSync(`${dir}/index.html`)) execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { stdio: 'inherit' });

const [load = 0] = loadavg();
console.log(
  `${load.toFixed(1)} programs want to run on ${availableParallelism()} processors: with more of them than processors, times are too long.`,
);

const profiles = [newProfile(), newProfile(), newProfile()];
try {
  const [typingProfile = '', listProfile = '', bareProfile = ''] = profiles;
  const place = await typing(typingProfile);
  await coldStart(typingProfile, bareProfile, place);
  await lists(listProfile);
} finally {
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
}

/** Resolves with the address of a field of the small draft. @param {string} profile */
async function typing(profile) {
  const app = await serve({ dir, port: 0, host: 'localhost' });
  const { context, page } = await launch(profile);
  await listen(page);
  await page.goto(app.url);
  await untilInstalled(page);
  const small = await writingPlaces(page, await beginDraft(page, app.url));
  await seedDrafts(page, drafts);
  const large = await writingPlaces(page, await beginDraft(page, app.url));
  const rest = Math.ceil((draftLength - longTextLength) / (large.length - 1));
  for (const [n, address] of large.entries()) {
    await page.goto(address);
    await page
      .locator('main textarea')
      .first()
      .fill(prose(n === 0 ? longTextLength : rest));
    await page.locator('main h1').focus();
    await untilSaved(page);
  }
  const rows = [['typing', 'durable p50', 'p99', 'input delay p98', 'next paint p98', 'CPU a key', 'leaving: longest', 'CPU']];
  for (const [name, address] of [
    ['empty draft', small[0]],
    ['200 000 characters', large[0]],
  ]) {
    for (const slowdown of [1, 4]) {
      await page.goto('about:blank');
      await page.goto(address ?? '');
      await page.locator('main textarea').first().waitFor();
      const measured = await measureTyping(page, { text: prose(keys).replaceAll('\n', ' '), slowdown });
      const leaving = await measureLeaving(page, slowdown);
      rows.push([
        `${name}, CPU ${slowdown === 1 ? 'as it is' : `${slowdown} × slower`}`,
        ms(measured.durableP50),
        ms(measured.durableP99),
        ms(measured.delayP98),
        ms(measured.paintP98),
        ms(measured.workPerKey),
        ms(leaving.longest),
        ms(leaving.work),
      ]);
    }
  }
  rows.push(['budget at 4 × slower', '', '1000 ms', '50 ms', '', '', '', '']);
  console.log(`\n${table(rows)}`);
  await context.close();
  await app.close();
  return small[0] ?? '';
}

/** @param {string} profile installed by `typing`, its host dead @param {string} bareProfile @param {string} place */
async function coldStart(profile, bareProfile, place) {
  const own = await measureColdStart(profile, place, coldRuns);
  const bare = await measureBarePage(bareProfile, coldRuns);
  console.log(
    `\n${table([
      ['cold start without a host, to the first letter', 'median', 'ratio'],
      ['a bare page', ms(bare), '1.0'],
      ['Polku', ms(own), (own / bare).toFixed(1)],
    ])}`,
  );
}

/** @param {string} profile */
async function lists(profile) {
  const app = await serve({ dir, port: 0, host: 'localhost' });
  const { context, page } = await launch(profile);
  await countReads(page);
  await page.goto(app.url);
  await page.locator('main h1').waitFor();
  const rows = [['list of drafts', 'reads', 'rows read', 'on screen']];
  for (const count of [50, 10_000]) {
    await seedDrafts(page, count);
    await openList(page, app.url, 50);
    const { reads, shownMs } = await openList(page, app.url, 50);
    const total = totalOf(reads);
    rows.push([count.toLocaleString('en'), String(total.requests), String(total.rows), ms(shownMs)]);
  }
  console.log(`\n${table(rows)}`);
  await context.close();
  await app.close();
}
