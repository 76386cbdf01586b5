// Where a Chromium of this machine is. Plain Node, because it also runs before anything is installed.
import { existsSync } from 'node:fs';

const linux = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].map((name) => `/usr/bin/${name}`);
const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** @param {string} tail */
const windows = (tail) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => (process.env[key] ? [`${process.env[key]}\\${tail}`] : []));

/** Program file of Chrome, Chromium or Edge; `CHROME_PATH` goes first; undefined when there is none. */
export const chromiumPath = () =>
  [
    process.env['CHROME_PATH'],
    ...linux,
    '/snap/bin/chromium',
    ...mac,
    ...windows('Google\\Chrome\\Application\\chrome.exe'),
    ...windows('Microsoft\\Edge\\Application\\msedge.exe'),
  ].find((path) => path !== undefined && existsSync(path));
