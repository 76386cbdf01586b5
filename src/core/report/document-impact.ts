// Tool 2 as a document: the closing sentences, the gate, every answered question with its reason and evidence, the actions.

import type { Facts } from '../instrument/evaluate.ts';
import type { ImpactTool, Question, QuestionSection } from '../instrument/impact-tool.ts';
import { evidenceList, jointSeat, partsOf, questionOf, reasonKey } from '../instrument/keys.ts';
import { choiceKey, questionState } from '../review/answers.ts';
import { answerBlocks } from './document-answers.ts';
import { headBlocks, markOf } from './document-head.ts';
import { keptTogether } from './document-keep.ts';
import type { DocumentBlock, DocumentSection } from './document-model.ts';
import { rowsBlock } from './document-rows.ts';
import type { DocumentSource, ShownAssessment } from './document-source.ts';
import type { FormSeat, FormSource } from './form-source.ts';
import { partBlocks } from './impact-parts.ts';

/** Answers of the gate are common to everybody. */
const common: FormSeat = { id: jointSeat, letter: 'j' };

interface Told {
  readonly source: DocumentSource;
  readonly shown: ShownAssessment;
  readonly facts: Facts;
  readonly form: FormSource<ImpactTool>;
}

/** `facts` must be read from the same assessment and seat. */
export function impactSection(source: DocumentSource, shown: ShownAssessment, facts: Facts): DocumentSection {
  const { tool2, path, language, formWords, ownAid, reader } = source;
  const form: FormSource<ImpactTool> = {
    tool: tool2,
    path,
    language,
    words: formWords,
    ownAid,
    seat: shown.seat,
    roles: tool2.assessorRoles,
    filled: { draft: '', reader, assessment: shown.assessment },
  };
  const told: Told = { source, shown, facts, form };
  return {
    id: shown.assessment.aid,
    title: tool2.title[language],
    mark: markOf(source, shown),
    blocks: [
      ...headBlocks(source, shown, tool2.version),
      ...sentenceBlocks(told),
      ...questionsBlocks(told, formWords('gate'), tool2.gate, common),
      ...tool2.sections.flatMap((section) => sectionBlocks(told, section)),
      ...actionBlocks(told),
    ],
  };
}

function sectionBlocks(told: Told, section: QuestionSection): readonly DocumentBlock[] {
  const { tool2, reader, language } = told.source;
  const { optional } = section;
  if (optional !== undefined && reader.value(choiceKey(told.shown.assessment.aid, optional.id)) !== true) return [];
  const questions = section.questions.flatMap((id) => questionOf(tool2, id) ?? []);
  return questionsBlocks(told, section.title[language], questions, told.shown.seat);
}

function questionsBlocks(told: Told, title: string, questions: readonly Question[], seat: FormSeat): readonly DocumentBlock[] {
  const answered = questions.map((question) => ({ question, blocks: questionBlocks(told, question, seat) }));
  const open = answered.filter(({ blocks }) => blocks.length === 0).map(({ question }) => question.id);
  const { words, language } = told.source;
  return [
    { kind: 'heading', level: 3, text: title },
    ...answered.flatMap(({ question, blocks }) =>
      keptTogether({ kind: 'heading', level: 4, text: question.label[language], code: question.id }, blocks),
    ),
    ...(open.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: words('Unanswered', { ids: open.join(', ') }), quiet: true as const }]),
  ];
}

/** [] when nobody has answered anything: what the program computes is no answer. */
function questionBlocks({ source, shown, facts, form }: Told, question: Question, seat: FormSeat): readonly DocumentBlock[] {
  const { path, tool2, reader, formWords } = source;
  const { aid } = shown.assessment;
  const { asked } = questionState({ tool: tool2, path, reader, aid, seat: seat.id, facts, question });
  const computed = partsOf(tool2, question).filter((part) => part.kind === 'computed' && part.computes !== 'assessors');
  const [answers = [], derived = []] = [asked, computed].map((parts) =>
    answerBlocks(
      source,
      parts.flatMap((part) => partBlocks({ source: form, question, part, seat })),
    ),
  );
  const reason = reader.value(reasonKey(aid, question.id, seat.id));
  const said: readonly DocumentBlock[] =
    typeof reason === 'string' && reason.trim() !== ''
      ? [{ kind: 'facts', items: [{ name: formWords('reason'), value: reason.trim(), own: true }] }]
      : [];
  const evidence = rowsBlock(source, 'evidence', reader.rows(evidenceList(aid, question.id, seat.id)));
  return answers.length + said.length + evidence.length === 0 ? [] : [...answers, ...derived, ...said, ...evidence];
}

function sentenceBlocks({ source, shown }: Told): readonly DocumentBlock[] {
  const { tool2, reader, language, words } = source;
  const { aid } = shown.assessment;
  const seats = [...new Set([jointSeat, shown.seat.id])];
  const items = tool2.summarySentences.flatMap(({ id, label }) => {
    const stored = reader.keys(`rate/${aid}/${id}.`).filter((key) => seats.some((seat) => key.endsWith(`/${seat}`)));
    const keys = [...stored, choiceKey(aid, id), ...seats.map((seat) => reasonKey(aid, id, seat))];
    const text = keys.map((key) => reader.value(key)).find((value): value is string => typeof value === 'string' && value.trim() !== '');
    return text === undefined ? [] : [{ name: label[language], value: text.trim(), own: true as const }];
  });
  return items.length === 0
    ? []
    : [{ kind: 'heading', level: 3, text: words('Sentences') }, ...items.map((item) => ({ kind: 'facts' as const, items: [item] }))];
}

/** Actions of the draft that are no repairs of a criterion of tool 1. */
function actionBlocks({ source, shown }: Told): readonly DocumentBlock[] {
  const { reader, tool1, formWords } = source;
  const { aid } = shown.assessment;
  const rows = reader.rows('actions').filter((row) => {
    const target = row.value('kohde');
    if (typeof target !== 'string' || target === '') return true;
    return (
      target === aid ||
      target.startsWith(`${aid}:`) ||
      (!target.includes(':') && !tool1.criteria.some(({ id }) => id === target) && !reader.keys(`row/assessments/${target}/`).length)
    );
  });
  const table = rowsBlock(source, 'actions', rows, { without: ['kohde', 'kentta'] });
  return table.length === 0 ? [] : [{ kind: 'heading', level: 3, text: formWords('actions') }, ...table];
}
