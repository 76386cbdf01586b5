// A draft as rules see it: stored revisions, with what is being typed laid over them.

import { isEmptyValue } from './canonical.ts';
import { stateOf, valueOf } from './field-state.ts';
import type { DraftReader } from './reader.ts';
import type { FieldKey, Json } from './revision.ts';
import type { RevisionSet } from './revision-set.ts';
import { rowKey, rowsOf } from './rows.ts';

const nothing: ReadonlyMap<FieldKey, string> = new Map();

/** `overlay` = texts of open working copies, shown instead of what the set says; a field being typed in stays in conflict. */
export function readerOf(set: RevisionSet, overlay: ReadonlyMap<FieldKey, string> = nothing): DraftReader {
  const value = (field: FieldKey): Json => overlay.get(field) ?? valueOf(set, field);
  return {
    value,
    inConflict: (field) => stateOf(set, field).kind === 'conflict',
    rows: (list) =>
      rowsOf(set, list)
        .filter(({ state }) => state !== 'deleted')
        .map(({ id }) => ({ id, value: (column) => value(rowKey(list, id, column)) })),
    keys: (prefix) =>
      [...new Set([...set.keys(), ...overlay.keys()])]
        .filter((field) => field.startsWith(prefix) && !isEmptyValue(value(field)))
        .toSorted(),
  };
}
