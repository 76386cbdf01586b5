// The class and the answers of a finished assessment, computed from the text of the moment it was marked finished.

import { useMemo } from 'preact/hooks';
import { answerOf } from '../../core/review/answers.ts';
import { countingSeat, finishesOf, type Assessment } from '../../core/review/assessments.ts';
import { classify, type Classification } from '../../core/review/classification.ts';
import { readerAtFinish } from '../../state/assessments.ts';
import { descriptionFacts } from '../../state/facts.ts';
import { useDraft } from '../app-context.ts';
import { levelCounts, type LevelCounts } from './use-review.ts';

export interface AtFinish {
  readonly classification: Classification;
  readonly counts: LevelCounts;
}

/** Undefined until the assessment has been marked finished. What was said then does not change, so it is computed once. */
export function useAtFinish(assessment: Assessment): AtFinish | undefined {
  const { session, definitions } = useDraft();
  const { aid } = assessment;
  const finish = finishesOf(session.reader.value, aid).at(-1)?.id;
  return useMemo(() => {
    const reader = finish === undefined ? undefined : readerAtFinish(session, aid);
    if (!reader) return undefined;
    const facts = descriptionFacts(reader, definitions, { assessment1: aid });
    const seat = countingSeat(reader, assessment);
    return {
      classification: classify({ facts, tool1: definitions.tool1 }),
      counts: levelCounts(definitions.tool1, facts, (criterion) => answerOf(reader, aid, criterion, seat)),
    };
  }, [finish, session, definitions, aid, assessment.mode]);
}
