// Rows of a list, attachments and links as tables to read: only the columns that say something.

import type { RowView } from '../draft/reader.ts';
import type { Column } from '../instrument/definition.ts';
import { compare, isDecimal } from '../model/decimal.ts';
import { attachmentColumns, linkColumns, listNames, rowListOf } from '../model/rows.ts';
import type { DocumentBlock } from './document-model.ts';
import type { DocumentSource } from './document-source.ts';
import { shownCell } from './shown-value.ts';

export interface RowsShown {
  /** columns the place of the table already tells */
  readonly without?: readonly string[];
  /** cells told otherwise than they are stored; undefined = as stored */
  readonly instead?: (row: RowView, column: Column) => string | undefined;
}

const weights: Readonly<Record<Column['kind'], number>> = {
  text: 3,
  line: 2.2,
  number: 1.3,
  date: 1.7,
  choice: 1.5,
  yesNo: 0.8,
  address: 2.4,
  file: 2,
  reference: 2,
};

/** [] when there is no row that says anything. `kind` = the list of the instrument, `rows` = those shown. */
export function rowsBlock(source: DocumentSource, kind: string, rows: readonly RowView[], shown: RowsShown = {}): readonly DocumentBlock[] {
  const definition = rowListOf(source.path, kind);
  if (definition === undefined) return [];
  const cell = (row: RowView, column: Column): string => shown.instead?.(row, column) ?? cellText(source, row, column);
  const columns = definition.columns.filter(
    (column) => shown.without?.includes(column.id) !== true && rows.some((row) => cell(row, column) !== ''),
  );
  if (columns.length === 0) return [];
  return [
    {
      kind: 'table',
      label: definition.label[source.language],
      columns: columns.map((column) => ({ label: column.label[source.language], weight: weights[column.kind] })),
      rows: rows.map((row) => columns.map((column) => cell(row, column))),
    },
  ];
}

export function cellText({ path, reader, language, words }: DocumentSource, row: RowView, column: Column): string {
  return shownCell(column, row.value(column.id), { path, reader, language, yes: words('Yes'), no: words('No') }).trim();
}

/** 1–4 people: so few that somebody could be recognised (instruments.md b.10). */
export const isFewPeople = (value: unknown): boolean => isDecimal(value) && compare(value, '0') > 0 && compare(value, '5') < 0;

/** Files and links of a field with what they say. */
export function filesBlock(source: DocumentSource, attachments: readonly RowView[], links: readonly RowView[]): readonly DocumentBlock[] {
  const { words } = source;
  const text = (row: RowView, column: string): string => {
    const value = row.value(column);
    return typeof value === 'string' ? value.trim() : '';
  };
  const files = attachments.map((row) => {
    const alt = text(row, attachmentColumns.alt);
    const said = [text(row, attachmentColumns.summary), alt === '' ? '' : words('Alt', { alt })];
    return [text(row, attachmentColumns.name), said.filter((part) => part !== '').join('\n')];
  });
  const addresses = links.map((row) => {
    const [name, address] = [text(row, linkColumns.name), text(row, linkColumns.address)];
    return [name === '' || name === address ? address : `${name}\n${address}`, text(row, linkColumns.summary)];
  });
  const rows = [...files, ...addresses];
  if (rows.length === 0) return [];
  const columns = [
    { label: words('FileName'), weight: 2 },
    { label: words('FileSummary'), weight: 3 },
  ];
  return [{ kind: 'table', label: words('Files'), columns, rows }];
}

/** Rows attached to a field are not told again as rows of a list. */
export const isFileList = (list: string): boolean => list === listNames.attachments || list === listNames.links;
