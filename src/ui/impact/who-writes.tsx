// Who writes now: alone a name, together everybody, apart the one who has taken the machine. Of the others only how many are done.

import type { Assessor } from '../../core/review/assessments.ts';
import { useDraft, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { usePairLinks } from '../pair/pair-links.ts';
import { useSeats } from '../pair/use-pair.ts';
import { useAssessorName, useImpactLinks, type OpenAssessment } from './assessment.ts';
import { readyCount, useProgress } from './progress.ts';
import { SeatMark, seatMarkOf } from './seat-mark.tsx';

export function WriterPanel({ open }: { open: OpenAssessment }) {
  const t = useWords();
  const {
    definitions: { tool2 },
  } = useDraft();
  const {
    assessment: { aid, mode },
    assessors,
    writer,
  } = open;
  const nameOf = useAssessorName(assessors);
  const links = useImpactLinks(aid);
  const pairLinks = usePairLinks(aid);
  const { flow } = useSeats(aid);
  if (mode === 'together') {
    return (
      <section class="panel writer" aria-label={t('impact:whoNow')}>
        <div class="person">
          {assessors.map((assessor) => (
            <SeatMark key={assessor.personId} assessor={assessor} assessors={assessors} />
          ))}
          <p>
            <span class="small muted">{t('impact:writesTogether')}</span>
            <br />
            <strong>{assessors.map(nameOf).join(', ') || t('impact:nobodyNamed')}</strong>
          </p>
        </div>
        <p class="small">
          <a class="ds-link" href={links.assessors}>
            {t('impact:openAssessors')}
          </a>
        </p>
      </section>
    );
  }
  if (!writer) return null;
  const { shape } = seatMarkOf(writer, assessors, tool2.requiredRoles);
  return (
    <section class="panel writer" data-shape={shape} aria-label={t('impact:whoNow')}>
      <div class="person">
        <SeatMark assessor={writer} assessors={assessors} />
        <p>
          <span class="small muted">{t('impact:whoNow')}</span>
          <br />
          <strong>{nameOf(writer)}</strong>
        </p>
      </div>
      {mode === 'apart' && (
        <>
          <div class="row">
            <a class="ds-button" data-variant="secondary" data-size="sm" href={pairLinks.handOver}>
              <Icon name="swap" size={18} />
              {t('impact:changeWriter')}
            </a>
            <a class="ds-link small" href={pairLinks.lock}>
              <Icon name="lock" size={16} />
              {t(flow.locked.has(writer.personId) ? 'pair:lockedTitle' : 'pair:lockTitle')}
            </a>
          </div>
          <ul class="small stack stack--tight">
            {assessors
              .filter((other) => other !== writer)
              .map((other) => (
                <OtherCount key={other.personId} aid={aid} assessor={other} name={nameOf(other)} />
              ))}
          </ul>
          {!flow.revealed && (
            <p class="small">
              <Icon name="lock" size={16} /> {t('impact:othersHidden')}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function OtherCount({ aid, assessor, name }: { aid: string; assessor: Assessor; name: string }) {
  const t = useWords();
  const progress = useProgress(aid, assessor.personId);
  return <li class="num">{t('impact:countOf', { name, n: readyCount(progress), all: progress.length })}</li>;
}
