// One assessment of the description as its pages need it: who assesses, in whose seat, the facts, what is open.

import { useEffect } from 'preact/hooks';
import type { DescriptionTool, ReviewCriterion } from '../../core/instrument/description-tool.ts';
import type { DraftReader } from '../../core/draft/reader.ts';
import type { Facts } from '../../core/instrument/evaluate.ts';
import { answerOf, isNotApplicableByRule, openCriteria, type LevelCode } from '../../core/review/answers.ts';
import { assessmentsOf, assessorsOf, countingSeat, seatOf, type Assessment, type Assessor } from '../../core/review/assessments.ts';
import type { Session } from '../../state/session.ts';
import { useApp, useDraft, useWords } from '../app-context.ts';
import { useFacts } from '../parts/facts.ts';

export interface Review {
  readonly assessment: Assessment;
  readonly assessors: readonly Assessor[];
  readonly seat: string;
  readonly facts: Facts;
  /** criteria that still wait for an answer, in order */
  readonly open: readonly string[];
  answer(criterion: string): LevelCode | undefined;
}

/** Undefined when the draft has no such assessment of the description. */
export function useReview(aid: string): Review | undefined {
  const app = useApp();
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const facts = useFacts({ assessment1: aid });
  const reader = session.reader.value;
  const assessment = assessmentsOf(reader, tool1.id).find((one) => one.aid === aid);
  if (!assessment) return undefined;
  const seat = ownSeat(reader, assessment, app.me);
  return {
    assessment,
    assessors: assessorsOf(reader, aid),
    seat,
    facts,
    open: openCriteria(tool1, reader, aid, seat, facts),
    answer: (criterion) => answerOf(reader, aid, criterion, seat),
  };
}

/** An assessment begun alone on another machine goes on in the seat it was begun in: its answers are not asked again. */
function ownSeat(reader: DraftReader, assessment: Assessment, me: string): string {
  const mine = assessorsOf(reader, assessment.aid).some(({ personId }) => personId === me);
  return assessment.mode === 'alone' && !mine ? countingSeat(reader, assessment) : seatOf(assessment, me);
}

/** While the page is open, its answers are written by everybody who sits at this machine. */
export function useAssessorsAsWriters(review: Review | undefined): void {
  const app = useApp();
  const { session } = useDraft();
  const people = review?.assessment.mode === 'together' ? review.assessors.map(({ personId }) => personId).join(' ') : '';
  useEffect(() => {
    if (people === '') return;
    writeAs(session, people.split(' '));
    return () => session.setWriters([app.me], 'writer');
  }, [app, session, people]);
}

export const writeAs = (session: Session, people: readonly string[]): void => session.setWriters(people, 'assessor');

export interface LevelCounts {
  readonly missing: number;
  readonly partly: number;
  readonly inOrder: number;
  readonly notApplicable: number;
  readonly open: number;
}

/** How many criteria have each answer; «ei koske» by rule is counted as not applicable. */
export function levelCounts(tool: DescriptionTool, facts: Facts, answer: (criterion: string) => LevelCode | undefined): LevelCounts {
  const codes = tool.criteria.map((criterion) => (isNotApplicableByRule(criterion, facts) ? 'na' : answer(criterion.id)));
  const of = (code: LevelCode) => codes.filter((one) => one === code).length;
  const [missing, partly, inOrder, notApplicable] = [of('0'), of('1'), of('2'), of('na')];
  return { missing, partly, inOrder, notApplicable, open: codes.length - missing - partly - inOrder - notApplicable };
}

/** «H1»: the id without the number of the tool. */
export const codeOf = (criterion: string): string => criterion.slice(criterion.indexOf('.') + 1);

export const criterionOf = (tool: DescriptionTool, id: string): ReviewCriterion | undefined =>
  tool.criteria.find((criterion) => criterion.id === id);

export const reviewsHref = (draft: string): string => `#/malli/${draft}/kuvaus`;
export const criterionHref = (draft: string, aid: string, criterion: string): string => `#/malli/${draft}/kuvaus/${aid}/${criterion}`;
export const resultHref = (draft: string, aid: string): string => `#/malli/${draft}/kuvaus/${aid}/tulos`;

/** «M. L. ja A. K.»; without names «yksin» or «yhdessä» alone. */
export function useAssessorNames(): (review: Pick<Review, 'assessment' | 'assessors'>) => string {
  const t = useWords();
  return ({ assessment, assessors }) => {
    const names = assessors.map(({ name }) => name).filter((name) => name !== '');
    const mode = t(assessment.mode === 'alone' ? 'review:modeAlone' : 'review:modeTogether');
    return names.length === 0 ? mode : `${names.join(', ')} · ${mode}`;
  };
}
