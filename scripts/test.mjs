// Runs every check, also after a failure, and prints how many passed and failed as its last line. `npm test` calls it.
// Skipped tests are in neither number; a guard among the tests refuses them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const reports = 'node_modules/.cache/reports';
let passed = 0;
let failed = 0;

for (const old of [reports, 'dist']) rmSync(old, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

check('format', ['oxfmt', 'oxfmt'], ['--check']);
check('lint', ['oxlint', 'oxlint'], ['--type-aware', '--deny-warnings']);
check('types', ['typescript', 'tsc'], ['-b']);
suite(
  'unit',
  ['vitest', 'vitest'],
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
  (report) => [report.numPassedTests, report.numFailedTests],
  {},
);
check('build', ['vite', 'vite'], ['build']);
count(run('sizes', ['scripts/sizes.mjs'], {}));
suite(
  'e2e',
  ['@playwright/test', 'playwright'],
  ['test', '--reporter=list,json'],
  ({ stats }) => [stats.expected, stats.unexpected + stats.flaky],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` },
);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A step without a report of its own counts as one. @param {string} name @param {[string, string]} tool @param {string[]} args */
function check(name, tool, args) {
  count(run(name, [programOf(tool), ...args], {}));
}

/** @param {boolean} ok */
function count(ok) {
  if (ok) passed += 1;
  else failed += 1;
}

/**
 * A step with a report: its numbers count, and what no number shows counts as one failure.
 * @param {string} name
 * @param {[string, string]} tool
 * @param {string[]} args
 * @param {(report: any) => [number, number]} read
 * @param {Record<string, string>} env
 */
function suite(name, tool, args, read, env) {
  const ok = run(name, [programOf(tool), ...args], env);
  let good = 0;
  let bad = 0;
  try {
    [good, bad] = read(JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8')));
  } catch {
    bad = 1; // no report
  }
  if (!ok && bad === 0) bad = 1; // unhandled error, broken setup, a file that does not load
  if (ok && good === 0) bad = 1; // nothing ran
  passed += good;
  failed += bad;
}

/** @param {string} name @param {string[]} args arguments of Node @param {Record<string, string>} env */
function run(name, args, env) {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** File of a package's program. @param {[string, string]} tool package and program name */
function programOf([name, program]) {
  const file = `node_modules/${name}/package.json`;
  const { bin } = JSON.parse(readFileSync(file, 'utf8'));
  return join(dirname(file), typeof bin === 'string' ? bin : bin[program]);
}
