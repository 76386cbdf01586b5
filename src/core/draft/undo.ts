// Where undo and redo lead in one field: a walk over its history in time order, in which an undo is a step, not an edit.

import { isErased } from './erased.ts';
import { stateOf } from './field-state.ts';
import type { FieldKey, Json, Revision, RevisionId } from './revision.ts';
import { historyOf } from './revision-set.ts';
import type { RevisionSet } from './revision-set.ts';

/** What would be brought back; `revision` undefined = the field as it was before anything was written. */
export interface UndoTarget {
  readonly revision: RevisionId | undefined;
  readonly value: Json;
}

/** Undefined when there is nothing to undo. A conflict or a merged text is decided first. */
export function undoTarget(set: RevisionSet, field: FieldKey): UndoTarget | undefined {
  const { past } = stepsOf(set, field);
  const current = past.at(-1);
  if (current === undefined || isUndecided(set, field)) return undefined;
  const earlier = past.at(-2);
  if (earlier === undefined) return { revision: undefined, value: typeof current.value === 'string' ? '' : null };
  return { revision: earlier.id, value: earlier.value };
}

/** Undefined when nothing was undone since the last edit. */
export function redoTarget(set: RevisionSet, field: FieldKey): UndoTarget | undefined {
  const next = stepsOf(set, field).future.at(-1);
  return next === undefined || isUndecided(set, field) ? undefined : { revision: next.id, value: next.value };
}

interface Steps {
  readonly past: readonly Revision[];
  /** the next to redo last */ readonly future: readonly Revision[];
}

function stepsOf(set: RevisionSet, field: FieldKey): Steps {
  const past: Revision[] = [];
  const future: Revision[] = [];
  for (const revision of historyOf(set, field)) {
    if (isErased(revision)) continue;
    const target = revision.kind === 'undo' ? revision.seen?.[0] : undefined;
    const back = past.findLastIndex(({ id }) => id === target);
    const forth = future.findLastIndex(({ id }) => id === target);
    if (revision.kind === 'undo' && (back >= 0 || target === undefined)) future.push(...past.splice(back + 1).toReversed());
    else if (revision.kind === 'undo' && forth >= 0) past.push(...future.splice(forth).toReversed());
    else {
      past.push(revision);
      future.length = 0;
    }
  }
  return { past, future };
}

function isUndecided(set: RevisionSet, field: FieldKey): boolean {
  const { kind } = stateOf(set, field);
  return kind === 'conflict' || kind === 'merged';
}
