// Keeps the layers and the habits of the house. Every guard is also shown a planted violation, so that it cannot go blind.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  emptyNames,
  idsIn,
  impureParts,
  namedIds,
  notInOneProject,
  type Project,
  silencedTests,
  tooLong,
  withoutFirstLine,
} from './house/habits.ts';
import { brokenLayers, importsOf } from './house/layers.ts';
import { filesUnder, pathsUnder, type SourceFile } from './house/source-files.ts';

const code = /\.tsx?$/;
const sources = filesUnder(code, 'src', 'server');
const projects: readonly Project[] = ['core', 'app', 'worker', 'node'].map((name) => ({
  name,
  ...(JSON.parse(readFileSync(`tsconfig.${name}.json`, 'utf8')) as Omit<Project, 'name'>),
}));

const file = (path: string, text: string): SourceFile => ({ path, text });

describe('layers', () => {
  test('every source imports only what its layer may', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(brokenLayers(sources)).toEqual([]);
  });

  test('reads static, re-exported, dynamic, typed, worker, URL and glob imports', () => {
    const text = `
      import a from './a.ts'; import type { B } from './b.ts'; import './c.css'; export * from './d.ts'; export { e } from './e.ts';
      const f = await import('./f.ts'); type G = import('./g.ts').G; import h from './h.worker.ts?worker&url';
      const i = new URL('./i.z', import.meta.url); const j = import.meta.glob(['./j/*.json', '!./k/*.json']); const l = import(\`./l.ts\`);`;
    expect(importsOf(file('src/core/x.ts', text)).join(' ')).toBe(
      './a.ts ./b.ts ./c.css ./d.ts ./e.ts ./f.ts ./g.ts ./h.worker.ts?worker&url ./i.z ./j/*.json ./k/*.json ./l.ts',
    );
  });

  test.each([
    ['core reaching a neighbour', 'src/core/x.ts', `import { a } from '../storage/a.ts';`],
    ['core reaching a neighbour for types only', 'src/core/x.ts', `import type { A } from '../state/a.ts';`],
    ['core with a package of the page', 'src/core/x.ts', `import { h } from 'preact';`],
    ['core with the large zod', 'src/core/x.ts', `import { z } from 'zod';`],
    ['core with a part of Node', 'src/core/x.ts', `import { readFileSync } from 'node:fs';`],
    ['storage importing exchange dynamically', 'src/storage/x.ts', `await import('../exchange/a.ts');`],
    ['the page loading the PDF worker', 'src/ui/x.tsx', `import url from '../pdf/a.worker.ts?worker&url';`],
    ['the page reading an adapter by URL', 'src/ui/x.tsx', `new URL('../pdf/fonts/a.z', import.meta.url);`],
    ['state re-exporting an adapter', 'src/state/x.ts', `export { a } from '../upload/a.ts';`],
    ['a package nobody listed', 'src/ui/x.tsx', `import _ from 'lodash';`],
    ['a package whose name only begins alike', 'src/ui/x.tsx', `import a from 'preact-router';`],
    ['a path that cannot be read', 'src/ui/x.tsx', `await import(name);`],
    ['the page reading instruments by glob', 'src/ui/x.tsx', `import.meta.glob('../instruments/*/*.json');`],
    ['the app importing the server', 'src/main.tsx', `import { a } from '../server/a.ts';`],
    ['a folder nobody listed', 'src/tools/x.ts', `export const a = 1;`],
    ['a file nobody listed beside main', 'src/other.ts', `export const a = 1;`],
  ])('refuses %s', (_what, path, text) => {
    expect(brokenLayers([file(path, text)])).toHaveLength(1);
  });

  test('lets main reach every adapter, and a page the state', () => {
    const allowed = [
      file('src/main.tsx', `import { a } from './storage/a.ts'; import b from '../locales/fi/b.json'; import { render } from 'preact';`),
      file(
        'src/ui/pages/x.tsx',
        `import { a } from '../../state/a.ts'; import { useState } from 'preact/hooks'; import '@digdir/designsystemet-css/button.css';`,
      ),
    ];
    expect(brokenLayers(allowed)).toEqual([]);
  });
});

describe('purity of the core', () => {
  test('the core asks neither clock nor chance', () => {
    expect(impureParts(filesUnder(code, 'src/core'))).toEqual([]);
  });

  test.each([
    'Date.now();',
    'new Date();',
    'Date();',
    'Math.random();',
    'crypto.randomUUID();',
    'globalThis.crypto.subtle;',
    'performance.now();',
    `import { randomBytes as bytes } from '@noble/hashes/utils.js';`,
  ])('refuses %s', (text) => {
    expect(impureParts([file('src/core/x.ts', text)])).toHaveLength(1);
  });

  test('lets a given moment be read', () => {
    expect(impureParts([file('src/core/x.ts', 'const at = new Date(moment); // Date.now() stands in a comment only')])).toEqual([]);
  });
});

describe('files and names', () => {
  test('no source is longer than 250 lines', () => {
    expect(tooLong(sources)).toEqual([]);
    expect(tooLong([file('src/core/x.ts', 'a;\n'.repeat(250)), file('src/core/y.ts', 'a;\n'.repeat(251))])).toEqual([
      'src/core/y.ts has 251 lines',
    ]);
  });

  test('every source says in its first line what it is for', () => {
    expect(withoutFirstLine(filesUnder(/\.(tsx?|mjs)$/, 'src', 'server', 'scripts', 'tests'))).toEqual([]);
    expect(withoutFirstLine([file('a.ts', 'export const a = 1;'), file('b.ts', '// What b is good for.\n')])).toEqual(['a.ts']);
  });

  test('nothing is named utils, helpers, common, services or types', () => {
    expect(emptyNames(pathsUnder('src', 'server', 'scripts', 'tests', 'locales'))).toEqual([]);
    expect(
      emptyNames(['src/utils/a.ts', 'src/ui/helpers.ts', 'locales/fi/common.json', 'src/core/services/a.ts', 'src/types/a.ts']),
    ).toHaveLength(5);
    expect(emptyNames(['src/core/commonest.ts', 'src/ui/typeset.css'])).toEqual([]);
  });

  test('every source belongs to exactly one TypeScript project', () => {
    const paths = pathsUnder('src', 'server', 'tests').filter((path) => code.test(path));
    expect(notInOneProject(paths, projects)).toEqual([]);
    const planted = ['src/loose.ts', 'src/pdf/a.ts', 'src/pdf/b.worker.ts', 'src/core/a.ts', 'src/core/c.worker.ts'];
    expect(notInOneProject(planted, projects)).toEqual(['src/loose.ts is in no project', 'src/core/c.worker.ts is in core and worker']);
  });

  test('no field, question or criterion is named in code', () => {
    const ids = new Set(filesUnder(/\d\.json$/, 'src/instruments').flatMap(({ text }) => idsIn(JSON.parse(text))));
    // the writer of PDF objects knows no instrument; «F1» is the name of a font there
    const asked = filesUnder(code, 'src').filter(({ path }) => !path.startsWith('src/pdf/writer/'));
    expect(namedIds(asked, ids)).toEqual([]);
    const planted = new Set(idsIn({ stages: [{ id: 'begin', fields: [{ id: 'F7' }] }] }));
    expect(namedIds([file('src/ui/x.tsx', `const a = 'F7'; const b = 'begin';`)], planted)).toEqual(['src/ui/x.tsx: «F7»']);
  });
});

describe('tests', () => {
  test('no test is skipped, planned or alone', () => {
    expect(silencedTests(filesUnder(code, 'tests'))).toEqual([]);
  });

  test.each(['test.skip("a", f);', 'it.todo("a");', 'describe.only("a", f);', 'test.describe.fixme("a", f);', 'test.skipIf(x)("a", f);'])(
    'refuses %s',
    (text) => {
      expect(silencedTests([file('tests/x.test.ts', text)])).toHaveLength(1);
    },
  );
});
