// The form of the description's self-assessment (tool 1): every criterion with its level, the place in the text, the finding and the repair.

import type { DescriptionTool, LevelOption, ReviewCriterion } from '../instrument/description-tool.ts';
import { evidenceList, levelPart, rateKey, reasonKey } from '../instrument/keys.ts';
import type { Classification } from '../review/classification.ts';
import { fieldName } from './form-model.ts';
import type { FormAnswerBlock, FormBlock, FormDocument, FormQuestion } from './form-model.ts';
import { formDocument, headBlocks, subtitleOf } from './form-head.ts';
import { rowsTable } from './form-rows.ts';
import { answerAt, fieldFacts, textIn } from './form-source.ts';
import type { FormSource } from './form-source.ts';
import { fieldNames } from './field-names.ts';

export interface DescriptionFormInput extends FormSource<DescriptionTool> {
  /** class of the answers, told as static text */
  readonly classification?: Classification;
  /** criteria that do not apply by rule (instruments.md b.1): said so, still fillable */
  readonly notApplicableByRule?: readonly string[];
}

/** Columns of a repair that are asked on paper; the rest come along when filled. */
const repairColumns: readonly string[] = ['mita', 'kuka', 'mihinMennessa'];

export function descriptionForm(input: DescriptionFormInput): FormDocument {
  const { tool, words, language } = input;
  const sections = tool.sections.flatMap((section): readonly FormBlock[] => [
    { kind: 'heading', level: 1, text: section.title[language] },
    { kind: 'paragraph', text: section.lead[language] },
    ...section.criteria.flatMap((id) =>
      tool.criteria.filter((criterion) => criterion.id === id).map((criterion) => criterionQuestion(input, criterion)),
    ),
  ]);
  const levels = tool.levels.map((level) => `${levelLabel(level, input)}: ${level.meaning[language]}`).join('\n');
  return formDocument(input, subtitleOf(input, words('tool1Subtitle')), [
    ...headBlocks(input),
    { kind: 'note', text: `${words('howToFill')}\n${levels}` },
    ...sections,
    ...classBlocks(input),
  ]);
}

function criterionQuestion(input: DescriptionFormInput, criterion: ReviewCriterion): FormQuestion {
  const { tool, words, language, seat } = input;
  const level = answerAt(input, (aid) => rateKey(aid, criterion.id, levelPart, seat.id));
  const finding = answerAt(input, (aid) => reasonKey(aid, criterion.id, seat.id));
  const weight = tool.weights.find((candidate) => candidate.id === criterion.weight)?.label[language];
  const where = fieldNames(input.path, criterion.fields, language);
  const facts = [weight === undefined ? '' : words('weight', { weight }), where === '' ? '' : words('inDescription', { fields: where })];
  const byRule = input.notApplicableByRule?.includes(criterion.id) === true;
  // a stored «ei koske» of a criterion that no longer allows it is still shown
  const isOffered = (option: LevelOption): boolean => option.code !== 'na' || criterion.mayNotApply || level.value === 'na';
  const blocks: readonly FormAnswerBlock[] = [
    ...(byRule ? [{ kind: 'paragraph' as const, text: words('byRule') }] : []),
    {
      kind: 'choiceField',
      name: fieldName(criterion.id, levelPart, seat.letter),
      label: words('level'),
      options: tool.levels.filter(isOffered).map((option) => ({ id: option.code, label: levelLabel(option, input) })),
      ...fieldFacts(input, level, textIn(level.value)),
    },
    rowsTable({
      source: input,
      question: criterion.id,
      part: 'place',
      letter: seat.letter,
      label: words('place'),
      kind: 'evidence',
      list: (aid) => evidenceList(aid, criterion.id, seat.id),
      asked: (column) => column.required === true,
      blankRows: 1,
    }),
    {
      kind: 'textField',
      name: fieldName(criterion.id, 'reason', seat.letter),
      label: words('finding'),
      lines: 2,
      format: 'text',
      ...fieldFacts(input, finding, textIn(finding.value)),
    },
    rowsTable({
      source: input,
      question: criterion.id,
      part: 'repair',
      letter: seat.letter,
      label: words('repair'),
      kind: 'actions',
      list: () => 'actions',
      only: (row, aid) => row.value('kohde') === `${aid}:${criterion.id}`,
      asked: (column) => repairColumns.includes(column.id),
      silent: (column) => column.id === 'kohde',
      blankRows: 1,
    }),
  ];
  return {
    kind: 'question',
    id: criterion.id,
    label: criterion.label[language],
    help: [criterion.help[language], ...facts].filter((part) => part !== '').join(' '),
    blocks,
  };
}

/** Levels keep their number: it is what people say aloud. */
const levelLabel = (level: LevelOption, { language }: DescriptionFormInput): string =>
  /^\d$/.test(level.code) ? `${level.code} ${level.label[language]}` : level.label[language];

function classBlocks({ tool, words, language, classification }: DescriptionFormInput): readonly FormBlock[] {
  if (classification === undefined) return [];
  const found = tool.classes.find((candidate) => candidate.id === classification.id);
  const variant = found?.variants?.find((candidate) => candidate.id === classification.variant)?.label[language];
  const name = [classification.mark, found?.label[language], variant].filter((part) => part !== undefined).join(' · ');
  return [
    { kind: 'heading', level: 1, text: words('classTitle') },
    { kind: 'heading', level: 2, text: classification.preliminary ? words('classPreliminary', { name }) : name },
    ...(found === undefined ? [] : [{ kind: 'paragraph' as const, text: found.meaning[language] }]),
    {
      kind: 'table',
      columns: [
        { id: 'condition', label: words('whyCondition'), weight: 5 },
        { id: 'met', label: words('whyMet'), weight: 1 },
      ],
      rows: classification.why.map((reason) => [
        `${reason.criterion === undefined ? '' : `${reason.criterion} `}${reason.text[language]}`,
        words(reason.holds ? 'met' : 'notMet'),
      ]),
    },
    { kind: 'note', text: words('classNote') },
  ];
}
