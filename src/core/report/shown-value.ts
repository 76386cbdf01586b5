// A stored value as people read and type it in a form: days, numbers and options in the language of the form.

import type { DraftReader } from '../draft/reader.ts';
import type { Json } from '../draft/revision.ts';
import type { Column, Option, PathInstrument } from '../instrument/definition.ts';
import type { Language } from '../instrument/words.ts';
import { formatDecimal, isDecimal } from '../model/decimal.ts';
import { rowListOf } from '../model/rows.ts';

/** «24.12.2026» in Finnish and Swedish, «2026-12-24» in English; anything but an ISO day as it is. */
export function shownDay(value: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return language === 'en' || year === undefined ? value : `${Number(day)}.${Number(month)}.${year}`;
}

/** A canonical decimal in the language's notation; anything else as it is. */
export const shownNumber = (value: string, language: Language): string => (isDecimal(value) ? formatDecimal(value, language) : value);

/** Label of an option; an unknown id as it is. */
export const shownOption = (id: string, options: readonly Option[], language: Language): string =>
  options.find((option) => option.id === id)?.label[language] ?? id;

/** A cell of a row as text. */
export function shownCell(
  column: Column,
  value: Json,
  from: { path: PathInstrument; reader: DraftReader; language: Language; yes: string; no: string },
): string {
  const { path, reader, language } = from;
  if (Array.isArray(value))
    return value
      .map((member) => shownCell(column, member, from))
      .filter((text) => text !== '')
      .join('; ');
  if (typeof value === 'boolean') return value ? from.yes : from.no;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  switch (column.kind) {
    case 'date':
      return shownDay(value, language);
    case 'number':
      return shownNumber(value, language);
    case 'choice':
      return shownOption(value, path.options[column.options ?? ''] ?? [], language);
    case 'reference':
      return column.refersTo === undefined ? value : rowName(path, reader, column.refersTo, value);
    default:
      return value;
  }
}

/** What a row is called: its first needed lines; its id when the row is gone or has no name. */
export function rowName(path: PathInstrument, reader: DraftReader, list: string, rowId: string): string {
  const row = reader.rows(list).find((candidate) => candidate.id === rowId);
  const columns = rowListOf(path, list)?.columns.filter((column) => column.kind === 'line' && column.required === true) ?? [];
  const texts = columns.flatMap((column) => {
    const value = row?.value(column.id);
    return typeof value === 'string' && value.trim() !== '' ? [value] : [];
  });
  const name = texts.slice(0, 2).join(': ');
  return name === '' ? rowId : name;
}
