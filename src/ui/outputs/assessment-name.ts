// One assessment in a line: when it was begun, how it is made, what it is for, whether it is finished.

import type { Assessment } from '../../core/review/assessments.ts';
import { useLanguage, useWords } from '../app-context.ts';
import { dayOf } from '../format.ts';

export function useAssessmentName(): (assessment: Assessment) => string {
  const t = useWords();
  const language = useLanguage();
  return ({ startedOn, mode, purpose, finishedAt }) =>
    [
      dayOf(startedOn.slice(0, 10), language),
      t(mode === 'apart' ? 'outputs:docMode_apart' : mode === 'together' ? 'outputs:docMode_together' : 'outputs:docMode_alone'),
      t(purpose === 'real' ? 'outputs:docPurpose_real' : 'outputs:docPurpose_practice'),
      t(finishedAt === undefined ? 'outputs:docUnfinished' : 'outputs:finished'),
    ].join(' · ');
}
