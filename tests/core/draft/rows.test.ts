// Rows: their order, their life and death, and what a reader of the draft sees of them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import { emptySet } from '../../../src/core/draft/revision-set.ts';
import { addRow, deleteRow, moveRow, positionBetween, restoreRow, rowOfKey, rowsOf } from '../../../src/core/draft/rows.ts';
import { anna, bo, stampsFrom, united, written } from './drafts.ts';

const at = stampsFrom('2026-11-24T08:00:00Z', 'r');
const atAnna = stampsFrom('2026-11-24T09:00:00Z', 'a');
const atBo = stampsFrom('2026-11-24T10:00:00Z', 'b');
const goals = addRow(emptySet, 'goals', 'g1', { who: 'Ikäihmiset', what: '', n: 3 }, 'V', anna, at);
const stateIn = (set: typeof goals.set): string | undefined => rowsOf(set, 'goals')[0]?.state;

describe('a row', () => {
  test('is added with its filled columns, each with its own salt', () => {
    expect(goals.revisions.map(({ field, value }) => [field, value])).toEqual([
      ['row/goals/g1/$', true],
      ['row/goals/g1/$pos', 'V'],
      ['row/goals/g1/who', 'Ikäihmiset'],
      ['row/goals/g1/n', 3],
    ]);
    expect(new Set(goals.revisions.map(({ salt }) => salt)).size).toBe(4);
    expect(rowsOf(goals.set, 'goals')).toEqual([{ id: 'g1', position: 'V', state: 'alive' }]);
  });

  test('deleted by somebody who had seen it is gone from view and can be restored', () => {
    const deleted = deleteRow(goals.set, 'goals', 'g1', anna, atAnna()).set;
    expect(stateIn(deleted)).toBe('deleted');
    expect(readerOf(deleted).rows('goals')).toEqual([]);
    expect(stateIn(restoreRow(deleted, 'goals', 'g1', anna, atAnna()).set)).toBe('alive');
  });

  test('deleted by one and written in by the other stays visible, until it is deleted again', () => {
    const both = united(
      deleteRow(goals.set, 'goals', 'g1', anna, atAnna()).set,
      written(goals.set, bo, atBo, ['row/goals/g1/what', 'Omahoito vahvistuu']),
    );
    expect(stateIn(both)).toBe('deletedButEdited');
    expect(
      readerOf(both)
        .rows('goals')
        .map((row) => row.value('what')),
    ).toEqual(['Omahoito vahvistuu']);
    expect(stateIn(deleteRow(both, 'goals', 'g1', anna, atAnna()).set)).toBe('deleted');
  });

  test('deleted by one and restored by the other stays visible', () => {
    const deleted = deleteRow(goals.set, 'goals', 'g1', anna, at()).set;
    const both = united(deleteRow(deleted, 'goals', 'g1', anna, atAnna()).set, restoreRow(deleted, 'goals', 'g1', bo, atBo()).set);
    expect(stateIn(both)).toBe('restored');
  });

  test('moved by both stands where the later one put it, with no question', () => {
    const more = addRow(goals.set, 'goals', 'g2', { who: 'Lapset' }, 'k', anna, at).set;
    const [mine, theirs] = [
      moveRow(more, 'goals', 'g1', 'p', anna, atAnna())?.set ?? more,
      moveRow(more, 'goals', 'g1', 'A', bo, atBo())?.set ?? more,
    ];
    expect(rowsOf(united(mine, theirs), 'goals').map(({ id }) => id)).toEqual(['g1', 'g2']);
    expect(moveRow(more, 'goals', 'g1', 'V', anna, at())).toBe(undefined);
  });

  test('is told apart by its key', () => {
    expect(rowOfKey('row/evid:x:2.1:p/e1/ref')).toEqual({ list: 'evid:x:2.1:p', row: 'e1', column: 'ref' });
    expect(rowOfKey('text/F1')).toBe(undefined);
    expect(rowOfKey('row/goals/g1')).toBe(undefined);
  });
});

describe('a position', () => {
  test('always fits between two others, also after many rows in the same place', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 200 }), (places) => {
        const positions: string[] = [];
        for (const place of places) {
          const index = place % (positions.length + 1);
          positions.splice(index, 0, positionBetween(positions[index - 1] ?? '', positions[index] ?? ''));
        }
        expect(positions.toSorted()).toEqual(positions);
        expect(new Set(positions).size).toBe(positions.length);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['A', 'A'],
    ['V', 'A'],
    ['A', 'A0'],
    ['A', 'A00'],
  ])('between %s and %s comes after the first, for there is no room', (before, after) => {
    expect(positionBetween(before, after) > before).toBe(true);
  });
});

describe('a reader', () => {
  const set = written(goals.set, anna, at, ['text/F1', 'Teksti'], ['text/F2', '  '], ['meta/P4', ['a']], ['meta/P5', []]);

  test('sees values, rows and the keys that have a value', () => {
    const reader = readerOf(set);
    expect(reader.value('text/F1')).toBe('Teksti');
    expect(reader.value('text/F9')).toBe(null);
    expect(reader.keys('text/')).toEqual(['text/F1']);
    expect(reader.keys('meta/')).toEqual(['meta/P4']);
    expect(reader.inConflict('text/F1')).toBe(false);
  });

  test('sees what is being typed instead of what is stored', () => {
    const reader = readerOf(
      set,
      new Map([
        ['text/F1', ''],
        ['text/F3', 'Uusi'],
        ['row/goals/g1/what', 'Kesken'],
      ]),
    );
    expect(reader.keys('text/')).toEqual(['text/F3']);
    expect(reader.value('text/F1')).toBe('');
    expect(reader.rows('goals')[0]?.value('what')).toBe('Kesken');
  });
});
