// Where the confirming of one assessment stands, for its pages.

import { useLayoutEffect } from 'preact/hooks';
import type { Assessment } from '../../core/review/assessments.ts';
import { lockState } from '../../core/review/flow.ts';
import { seatingOf, type Seating } from '../../core/review/seats.ts';
import { confirmingNow, type ConfirmingNow } from '../../state/confirming.ts';
import { useDraft } from '../app-context.ts';
import type { OpenAssessment } from '../impact/assessment.ts';

/** What was being typed counts: it is sealed when the page opens. */
export function useConfirming(aid: string): ConfirmingNow | undefined {
  const { session, definitions } = useDraft();
  useLayoutEffect(() => session.sealAll(), [session]);
  return confirmingNow(session.set.value, definitions, aid);
}

/**
 * Whether it is practice, to be marked as such. A real one that is still being agreed on is only unfinished: what stands against it is said
 * instead.
 */
export const isPractice = ({ state, blockers }: ConfirmingNow, { purpose }: Pick<Assessment, 'purpose'>): boolean =>
  purpose === 'practice' || (state.practice && blockers.length === 0);

/** Who confirms in which role. */
export function useConfirmers({ assessment, assessors }: OpenAssessment): Seating {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  return seatingOf(assessors, tool2.requiredRoles, lockState(session.reader.value, assessment.aid).revealedBetween);
}
