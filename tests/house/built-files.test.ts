// What a build weighs and keeps: the counting behind the budgets, the list for use offline, the fonts and the licences.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { precacheList } from '../../scripts/build/service-worker.mjs';
import { slimPdfLib, withoutSideEffects } from '../../scripts/build/slim-pdf-lib.mjs';
import { firstScreenFiles, namedScripts, reach, sentBytes } from '../../scripts/built-files.mjs';
import { thirdPartyText } from '../../scripts/licences.mjs';

let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'polku-built-'));
  mkdirSync(join(dir, 'assets'));
  const files = {
    'index.html':
      '<script type="module" src="./assets/main.js"></script><link rel="stylesheet" href="./assets/main.css"><link rel="icon" href="./a.svg">',
    'assets/main.js': 'import{a}from"./shared.js";import("./later.js");export*from"./words.js";const w="./pdf.worker.js";',
    'assets/shared.js': 'export const a=1;',
    'assets/words.js': 'export const b=2;',
    'assets/later.js': 'export const c=3;',
    'assets/pdf.worker.js': 'const d=await import(`./engine.js`);',
    'assets/engine.js': 'export const e=5;',
    'assets/main.css': 'p{color:red}',
    'assets/main.js.map': '{}',
    'sw.js': '',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text);
});

afterAll(() => rmSync(dir, { recursive: true }));

describe('budgets', () => {
  test('the first screen is what index.html links to and what that imports statically', () => {
    expect(firstScreenFiles(dir).toSorted()).toEqual(['assets/main.css', 'assets/main.js', 'assets/shared.js', 'assets/words.js']);
  });

  test('a worker is counted with what it loads later', () => {
    expect(reach(dir, ['assets/pdf.worker.js'], namedScripts)).toEqual(['assets/pdf.worker.js', 'assets/engine.js']);
  });

  test('text is counted compressed, and what cannot shrink as it is', () => {
    expect(sentBytes(Buffer.from('sama '.repeat(1000)))).toBeLessThan(50);
    const font = readFileSync('src/ui/theme/fonts/latin.woff2');
    expect(sentBytes(font)).toBeLessThanOrEqual(font.length);
  });
});

describe('the list for use offline', () => {
  test('holds every file but the service worker and the maps, in a steady order', () => {
    expect(precacheList(dir).map(({ url }) => url)).toEqual([
      'assets/engine.js',
      'assets/later.js',
      'assets/main.css',
      'assets/main.js',
      'assets/pdf.worker.js',
      'assets/shared.js',
      'assets/words.js',
      'index.html',
    ]);
  });

  test('a file without a hash in its name gets a revision that changes with its content', () => {
    const revision = (): string | null | undefined => precacheList(dir).find(({ url }) => url === 'index.html')?.revision;
    const before = revision();
    writeFileSync(join(dir, 'index.html'), `${readFileSync(join(dir, 'index.html'), 'utf8')} `);
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(revision()).not.toBe(before);
    expect(precacheList(dir)[0]?.revision).toBeNull();
  });
});

describe('what the PDF engine leaves out', () => {
  test('the metrics of the standard fonts and packages that only draw SVG', () => {
    const load = slimPdfLib().load as (id: string) => unknown;
    expect(load('/x/node_modules/pdf-lib/es/core/standard-fonts/Courier.compressed.json')).toMatchObject({ code: 'export default ""' });
    expect(load('/x/node_modules/pdf-lib/es/core/PDFContext.js')).toBeNull();
    expect(withoutSideEffects.moduleSideEffects('/x/node_modules/pdf-lib/es/index.js')).toBe(false);
  });

  test('nothing that style sheets, signals or our own code do on import', () => {
    for (const kept of [
      '/x/node_modules/@preact/signals/dist/signals.mjs',
      '/x/node_modules/@digdir/designsystemet-css/button.css',
      '/x/src/pdf-lib/a.ts',
    ])
      expect(withoutSideEffects.moduleSideEffects(kept)).toBe(true);
  });
});

describe('fonts', () => {
  test.each([
    ['Regular', 60_000, 'Äö Šš Žž Čč Đđ Ŋŋ Ŧŧ Ǥǥ Ǧǧ Ǩǩ Ʒʒ ≤≥→✓■□–—”’…€ Ωж'],
    ['Bold', 35_000, 'Äö Šš Žž Čč Đđ Ŋŋ Ŧŧ Ǥǥ Ǧǧ Ǩǩ Ʒʒ ≤≥→✓■□–—”’…€'],
  ])('the PDF font Inter %s is within its budget and has the letters that are written here', (weight, limitBytes, letters) => {
    const deflated = readFileSync(`src/pdf/fonts/Inter-${weight}.z`);
    expect(deflated.length).toBeLessThanOrEqual(limitBytes);
    const known = codePointsOf(inflateSync(deflated));
    expect([...letters].filter((letter) => !known.has(letter.codePointAt(0) ?? 0))).toEqual([]);
  });

  test('the fonts of the page are as small as measured', () => {
    expect(readFileSync('src/ui/theme/fonts/latin.woff2').length).toBeLessThan(30_000);
    expect(readFileSync('src/ui/theme/fonts/latin-ext.woff2').length).toBeLessThan(15_000);
  });
});

test('every package that reaches people stands in THIRD-PARTY.md with its licence', () => {
  expect(readFileSync('THIRD-PARTY.md', 'utf8')).toBe(thirdPartyText());
});

test('the manifest is relative, so that the app installs from any path, and its pictures have the sizes it says', () => {
  const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as {
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string }[];
  };
  expect([manifest.start_url, manifest.scope]).toEqual(['./', './']);
  expect(manifest.icons).toHaveLength(3);
  for (const { src, sizes } of manifest.icons) {
    const picture = readFileSync(join('public', src));
    expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes);
  }
});

/** Code points of a TrueType font's Windows character table (format 4). */
function codePointsOf(font: Buffer): ReadonlySet<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const cmap = font.readUInt32BE((tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0) + 8);
  const records = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => cmap + 4 + 8 * i);
  const start = cmap + font.readUInt32BE((records.find((at) => font.readUInt16BE(at) === 3 && font.readUInt16BE(at + 2) === 1) ?? 0) + 4);
  const twice = font.readUInt16BE(start + 6);
  const found = new Set<number>();
  for (let at = 0; at < twice; at += 2) {
    const last = font.readUInt16BE(start + 14 + at);
    for (let code = font.readUInt16BE(start + 16 + twice + at); code <= last && code < 0xffff; code++) found.add(code);
  }
  return found;
}
