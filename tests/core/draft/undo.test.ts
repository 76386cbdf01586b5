// Undo and redo in one field: every step is a new revision, so nothing is ever lost by going back.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/core/draft/canonical.ts';
import { valueOf } from '../../../src/core/draft/field-state.ts';
import { emptySet, historyOf } from '../../../src/core/draft/revision-set.ts';
import { redoTarget, undoTarget } from '../../../src/core/draft/undo.ts';
import { undoTo } from '../../../src/core/draft/writing.ts';
import { anna, bo, stampsFrom, united, written } from './drafts.ts';

const field = 'text/F1';

test('undo goes back value by value to the beginning, and redo comes back to the end', () => {
  const at = stampsFrom('2026-11-24T08:00:00Z');
  let set = written(emptySet, anna, at, [field, 'A'], [field, 'B'], [field, 'A']);
  const seen: unknown[] = [];
  for (let target = undoTarget(set, field); target !== undefined; target = undoTarget(set, field)) {
    set = undoTo(set, field, target.revision, anna, at())?.set ?? emptySet;
    seen.push(valueOf(set, field));
  }
  expect(seen).toEqual(['B', 'A', '']);
  for (let target = redoTarget(set, field); target !== undefined; target = redoTarget(set, field)) {
    set = undoTo(set, field, target.revision, anna, at())?.set ?? emptySet;
    seen.push(valueOf(set, field));
  }
  expect(seen).toEqual(['B', 'A', '', 'A', 'B', 'A']);
  expect(historyOf(set, field)).toHaveLength(9);
});

test('writing after an undo ends what could be redone', () => {
  const at = stampsFrom('2026-11-24T08:00:00Z');
  const two = written(emptySet, anna, at, ['meta/P1', 1], ['meta/P1', 2]);
  const back = undoTo(two, 'meta/P1', undoTarget(two, 'meta/P1')?.revision, anna, at())?.set ?? emptySet;
  expect(redoTarget(back, 'meta/P1')?.value).toBe(2);
  expect(redoTarget(written(back, anna, at, ['meta/P1', 3]), 'meta/P1')).toBe(undefined);
});

test('a version picked from the history is one step that can be undone', () => {
  const at = stampsFrom('2026-11-24T08:00:00Z');
  const set = written(emptySet, anna, at, [field, 'A'], [field, 'B'], [field, 'C']);
  const first = historyOf(set, field)[0];
  const picked = undoTo(set, field, first?.id, anna, at());
  expect(picked?.revision).toMatchObject({ kind: 'undo', value: 'A', seen: [first?.id] });
  expect(redoTarget(picked?.set ?? set, field)?.value).toBe('B');
});

test('in a conflict there is nothing to undo until somebody decides', () => {
  const at = stampsFrom('2026-11-24T08:00:00Z');
  const start = written(emptySet, anna, at, ['meta/P1', 1]);
  const both = united(
    written(start, anna, stampsFrom('2026-11-24T09:00:00Z', 'a'), ['meta/P1', 2]),
    written(start, bo, stampsFrom('2026-11-24T09:00:00Z', 'b'), ['meta/P1', 3]),
  );
  expect(undoTarget(both, 'meta/P1')).toBe(undefined);
  expect(redoTarget(both, 'meta/P1')).toBe(undefined);
});

test('undo and redo behave as two stacks, whatever is written between', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(4), fc.constantFrom('undo', 'redo')), { maxLength: 40 }), (acts) => {
      const at = stampsFrom('2026-11-24T08:00:00Z');
      let set = emptySet;
      const past: number[] = [];
      let future: number[] = [];
      for (const act of acts) {
        if (typeof act === 'number') {
          if (act === (past.at(-1) ?? null)) continue;
          set = written(set, anna, at, ['meta/P1', act]);
          past.push(act);
          future = [];
          continue;
        }
        const target = act === 'undo' ? undoTarget(set, 'meta/P1') : redoTarget(set, 'meta/P1');
        const moved = act === 'undo' ? past.pop() : future.pop();
        expect(target === undefined).toBe(moved === undefined);
        if (moved === undefined || target === undefined) continue;
        (act === 'undo' ? future : past).push(moved);
        set = undoTo(set, 'meta/P1', target.revision, anna, at())?.set ?? set;
        expect(canonicalJson(valueOf(set, 'meta/P1'))).toBe(canonicalJson(past.at(-1) ?? null));
      }
    }),
    { numRuns: 500 },
  );
});
