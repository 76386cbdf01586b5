// Which fields a payload was read from, and one hash of what stands in them (architecture §5 «contentHash»).

import type { DraftReader } from '../draft/reader.ts';
import type { FieldKey } from '../draft/revision.ts';
import { headsOf, revisionOf, type RevisionSet } from '../draft/revision-set.ts';
import { hashOfJson } from './canonical-json.ts';

/** A reader that remembers what was read through it, so that the hash covers exactly what a payload contains. */
export interface RecordingReader extends DraftReader {
  /** keys read, and of every row read all its columns and its place */
  readonly read: ReadonlySet<FieldKey>;
}

/** Keys asked for with `keys` count as read only when their value is. */
export function recording(reader: DraftReader): RecordingReader {
  const read = new Set<FieldKey>();
  return {
    read,
    value(field) {
      read.add(field);
      return reader.value(field);
    },
    inConflict(field) {
      read.add(field);
      return reader.inConflict(field);
    },
    rows: (list) =>
      reader.rows(list).map((row) => {
        for (const key of reader.keys(`row/${list}/${row.id}/`)) read.add(key);
        return row;
      }),
    keys: (prefix) => reader.keys(prefix),
  };
}

/**
 * SHA-256 over the sorted pairs (field, sorted digests of its heads) of the given fields; fields nobody wrote are left out.
 * Digests are salted and stay when a value is erased for good, so the hash stays too.
 */
export function contentHash(set: RevisionSet, fields: Iterable<FieldKey>): string {
  const pairs = [...new Set(fields)].toSorted().flatMap((field) => {
    const digests = headsOf(set, field).flatMap((id) => revisionOf(set, field, id)?.digest ?? []);
    return digests.length === 0 ? [] : [[field, digests.toSorted()]];
  });
  return hashOfJson(pairs);
}
