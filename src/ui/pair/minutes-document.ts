// Minutes that write themselves from what the pair has agreed: who, what was talked about, joint answers with reasons, dissent, actions.

import { asText } from '../../core/draft/text-value.ts';
import { fieldInRole, jointSeat, keyOf, rateKey, reasonKey } from '../../core/instrument/keys.ts';
import type { DocumentBlock, DocumentFact, DraftDocument } from '../../core/report/document-model.ts';
import { shownDay } from '../../core/report/shown-value.ts';
import { choiceKey, noJointValue } from '../../core/review/answers.ts';
import { ownAid } from '../../core/submission/own-aid.ts';
import { useApp, useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { useAssessorName, type OpenAssessment } from '../impact/assessment.ts';
import { actionColumns, actionsList, actionTarget } from '../impact/list-columns.ts';
import { useMoment } from '../parts/moment.ts';
import { useAnswerWords } from './answer-words.ts';
import { useStillNeeded } from './still-needed.ts';
import { useSeats, type AgreedQuestion, type Pair } from './use-pair.ts';

export function useMinutes(open: OpenAssessment, pair: Pair): DraftDocument {
  const app = useApp();
  const {
    definitions: { path, tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const moment = useMoment();
  const nameOf = useAssessorName(open.assessors);
  const questionBlocks = useQuestionBlocks();
  const { flow } = useSeats(open.assessment.aid);
  const { context, people, questions } = pair;
  const { aid, reader } = context;
  const roleOf = (role: string) => label(tool2.assessorRoles.find(({ id }) => id === role)?.label ?? { fi: role, sv: role, en: role });
  const nameField = fieldInRole(path, 'modelName');
  const told = questions.filter(
    ({ kind, question }) =>
      kind === 'mustDiscuss' ||
      asText(reader.value(reasonKey(aid, question.id, jointSeat))).trim() !== '' ||
      questionHasDissent(pair, question.id),
  );
  const count = (kind: AgreedQuestion['kind']) =>
    questions.flatMap(({ parts }) => parts).filter((part) => part.kind === kind && part.done).length;
  const head: readonly DocumentFact[] = [
    { name: t('pair:minutesStarted'), value: shownDay(open.assessment.startedOn, language) },
    ...open.assessors.map((assessor) => ({
      name: roleOf(assessor.role) || t('impact:assessors'),
      value: [nameOf(assessor), assessor.organisation].filter(Boolean).join(', '),
    })),
    {
      name: t('pair:minutesLocked'),
      value: people.map((person) => `${nameOf(person)}: ${moment(flow.locked.get(person.personId)?.at ?? '')}`).join('\n'),
    },
    ...(flow.unlocks.length > 0
      ? [{ name: t('pair:traceTitle'), value: flow.unlocks.map(({ at, reason }) => `${moment(at)}: ${reason}`).join('\n') }]
      : []),
  ];
  const sentences = tool2.summarySentences.flatMap(({ id, label: words }): readonly DocumentFact[] => {
    const keys = [...reader.keys(`rate/${aid}/${id}.`).filter((key) => key.endsWith(`/${jointSeat}`)), choiceKey(aid, id)];
    const text = keys.map((key) => reader.value(key)).find((value): value is string => typeof value === 'string' && value.trim() !== '');
    return text === undefined ? [] : [{ name: label(words), value: text.trim(), own: true }];
  });
  const actions = reader
    .rows(actionsList)
    .filter((row) => asText(row.value(actionColumns.target)).startsWith(actionTarget(aid)))
    .map((row) => {
      const target = asText(row.value(actionColumns.target)).slice(actionTarget(aid).length);
      const due = asText(row.value(actionColumns.due));
      return [target, asText(row.value(actionColumns.what)), asText(row.value(actionColumns.who)), due && shownDay(due, language)]
        .filter(Boolean)
        .join(' · ');
    });
  const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 3, text });
  return {
    title: (nameField && asText(reader.value(keyOf(nameField))).trim()) || t('drafts:unnamed'),
    lead: '',
    facts: head,
    ownAid: ownAid[language],
    sections: [
      {
        id: aid,
        title: t('pair:minutesOf', { day: shownDay(app.clock.now().toISOString().slice(0, 10), language) }),
        mark: open.assessment.purpose === 'practice' ? t('impact:purpose_practice') : '',
        blocks: [
          heading(t('pair:minutesTalked')),
          ...(told.length === 0
            ? [{ kind: 'paragraph' as const, text: t('pair:noMust'), quiet: true as const }]
            : told.flatMap((agreed) => questionBlocks(pair, agreed))),
          { kind: 'paragraph', text: t('pair:minutesRest', { small: count('small'), same: count('same') }) },
          ...(sentences.length > 0 ? [heading(t('pair:minutesSentences')), { kind: 'facts' as const, items: sentences }] : []),
          ...(actions.length > 0 ? [heading(t('impact:actions')), { kind: 'list' as const, ordered: false, items: actions }] : []),
        ],
      },
    ],
  };
}

const questionHasDissent = ({ context: { reader, aid } }: Pair, question: string): boolean =>
  reader.keys(`rate/${aid}/${question}.`).some((key) => key === key.replace(/[^/]+$/, jointSeat) && reader.value(key) === noJointValue);

function useQuestionBlocks(): (pair: Pair, agreed: AgreedQuestion) => readonly DocumentBlock[] {
  const t = useWords();
  const label = useLabel();
  const words = useAnswerWords();
  const needed = useStillNeeded();
  const nameIn = useAssessorName([]);
  return (pair, agreed) => {
    const {
      context: { reader, aid },
      people,
    } = pair;
    const { question, parts } = agreed;
    const answersOf = (seat: string) =>
      parts
        .flatMap(({ part }) => {
          const text = words.seat(reader, aid, question.id, part, seat);
          return text === '' ? [] : [`${label(part.label)}: ${text}`];
        })
        .join('\n');
    const reasonOf = (seat: string) => asText(reader.value(reasonKey(aid, question.id, seat))).trim();
    const isDissent = parts.some(({ part }) => reader.value(rateKey(aid, question.id, part.id, jointSeat)) === noJointValue);
    const open = needed(pair, agreed);
    const items: readonly DocumentFact[] = [
      ...people.map((person) => ({
        name: nameIn(person),
        value: [answersOf(person.personId), isDissent ? reasonOf(person.personId) : ''].filter(Boolean).join('\n'),
        own: true as const,
      })),
      { name: t('pair:jointAnswer'), value: answersOf(jointSeat), own: true },
      { name: t('pair:jointReason'), value: reasonOf(jointSeat), own: true },
      { name: t('pair:minutesOpen'), value: open },
    ];
    return [
      {
        kind: 'group',
        blocks: [
          { kind: 'heading', level: 4, text: label(question.label), code: question.id },
          { kind: 'facts', items: items.filter(({ value }) => value !== '') },
        ],
      },
    ];
  };
}

/** The same to paste into a message. */
export function plainText(document: DraftDocument): string {
  const facts = (items: readonly DocumentFact[]) => items.map(({ name, value }) => `${name}: ${value.replaceAll('\n', '\n  ')}`);
  const lines = (block: DocumentBlock): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return ['', [block.code, block.text].filter(Boolean).join(' ')];
      case 'paragraph':
        return ['', block.text];
      case 'list':
        return block.items.map((item) => `- ${item}`);
      case 'facts':
        return facts(block.items);
      case 'group':
        return block.blocks.flatMap(lines);
      case 'table':
        return block.rows.map((row) => row.join(' · '));
    }
  };
  return [
    document.title,
    ...facts(document.facts),
    ...document.sections.flatMap(({ title, mark, blocks }) => ['', [title, mark].filter(Boolean).join(' · '), ...blocks.flatMap(lines)]),
    '',
    document.ownAid,
  ].join('\n');
}
