// Where the assessors stayed of two minds: what each answered and why, question by question (instruments.md c.9.3).

import { readerOf } from '../draft/draft-reader.ts';
import type { ImpactTool, Part, Question } from '../instrument/impact-tool.ts';
import { jointSeat, partsOf, reasonKey } from '../instrument/keys.ts';
import { askedQuestions, noJointValue, partValue } from '../review/answers.ts';
import { assessorsOf } from '../review/assessments.ts';
import { answerBlocks } from './document-answers.ts';
import { keptTogether } from './document-keep.ts';
import type { DocumentBlock, DocumentFact, DocumentSection } from './document-model.ts';
import type { FormSeat, FormSource } from './form-source.ts';
import { partBlocks } from './impact-parts.ts';
import type { ReportInput } from './report-source.ts';

/** One section, or none when nothing was left without a joint value in an assessment made together. */
export function dissentSection(input: ReportInput): readonly DocumentSection[] {
  const { source, assessment, pair, phrases } = input;
  const { tool2, reader, language } = source;
  const open = askedQuestions(tool2, reader, assessment.aid).flatMap((question) => {
    const parts = partsOf(tool2, question).filter(
      (part) => partValue(reader, assessment.aid, question.id, part.id, jointSeat) === noJointValue,
    );
    return parts.length === 0 ? [] : [{ question, parts }];
  });
  if (open.length === 0 && pair === undefined) return [];
  const blocks = open.flatMap(({ question, parts }) =>
    keptTogether({ kind: 'heading', level: 4, text: question.label[language], code: question.id }, mindsOf(input, question, parts)),
  );
  const none: readonly DocumentBlock[] = [{ kind: 'paragraph', text: phrases('DissentNone') }];
  return [{ id: `${assessment.aid}-dissent`, title: phrases('Dissent'), mark: '', blocks: open.length === 0 ? none : blocks }];
}

/** Own answers and reasons as they stand; made together there is only the joint reason. */
function mindsOf(input: ReportInput, question: Question, parts: readonly Part[]): readonly DocumentBlock[] {
  const { source, set, assessment, pair } = input;
  const { path, tool2, language, formWords, ownAid } = source;
  const { aid } = assessment;
  const reader = readerOf(set);
  const assessors = assessorsOf(reader, aid);
  const reasonIn = (seat: string): readonly DocumentFact[] => {
    const reason = reader.value(reasonKey(aid, question.id, seat));
    return typeof reason === 'string' && reason.trim() !== '' ? [{ name: formWords('reason'), value: reason.trim(), own: true }] : [];
  };
  const facts = (items: readonly DocumentFact[]): readonly DocumentBlock[] => (items.length === 0 ? [] : [{ kind: 'facts', items }]);
  const own = (pair?.pair ?? []).flatMap((person, index): readonly DocumentBlock[] => {
    const seat: FormSeat = { id: person, letter: index === 0 ? 'a' : 'b' };
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
    const name = assessors.find(({ personId }) => personId === person)?.name ?? '';
    const answers = answerBlocks(
      { ...source, reader },
      parts.flatMap((part) => partBlocks({ source: form, question, part, seat })),
    );
    return [{ kind: 'paragraph', text: name }, ...answers, ...facts(reasonIn(person))];
  });
  return own.length > 0
    ? [...own, ...facts(reasonIn(jointSeat))]
    : [{ kind: 'paragraph', text: input.phrases('NoJointValue') }, ...facts(reasonIn(jointSeat))];
}
