// Answers enter the draft here: ordinary edits, ending a conflict, confirming a merged text, going back to an earlier value.

import { canonicalJson, isEmptyValue, normalised } from './canonical.ts';
import { createRevision } from './create-revision.ts';
import type { RevisionInput } from './create-revision.ts';
import { isErased } from './erased.ts';
import { parentsForEdit, stateOf, valueOf } from './field-state.ts';
import type { Author, FieldKey, Json, Revision, RevisionId, Stamp } from './revision.ts';
import { headsOf, revisionOf, withRevisions } from './revision-set.ts';
import type { RevisionSet } from './revision-set.ts';

export interface Written {
  readonly set: RevisionSet;
  readonly revision: Revision;
}

/** `parents`: what its author was looking at, when that was something else than what is on screen now (a working copy). */
export type WriteExtra = Partial<Pick<RevisionInput, 'parents' | 'kind' | 'seen' | 'note'>>;

/** An ordinary edit; undefined when the value is what the field shows already. Never ends a conflict, never by itself confirms a merge. */
export function write(
  set: RevisionSet,
  field: FieldKey,
  value: Json,
  author: Author,
  stamp: Stamp,
  extra: WriteExtra = {},
): Written | undefined {
  const shown = valueOf(set, field);
  if (sameValue(shown, value)) return undefined;
  return added(set, { field, parents: parentsForEdit(set, field), value, ...extra }, author, stamp);
}

/** The only way to end a conflict: a person's choice, based on every version. */
export function resolve(set: RevisionSet, field: FieldKey, value: Json, author: Author, stamp: Stamp, note?: string): Written {
  return added(
    set,
    { field, parents: headsOf(set, field), value, kind: 'resolve', ...(note === undefined ? {} : { note }) },
    author,
    stamp,
  );
}

/** «Kunnossa»: writes the merged text; undefined when there is no merged text to confirm. */
export function confirm(set: RevisionSet, field: FieldKey, author: Author, stamp: Stamp): Written | undefined {
  const state = stateOf(set, field);
  if (state.kind !== 'merged') return undefined;
  return added(set, { field, parents: state.heads, value: state.value, kind: 'confirm' }, author, stamp);
}

/**
 * A new revision with an earlier value; `earlier` undefined = before anything was written. Undefined when that value is unknown, erased
 * or already shown. `seen` names the revision brought back, so that a later undo or redo knows where it stands (undo.ts).
 */
export function undoTo(
  set: RevisionSet,
  field: FieldKey,
  earlier: RevisionId | undefined,
  author: Author,
  stamp: Stamp,
): Written | undefined {
  const shown = valueOf(set, field);
  const target = earlier === undefined ? undefined : revisionOf(set, field, earlier);
  if (earlier !== undefined && (target === undefined || isErased(target))) return undefined;
  const value = target?.value ?? (typeof shown === 'string' ? '' : null);
  if (sameValue(shown, value)) return undefined;
  return added(
    set,
    { field, parents: parentsForEdit(set, field), value, kind: 'undo', seen: earlier === undefined ? [] : [earlier] },
    author,
    stamp,
  );
}

/** Exactly equal, or nothing on either side. White space counts: a paragraph break is an edit. */
export function sameValue(a: Json, b: Json): boolean {
  return canonicalJson(a) === canonicalJson(normalised(b)) || (isNothing(a) && isNothing(b));
}

/** Adds one revision to the set. */
export function added(set: RevisionSet, input: RevisionInput, author: Author, stamp: Stamp): Written {
  const revision = createRevision(input, author, stamp);
  return { set: withRevisions(set, [revision]), revision };
}

function isNothing(value: Json): boolean {
  return typeof value === 'string' ? value === '' : isEmptyValue(value);
}
