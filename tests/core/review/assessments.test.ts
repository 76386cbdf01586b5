// Which assessments there are and which one counts.

import { describe, expect, test } from 'vitest';
import {
  assessmentsOf,
  assessorsOf,
  countingSeat,
  deciding,
  finishesOf,
  newestFinished,
  representatives,
  seatOf,
} from '../../../src/core/review/assessments.ts';
import type { Assessor } from '../../../src/core/review/assessments.ts';
import { draftOf } from '../model/draft.ts';

const reader = draftOf({
  values: {
    'flow/a/finish/1': { at: '2026-09-03T10:00:00.000Z', heads: ['h1'] },
    'flow/a/finish/2': { at: '2026-10-03T10:00:00.000Z', heads: ['h2'] },
    'flow/b/finish/1': { at: '2026-09-20T10:00:00.000Z', heads: ['h3'] },
    'meta/person/p1': { name: ' Anna ', organisation: 'Alue' },
    'rate/c/1.H1.v/p1': '2',
    'rate/c/1.H2.v/p1': '1',
    'rate/c/1.H1.v/p2': '0',
  },
  rows: {
    assessments: {
      c: { tool: 't1', startedOn: '2026-11-01', mode: 'alone', purpose: 'real' },
      a: { tool: 't1', startedOn: '2026-09-01', mode: 'together' },
      b: { tool: 't1', startedOn: '2026-09-15', mode: 'apart' },
      z: { tool: 't2', startedOn: '2026-12-01', mode: 'apart' },
    },
    'assessors:a': { p1: { role: 'alue' }, p2: { role: 'hanke' } },
  },
});
const all = assessmentsOf(reader, 't1');

describe('assessments', () => {
  test('of a tool are listed oldest first, with the moment they were last finished', () => {
    expect(all.map(({ aid, mode, purpose, finishedAt }) => [aid, mode, purpose, finishedAt])).toEqual([
      ['a', 'together', 'practice', '2026-10-03T10:00:00.000Z'],
      ['b', 'apart', 'practice', '2026-09-20T10:00:00.000Z'],
      ['c', 'alone', 'real', undefined],
    ]);
  });
  test('keep every record of finishing with its heads', () =>
    expect(finishesOf(reader, 'a').map((finish) => finish.heads)).toEqual([['h1'], ['h2']]));
  test('are decided by the one finished last, not the one begun last', () =>
    expect([newestFinished(all)?.aid, deciding(all)?.aid]).toEqual(['a', 'a']));
  test('are decided by the one begun last when none is finished', () => {
    const open = all.filter((assessment) => assessment.finishedAt === undefined);
    expect([newestFinished(open), deciding(open)?.aid, deciding([])]).toEqual([undefined, 'c', undefined]);
  });
});

describe('seats', () => {
  test('are common together and the person’s own otherwise', () => {
    expect((['together', 'alone', 'apart'] as const).map((mode) => seatOf({ mode }, 'p1'))).toEqual(['joint', 'p1', 'p1']);
  });
  test('that count are the joint one, or alone the one with most answers', () => {
    expect([
      countingSeat(reader, { aid: 'a', mode: 'together' }),
      countingSeat(reader, { aid: 'b', mode: 'apart' }),
      countingSeat(reader, { aid: 'c', mode: 'alone' }),
    ]).toEqual(['joint', 'joint', 'p1']);
  });
});

describe('assessors', () => {
  test('have a role in this assessment and a name that may be missing', () => {
    expect(assessorsOf(reader, 'a')).toEqual([
      { personId: 'p1', name: 'Anna', organisation: 'Alue', role: 'alue' },
      { personId: 'p2', name: '', organisation: '', role: 'hanke' },
    ]);
  });

  const person = (name: string, role: string): Assessor => ({ personId: name + role, name, organisation: 'o', role });
  test.each([
    ['two people', [person('A', 'alue'), person('B', 'hanke')], [1, 1]],
    ['one person in two roles', [person('A', 'alue'), person('A', 'hanke')], [1, 0]],
    ['one in both roles and another in the first', [person('A', 'alue'), person('A', 'hanke'), person('B', 'alue')], [2, 1]],
    ['nobody in the first role', [person('B', 'hanke')], [0, 0]],
    ['somebody without a name', [person('A', 'alue'), person('', 'hanke')], [1, 0]],
  ] as [string, Assessor[], number[]][])('stand for the required roles: %s', (_, people, expected) => {
    expect(['alue', 'hanke'].map((role) => representatives(people, role, ['alue', 'hanke']))).toEqual(expected);
  });
});
