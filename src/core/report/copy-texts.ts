// Answers as they are moved by hand into another form: what to choose, and texts to be copied, question by question in form order (ux.md §3.6).

import type { Facts } from '../instrument/evaluate.ts';
import type { ImpactTool, Question } from '../instrument/impact-tool.ts';
import { evidenceList, jointSeat, partsOf, reasonKey } from '../instrument/keys.ts';
import { factsOf } from '../model/facts.ts';
import { askedQuestions, questionState } from '../review/answers.ts';
import type { Assessment } from '../review/assessments.ts';
import type { DocumentSource } from './document-source.ts';
import type { FormAnswerBlock } from './form-model.ts';
import type { FormSeat, FormSource } from './form-source.ts';
import { rowsBlock } from './document-rows.ts';
import { partBlocks } from './impact-parts.ts';
import { answerBlocks } from './document-answers.ts';

export interface CopyItem {
  /** `choose` is ticked in the other form, `text` is copied into it */
  readonly kind: 'choose' | 'text';
  readonly name: string;
  readonly value: string;
}

export interface CopyQuestion {
  readonly id: string;
  readonly label: string;
  /** [] = nothing was answered */
  readonly items: readonly CopyItem[];
}

/** Gate, asked questions and closing sentences of the joint answers. */
export function copyTexts(source: DocumentSource, assessment: Assessment): readonly CopyQuestion[] {
  const { tool2, reader, language } = source;
  const { aid } = assessment;
  const facts = factsOf({ ...source, assessment2: { aid, seat: jointSeat } });
  const sentences = tool2.summarySentences.map(({ id, label }) => {
    const texts = reader
      .keys(`rate/${aid}/${id}.`)
      .filter((key) => key.endsWith(`/${jointSeat}`))
      .map((key) => reader.value(key));
    return { id, label: label[language], items: texts.flatMap((value) => textItem(label[language], value)) };
  });
  return [
    ...[...tool2.gate, ...askedQuestions(tool2, reader, aid)].map((question) => questionOf(source, assessment, facts, question)),
    ...sentences,
  ];
}

/** The same as one text, to be kept or pasted whole; `choose` says what is to be ticked. */
export const asPlainText = (questions: readonly CopyQuestion[], choose: (item: CopyItem) => string): string =>
  questions
    .filter(({ items }) => items.length > 0)
    .map(({ id, label, items }) =>
      [`${id} ${label}`, ...items.map((item) => (item.kind === 'choose' ? choose(item) : `${item.name}: ${item.value}`))].join('\n'),
    )
    .join('\n\n');

function questionOf(source: DocumentSource, assessment: Assessment, facts: Facts, question: Question): CopyQuestion {
  const { tool2, path, reader, language, formWords, ownAid } = source;
  const { aid } = assessment;
  const seat: FormSeat = { id: jointSeat, letter: 'j' };
  const form: FormSource<ImpactTool> = {
    tool: tool2,
    path,
    language,
    words: formWords,
    ownAid,
    seat,
    roles: tool2.assessorRoles,
    filled: { draft: '', reader, assessment },
  };
  const { asked } = questionState({ tool: tool2, path, reader, aid, seat: jointSeat, facts, question });
  const parts = partsOf(tool2, question).filter((part) => asked.includes(part));
  const evidence = rowsBlock(source, 'evidence', reader.rows(evidenceList(aid, question.id, jointSeat)));
  return {
    id: question.id,
    label: question.label[language],
    items: [
      ...parts.flatMap((part) =>
        partBlocks({ source: form, question, part, seat }).flatMap((block) => itemsOf(source, block, part.label[language])),
      ),
      ...textItem(formWords('reason'), reader.value(reasonKey(aid, question.id, jointSeat))),
      ...evidence.flatMap((block) => (block.kind === 'table' ? textItem(block.label, rowsText(block.rows)) : [])),
    ],
  };
}

function itemsOf(source: DocumentSource, block: FormAnswerBlock, partName: string): readonly CopyItem[] {
  switch (block.kind) {
    case 'choiceField':
      return chosen(
        block.label,
        block.options.filter(({ id }) => id === block.value),
      );
    case 'choicesField':
      return chosen(
        block.label || partName,
        block.options.filter(({ id }) => block.values.includes(id)),
      );
    case 'textField':
      return textItem(block.label, block.value ?? '');
    case 'rowsTable':
      return answerBlocks(source, [block]).flatMap((told) => (told.kind === 'table' ? textItem(block.label, rowsText(told.rows)) : []));
    default:
      return [];
  }
}

const chosen = (name: string, options: readonly { readonly label: string }[]): readonly CopyItem[] =>
  options.length === 0 ? [] : [{ kind: 'choose', name, value: options.map(({ label }) => label).join('; ') }];

const textItem = (name: string, value: unknown): readonly CopyItem[] =>
  typeof value === 'string' && value.trim() !== '' ? [{ kind: 'text', name, value: value.trim() }] : [];

const rowsText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.filter((cell) => cell !== '').join(', ')).join('\n');
