// Rows of a list as a table of fields: those the draft has, then blank ones.

import type { RowView } from '../draft/reader.ts';
import type { Column } from '../instrument/definition.ts';
import { rowKey } from '../instrument/keys.ts';
import { rowListOf } from '../model/rows.ts';
import { fieldName } from './form-model.ts';
import type { FormCell, FormRow, FormRowsTable, SeatLetter } from './form-model.ts';
import type { FormSource } from './form-source.ts';
import { rowName, shownCell } from './shown-value.ts';

export interface RowsInput {
  readonly source: FormSource<unknown>;
  /** question and part of the field names */
  readonly question: string;
  readonly part: string;
  readonly letter: SeatLetter;
  readonly label: string;
  readonly help?: string;
  /** name of the list of the path instrument */
  readonly kind: string;
  /** the list of this assessment in a draft */
  readonly list: (aid: string) => string;
  /** which rows of it belong here; all without */
  readonly only?: (row: RowView, aid: string) => boolean;
  /** columns a person is asked; others come along when they hold something */
  readonly asked: (column: Column) => boolean;
  /** never shown: what the place of the table already says */
  readonly silent?: (column: Column) => boolean;
  readonly blankRows: number;
}

const weights: Readonly<Record<Column['kind'], number>> = {
  text: 2.6,
  line: 2,
  number: 1.1,
  date: 1.5,
  choice: 1.8,
  yesNo: 0.8,
  address: 2.4,
  file: 2,
  reference: 2,
};

/** Cell names end in the number of the row and the id of the column: `q_<question>_<part>_<n>_<column>__<seat>`. */
export function rowsTable(input: RowsInput): FormRowsTable {
  const { source, label, help, kind, blankRows } = input;
  const { path, language } = source;
  const rows = rowsOf(input);
  const columns = (rowListOf(path, kind)?.columns ?? []).filter(
    (column) => input.silent?.(column) !== true && (input.asked(column) || rows.some((row) => isFilled(input, column, row))),
  );
  const blank = Array.from({ length: blankRows }, (_, index): FormRow => ({
    label: '',
    cells: columns.map((column) => cell(input, column, rows.length + index + 1)),
  }));
  return {
    kind: 'rowsTable',
    label,
    ...(help === undefined || help === '' ? {} : { help }),
    columns: columns.map((column) => ({ id: column.id, label: column.label[language], weight: weights[column.kind] })),
    rows: [...rows.map((row, index) => ({ label: '', cells: columns.map((column) => cell(input, column, index + 1, row)) })), ...blank],
  };
}

/** The same with one row for each row of the list a column points to (a risk for each goal): the reference is words in front. */
export function rowsPerReference(input: RowsInput, reference: Column): FormRowsTable {
  const { source } = input;
  const reader = source.filled?.reader;
  const answered = rowsOf(input);
  const waiting = (reader?.rows(reference.refersTo ?? '') ?? []).filter(
    (target) => !answered.some((row) => row.value(reference.id) === target.id),
  );
  const table = rowsTable({
    ...input,
    silent: (column) => column.id === reference.id,
    blankRows: reader === undefined ? input.blankRows : waiting.length,
  });
  const about = [...answered.map((row) => row.value(reference.id)), ...waiting.map((target) => target.id)];
  return {
    ...table,
    rows: table.rows.map((row, index) => {
      const target = about[index];
      return typeof target === 'string' && reader !== undefined
        ? { ...row, label: rowName(source.path, reader, reference.refersTo ?? '', target) }
        : row;
    }),
  };
}

function rowsOf({ source, list, only }: RowsInput): readonly RowView[] {
  if (source.filled === undefined) return [];
  const { reader, assessment } = source.filled;
  const rows = reader.rows(list(assessment.aid));
  return only === undefined ? rows : rows.filter((row) => only(row, assessment.aid));
}

function cell(input: RowsInput, column: Column, n: number, row?: RowView): FormCell {
  const name = fieldName(input.question, `${input.part}_${n}_${column.id}`, input.letter);
  const filled = input.source.filled;
  if (row === undefined || filled === undefined) return { name };
  const value = shown(input, column, row);
  return { name, key: rowKey(input.list(filled.assessment.aid), row.id, column.id), ...(value === '' ? {} : { value }) };
}

function shown({ source }: RowsInput, column: Column, row: RowView): string {
  if (source.filled === undefined) return '';
  const { path, language, words, filled } = source;
  return shownCell(column, row.value(column.id), { path, reader: filled.reader, language, yes: words('yes'), no: words('no') });
}

const isFilled = (input: RowsInput, column: Column, row: RowView): boolean => shown(input, column, row).trim() !== '';
