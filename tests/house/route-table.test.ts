// The table of screens can be read by the tools that visit every screen.

import { expect, test } from 'vitest';
import { routeTable, screenOf } from '../../scripts/route-table.mjs';

test('every screen has its own id and its own path', () => {
  const table = routeTable();
  expect(table.length).toBeGreaterThan(5);
  expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
  expect(new Set(table.map(({ path }) => path)).size).toBe(table.length);
});

test('a link leads to the first screen that fits it whole', () => {
  const table = [
    { id: 'result', path: '/malli/:draft/kuvaus/:aid/tulos' },
    { id: 'section', path: '/malli/:draft/kuvaus/:aid/:criterion' },
  ];
  expect(screenOf(table, '#/malli/a/kuvaus/b/tulos')?.id).toBe('result');
  expect(screenOf(table, '#/malli/a/kuvaus/b/1.2')?.id).toBe('section');
  expect(screenOf(table, '#/malli/a/kuvaus/b/1.2/c')).toBeUndefined();
});
