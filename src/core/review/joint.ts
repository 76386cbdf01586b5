// Joint answers of a pair, part by part: what is agreed, what waits, and what may be confirmed in one go (instruments.md c.9.3).

import type { DraftReader } from '../draft/reader.ts';
import type { Json } from '../draft/revision.ts';
import type { RevisionSet } from '../draft/revision-set.ts';
import type { ReviewCriterion } from '../instrument/description-tool.ts';
import type { Facts } from '../instrument/evaluate.ts';
import type { PartRule } from '../instrument/impact-tool.ts';
import { jointSeat, levelPart, partList, partsOf } from '../instrument/keys.ts';
import { answerOf, askedQuestions, isAnswered, noJointValue, questionState, reasonLength, specialOf } from './answers.ts';
import { criterionPart, isStale, jointKey, type JointPlace } from './basis.ts';
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

/**
 * Every part that has or needs a joint answer, in the order of the tool: what is asked of the joint seat, and what will be once earlier
 * parts of the question are confirmed as both answered them.
 */
export function jointState(context: JointContext): readonly JointPart[] {
  const { set, aid, pair, reader, factsFor } = context;
  const now = grouped(inTurn(context));
  const locked = grouped(inTurn({ ...context, reader: readerAtLock(set, aid) }));
  const facts = new Map([jointSeat, ...pair].map((seat) => [seat, factsFor(reader, seat)]));
  return partsToAgree(context, now, facts.get(jointSeat) ?? factsFor(reader, jointSeat)).map(({ question, part, isGiven }) => {
    const differences = now.get(nameOf(question, part.id)) ?? [];
    const mustDiscuss = [...differences, ...(locked.get(nameOf(question, part.id)) ?? [])].some((difference) => difference.mustDiscuss);
    const place: JointPlace = { aid, question, part, pair };
    const value = reader.inConflict(jointKey(place)) ? null : reader.value(jointKey(place));
    const seats = !isGiven ? [] : value === noJointValue ? pair : mustDiscuss ? [jointSeat] : [];
    const reasonsMissing = seats.filter((seat) => facts.get(seat)?.filled(`${question}.perustelu`, reasonLength) !== true);
    return { question, part: part.id, place, kind: kindOf(), value, mustDiscuss, reasonsMissing, differences };

    function kindOf(): JointKind {
      if (!isGiven) return areEqual(differences) ? 'equalNotConfirmed' : 'unanswered';
      if (isStale(set, place)) return 'stale';
      return reasonsMissing.length > 0 ? 'reasonMissing' : value === noJointValue ? 'noValue' : 'answered';
    }
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
      return {
        question,
        part,
        place,
        value: isCopied ? null : value,
        ...(isCopied ? { copyRows: { from: list(own), to: list(jointSeat) } } : {}),
      };
    });

/** Rules the joint answers of a question break against each other (an effect without any evidence). */
export function jointErrors({
  tool,
  path,
  reader,
  aid,
  factsFor,
}: JointContext): readonly { readonly question: string; readonly rule: PartRule }[] {
  if (tool.kind !== 'impact') return [];
  const facts = factsFor(reader, jointSeat);
  return askedQuestions(tool, reader, aid).flatMap((question) =>
    questionState({ tool, path, reader, aid, seat: jointSeat, facts, question }).errors.map((rule) => ({ question: question.id, rule })),
  );
}

type Differences = ReadonlyMap<string, readonly PartDifference[]>;

const nameOf = (question: string, part: string): string => `${question}.${part}`;

function grouped(differences: readonly PartDifference[]): Differences {
  const parts = new Map<string, PartDifference[]>();
  for (const difference of differences) {
    const name = nameOf(difference.question, difference.part);
    parts.set(name, [...(parts.get(name) ?? []), difference]);
  }
  return parts;
}

/** «?» of both is the same, but no answer that could be made the joint one. */
const areEqual = (differences: readonly PartDifference[]): boolean =>
  differences.length > 0 && differences.every(({ kind, a }) => kind === 'same' && a !== 'ns');

interface AgreedPart {
  readonly question: string;
  readonly part: JointPlace['part'];
  readonly isGiven: boolean;
}

function partsToAgree({ tool, path, reader, aid }: JointContext, now: Differences, facts: Facts): readonly AgreedPart[] {
  if (tool.kind !== 'impact') {
    return tool.criteria
      .filter((criterion) => now.has(nameOf(criterion.id, levelPart)))
      .map((criterion) => ({ question: criterion.id, part: criterionPart, isGiven: isLevelGiven(reader, aid, criterion, facts) }));
  }
  return askedQuestions(tool, reader, aid).flatMap((question) => {
    const { asked, missing } = questionState({ tool, path, reader, aid, seat: jointSeat, facts, question });
    let isFollowing = true; // every earlier part is, or can be confirmed as, what both answered
    return partsOf(tool, question).flatMap((part) => {
      if (part.kind === 'computed') return [];
      const differences = now.get(nameOf(question.id, part.id)) ?? [];
      const isAsked = asked.includes(part);
      const isGiven = isAsked && !missing.includes(part);
      const isComing = isFollowing && differences.length > 0 && differences.every(({ kind }) => kind !== 'notAsked');
      isFollowing &&=
        areEqual(differences) && (!isGiven || reader.value(jointKey({ aid, question: question.id, part })) === differences[0]?.a);
      return isAsked || isComing ? [{ question: question.id, part, isGiven }] : [];
    });
  });
}

function isLevelGiven(reader: DraftReader, aid: string, criterion: ReviewCriterion, facts: Facts): boolean {
  const isDissent = reader.value(jointKey({ aid, question: criterion.id, part: criterionPart })) === noJointValue;
  return isDissent || isAnswered(criterion, answerOf(reader, aid, criterion.id, jointSeat), facts);
}
