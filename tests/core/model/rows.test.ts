// When a row is complete.

import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/core/draft/revision.ts';
import type { RowList } from '../../../src/core/instrument/definition.ts';
import { missingColumns, rowListOf, textOfRow } from '../../../src/core/model/rows.ts';
import { factsIn, path } from './draft.ts';

const label = path.title;
const pictures: RowList = {
  id: 'pictures',
  label,
  rowLabel: label,
  columns: [
    { id: 'tiedosto', label, kind: 'file', required: true },
    { id: 'nimi', label, kind: 'line', required: false },
    { id: 'logo', label, kind: 'yesNo', required: false },
    { id: 'alt', label, kind: 'line', required: { any: [{ min: ['row.tiedosto.kuva', 1] }, { min: ['row.logo.kylla', 1] }] } },
  ],
};
const missing = (columns: Readonly<Record<string, Json>>): string[] =>
  missingColumns({ id: 'r', value: (column) => columns[column] ?? null }, pictures, factsIn({})).map((column) => column.id);

describe('a row lacks', () => {
  test.each([
    ['a needed column', {}, ['tiedosto']],
    ['a column needed of a picture by its type', { tiedosto: { type: 'image/png', name: 'x' } }, ['alt']],
    ['a column needed of a picture by its name', { tiedosto: 'hash', nimi: 'Kaavio.JPG' }, ['alt']],
    ['nothing of another file', { tiedosto: { type: 'application/pdf', name: 'a.png' } }, []],
    ['a column needed when another says yes', { tiedosto: 'hash', logo: true }, ['alt']],
    ['nothing when it says no', { tiedosto: 'hash', logo: false }, []],
    ['nothing when all is given', { tiedosto: 'hash', logo: true, alt: 'Tunnus' }, []],
  ] as [string, Record<string, Json>, string[]][])('%s', (_, columns, expected) => expect(missing(columns)).toEqual(expected));
});

test('a list of one assessment has the definition of its kind', () => {
  expect([rowListOf(path, 'reach:a1:p1')?.id, rowListOf(path, 'evid:a1:2.Q2:joint')?.id, rowListOf(path, 'nothing')]).toEqual([
    'reach',
    'evidence',
    undefined,
  ]);
});

test('the text of a row is its lines and texts, not its numbers and choices', () => {
  const list = rowListOf(path, 'indicators');
  expect(
    list && textOfRow({ id: 'r', value: (column) => ({ nimi: 'Viive', lt: '9', yks: 'paiva', riski: 'Kiire' })[column] ?? null }, list),
  ).toBe('Viive\nKiire');
});
