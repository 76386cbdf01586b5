// Stored values as a payload writes them: always text, in a form its schema knows; what does not fit is left out.

import type { RowView } from '../draft/reader.ts';
import type { Json } from '../draft/revision.ts';
import type { Column, RowList } from '../instrument/definition.ts';
import { compare, isDecimal } from '../model/decimal.ts';
import { wellFormed } from './canonical-json.ts';
import { isDay, isFileHash, isId } from './leaves.ts';
import { fileLimits } from './limits.ts';
import type { PayloadEvidence, PayloadRow } from './payload-schema.ts';

/** Written in place of a number that stands on fewer than five people (instruments.md b.10). */
export const suppressedValue = '<5';

export const textIn = (value: Json): string => (typeof value === 'string' ? wellFormed(value) : '');
export const dayIn = (value: Json): string => (typeof value === 'string' && isDay(value) ? value : '');
export const idIn = (value: Json): string => (typeof value === 'string' && isId(value) ? value : '');
export const idsIn = (value: Json): string[] => (Array.isArray(value) ? value : [value]).map(idIn).filter((id) => id !== '');
export const textsIn = (value: Json): string[] => (Array.isArray(value) ? value : [value]).map(textIn).filter((text) => text !== '');
export const decimalIn = (value: Json): string => (isDecimal(value) ? value : '');

/** 1–4: a number of people so small that somebody could be recognised. Nobody at all tells of nobody. */
export const isSmallCount = (value: Json): boolean => isDecimal(value) && compare(value, '0') > 0 && compare(value, '5') < 0;

/** Every column of a row. `counts`: its numbers count people, and small ones are withheld. */
export function rowOf(row: RowView, definition: RowList, counts: 'people' | 'other' = 'other'): PayloadRow {
  const isWithheld = (column: Column): boolean => counts === 'people' && column.kind === 'number' && isSmallCount(row.value(column.id));
  return {
    id: row.id,
    cells: definition.columns.map((column) => ({
      column: column.id,
      value: isWithheld(column) ? suppressedValue : cellOf(column, row.value(column.id)),
    })),
    suppressed: definition.columns.some(isWithheld),
  };
}

export function cellOf(column: Column, value: Json): string {
  switch (column.kind) {
    case 'number':
      return decimalIn(value);
    case 'date':
      return dayIn(value);
    case 'choice':
    case 'reference':
      return idIn(value);
    case 'yesNo':
      return value === true ? 'yes' : value === false ? 'no' : '';
    case 'line':
    case 'text':
    case 'address':
    case 'file':
      return textIn(value);
  }
}

/** A row of evidence, or in tool 1 of the place in the text. */
export const evidenceOf = (row: RowView): PayloadEvidence => ({
  id: row.id,
  kind: idIn(row.value('laji')),
  reference: textIn(row.value('viite')),
  on: dayIn(row.value('pvm')),
  note: textIn(row.value('huomio')),
});

export interface FileSize {
  readonly hash: string;
  readonly sizeBytes: number;
}

/** Hash and size of an attached file, whether the column holds its hash or a record of it; '' and 0 when it names none. */
export function fileIn(value: Json, files: readonly FileSize[]): FileSize {
  const record =
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Readonly<Record<string, Json>>)
      : { hash: value, sizeBytes: null };
  const hash = typeof record['hash'] === 'string' && isFileHash(record['hash']) ? record['hash'] : '';
  const size = files.find((file) => file.hash === hash)?.sizeBytes ?? record['sizeBytes'];
  return {
    hash,
    sizeBytes: typeof size === 'number' && Number.isInteger(size) && size >= 0 && size <= fileLimits.attachmentBytes ? size : 0,
  };
}
