// When a seat of a pair may be locked, what is missing until then, and the record that locks it (instruments.md c.2, c.9.1).

import { readerOf } from '../draft/draft-reader.ts';
import type { Json } from '../draft/revision.ts';
import type { RevisionSet } from '../draft/revision-set.ts';
import type { PathInstrument } from '../instrument/definition.ts';
import type { DescriptionTool, ReviewCriterion } from '../instrument/description-tool.ts';
import type { Facts } from '../instrument/evaluate.ts';
import type { ImpactTool, Part, PartRule, Question } from '../instrument/impact-tool.ts';
import { answerOf, askedQuestions, isNotApplicableByRule, questionState, reasonLength } from './answers.ts';
import { commitmentTo, headsOfSeat, knownRecords, lockState } from './flow.ts';
import type { Seating } from './seats.ts';

export interface LockContext {
  readonly tool: ImpactTool | DescriptionTool;
  readonly path: PathInstrument;
  /** sealed answers only: seal what is being typed first */
  readonly set: RevisionSet;
  readonly aid: string;
  /** person id of the one who would lock */
  readonly seat: string;
  readonly seating: Seating;
  /** facts of the draft read with this assessment and seat */
  readonly facts: Facts;
}

export type LockObstacle =
  /** the two seats are not two named different people; see `seating.lacking` */
  | { readonly kind: 'seats' }
  /** further assessors have no seat to lock */
  | { readonly kind: 'notSeated' }
  | { readonly kind: 'alreadyLocked' }
  | {
      readonly kind: 'question';
      readonly question: Question;
      readonly missing: readonly Part[];
      readonly errors: readonly PartRule[];
      readonly reasonMissing: boolean;
    }
  /** tool 1; «?» is an answer here: it is what the pair then talks about */
  | { readonly kind: 'criterion'; readonly criterion: ReviewCriterion; readonly reasonMissing: boolean };

/** Everything that keeps the seat from being locked, in the order of the tool; empty = it may be. */
export function obstaclesToLock(context: LockContext): readonly LockObstacle[] {
  const { tool, seating, seat, set, aid } = context;
  if (seating.pair === undefined) return [{ kind: 'seats' }];
  if (!seating.pair.some(({ personId }) => personId === seat)) return [{ kind: 'notSeated' }];
  const state = lockState(readerOf(set), aid);
  if (state.revealed || state.locked.has(seat)) return [{ kind: 'alreadyLocked' }];
  return tool.kind === 'impact' ? unfinishedQuestions(context, tool) : unansweredCriteria(context, tool);
}

/** Value for a new `flow/<aid>/lock/<id>`; `at` = ISO moment. Undefined while there are obstacles. */
export function lockRecord(context: LockContext, at: string): Json | undefined {
  const { set, aid, seat, seating } = context;
  const assessor = seating.pair?.find(({ personId }) => personId === seat);
  if (assessor === undefined || obstaclesToLock(context).length > 0) return undefined;
  const heads = headsOfSeat(set, aid, seat);
  return { seat, role: assessor.role, at, after: knownRecords(readerOf(set), aid), heads, commitment: commitmentTo(set, heads) };
}

function unfinishedQuestions({ path, set, aid, seat, facts }: LockContext, tool: ImpactTool): readonly LockObstacle[] {
  const reader = readerOf(set);
  return askedQuestions(tool, reader, aid).flatMap((question) => {
    const { complete, missing, errors, reasonMissing } = questionState({ tool, path, reader, aid, seat, facts, question });
    return complete ? [] : [{ kind: 'question' as const, question, missing, errors, reasonMissing }];
  });
}

function unansweredCriteria({ set, aid, seat, facts }: LockContext, tool: DescriptionTool): readonly LockObstacle[] {
  const reader = readerOf(set);
  return tool.criteria.flatMap((criterion) => {
    if (isNotApplicableByRule(criterion, facts)) return [];
    const answer = answerOf(reader, aid, criterion.id, seat);
    const isGiven = answer !== undefined && (answer !== 'na' || criterion.mayNotApply);
    const reasonMissing = answer === 'na' && !facts.filled(`${criterion.id}.perustelu`, reasonLength);
    return isGiven && !reasonMissing ? [] : [{ kind: 'criterion' as const, criterion, reasonMissing: isGiven && reasonMissing }];
  });
}
