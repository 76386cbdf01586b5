// What an erased revision looks like: value and salt are gone, everything else stays (architecture §4).

import type { FieldKey, Revision, RevisionId } from './revision.ts';

const ERASE_PREFIX = 'flow/erase/';

export function eraseKey(id: RevisionId): FieldKey {
  return ERASE_PREFIX + id;
}

/** The revision an erase record speaks of; undefined for any other field. */
export function erasedBy(field: FieldKey): RevisionId | undefined {
  return field.startsWith(ERASE_PREFIX) ? field.slice(ERASE_PREFIX.length) : undefined;
}

/** A living revision always carries a salt. */
export function isErased(revision: Revision): boolean {
  return revision.salt === '';
}

/** The same revision without its value. An erase record itself is never blanked. */
export function blanked(revision: Revision): Revision {
  if (isErased(revision) || erasedBy(revision.field) !== undefined) return revision;
  return Object.freeze({ ...revision, value: null, salt: '' });
}
