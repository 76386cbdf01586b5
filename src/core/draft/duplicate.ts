// A new draft that begins where another one is: its present values as first revisions, without its history.

import { isEmptyValue } from './canonical.ts';
import { createRevision } from './create-revision.ts';
import { valueOf } from './field-state.ts';
import type { Author, FieldKey, Json, Revision, Stamp } from './revision.ts';
import type { RevisionSet } from './revision-set.ts';
import { rowOfKey, rowState } from './rows.ts';

/**
 * First revisions for the copy, by field; the original is not touched. Deleted rows, empty values, comments and the records of what was
 * finished, confirmed and erased stay behind. `instead` holds values that take the place of the original's (the new name).
 */
export function copyOfDraft(
  set: RevisionSet,
  author: Author,
  nextStamp: () => Stamp,
  instead: Readonly<Record<FieldKey, Json>> = {},
): readonly Revision[] {
  return [...new Set([...set.keys(), ...Object.keys(instead)])].toSorted().flatMap((field) => {
    const place = rowOfKey(field);
    const value = instead[field] ?? (place?.column === '$' ? true : valueOf(set, field));
    if (!isAnswer(field) || isEmptyValue(value) || (place !== undefined && rowState(set, place.list, place.row) === 'deleted')) return [];
    return createRevision({ field, parents: [], value }, author, nextStamp());
  });
}

function isAnswer(field: FieldKey): boolean {
  return !field.startsWith('cmt/') && !field.startsWith('flow/');
}
