// The assessment of impacts as a payload tells it: the gate, every asked answer, the closing sentences and the actions.

import { readerOf } from '../draft/draft-reader.ts';
import type { DraftReader } from '../draft/reader.ts';
import type { RevisionSet } from '../draft/revision-set.ts';
import type { PathInstrument } from '../instrument/definition.ts';
import type { DescriptionTool } from '../instrument/description-tool.ts';
import type { ImpactTool, Question } from '../instrument/impact-tool.ts';
import { evidenceList, jointSeat, partsOf, reasonKey } from '../instrument/keys.ts';
import { holds, type Facts } from '../instrument/evaluate.ts';
import { factsOf } from '../model/facts.ts';
import type { Programme } from '../programme.ts';
import { askedQuestions, choiceKey, gateState, questionState } from '../review/answers.ts';
import { countingSeat, type Assessment } from '../review/assessments.ts';
import { attachKey } from '../review/confirmation-records.ts';
import { lockState, readerAtLock } from '../review/flow.ts';
import { pairOf } from '../review/pair-of.ts';
import { recording, type RecordingReader } from './content-hash.ts';
import { actionsOf, headOf } from './payload-assessment.ts';
import { partOf } from './payload-parts.ts';
import { evidenceOf, idIn, textIn } from './payload-values.ts';
import type { PayloadImpact } from './payload-schema.ts';

export interface ImpactInput {
  readonly set: RevisionSet;
  readonly reader: RecordingReader;
  readonly path: PathInstrument;
  readonly tool1: DescriptionTool;
  readonly tool2: ImpactTool;
  readonly programme: Programme;
  readonly assessment: Assessment;
}

/**
 * `returnable`: real, and everything a confirmation asks for holds (instruments.md c.10); without it the payload is practice. Agreement and
 * confirmations are for the payload to add: they are no content a hash could cover.
 */
export function impactOf(input: ImpactInput): { readonly impact: PayloadImpact; readonly returnable: boolean } {
  const { reader, path, tool2, assessment } = input;
  const { aid } = assessment;
  const seat = countingSeat(readerOf(input.set), assessment);
  const source = { ...input, plain: readerOf(input.set) };
  const facts = factsOf({ ...input, reader: source.plain, assessment2: { aid, seat } });
  const gate = gateState(tool2, facts);
  const impact: PayloadImpact = {
    ...headOf(reader, assessment),
    gate: {
      met: gate.met,
      questions: gate.questions.map(({ question, met }) => ({ ...answerOf(source, facts, question, jointSeat), met })),
    },
    optional: tool2.sections.flatMap(({ optional }) =>
      optional === undefined ? [] : [{ id: optional.id, chosen: reader.value(choiceKey(aid, optional.id)) === true }],
    ),
    answers: askedQuestions(tool2, reader, aid).map((question) => answerOf(source, facts, question, seat)),
    sentences: tool2.summarySentences.map(({ id }) => ({ id, text: sentenceOf(reader, aid, id, seat) })),
    actions: actionsOf(reader, path, (target) => target === aid || target.startsWith(`${aid}:`)),
    agreement: [],
    individualAnswers: individualOf(input),
    confirmations: [],
  };
  return { impact, returnable: assessment.purpose === 'real' && holds(tool2.confirmWhen, facts) };
}

/**
 * What each of the pair had answered alone when it was locked, before the talk, when they attach it; null otherwise. The hash covers the
 * same fields as they are now.
 */
function individualOf(input: ImpactInput): PayloadImpact['individualAnswers'] {
  const { reader, set, tool2, assessment } = input;
  const { aid } = assessment;
  const pair = pairOf(readerOf(set), aid, tool2.requiredRoles);
  const isRevealed = assessment.mode === 'apart' && lockState(readerOf(set), aid).revealed;
  if (pair === undefined || !isRevealed || reader.value(attachKey(aid)) !== true) return null;
  const then = readerAtLock(set, aid);
  const past = recording(then, set);
  const told = pair.map(({ role, personId }) => {
    const facts = factsOf({ ...input, reader: then, assessment2: { aid, seat: personId } });
    const source = { ...input, reader: past, plain: then };
    return { role: idIn(role), answers: askedQuestions(tool2, reader, aid).map((question) => answerOf(source, facts, question, personId)) };
  });
  for (const key of past.read) reader.value(key);
  return told;
}

/** `plain` sees what `reader` sees, but what it is asked is no content. */
type AnswerSource = Pick<ImpactInput, 'reader' | 'path' | 'tool2' | 'assessment'> & { readonly plain: DraftReader };

function answerOf(source: AnswerSource, facts: Facts, question: Question, seat: string): PayloadImpact['answers'][number] {
  const { reader, plain, path, tool2, assessment } = source;
  const { aid } = assessment;
  const { asked } = questionState({ tool: tool2, path, reader: plain, aid, seat, facts, question });
  return {
    id: question.id,
    parts: partsOf(tool2, question).map((part) =>
      partOf({ ...source, aid, seat, question, part, asked: part.kind === 'computed' || asked.includes(part) }),
    ),
    reason: textIn(reader.value(reasonKey(aid, question.id, seat))),
    evidence: reader.rows(evidenceList(aid, question.id, seat)).map(evidenceOf),
  };
}

/** A closing sentence is joint text; alone it may stand in the assessor's own seat. */
function sentenceOf(reader: RecordingReader, aid: string, id: string, seat: string): string {
  const parts = reader.keys(`rate/${aid}/${id}.`).filter((key) => key.endsWith(`/${jointSeat}`) || key.endsWith(`/${seat}`));
  const keys = [...parts, choiceKey(aid, id), reasonKey(aid, id, jointSeat), reasonKey(aid, id, seat)];
  return keys.map((key) => textIn(reader.value(key))).find((text) => text !== '') ?? '';
}
