// The form of the impacts' self-assessment (tool 2): the gate, every question with all its parts, the indicators and the closing sentences.

import type { FieldKey } from '../draft/revision.ts';
import type { GateQuestion, ImpactTool, Question, QuestionSection } from '../instrument/impact-tool.ts';
import { evidenceList, jointSeat, partsOf, questionOf, rateKey, reasonKey } from '../instrument/keys.ts';
import { choiceKey } from '../review/answers.ts';
import { fieldNames } from './field-names.ts';
import { fieldName } from './form-model.ts';
import type { FormAnswerBlock, FormBlock, FormDocument, FormQuestion, FormRowsTable } from './form-model.ts';
import { formDocument, headBlocks, subtitleOf } from './form-head.ts';
import { rowsTable } from './form-rows.ts';
import { answerAt, fieldFacts, textIn } from './form-source.ts';
import type { Answer, FormSeat, FormSource } from './form-source.ts';
import { partBlocks } from './impact-parts.ts';
import { indicatorTable } from './indicator-table.ts';

/** Gate answers are common to everybody. */
const common: FormSeat = { id: jointSeat, letter: 'j' };

export function impactForm(source: FormSource<ImpactTool>): FormDocument {
  const { tool, path, words, language } = source;
  const kinds = (path.options['evidenceKinds'] ?? []).map((option) => option.label[language]).join(', ');
  const indicators = indicatorTable(source);
  return formDocument(source, subtitleOf(source, words('tool2Subtitle')), [
    ...headBlocks(source),
    { kind: 'note', text: `${words('howToFill')}\n${words('howToRows', { kinds })}` },
    { kind: 'heading', level: 1, text: words('gate') },
    { kind: 'paragraph', text: words('gateLead') },
    ...tool.gate.map((question) => gateQuestion(source, question)),
    ...(indicators === undefined
      ? []
      : [
          { kind: 'heading' as const, level: 1 as const, text: words('indicators') },
          { kind: 'paragraph' as const, text: words('indicatorsNote') },
          indicators,
        ]),
    ...tool.sections.flatMap((section) => sectionBlocks(source, section)),
    { kind: 'heading', level: 1, text: words('summary') },
    ...tool.summarySentences.map((sentence) => sentenceQuestion(source, sentence)),
    actionsTable(source),
  ]);
}

function sectionBlocks(source: FormSource<ImpactTool>, section: QuestionSection): readonly FormBlock[] {
  const { tool, language, words } = source;
  const { optional } = section;
  const questions = section.questions.map((id) => questionOf(tool, id)).filter((question) => question !== undefined);
  return [
    { kind: 'heading', level: 1, text: section.title[language] },
    { kind: 'paragraph', text: section.lead[language] },
    ...(optional === undefined ? [] : [optionalQuestion(source, optional.id, optional.label[language], optional.help[language])]),
    ...questions.flatMap((question, index): readonly FormBlock[] => {
      const view =
        question.view === questions[index - 1]?.view ? undefined : tool.views.find((candidate) => candidate.id === question.view);
      const heading = view === undefined ? [] : [{ kind: 'heading' as const, level: 2 as const, text: view.label[language] }];
      return [...heading, questionBlock(source, question)];
    }),
  ];

  function optionalQuestion(from: FormSource<ImpactTool>, id: string, label: string, help: string): FormQuestion {
    const answer = answerAt(from, (aid) => choiceKey(aid, id));
    const value = answer.value === true ? 'yes' : answer.value === false ? 'no' : '';
    const options = [
      { id: 'yes', label: words('yes') },
      { id: 'no', label: words('no') },
    ];
    return {
      kind: 'question',
      id: section.id,
      label,
      help,
      blocks: [{ kind: 'choiceField', name: fieldName(id, 'v', common.letter), label: '', options, ...fieldFacts(from, answer, value) }],
    };
  }
}

function gateQuestion(source: FormSource<ImpactTool>, question: GateQuestion): FormQuestion {
  const blocks = partsOf(source.tool, question).flatMap((part) => partBlocks({ source, question, part, seat: common }));
  return asked(source, question, [...blocks, ...(question.evidence ? [evidenceTable(source, question, common)] : [])]);
}

function questionBlock(source: FormSource<ImpactTool>, question: Question): FormQuestion {
  const { tool, words, language, seat } = source;
  const reason = answerAt(source, (aid) => reasonKey(aid, question.id, seat.id));
  const bundle = question.bundle === undefined ? undefined : tool.bundles[question.bundle];
  return asked(source, question, [
    ...(question.scaleNote === undefined ? [] : [{ kind: 'paragraph' as const, text: question.scaleNote[language] }]),
    ...partsOf(tool, question).flatMap((part) => partBlocks({ source, question, part, seat })),
    {
      kind: 'textField',
      name: fieldName(question.id, 'reason', seat.letter),
      label: words('reason'),
      lines: 3,
      format: 'text',
      ...fieldFacts(source, reason, textIn(reason.value), bundle?.reasonHelp[language]),
    },
    evidenceTable(source, question, seat),
  ]);
}

function asked({ path, words, language }: FormSource<ImpactTool>, question: Question, blocks: readonly FormAnswerBlock[]): FormQuestion {
  const where = fieldNames(path, question.fields, language);
  const help = [question.help[language], where === '' ? '' : words('inDescription', { fields: where })]
    .filter((part) => part !== '')
    .join(' ');
  return { kind: 'question', id: question.id, label: question.label[language], help, blocks };
}

const evidenceTable = (source: FormSource<ImpactTool>, question: Question, seat: FormSeat): FormRowsTable =>
  rowsTable({
    source,
    question: question.id,
    part: 'evid',
    letter: seat.letter,
    label: source.words('evidence'),
    kind: 'evidence',
    list: (aid) => evidenceList(aid, question.id, seat.id),
    asked: () => true,
    blankRows: 1,
  });

function sentenceQuestion(source: FormSource<ImpactTool>, sentence: ImpactTool['summarySentences'][number]): FormQuestion {
  const { language } = source;
  const answer = sentenceAnswer(source, sentence.id);
  return {
    kind: 'question',
    id: sentence.id,
    label: sentence.label[language],
    help: sentence.help[language],
    blocks: [
      {
        kind: 'textField',
        name: fieldName(sentence.id, 't', common.letter),
        label: '',
        lines: 3,
        format: 'text',
        ...fieldFacts(source, answer, textIn(answer.value)),
      },
    ],
  };
}

/** A closing sentence is joint text; alone it may stand in the assessor's own seat. */
function sentenceAnswer(source: FormSource<ImpactTool>, id: string): Answer {
  const at = (key: (aid: string) => FieldKey): Answer => answerAt(source, key);
  const seats = [jointSeat, source.seat.id];
  const { filled } = source;
  const stored =
    filled === undefined
      ? []
      : filled.reader.keys(`rate/${filled.assessment.aid}/${id}.`).filter((key) => seats.some((seat) => key.endsWith(`/${seat}`)));
  const places = [
    ...stored.map((key) => at(() => key)),
    at((aid) => choiceKey(aid, id)),
    ...seats.map((seat) => at((aid) => reasonKey(aid, id, seat))),
  ];
  return places.find((place) => textIn(place.value).trim() !== '') ?? at((aid) => rateKey(aid, id, 't', jointSeat));
}

const actionsTable = (source: FormSource<ImpactTool>): FormRowsTable =>
  rowsTable({
    source,
    question: 'actions',
    part: 'r',
    letter: common.letter,
    label: source.words('actions'),
    kind: 'actions',
    list: () => 'actions',
    only: (row, aid) => textIn(row.value('kohde')) === aid || textIn(row.value('kohde')).startsWith(`${aid}:`),
    asked: (column) => column.id !== 'kohde' && column.kind !== 'choice' && column.id !== 'kentta',
    silent: (column) => column.id === 'kohde',
    blankRows: 3,
  });
