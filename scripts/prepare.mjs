// Installs what is missing before `npm start` and `npm test`: the packages of the lock file, and with --browser a Chromium where Debian's tool can.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromiumPath } from './chromium-path.mjs';

installPackages();
if (process.argv.includes('--browser') && !chromiumPath()) installBrowser();

/** Runs `npm ci` when the lock file, the platform or Node differs from what the present folder was installed for. */
function installPackages() {
  const marker = 'node_modules/.installed-from';
  const stamp = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(`${process.platform} ${process.arch} ${process.version}`)
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === stamp) return;
  const npm = process.env['npm_execpath']; // also right where npm is npm.cmd
  if (!npm) throw new Error('Start this through npm: npm start, npm test.');
  execFileSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { stdio: 'inherit' });
  writeFileSync(marker, stamp);
}

function installBrowser() {
  const root = process.getuid?.() === 0;
  const allowed = root || spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!existsSync('/usr/bin/apt-get') || !allowed) {
    throw new Error('The tests need Chrome, Chromium or Edge: install one, or set CHROME_PATH to its program file.');
  }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ]) {
    execFileSync(root ? 'apt-get' : 'sudo', root ? args : ['-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
