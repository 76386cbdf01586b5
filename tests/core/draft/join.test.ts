// Taking in what others wrote, erasing for good, and making a copy of a draft.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyOfDraft } from '../../../src/core/draft/duplicate.ts';
import { blanked, isErased } from '../../../src/core/draft/erased.ts';
import { erase, erasureOf } from '../../../src/core/draft/erasure.ts';
import { stateOf, valueOf } from '../../../src/core/draft/field-state.ts';
import { join, rescue } from '../../../src/core/draft/join.ts';
import { allHeads, allRevisions, emptySet, headsOf, historyOf, withRevisions } from '../../../src/core/draft/revision-set.ts';
import { addRow, deleteRow, rowsOf } from '../../../src/core/draft/rows.ts';
import { anna, bo, stampsFrom, written } from './drafts.ts';
import { pictureOf, play, steps } from './world.ts';

const at = stampsFrom('2026-11-24T08:00:00Z', 'r');
const atAnna = stampsFrom('2026-11-24T09:00:00Z', 'a');
const atBo = stampsFrom('2026-11-24T10:00:00Z', 'b');
const start = addRow(
  written(emptySet, anna, at, ['text/F1', 'Yksi virke on tässä. Kaksi virkettä on tässä. Kolme virkettä on tässä.'], ['meta/P4', 'x']),
  'goals',
  'g1',
  { who: 'Kaikki' },
  'V',
  anna,
  at,
).set;

describe('joining', () => {
  test('reports in numbers a person understands', () => {
    const mine = deleteRow(
      written(start, anna, atAnna, ['text/F1', 'Uusi virke on tässä. Kaksi virkettä on tässä. Kolme virkettä on tässä.'], ['meta/P4', 'y']),
      'goals',
      'g1',
      anna,
      atAnna(),
    ).set;
    const theirs = written(
      start,
      bo,
      atBo,
      ['text/F1', 'Yksi virke on tässä. Kaksi virkettä on tässä. Kolmas muuttui tässä.'],
      ['meta/P4', 'z'],
      ['row/goals/g1/who', 'Lapset'],
      ['text/F2', 'Lisä'],
    );
    const joined = join(mine, allRevisions(theirs));
    expect(joined.ok && joined.value.report).toEqual({
      added: 4,
      duplicates: 5,
      fields: ['meta/P4', 'row/goals/g1/who', 'text/F1', 'text/F2'],
      byPerson: [{ person: 'bo', changes: 4 }],
      newConflicts: ['meta/P4'],
      merged: ['text/F1'],
      revivedRows: [{ list: 'goals', row: 'g1' }],
      erased: 0,
    });
  });

  test('is refused whole when a parent is missing, and nothing is changed', () => {
    const theirs = written(start, bo, atBo, ['text/F1', 'Toinen versio tekstistä.'], ['text/F2', 'Lisä']);
    const part = allRevisions(theirs).filter(({ by }) => by[0] === 'bo');
    expect(join(emptySet, part)).toEqual({ ok: false, problem: { code: 'file.missingParents', count: 1 } });
    expect(join(start, part).ok).toBe(true);
    expect(rescue(emptySet, part).added).toHaveLength(2);
  });

  test('keeps one of a revision that a file has twice', () => {
    const file = allRevisions(start);
    const joined = join(emptySet, [...file, ...file]);
    expect(joined.ok && joined.value.report).toMatchObject({ added: file.length, duplicates: file.length });
    expect(joined.ok && joined.value.added).toHaveLength(file.length);
  });
});

describe('a value erased for good', () => {
  const secret = written(start, anna, at, ['text/F2', 'Asiakas 010190-123A kertoi.'], ['text/F2', 'Asiakas kertoi.']);
  const target = historyOf(secret, 'text/F2')[0];
  const erased = erase(secret, 'text/F2', target?.id ?? '', anna, atAnna(), 'henkilötunnus');

  test('is gone from the set, with its id, its children and a record of when left', () => {
    expect(JSON.stringify(allRevisions(erased?.set ?? secret))).not.toContain('010190');
    expect(erased?.set.get('text/F2')?.revisions.get(target?.id ?? '')).toMatchObject({ value: null, salt: '', id: target?.id });
    expect(valueOf(erased?.set ?? secret, 'text/F2')).toBe('Asiakas kertoi.');
    expect(erasureOf(erased?.set ?? secret, target?.id ?? '')).toMatchObject({ by: ['anna'], note: 'henkilötunnus' });
    expect(erase(erased?.set ?? secret, 'text/F2', target?.id ?? '', anna, atAnna())).toBe(undefined);
  });

  test('is gone from every copy that learns of it, whichever comes first', () => {
    const joined = join(secret, allRevisions(erased?.set ?? secret));
    expect(joined.ok && joined.value.report.erased).toBe(1);
    expect(joined.ok && JSON.stringify(allRevisions(joined.value.set))).not.toContain('010190');
    const other = join(erased?.set ?? secret, allRevisions(secret));
    expect(other.ok && JSON.stringify(allRevisions(other.value.set))).not.toContain('010190');
  });

  test('leaves its field empty when it was the only one, never in conflict', () => {
    const head = headsOf(secret, 'text/F2')[0] ?? '';
    const gone = erase(secret, 'text/F2', head, anna, atAnna())?.set ?? secret;
    expect(stateOf(gone, 'text/F2')).toEqual({ kind: 'empty', heads: [head] });
  });

  test('without a record of it makes the file a damaged one', () => {
    const file = allRevisions(start).map((revision) => (revision.field === 'text/F1' ? blanked(revision) : revision));
    expect(join(emptySet, file)).toEqual({ ok: false, problem: { code: 'file.damaged', where: 'text/F1' } });
  });

  test('gives the same draft on every copy, in any world and any order', () => {
    fc.assert(
      fc.property(steps, fc.nat(999), (script, pick) => {
        const all = play(script).copies.flatMap(({ set }) => allRevisions(set));
        const whole = withRevisions(emptySet, all);
        const one = all[pick % all.length];
        const record = one === undefined ? undefined : erase(whole, one.field, one.id, anna, atAnna())?.revision;
        if (record === undefined) return;
        const late = withRevisions(whole, [record]);
        const early = withRevisions(withRevisions(emptySet, [record]), all);
        expect(allRevisions(early)).toEqual(allRevisions(late));
        expect(pictureOf(early)).toBe(pictureOf(late));
        expect(
          allRevisions(late)
            .filter(isErased)
            .map(({ id }) => id),
        ).toEqual([one?.id]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a copy of a draft', () => {
  test('begins with the present values and leaves the revisions of the original as they were', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const original = withRevisions(
          emptySet,
          play(script).copies.flatMap(({ set }) => allRevisions(set)),
        );
        const before = JSON.stringify(allRevisions(original));
        const heads = JSON.stringify(allHeads(original));
        const copy = withRevisions(emptySet, copyOfDraft(original, bo, stampsFrom('2027-01-01T00:00:00Z', 'copy')));
        const changed = written(
          copy,
          bo,
          stampsFrom('2027-01-02T00:00:00Z', 'later'),
          ...[...copy.keys()].map((field): [string, string] => [field, 'Muutettu']),
        );
        expect(JSON.stringify(allRevisions(original))).toBe(before);
        expect(JSON.stringify(allHeads(original))).toBe(heads);
        const ids = new Set(allRevisions(original).map(({ id }) => id));
        for (const revision of allRevisions(changed)) expect(ids.has(revision.id)).toBe(false);
        const values = (set: typeof copy): unknown[] =>
          [...copy.keys()].filter((field) => !field.endsWith('/$')).map((field) => valueOf(set, field));
        expect(values(copy)).toEqual(values(original));
        for (const { by } of allRevisions(copy)) expect(by).toEqual(['bo']);
      }),
      { numRuns: 300 },
    );
  });

  test('takes a new name and leaves comments, records and deleted rows behind', () => {
    const full = deleteRow(
      written(start, anna, at, ['cmt/F1/c1/msg', 'Huom'], ['flow/x/finish/1', { at: 'now' }]),
      'goals',
      'g1',
      anna,
      at(),
    ).set;
    const copy = withRevisions(emptySet, copyOfDraft(full, bo, atBo, { 'text/P2': 'Kopio' }));
    expect([...copy.keys()].toSorted()).toEqual(['meta/P4', 'text/F1', 'text/P2']);
    expect(rowsOf(copy, 'goals')).toEqual([]);
    expect(valueOf(copy, 'text/P2')).toBe('Kopio');
  });
});
