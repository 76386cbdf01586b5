// Rows of a list: which count as named, which as complete, and what text they hold (instruments.md a.8, b.10).

import type { Condition } from '../instrument/condition.ts';
import type { Column, PathInstrument, RowList } from '../instrument/definition.ts';
import { holds } from '../instrument/evaluate.ts';
import type { Facts } from '../instrument/evaluate.ts';
import type { DraftReader, RowView } from '../draft/reader.ts';
import type { Json } from '../draft/revision.ts';

/** Columns that rules read by name, in the lists every draft has (a.8). */
export const attachmentColumns = {
  file: 'tiedosto',
  name: 'nimi',
  field: 'kentta',
  summary: 'tiivistelma',
  logo: 'logo',
  alt: 'alt',
} as const;
export const linkColumns = { address: 'osoite', name: 'nimi', field: 'kentta', summary: 'tiivistelma' } as const;
export const listNames = {
  attachments: 'attachments',
  links: 'links',
  indicators: 'indicators',
  followUps: 'followups',
  goals: 'goals',
} as const;
const nameColumn = 'nimi';

/** Definition of a list; a list of one assessment («reach:<aid>:<seat>») has that of its first part. */
export const rowListOf = (path: PathInstrument, list: string): RowList | undefined =>
  path.rowLists.find((candidate) => candidate.id === (list.split(':')[0] === 'evid' ? 'evidence' : list.split(':')[0]));

/** A value given: a text with a visible character, a number, a choice, at least one member. `false` is an answer. */
export const isGiven = (value: Json): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined;

/** Rows with a name; of a list without a name column, complete rows. */
export const namedRows = (reader: DraftReader, list: string, definition: RowList | undefined, facts: Facts): readonly RowView[] =>
  reader.rows(list).filter((row) => {
    if (definition === undefined) return true;
    return definition.columns.some((column) => column.id === nameColumn)
      ? isGiven(row.value(nameColumn))
      : isComplete(row, definition, facts);
  });

/** Every needed column is filled; a condition on a column may read the row's own columns as `row.<column>`. */
export const isComplete = (row: RowView, definition: RowList, facts: Facts): boolean => missingColumns(row, definition, facts).length === 0;

/** Needed columns that are not filled, in order. */
export function missingColumns(row: RowView, definition: RowList, facts: Facts): readonly Column[] {
  const own = factsOfRow(row, definition, facts);
  return definition.columns.filter((column) => isNeeded(column.required, own) && !isGiven(row.value(column.id)));
}

/** Whether the column is needed in this row. */
export const isColumnNeeded = (column: Column, row: RowView, definition: RowList, facts: Facts): boolean =>
  isNeeded(column.required, factsOfRow(row, definition, facts));

/** What a row says in words: its line and text columns, in order, one under another. */
export const textOfRow = (row: RowView, definition: RowList): string =>
  definition.columns
    .filter((column) => column.kind === 'line' || column.kind === 'text')
    .map((column) => row.value(column.id))
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    .join('\n');

/** Facts in which `row.<column>` is 1 when filled (a yes/no: when yes) and `row.<column>.<option>` 1 when that is the choice. */
function factsOfRow(row: RowView, definition: RowList, facts: Facts): Facts {
  const valueOf = (id: string): number => {
    const [column = '', ...option] = id.slice('row.'.length).split('.');
    const value = row.value(column);
    if (option.length > 0) return hasOption(row, value, option.join('.')) ? 1 : 0;
    return value === false || !isGiven(value) || !definition.columns.some((candidate) => candidate.id === column) ? 0 : 1;
  };
  return {
    value: (id) => (id.startsWith('row.') ? valueOf(id) : facts.value(id)),
    filled: (id, n) => (id.startsWith('row.') ? valueOf(id) >= 1 : facts.filled(id, n)),
    list: (name) => facts.list(name),
  };
}

/** A yes/no column has the options «kylla» and «ei»; a file column the option «kuva» when its file is a picture. */
function hasOption(row: RowView, value: Json, option: string): boolean {
  if (typeof value === 'boolean') return option === (value ? 'kylla' : 'ei');
  if (option === 'kuva') return isPicture(row);
  return (Array.isArray(value) ? value : [value]).includes(option);
}

/** By the type the file carries, else by the ending of its name. */
function isPicture(row: RowView): boolean {
  const file = row.value(attachmentColumns.file);
  const record = file !== null && typeof file === 'object' && !Array.isArray(file) ? (file as { readonly [key: string]: Json }) : {};
  if (typeof record['type'] === 'string') return record['type'].startsWith('image/');
  return [file, record['name'] ?? null, row.value(attachmentColumns.name)].some(
    (name) => typeof name === 'string' && /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/iu.test(name),
  );
}

const isNeeded = (required: boolean | Condition, own: Facts): boolean => (typeof required === 'boolean' ? required : holds(required, own));
