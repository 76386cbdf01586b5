// Both seats side by side: how far each is and whether it is locked; of the other never more than that.

import type { Assessor } from '../../core/review/assessments.ts';
import { useWords } from '../app-context.ts';
import { useAssessorName, type OpenAssessment } from '../impact/assessment.ts';
import { readyCount, useProgress } from '../impact/progress.ts';
import { SeatMark } from '../impact/seat-mark.tsx';
import { Icon } from '../parts/icon.tsx';
import { useMoment } from '../parts/moment.ts';
import { useSeats } from './use-pair.ts';

export function SeatsPanel({ open }: { open: OpenAssessment }) {
  const t = useWords();
  const { seating } = useSeats(open.assessment.aid);
  return (
    <section class="panel stack" aria-label={t('pair:seatsTitle')}>
      <h2 class="h4">{t('pair:seatsTitle')}</h2>
      <ul class="stack">
        {(seating.pair ?? open.assessors).map((assessor) => (
          <SeatLine key={assessor.personId} open={open} assessor={assessor} />
        ))}
      </ul>
      {seating.pair && seating.further.length > 0 && (
        <>
          <p class="small muted">{t('pair:furtherText')}</p>
          <ul class="stack">
            {seating.further.map((assessor) => (
              <SeatLine key={assessor.personId} open={open} assessor={assessor} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export function SeatLine({
  open: {
    assessment: { aid },
    assessors,
  },
  assessor,
}: {
  open: OpenAssessment;
  assessor: Assessor;
}) {
  const t = useWords();
  const moment = useMoment();
  const { flow } = useSeats(aid);
  const name = useAssessorName(assessors)(assessor);
  const progress = useProgress(aid, assessor.personId);
  const lock = flow.locked.get(assessor.personId);
  return (
    <li class="person">
      <SeatMark assessor={assessor} assessors={assessors} />
      <p>
        <strong>{name}</strong>
        <br />
        <span class="small muted num">
          {lock ? (
            <>
              <Icon name="lock" size={16} /> {t('pair:lockedAt', { when: moment(lock.at) })}
            </>
          ) : (
            t('pair:readyNotLocked', { n: readyCount(progress), all: progress.length })
          )}
        </span>
      </p>
    </li>
  );
}
