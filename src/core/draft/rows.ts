// Rows of a list: alive or not, in order. Deleting never hides what its author had not seen (merge.md §4.5).

import { isEmptyValue } from './canonical.ts';
import { stateOf, valueOf } from './field-state.ts';
import type { Author, FieldKey, Json, Revision, RevisionId, Stamp } from './revision.ts';
import { ancestorsOf, headsOf, revisionOf } from './revision-set.ts';
import type { RevisionSet } from './revision-set.ts';
import { added, write } from './writing.ts';
import type { Written } from './writing.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * `deletedButEdited`: somebody deleted it, somebody else wrote in it; `restored`: deleted by one, restored by another. Both stay visible
 * until a person decides.
 */
export type RowState = 'alive' | 'deleted' | 'deletedButEdited' | 'restored';

export interface Row {
  readonly id: string;
  readonly position: string;
  readonly state: RowState;
}

/** Every row of the list, deleted ones too, by position, then id. `list` without the `row/` in front. */
export function rowsOf(set: RevisionSet, list: string): readonly Row[] {
  const ids = rowIdsOf(set).get(list)?.keys() ?? [];
  return [...ids]
    .map((id) => ({ id, position: positionOf(set, list, id), state: rowState(set, list, id) }))
    .toSorted((a, b) => order(a.position, b.position) || order(a.id, b.id));
}

export function rowState(set: RevisionSet, list: string, id: string): RowState {
  const alive = rowKey(list, id, '$');
  const heads = headsOf(set, alive).flatMap((head) => revisionOf(set, alive, head) ?? []);
  if (heads.every(({ value }) => value !== false)) return 'alive';
  if (heads.some(({ value }) => value !== false)) return 'restored';
  const seen = heads.flatMap((head) => head.seen ?? []);
  return columnsOf(set, list, id).some((field) => hasUnseen(set, field, seen)) ? 'deletedButEdited' : 'deleted';
}

/** A row and its columns in one act; `nextStamp` gives a fresh salt for each. Empty columns are not written. */
export function addRow(
  set: RevisionSet,
  list: string,
  id: string,
  columns: Readonly<Record<string, Json>>,
  position: string,
  author: Author,
  nextStamp: () => Stamp,
): { readonly set: RevisionSet; readonly revisions: readonly Revision[] } {
  const values: [string, Json][] = [['$', true], ['$pos', position], ...Object.entries(columns)];
  const revisions: Revision[] = [];
  for (const [column, value] of values) {
    const written = isEmptyValue(value) ? undefined : write(set, rowKey(list, id, column), value, author, nextStamp());
    if (written === undefined) continue;
    set = written.set;
    revisions.push(written.revision);
  }
  return { set, revisions };
}

/** Remembers what its author saw in the row; what is being typed in it must be sealed before. Also the answer «delete anyway». */
export function deleteRow(set: RevisionSet, list: string, id: string, author: Author, stamp: Stamp): Written {
  const field = rowKey(list, id, '$');
  const seen = columnsOf(set, list, id).flatMap((column) => headsOf(set, column));
  return added(set, { field, parents: headsOf(set, field), value: false, kind: 'delete', seen }, author, stamp);
}

export function restoreRow(set: RevisionSet, list: string, id: string, author: Author, stamp: Stamp): Written {
  const field = rowKey(list, id, '$');
  return added(set, { field, parents: headsOf(set, field), value: true, kind: 'restore' }, author, stamp);
}

/** Undefined when it stands there already. */
export function moveRow(set: RevisionSet, list: string, id: string, position: string, author: Author, stamp: Stamp): Written | undefined {
  return write(set, rowKey(list, id, '$pos'), position, author, stamp);
}

/**
 * A position after `before` and ahead of `after`; '' = no neighbour on that side. Two rows made apart may stand at the same position:
 * then, or when the two come in the wrong order, the new one goes right after `before`.
 */
export function positionBetween(before: string, after: string): string {
  return after === '' || before < after ? positionAfter(before, after) : positionAfter(before, '');
}

export function rowKey(list: string, id: string, column: string): FieldKey {
  return `row/${list}/${id}/${column}`;
}

/** The list and row a key belongs to; undefined for a field that is not in a row. */
export function rowOfKey(field: FieldKey): { readonly list: string; readonly row: string; readonly column: string } | undefined {
  const [head, list, row, ...column] = field.split('/');
  return head === 'row' && list !== undefined && row !== undefined && column.length > 0
    ? { list, row, column: column.join('/') }
    : undefined;
}

/** Columns that were ever written, without `$` and `$pos`. */
export function columnsOf(set: RevisionSet, list: string, id: string): readonly FieldKey[] {
  return (rowIdsOf(set).get(list)?.get(id) ?? []).filter((field) => !field.slice(rowKey(list, id, '').length).startsWith('$'));
}

/** Lists that have rows. */
export function listsOf(set: RevisionSet): readonly string[] {
  return [...rowIdsOf(set).keys()].toSorted();
}

type RowIndex = ReadonlyMap<string, ReadonlyMap<string, readonly FieldKey[]>>;

const remembered = new WeakMap<RevisionSet, RowIndex>();

function rowIdsOf(set: RevisionSet): RowIndex {
  const known = remembered.get(set);
  if (known !== undefined) return known;
  const lists = new Map<string, Map<string, FieldKey[]>>();
  for (const field of set.keys()) {
    const place = rowOfKey(field);
    if (place === undefined) continue;
    const rows = lists.get(place.list) ?? new Map<string, FieldKey[]>();
    lists.set(place.list, rows.set(place.row, [...(rows.get(place.row) ?? []), field]));
  }
  remembered.set(set, lists);
  return lists;
}

function hasUnseen(set: RevisionSet, field: FieldKey, seen: readonly RevisionId[]): boolean {
  const log = set.get(field);
  if (log === undefined || stateOf(set, field).kind === 'empty') return false;
  const known = ancestorsOf(log, seen);
  return log.heads.some((head) => !known.has(head) && !isEmptyValue(log.revisions.get(head)?.value ?? null));
}

function positionOf(set: RevisionSet, list: string, id: string): string {
  const position = valueOf(set, rowKey(list, id, '$pos'));
  return typeof position === 'string' ? position : '';
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Above `low` and below `high`; '' = no bound. Never ends in the lowest digit, so there is always room below it. */
function positionAfter(low: string, high: string): string {
  let position = '';
  for (let at = 0; ; at++) {
    const from = at < low.length ? digitAt(low, at) : 0;
    const to = at < high.length ? digitAt(high, at) : DIGITS.length;
    if (from === to) {
      position += DIGITS.charAt(from);
      continue;
    }
    const middle = Math.floor((from + to) / 2);
    if (middle > from) return position + DIGITS.charAt(middle);
    // neighbours: stay with the lower one, everything after it is below `high`
    return position + DIGITS.charAt(from) + positionAfter(low.slice(at + 1), '');
  }
}

function digitAt(position: string, at: number): number {
  return Math.max(0, DIGITS.indexOf(position.charAt(at)));
}
