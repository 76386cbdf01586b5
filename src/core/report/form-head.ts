// What both forms begin with: which model, when, by whom; and the frame of the whole document.

import type { DescriptionTool } from '../instrument/description-tool.ts';
import type { ImpactTool } from '../instrument/impact-tool.ts';
import { assessorsList, fieldInRole, keyOf, rowKey } from '../instrument/keys.ts';
import { assessorsOf } from '../review/assessments.ts';
import { fieldName } from './form-model.ts';
import type { FormBlock, FormCell, FormDocument, FormRowsTable } from './form-model.ts';
import { textIn } from './form-source.ts';
import type { FormSource } from './form-source.ts';
import { shownDay, shownOption } from './shown-value.ts';

type AnyTool = DescriptionTool | ImpactTool;

const headId = 'head';
const blankAssessors = 2;

/** The document around the blocks of a tool. */
export function formDocument(source: FormSource<AnyTool>, subtitle: string, blocks: readonly FormBlock[]): FormDocument {
  const { tool, language, words, ownAid, seat, filled } = source;
  const isPractice = filled?.assessment.purpose === 'practice';
  return {
    language,
    title: tool.title[language],
    subtitle,
    modelName: modelNameOf(source),
    ...(isPractice ? { purpose: 'practice' as const } : {}),
    ...(filled !== undefined && seat.letter !== 'j' ? { mark: words('own') } : {}),
    ownAid,
    meta: { draft: filled?.draft ?? '', tool: tool.id, version: tool.version },
    phrases: {
      page: words('page', { n: '{{n}}', of: '{{of}}' }),
      practiceMark: words('practiceMark'),
      continues: words('continues', { n: '{{n}}' }),
      appendixTitle: words('appendixTitle'),
      appendixNote: words('appendixNote'),
    },
    blocks: [...(isPractice ? [{ kind: 'note' as const, text: words('practiceNote') }] : []), ...blocks],
  };
}

/** Name of the model, day and assessors, as fields. */
export function headBlocks(source: FormSource<AnyTool>): readonly FormBlock[] {
  const { path, language, words, seat, filled } = source;
  const nameField = fieldInRole(path, 'modelName');
  const name = modelNameOf(source);
  const day = filled === undefined ? '' : shownDay(filled.assessment.startedOn, language);
  return [
    { kind: 'heading', level: 1, text: words('head') },
    {
      kind: 'textField',
      name: fieldName(headId, 'model', seat.letter),
      label: nameField?.label[language] ?? words('modelName'),
      lines: 1,
      format: 'text',
      ...(name === '' ? {} : { value: name }),
      ...(filled === undefined || nameField === undefined ? {} : { key: keyOf(nameField) }),
    },
    {
      kind: 'textField',
      name: fieldName(headId, 'day', seat.letter),
      label: words('startedOn'),
      lines: 1,
      format: 'date',
      hint: words('dateHint'),
      ...(day === '' ? {} : { value: day }),
      ...(filled === undefined ? {} : { key: rowKey('assessments', filled.assessment.aid, 'startedOn') }),
    },
    assessorsTable(source),
  ];
}

/** The line under the title: what the form is for, and the version of the tool. */
export const subtitleOf = (source: FormSource<AnyTool>, purpose: string): string => `${purpose} ${source.tool.version}`;

function modelNameOf({ path, filled }: FormSource<unknown>): string {
  const field = fieldInRole(path, 'modelName');
  return field === undefined || filled === undefined ? '' : textIn(filled.reader.value(keyOf(field))).trim();
}

function assessorsTable({ words, language, seat, roles, filled }: FormSource<AnyTool>): FormRowsTable {
  const named = filled === undefined ? [] : assessorsOf(filled.reader, filled.assessment.aid);
  const count = Math.max(named.length, blankAssessors);
  const columns = [
    { id: 'person', label: words('person'), weight: 2 },
    { id: 'role', label: words('role'), weight: 2.4 },
    { id: 'organisation', label: words('organisation'), weight: 2.2 },
  ];
  const rows = Array.from({ length: count }, (_, index) => {
    const assessor = named[index];
    const role = assessor === undefined ? '' : shownOption(assessor.role, roles, language);
    const cell = (column: string, value: string, key?: string): FormCell => ({
      name: fieldName(headId, `assessor_${index + 1}_${column}`, seat.letter),
      ...(value === '' ? {} : { value }),
      ...(key === undefined ? {} : { key }),
    });
    const roleKey =
      assessor === undefined || filled === undefined ? undefined : rowKey(assessorsList(filled.assessment.aid), assessor.personId, 'role');
    return {
      label: '',
      cells: [cell('person', assessor?.name ?? ''), cell('role', role, roleKey), cell('organisation', assessor?.organisation ?? '')],
    };
  });
  return { kind: 'rowsTable', label: words('assessors'), columns, rows };
}
