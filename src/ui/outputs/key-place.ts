// Where an answer is answered, and what that place is called: for lists of what changed, clashes or is missing.

import type { DraftReader } from '../../core/draft/reader.ts';
import type { FieldKey } from '../../core/draft/revision.ts';
import type { Words } from '../../core/instrument/words.ts';
import { wholeFieldOf } from '../../core/model/content.ts';
import { attachmentColumns } from '../../core/model/rows.ts';
import type { Definitions } from '../../state/definitions.ts';
import { fieldHref } from '../parts/field-order.ts';

export interface KeyPlace {
  /** id as people cite it, '' = none */
  readonly code: string;
  readonly label: Words;
  /** hash route */
  readonly href: string;
}

/** Undefined: a record that is no answer (finish records, comments, dismissals, who assesses). */
export function placeOfKey(key: FieldKey, draft: string, definitions: Definitions, reader: DraftReader): KeyPlace | undefined {
  const [head = '', first = '', second = '', third = ''] = key.split('/');
  switch (head) {
    case 'text':
    case 'meta':
    case 'crit':
    case 'na':
      return first === 'person' ? undefined : fieldPlace(first, draft, definitions);
    case 'rate':
    case 'just':
      return answerPlace(first, second, draft, definitions, reader);
    case 'row':
      return third === '' ? undefined : rowPlace(first, second, draft, definitions, reader);
    default:
      return undefined;
  }
}

/** Fields of one row are one answer. */
export const unitOfKey = (key: FieldKey): string => (key.startsWith('row/') ? key.split('/').slice(0, 3).join('/') : key);

/** «F6.muu» is a part of «F6», «F5.other» the own words of an option. */
function fieldPlace(id: string, draft: string, { path }: Definitions): KeyPlace | undefined {
  const field = wholeFieldOf(path, id) ?? wholeFieldOf(path, id.split('.').slice(0, -1).join('.'));
  return field && { code: '', label: field.label, href: fieldHref(draft, path, field.id) };
}

/** «2.K3.va» is the part «va» of «2.K3». */
function answerPlace(aid: string, id: string, draft: string, { tool1, tool2 }: Definitions, reader: DraftReader): KeyPlace | undefined {
  const starts = (one: { readonly id: string }) => id === one.id || id.startsWith(`${one.id}.`);
  const base = `#/malli/${draft}`;
  if (reader.value(`row/assessments/${aid}/tool`) === tool1.id) {
    const criterion = tool1.criteria.find(starts);
    return criterion && { code: criterion.id, label: criterion.label, href: `${base}/kuvaus/${aid}/${encodeURIComponent(criterion.id)}` };
  }
  const gate = tool2.gate.find(starts);
  if (gate) return { code: gate.id, label: gate.label, href: `${base}/vaikutukset/${aid}/portti` };
  const question = tool2.questions.find(starts);
  if (question) return { code: question.id, label: question.label, href: `${base}/vaikutukset/${aid}/${encodeURIComponent(question.id)}` };
  const sentence = tool2.summarySentences.find(starts);
  const optional = tool2.sections.find((section) => section.optional && starts(section.optional))?.optional;
  const other = sentence ?? optional;
  return other && { code: other.id, label: other.label, href: `${base}/vaikutukset/${aid}/tulos` };
}

function rowPlace(list: string, row: string, draft: string, definitions: Definitions, reader: DraftReader): KeyPlace | undefined {
  const { path, tool2 } = definitions;
  const [kind = '', aid = '', question = ''] = list.split(':');
  if (kind === 'evid') return answerPlace(aid, question, draft, definitions, reader);
  const part = tool2.questions.find((one) => one.parts?.some((candidate) => candidate.list === kind));
  if (part && aid !== '') return answerPlace(aid, part.id, draft, definitions, reader);
  const editing = path.fields.find((field) => field.rows?.includes(list));
  if (editing) return fieldPlace(editing.id, draft, definitions);
  const field = reader.value(`row/${list}/${row}/${attachmentColumns.field}`);
  if (typeof field === 'string' && field !== '') return fieldPlace(field, draft, definitions);
  const target = reader.value(`row/${list}/${row}/kohde`);
  if (typeof target !== 'string') return undefined;
  const [of = '', id = ''] = target.split(':');
  return id === ''
    ? { code: '', label: tool2.title, href: `#/malli/${draft}/vaikutukset/${of}/tulos` }
    : answerPlace(of, id, draft, definitions, reader);
}
