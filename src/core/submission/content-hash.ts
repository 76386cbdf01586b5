// Which fields a payload was read from, and one hash of what stands in them (architecture §5 «contentHash»).

import type { DraftReader } from '../draft/reader.ts';
import type { FieldKey, RevisionId } from '../draft/revision.ts';
import { stateOf } from '../draft/field-state.ts';
import { headsOf, revisionOf, type RevisionSet } from '../draft/revision-set.ts';
import { hashOfJson } from './canonical-json.ts';

/** A reader that remembers what was read through it, so that the hash covers exactly what a payload contains. */
export interface RecordingReader extends DraftReader {
  /** keys read, and of every row read all its columns and its place; what was erased for good counts as if it still stood there */
  readonly read: ReadonlySet<FieldKey>;
  /** counts what was erased for good under the prefix as read; `keys` does not list it */
  readErased(prefix: string): void;
}

/** Keys asked for with `keys` count as read only when their value is. `reader` reads `set`. */
export function recording(reader: DraftReader, set: RevisionSet): RecordingReader {
  const read = new Set<FieldKey>();
  const erased = [...set.keys()].filter((key) => stateOf(set, key).kind === 'empty');
  const readErased = (prefix: string): void => {
    for (const key of erased) if (key.startsWith(prefix)) read.add(key);
  };
  return {
    read,
    readErased,
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
        const columns = `row/${list}/${row.id}/`;
        for (const key of reader.keys(columns)) read.add(key);
        readErased(columns);
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

/** All heads of the given fields; fields nobody wrote are left out. What the hash is over, and enough to rebuild what stood there. */
export function contentHeads(set: RevisionSet, fields: Iterable<FieldKey>): Readonly<Record<FieldKey, readonly RevisionId[]>> {
  const present = [...new Set(fields)].toSorted().filter((field) => headsOf(set, field).length > 0);
  return Object.fromEntries(present.map((field) => [field, headsOf(set, field)]));
}
