// Lock one's own assessment: who sits here, and what their seat may do now.

import type { Assessor } from '../../core/review/assessments.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useAssessment, useAssessorName, useImpactLinks, useWriters, type OpenAssessment } from '../impact/assessment.ts';
import { SeatMark } from '../impact/seat-mark.tsx';
import { Walk } from '../impact/walk.tsx';
import { HandOver } from '../pair/hand-over.tsx';
import { LockedSeat, RevealedSeat } from '../pair/locked-seat.tsx';
import { SeatsPanel } from '../pair/seats-panel.tsx';
import { UnlockedSeat } from '../pair/unlocked-seat.tsx';
import { useSeats } from '../pair/use-pair.ts';
import { Icon } from '../parts/icon.tsx';
import { Banner } from '../parts/marks.tsx';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';

export function LockPage({ params }: { params: Readonly<Record<string, string>> }) {
  const open = useAssessment(params['aid'] ?? '');
  if (open?.assessment.mode !== 'apart') return <Missing params={params} />;
  return (
    <>
      <Walk open={open} current="questions" />
      {open.writer ? <Page key={open.writer.personId} open={open} writer={open.writer} /> : <HandOver open={open} stay />}
    </>
  );
}

function Page({ open, writer }: { open: OpenAssessment; writer: Assessor }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const { aid } = open.assessment;
  const { flow, seating } = useSeats(aid);
  useWriters(open);
  const name = useAssessorName(open.assessors)(writer);
  const role = tool2.assessorRoles.find(({ id }) => id === writer.role);
  const seated = seating.pair?.some(({ personId }) => personId === writer.personId) ?? false;
  const lock = flow.locked.get(writer.personId);
  return (
    <div class="impact-two">
      <div class="stack stack--wide">
        <div class="seat-head">
          <SeatMark assessor={writer} assessors={open.assessors} />
          <div>
            <p class="eyebrow">{[name, role && writer.name ? label(role.label) : ''].filter(Boolean).join(', ')}</p>
            <h1 class="h1" tabIndex={-1}>
              {t(lock ? 'pair:lockedTitle' : 'pair:lockTitle')}
            </h1>
          </div>
        </div>
        {!seating.pair ? (
          <NoSeats open={open} />
        ) : !seated ? (
          <p class="paper">{t('pair:notSeated')}</p>
        ) : flow.revealed ? (
          <RevealedSeat open={open} writer={writer} />
        ) : lock ? (
          <LockedSeat open={open} writer={writer} at={lock.at} />
        ) : (
          <UnlockedSeat open={open} writer={writer} />
        )}
      </div>
      <aside class="stack" aria-label={t('impact:about')}>
        <SeatsPanel open={open} />
      </aside>
    </div>
  );
}

function NoSeats({ open }: { open: OpenAssessment }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const {
    seating: { lacking },
  } = useSeats(open.assessment.aid);
  const links = useImpactLinks(open.assessment.aid);
  const names = lacking.roles
    .map((role) => label(tool2.assessorRoles.find(({ id }) => id === role)?.label ?? { fi: role, sv: role, en: role }))
    .join(', ');
  return (
    <Banner color="warning" icon={<Icon name="warn" />}>
      <p>{lacking.samePerson ? t('pair:samePerson') : t('pair:rolesLacking', { roles: names })}</p>
      <p>
        <a class="ds-link" href={links.assessors}>
          {t('impact:openAssessors')}
        </a>
      </p>
    </Banner>
  );
}
