// Joint answers of a pair, part by part: what is agreed, what waits, and what may be confirmed in one go (instruments.md c.9.3).

import { stateOf, valueOf } from '../draft/field-state.ts';
import type { Json } from '../draft/revision.ts';
import type { RevisionSet } from '../draft/revision-set.ts';
import type { Part, PartRule } from '../instrument/impact-tool.ts';
import { jointSeat, levelPart, partList, partsOf, questionOf } from '../instrument/keys.ts';
import { answerOf, isAnswered, noJointValue, questionState, reasonLength, specialOf } from './answers.ts';
import { isStale, jointKey, type JointPlace } from './basis.ts';
import { inTurn, type PairContext, type PartDifference } from './differences.ts';
import { readerAtLock } from './flow.ts';

export interface JointContext extends PairContext {
  /** the revisions `reader` reads */
  readonly set: RevisionSet;
}

export type JointKind =
  | 'unanswered'
  /** both answered the same, and it has not been made the joint answer yet */
  | 'equalNotConfirmed'
  | 'answered'
  /** «ei yhteistä arvoa», with the reasons of both */
  | 'noValue'
  /** an individual answer has changed since */
  | 'stale'
  | 'reasonMissing';

export interface JointPart {
  readonly question: string;
  readonly part: string;
  readonly place: JointPlace;
  readonly kind: JointKind;
  readonly value: Json;
  /** was to be discussed when both locked, or is so now: an own answer moved afterwards does not take the reason away */
  readonly mustDiscuss: boolean;
  /** seats whose reason is missing: the joint one, or for «ei yhteistä arvoa» either person */
  readonly reasonsMissing: readonly string[];
  readonly differences: readonly PartDifference[];
}

/** Every part that has or needs a joint answer, in the order of the tool: parts asked of the joint seat, and equal ones that will be. */
export function jointState(context: JointContext): readonly JointPart[] {
  const now = group(inTurn(context));
  const locked = group(inTurn({ ...context, reader: readerAtLock(context.set, context.aid) }));
  const facts = context.factsFor(context.reader, jointSeat);
  return partsToAgree(context, facts, now).map(({ question, part }) => {
    const differences = now.get(nameOf(question, part.id)) ?? [];
    const mustDiscuss = [...differences, ...(locked.get(nameOf(question, part.id)) ?? [])].some((difference) => difference.mustDiscuss);
    const place: JointPlace = { aid: context.aid, question, part, pair: context.pair };
    const value = stateOf(context.set, jointKey(place)).kind === 'conflict' ? null : valueOf(context.set, jointKey(place));
    const isGiven = isJointlyAnswered(context, facts, question, part);
    const seats = value === noJointValue ? context.pair : mustDiscuss ? [jointSeat] : [];
    const reasonsMissing = seats.filter((seat) => !context.factsFor(context.reader, seat).filled(`${question}.perustelu`, reasonLength));
    const whenGiven: JointKind = isStale(context.set, place) ? 'stale' : reasonsMissing.length > 0 ? 'reasonMissing' : value === noJointValue ? 'noValue' : 'answered';
    const kind = isGiven ? whenGiven : areEqual(differences) ? 'equalNotConfirmed' : 'unanswered';
    return { question, part: part.id, place, kind, value, mustDiscuss, reasonsMissing: isGiven ? reasonsMissing : [], differences };
  });
}

export interface EqualPart {
  readonly question: string;
  readonly part: string;
  readonly place: JointPlace;
  /** what `jointInput` is to write */
  readonly value: Json;
  /** rows to copy to the joint list first */
  readonly copyRows?: { readonly from: string; readonly to: string };
}

/** Parts both answered alike that nobody has made joint answers yet: confirmed in one go. */
export const equalParts = (context: JointContext): readonly EqualPart[] =>
  jointState(context)
    .filter(({ kind }) => kind === 'equalNotConfirmed')
    .map(({ question, part, place, differences }) => {
      const [own] = context.pair;
      const list = (seat: string): string => partList(place.part, context.aid, seat);
      const value = differences[0]?.row === undefined ? (differences[0]?.a ?? null) : null;
      const isCopied = place.part.kind === 'rows' && specialOf(value) === undefined;
      return { question, part, place, value: isCopied ? null : value, ...(isCopied ? { copyRows: { from: list(own), to: list(jointSeat) } } : {}) };
    });

/** Rules the joint answers of a question break against each other (an effect without any evidence). */
export function jointErrors({ tool, path, reader, aid, factsFor }: JointContext): readonly { readonly question: string; readonly rule: PartRule }[] {
  if (tool.kind !== 'impact') return [];
  const facts = factsFor(reader, jointSeat);
  return tool.questions.flatMap((question) =>
    questionState({ tool, path, reader, aid, seat: jointSeat, facts, question }).errors.map((rule) => ({ question: question.id, rule })),
  );
}

type OwnFacts = ReturnType<PairContext['factsFor']>;
type Differences = ReadonlyMap<string, readonly PartDifference[]>;

const levels: Part = { id: levelPart, kind: 'choices', label: { fi: '', sv: '', en: '' }, special: [] };
const nameOf = (question: string, part: string): string => `${question}.${part}`;

function group(differences: readonly PartDifference[]): Differences {
  const parts = new Map<string, PartDifference[]>();
  for (const difference of differences) {
    const name = nameOf(difference.question, difference.part);
    parts.set(name, [...(parts.get(name) ?? []), difference]);
  }
  return parts;
}

/** «?» of both is the same, but no answer that could be made the joint one. */
const areEqual = (differences: readonly PartDifference[]): boolean => differences.length > 0 && differences.every(({ kind, a }) => kind === 'same' && a !== 'ns');

function partsToAgree(context: JointContext, facts: OwnFacts, now: Differences): readonly { question: string; part: Part }[] {
  const { tool, path, reader, aid } = context;
  if (tool.kind !== 'impact') return [...now.values()].flatMap(([first]) => (first === undefined ? [] : [{ question: first.question, part: levels }]));
  const ids = [...new Set([...now.values()].flatMap((differences) => differences.map(({ question }) => question)))];
  return ids.flatMap((id) => {
    const question = questionOf(tool, id);
    if (question === undefined) return [];
    const state = questionState({ tool, path, reader, aid, seat: jointSeat, facts, question });
    let isFollowing = true; // every earlier part is, or is about to be, what both answered
    return partsOf(tool, question).flatMap((part) => {
      const differences = now.get(nameOf(id, part.id)) ?? [];
      const isAsked = state.asked.includes(part);
      const isEqual = areEqual(differences);
      const willBeAsked = isFollowing && isEqual && part.kind !== 'computed';
      isFollowing &&= isEqual && (!isAsked || state.missing.includes(part) || valueOf(context.set, jointKey({ aid, question: id, part })) === (differences[0]?.a ?? null));
      return isAsked || willBeAsked ? [{ question: id, part }] : [];
    });
  });
}

function isJointlyAnswered(context: JointContext, facts: OwnFacts, questionId: string, part: Part): boolean {
  const { tool, path, reader, aid } = context;
  if (tool.kind === 'impact') {
    const question = questionOf(tool, questionId);
    return question !== undefined && !questionState({ tool, path, reader, aid, seat: jointSeat, facts, question }).missing.includes(part)
      && questionState({ tool, path, reader, aid, seat: jointSeat, facts, question }).asked.includes(part);
  }
  const criterion = tool.criteria.find(({ id }) => id === questionId);
  const isDissent = reader.value(jointKey({ aid, question: questionId, part })) === noJointValue;
  return criterion !== undefined && (isDissent || isAnswered(criterion, answerOf(reader, aid, questionId, jointSeat), facts));
}
