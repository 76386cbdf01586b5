// Rows of lists (goals, indicators, attachments, evidence, repairs): add, change, delete, bring back.

import { addRow, deleteRow, positionBetween, restoreRow, rowsOf } from '../core/draft/rows.ts';
import type { Json } from '../core/draft/revision.ts';
import type { StoredFile } from '../core/ports.ts';
import type { Session } from './session.ts';

export const columnKey = (list: string, row: string, column: string): string => `row/${list}/${row}/${column}`;

/** Adds a row at the end; `id` only where the row must have a known one (assessors). Returns its id. */
export function addTo(
  session: Session,
  list: string,
  columns: Readonly<Record<string, Json>>,
  newId: string,
  files?: readonly StoredFile[],
): string {
  const rows = rowsOf(session.set.peek(), list);
  const position = positionBetween(rows.at(-1)?.position ?? '', '');
  const { revisions } = addRow(session.set.peek(), list, newId, columns, position, session.author(`row/${list}/`), session.stamp);
  session.add(revisions, files);
  return newId;
}

export function deleteFrom(session: Session, list: string, row: string): void {
  session.sealAll();
  session.add([deleteRow(session.set.peek(), list, row, session.author(`row/${list}/`), session.stamp()).revision]);
}

export function bringBack(session: Session, list: string, row: string): void {
  session.add([restoreRow(session.set.peek(), list, row, session.author(`row/${list}/`), session.stamp()).revision]);
}
