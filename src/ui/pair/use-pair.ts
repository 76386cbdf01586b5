// The pair of one assessment as its pages need it: who sits where, what is locked, and after the reveal the differences by question.

import type { RevisionSet } from '../../core/draft/revision-set.ts';
import { questionOf, partsOf } from '../../core/instrument/keys.ts';
import type { ImpactTool, Part, Question } from '../../core/instrument/impact-tool.ts';
import { assessorsOf, type Assessor } from '../../core/review/assessments.ts';
import { inTurn, type PartDifference } from '../../core/review/differences.ts';
import { lockState, type FlowState } from '../../core/review/flow.ts';
import { jointState, type JointContext, type JointPart } from '../../core/review/joint.ts';
import { pairContextOf } from '../../core/review/pair-of.ts';
import { seatingOf, type Seating } from '../../core/review/seats.ts';
import type { Definitions } from '../../state/definitions.ts';
import { useDraft } from '../app-context.ts';
import type { OpenAssessment } from '../impact/assessment.ts';

export interface Seats {
  readonly seating: Seating;
  readonly flow: FlowState;
}

export function useSeats(aid: string): Seats {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const reader = session.reader.value;
  const flow = lockState(reader, aid);
  return { flow, seating: seatingOf(assessorsOf(reader, aid), tool2.requiredRoles, flow.revealedBetween) };
}

/** `mustDiscuss` now or when both locked; `small` = any other difference, or a part only the joint answer is asked. */
export type PartKind = 'mustDiscuss' | 'small' | 'notAsked' | 'same';

export interface AgreedPart {
  readonly part: Part;
  readonly kind: PartKind;
  /** one, or of rows one for each column */
  readonly differences: readonly PartDifference[];
  /** undefined: not asked of the joint answer, or not yet */
  readonly joint: JointPart | undefined;
  readonly done: boolean;
}

export interface AgreedQuestion {
  readonly question: Question;
  readonly parts: readonly AgreedPart[];
  /** of its parts the one to be talked about most */
  readonly kind: PartKind;
  readonly done: boolean;
}

export interface Pair {
  readonly context: JointContext;
  readonly people: readonly [Assessor, Assessor];
  /** in the tool's order */
  readonly questions: readonly AgreedQuestion[];
  /** must be talked about first, then the other differences; each in the tool's order */
  readonly differing: readonly AgreedQuestion[];
}

const known = new WeakMap<RevisionSet, Map<string, Pair | undefined>>();

/** Undefined until both seats have locked. Computed once for every sealed state. */
export function usePair({ assessment }: Pick<OpenAssessment, 'assessment'>): Pair | undefined {
  const { session, definitions } = useDraft();
  const set = session.set.value;
  const ofSet = known.get(set) ?? new Map<string, Pair | undefined>();
  known.set(set, ofSet);
  if (!ofSet.has(assessment.aid)) ofSet.set(assessment.aid, pairNow(set, definitions, assessment));
  return ofSet.get(assessment.aid);
}

function pairNow(set: RevisionSet, definitions: Definitions, assessment: OpenAssessment['assessment']): Pair | undefined {
  const { path, tool1, tool2, programme } = definitions;
  const context = pairContextOf({ set, path, tool1, tool2, programme }, assessment);
  if (context === undefined) return undefined;
  const { pair } = seatingOf(assessorsOf(context.reader, assessment.aid), tool2.requiredRoles, context.pair);
  if (pair === undefined) return undefined;
  const questions = agreedQuestions(tool2, inTurn(context), jointState(context));
  return {
    context,
    people: pair,
    questions,
    differing: [...questions.filter(({ kind }) => kind === 'mustDiscuss'), ...questions.filter(({ kind }) => kind === 'small')],
  };
}

const ranks: readonly PartKind[] = ['mustDiscuss', 'small', 'notAsked', 'same'];

function agreedQuestions(tool: ImpactTool, differences: readonly PartDifference[], joint: readonly JointPart[]): readonly AgreedQuestion[] {
  const ids = new Set([...differences, ...joint].map(({ question }) => question));
  return tool.questions
    .filter(({ id }) => ids.has(id))
    .map((question) => {
      const own = joint.filter((one) => one.question === question.id);
      // a part that is not asked yet waits for the ones before it
      const allGiven = own.every(({ kind }) => kind === 'answered' || kind === 'noValue');
      const parts = partsOf(tool, questionOf(tool, question.id) ?? question).flatMap((part): readonly AgreedPart[] => {
        const found = differences.filter((one) => one.question === question.id && one.part === part.id);
        const agreed = own.find((one) => one.part === part.id);
        if (found.length === 0 && agreed === undefined) return [];
        return [
          {
            part,
            kind: kindOf(found, agreed),
            differences: found,
            joint: agreed,
            done: agreed === undefined ? allGiven : agreed.kind === 'answered' || agreed.kind === 'noValue',
          },
        ];
      });
      const kind = ranks.find((rank) => parts.some((part) => part.kind === rank)) ?? 'same';
      return { question, parts, kind, done: parts.every((part) => part.done) };
    });
}

function kindOf(differences: readonly PartDifference[], joint: JointPart | undefined): PartKind {
  if (joint?.mustDiscuss === true || differences.some(({ mustDiscuss }) => mustDiscuss)) return 'mustDiscuss';
  if (differences.length > 0 && differences.every(({ kind }) => kind === 'same')) return 'same';
  return joint === undefined && differences.every(({ kind }) => kind === 'notAsked' || kind === 'same') ? 'notAsked' : 'small';
}
