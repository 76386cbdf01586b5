// Tool 1 as a document: the class, then section by section the level of every criterion with its finding and repair.

import type { RowView } from '../draft/reader.ts';
import type { Facts } from '../instrument/evaluate.ts';
import type { ReviewCriterion } from '../instrument/description-tool.ts';
import { evidenceList, reasonKey } from '../instrument/keys.ts';
import { rowListOf } from '../model/rows.ts';
import { answerOf, isNotApplicableByRule } from '../review/answers.ts';
import type { Classification } from '../review/classification.ts';
import type { DocumentBlock, DocumentColumn, DocumentSection } from './document-model.ts';
import { headBlocks, markOf } from './document-head.ts';
import { cellText } from './document-rows.ts';
import type { DocumentSource, ShownAssessment } from './document-source.ts';

/** Column of a repair that names what it is for, and the one that names a field: the place in the document tells both. */
const targets = ['kohde', 'kentta'];

/** `classification`: absent where one person's answers alone would make it (an assessment made apart). */
export function reviewSection(
  source: DocumentSource,
  shown: ShownAssessment,
  facts: Facts,
  classification?: Classification,
): DocumentSection {
  const { tool1, language, words } = source;
  const columns = [
    { label: words('Criterion'), weight: 3 },
    { label: words('Level'), weight: 1.5 },
    { label: words('Finding'), weight: 3 },
    { label: words('Repair'), weight: 2.5 },
  ];
  const sections = tool1.sections.flatMap((section): readonly DocumentBlock[] => {
    const criteria = section.criteria.flatMap((id) => tool1.criteria.find((one) => one.id === id) ?? []);
    const told = criteria.map((criterion) => ({ criterion, row: rowOf(source, shown, criterion, facts) }));
    const answered = told.filter(({ row }) => row.slice(1).some((cell) => cell !== ''));
    const open = told.filter(({ row }) => row.slice(1).every((cell) => cell === '')).map(({ criterion }) => criterion.id);
    return [
      { kind: 'heading', level: 3, text: section.title[language] },
      ...(answered.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              label: '',
              ...filledColumns(
                columns,
                answered.map(({ row }) => row),
              ),
            },
          ]),
      ...(open.length === 0
        ? []
        : [{ kind: 'paragraph' as const, text: words('Unanswered', { ids: open.join(', ') }), quiet: true as const }]),
    ];
  });
  return {
    id: shown.assessment.aid,
    title: tool1.title[language],
    mark: markOf(source, shown),
    blocks: [...headBlocks(source, shown, tool1.version), ...classBlocks(source, classification), ...sections],
  };
}

/** «A · Arvioitu ja ymmärrettävä», a preliminary one said so. */
export function className({ tool1, language, formWords }: DocumentSource, { id, mark, variant, preliminary }: Classification): string {
  const found = tool1.classes.find((candidate) => candidate.id === id);
  const refined = found?.variants?.find((candidate) => candidate.id === variant)?.label[language];
  const name = [mark, found?.label[language], refined].filter((part) => part !== undefined && part !== '').join(' · ');
  return preliminary ? formWords('classPreliminary', { name }) : name;
}

function classBlocks(source: DocumentSource, classification: Classification | undefined): readonly DocumentBlock[] {
  if (classification === undefined) return [];
  const { tool1, language, formWords } = source;
  const meaning = tool1.classes.find(({ id }) => id === classification.id)?.meaning[language] ?? '';
  const columns = [
    { label: formWords('whyCondition'), weight: 5 },
    { label: formWords('whyMet'), weight: 1.2 },
  ];
  const rows = classification.why.map(({ criterion, text, holds }) => [
    `${criterion === undefined ? '' : `${criterion} `}${text[language]}`,
    formWords(holds ? 'met' : 'notMet'),
  ]);
  return [
    { kind: 'heading', level: 3, text: formWords('classTitle') },
    { kind: 'facts', items: [{ name: className(source, classification), value: meaning }] },
    { kind: 'table', label: '', columns, rows },
  ];
}

function rowOf(source: DocumentSource, { assessment, seat }: ShownAssessment, criterion: ReviewCriterion, facts: Facts): readonly string[] {
  const { reader, tool1, language, words } = source;
  const { aid } = assessment;
  const code = answerOf(reader, aid, criterion.id, seat.id);
  const level = tool1.levels.find((candidate) => candidate.code === code)?.label[language] ?? '';
  const byRule = isNotApplicableByRule(criterion, facts);
  const finding = reader.value(reasonKey(aid, criterion.id, seat.id));
  const places = reader.rows(evidenceList(aid, criterion.id, seat.id)).map((row) => rowText(source, 'evidence', row));
  const repairs = reader
    .rows('actions')
    .filter((row) => [criterion.id, `${aid}:${criterion.id}`].some((target) => row.value('kohde') === target))
    .map((row) => rowText(source, 'actions', row));
  return [
    `${criterion.id} ${criterion.label[language]}`,
    byRule ? words('ByRule') : /^\d$/.test(code ?? '') ? `${code} ${level}` : level,
    [typeof finding === 'string' ? finding.trim() : '', ...places].filter((part) => part !== '').join('\n'),
    repairs.filter((part) => part !== '').join('\n'),
  ];
}

/** Columns nothing is said in are left out. */
function filledColumns(
  columns: readonly DocumentColumn[],
  rows: readonly (readonly string[])[],
): { readonly columns: readonly DocumentColumn[]; readonly rows: readonly (readonly string[])[] } {
  const isKept = (_: unknown, index: number): boolean => rows.some((row) => row[index] !== '');
  return { columns: columns.filter(isKept), rows: rows.map((row) => row.filter(isKept)) };
}

/** What a row says, in one line. */
function rowText(source: DocumentSource, list: string, row: RowView): string {
  const columns = rowListOf(source.path, list)?.columns.filter(({ id }) => !targets.includes(id)) ?? [];
  return columns
    .map((column) => cellText(source, row, column))
    .filter((text) => text !== '')
    .join(' · ');
}
