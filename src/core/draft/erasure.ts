// Erasing a value for good: a person number pasted by mistake, a name. The record travels; every copy that learns of it drops the value.

import { createRevision } from './create-revision.ts';
import { eraseKey, isErased } from './erased.ts';
import type { Author, FieldKey, Revision, RevisionId, Stamp } from './revision.ts';
import { headsOf, revisionOf, withRevisions } from './revision-set.ts';
import type { RevisionSet } from './revision-set.ts';

/** Undefined when there is no such revision or its value is gone already. */
export function erase(
  set: RevisionSet,
  field: FieldKey,
  id: RevisionId,
  author: Author,
  stamp: Stamp,
  note?: string,
): { readonly set: RevisionSet; readonly revision: Revision } | undefined {
  const target = revisionOf(set, field, id);
  if (target === undefined || isErased(target)) return undefined;
  const record = eraseKey(id);
  const revision = createRevision(
    { field: record, parents: headsOf(set, record), value: true, ...(note === undefined ? {} : { note }) },
    author,
    stamp,
  );
  return { set: withRevisions(set, [revision]), revision };
}

/** The record that erased it: when and by whom. */
export function erasureOf(set: RevisionSet, id: RevisionId): Revision | undefined {
  return set.get(eraseKey(id))?.revisions.values().next().value;
}
