// The operating model as a payload tells it: every field of the path, its lists, indicators, attachments and links.

import type { RowView } from '../draft/reader.ts';
import type { Field, FieldPart, PathInstrument } from '../instrument/definition.ts';
import { criterionKey, freeTextKey, keyOf, notApplicableKey } from '../instrument/keys.ts';
import { textLanguageOf } from '../model/content.ts';
import { indicatorsOf } from '../model/indicators.ts';
import { attachmentColumns, linkColumns, listNames, rowListOf } from '../model/rows.ts';
import type { RecordingReader } from './content-hash.ts';
import { indicatorOf } from './payload-indicators.ts';
import { dayIn, fileIn, idIn, idsIn, rowOf, textIn, textsIn, type FileSize } from './payload-values.ts';
import type { PayloadModel } from './payload-schema.ts';

/** `files`: sizes of the attachments that are in the store. */
export function modelOf(reader: RecordingReader, path: PathInstrument, files: readonly FileSize[]): PayloadModel {
  return {
    language: textLanguageOf(reader, path),
    fields: path.fields.map((field) => fieldOf(reader, path, field)),
    lists: listsOf(path).map((id) => ({ id, rows: rowsOf(reader, path, id) })),
    indicators: indicatorListOf(reader, path),
    attachments: reader.rows(listNames.attachments).map((row) => attachmentOf(row, files)),
    links: reader.rows(listNames.links).map(linkOf),
  };
}

function fieldOf(reader: RecordingReader, path: PathInstrument, field: Field): PayloadModel['fields'][number] {
  return {
    id: field.id,
    role: field.role ?? '',
    ...contentOf(reader, path, field),
    parts: (field.parts ?? []).map((part) => ({ id: part.id, ...contentOf(reader, path, part) })),
    ticked: field.criteria.filter(({ n }) => reader.value(criterionKey(field.id, n)) === true).map(({ n }) => n),
    notApplicable: textIn(reader.value(notApplicableKey(field.id))),
  };
}

function contentOf(reader: RecordingReader, path: PathInstrument, field: Field | FieldPart) {
  const { kind } = field;
  const value = reader.value(keyOf(field));
  const choices = kind === 'choice' || kind === 'choices' ? idsIn(value) : [];
  const options = (path.options[field.options ?? ''] ?? []).filter((option) => option.freeText === true && choices.includes(option.id));
  return {
    kind,
    text: kind === 'text' || kind === 'line' || kind === 'address' ? textIn(value) : '',
    choices,
    words: kind === 'words' ? textsIn(value) : [],
    on: kind === 'date' ? dayIn(value) : '',
    ownWords: options.map((option) => ({ option: option.id, text: textIn(reader.value(freeTextKey(field.id, option.id))) })),
  };
}

/** Lists edited in the fields, but for those that are told in a form of their own. */
const listsOf = (path: PathInstrument): readonly string[] => {
  const own: readonly string[] = Object.values(listNames).filter((list) => list !== listNames.goals);
  return [...new Set(path.fields.flatMap((field) => field.rows ?? []))].filter((list) => !own.includes(list));
};

function rowsOf(reader: RecordingReader, path: PathInstrument, list: string): PayloadModel['lists'][number]['rows'] {
  const definition = rowListOf(path, list);
  return definition === undefined ? [] : reader.rows(list).map((row) => rowOf(row, definition));
}

function indicatorListOf(reader: RecordingReader, path: PathInstrument): PayloadModel['indicators'] {
  const definition = rowListOf(path, listNames.indicators);
  return definition === undefined ? [] : indicatorsOf(reader).map((indicator) => indicatorOf(indicator, definition));
}

function attachmentOf(row: RowView, files: readonly FileSize[]): PayloadModel['attachments'][number] {
  return {
    id: row.id,
    field: idIn(row.value(attachmentColumns.field)),
    name: textIn(row.value(attachmentColumns.name)),
    summary: textIn(row.value(attachmentColumns.summary)),
    alt: textIn(row.value(attachmentColumns.alt)),
    logo: row.value(attachmentColumns.logo) === true,
    ...fileIn(row.value(attachmentColumns.file), files),
  };
}

const linkOf = (row: RowView): PayloadModel['links'][number] => ({
  id: row.id,
  field: idIn(row.value(linkColumns.field)),
  name: textIn(row.value(linkColumns.name)),
  address: textIn(row.value(linkColumns.address)),
  summary: textIn(row.value(linkColumns.summary)),
});
