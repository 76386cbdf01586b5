// What a field holds, whatever its kind: raw text, attached files and links, and whether it is filled (instruments.md a.0.5–6).

import type { DraftReader, RowView } from '../draft/reader.ts';
import type { Json } from '../draft/revision.ts';
import type { Field, FieldPart, PathInstrument } from '../instrument/definition.ts';
import { fieldInRole, freeTextKey, keyOf, ownFieldOf } from '../instrument/keys.ts';
import type { TextLanguage } from '../instrument/words.ts';
import { addressesIn, isBlank, lengthOf } from './normalised.ts';
import { attachmentColumns, isGiven, linkColumns, listNames, rowListOf, textOfRow } from './rows.ts';

export interface Content {
  /** raw text: own text, parts, free texts of options, and the texts of the rows the field edits, one under another */
  readonly text: string;
  /** what was chosen: option ids, own words, a day, an address */
  readonly chosen: readonly string[];
  readonly attachments: readonly RowView[];
  readonly links: readonly RowView[];
  /** link rows and web addresses in the text */
  readonly linkCount: number;
  readonly blank: boolean;
  /** characters of the normalised text; of a field without text, of what was chosen */
  readonly length: number;
}

/** Content of a field or of one part of it. */
export function contentOf(reader: DraftReader, path: PathInstrument, field: Field | FieldPart): Content {
  const leaves = partsOfField(field);
  const text = [...leaves.flatMap((leaf) => textsOf(reader, path, leaf)), ...rowTexts(reader, path, field)].join('\n');
  const chosen = leaves
    .filter((leaf) => leaf.kind !== 'text' && leaf.kind !== 'line')
    .flatMap((leaf) => membersOf(reader.value(keyOf(leaf))));
  const attachments = attachedTo(reader, listNames.attachments, attachmentColumns.field, field);
  const links = attachedTo(reader, listNames.links, linkColumns.field, field);
  const ownFiles = field.kind === 'files' || field.kind === 'image';
  return {
    text,
    chosen,
    attachments,
    links,
    linkCount: links.length + addressesIn(text).length,
    blank: chosen.length === 0 && !(ownFiles && attachments.length + links.length > 0) && isBlank(text, path.placeholders),
    length: Math.max(lengthOf(text), [...chosen.join(' ')].length),
  };
}

/** Filled as conditions mean it: n = 0 is content by the eyes of classification, where a file or a link is enough. */
export const isFilled = (content: Content, n: number): boolean =>
  n === 0
    ? !content.blank || content.attachments.length + content.linkCount > 0
    : !content.blank && (content.length >= n || (n === 1 && content.attachments.length + content.links.length > 0));

/** The parts of a field that hold answers; a field without parts is its own only one. */
export const partsOfField = (field: Field | FieldPart): readonly (Field | FieldPart)[] =>
  'parts' in field && field.parts !== undefined && field.parts.length > 0
    ? [...(field.kind === 'group' ? [] : [field]), ...field.parts]
    : [field];

/** Members of a stored choice, list of words, day or address, as texts. */
export const membersOf = (value: Json): readonly string[] =>
  Array.isArray(value)
    ? value.filter((member): member is string => typeof member === 'string' && member.trim() !== '')
    : typeof value === 'string' && value.trim() !== ''
      ? [value]
      : typeof value === 'boolean' || typeof value === 'number'
        ? [String(value)]
        : [];

/** Language the description is written in; Finnish until it is chosen. */
export function textLanguageOf(reader: DraftReader, path: PathInstrument): TextLanguage {
  const field = fieldInRole(path, 'textLanguage');
  const value = field === undefined ? null : reader.value(keyOf(field));
  return value === 'sv' || value === 'en' || value === 'se' ? value : 'fi';
}

/** Lists whose rows count as the text of this field: each list belongs to the first field that edits it. */
const ownLists = (path: PathInstrument, field: Field | FieldPart): readonly string[] =>
  'rows' in field && field.rows !== undefined
    ? field.rows.filter((list) => [...path.fields, ...path.collection].find((candidate) => candidate.rows?.includes(list))?.id === field.id)
    : [];

function rowTexts(reader: DraftReader, path: PathInstrument, field: Field | FieldPart): readonly string[] {
  const fileLists = field.kind === 'files' || field.kind === 'image' ? [listNames.attachments, listNames.links] : [];
  const lists = [...new Set([...ownLists(path, field), ...fileLists])];
  return lists.flatMap((list) => {
    const definition = rowListOf(path, list);
    if (definition === undefined) return [];
    const isShared = list === listNames.attachments || list === listNames.links;
    return (isShared ? attachedTo(reader, list, attachmentColumns.field, field) : reader.rows(list)).map((row) =>
      textOfRow(row, definition),
    );
  });
}

function textsOf(reader: DraftReader, path: PathInstrument, leaf: Field | FieldPart): readonly string[] {
  const options = leaf.options === undefined ? [] : (path.options[leaf.options] ?? []);
  const chosen = membersOf(reader.value(keyOf(leaf)));
  const keys = options
    .filter((option) => option.freeText === true && chosen.includes(option.id))
    .map((option) => freeTextKey(leaf.id, option.id));
  const own = leaf.kind === 'text' || leaf.kind === 'line' ? [keyOf(leaf)] : [];
  return [...own, ...keys].map((key) => reader.value(key)).filter((value): value is string => typeof value === 'string' && isGiven(value));
}

/** Rows attached to the field or to one of its parts. */
function attachedTo(reader: DraftReader, list: string, column: string, field: Field | FieldPart): readonly RowView[] {
  const ids = [field.id, ...partsOfField(field).map((part) => part.id)];
  return reader.rows(list).filter((row) => ids.some((id) => row.value(column) === id));
}

/** Everything a person has written into the field: its text, own words and addresses, and the texts of its files and links. */
export function writtenIn(path: PathInstrument, field: Field | FieldPart, content: Content): string {
  const files = [
    ...content.attachments.map((row) => [row, rowListOf(path, listNames.attachments)] as const),
    ...content.links.map((row) => [row, rowListOf(path, listNames.links)] as const),
  ].flatMap(([row, definition]) => (definition === undefined ? [] : [textOfRow(row, definition)]));
  const isOwnWord = partsOfField(field).some((part) => part.kind === 'words' || part.kind === 'address');
  return [content.text, ...(isOwnWord ? content.chosen : []), ...files].join('\n');
}

/** Whole field an id belongs to: itself, or the field that asks the part. */
export const wholeFieldOf = (path: PathInstrument, id: string): Field | undefined =>
  ownFieldOf(path, id) ?? [...path.fields, ...path.collection].find((field) => field.parts?.some((part) => part.id === id));
