// A seat that is locked: unlocking with a reason that leaves a trace; after the reveal only a sentence and the way on.

import { useId, useState } from 'preact/hooks';
import type { Assessor } from '../../core/review/assessments.ts';
import { changedAfterReveal } from '../../core/review/flow.ts';
import { say } from '../../state/app.ts';
import { unlockSeat } from '../../state/pair.ts';
import { useApp, useDraft, useWords } from '../app-context.ts';
import { useAssessorName, useImpactLinks, type OpenAssessment } from '../impact/assessment.ts';
import { useProgress } from '../impact/progress.ts';
import { Icon } from '../parts/icon.tsx';
import { useMoment } from '../parts/moment.ts';
import { usePairLinks } from './pair-links.ts';
import { useSeats } from './use-pair.ts';

export function LockedSeat({ open, writer, at }: { open: OpenAssessment; writer: Assessor; at: string }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const moment = useMoment();
  const id = useId();
  const { aid } = open.assessment;
  const pairLinks = usePairLinks(aid);
  const { seating } = useSeats(aid);
  const nameOf = useAssessorName(open.assessors);
  const other = seating.pair?.find(({ personId }) => personId !== writer.personId);
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState(false);
  const unlock = () => {
    if (!unlockSeat(app, session, aid, writer.personId, reason)) {
      setLacks(true);
      document.getElementById(id)?.focus();
      return;
    }
    say(app, t('pair:unlockedSaid'));
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
  };
  return (
    <>
      <p class="lead">{t('pair:youLocked', { when: moment(at) })}</p>
      {other && (
        <section class="paper stack">
          <p>{t('pair:waitsFor', { name: nameOf(other) })}</p>
          <div class="row">
            <a class="ds-button" href={pairLinks.handOver}>
              <Icon name="swap" />
              {t('pair:handOverTo', { name: nameOf(other) })}
            </a>
          </div>
        </section>
      )}
      <details class="paper fold">
        <summary>{t('pair:unlockTitle')}</summary>
        <div class="stack">
          <p class="hint" id={`${id}-hint`}>
            {t('pair:unlockText')}
          </p>
          <div class="field">
            <label class="label" for={id}>
              {t('pair:unlockReason')}
            </label>
            <textarea
              class="ds-input"
              id={id}
              rows={2}
              maxLength={500}
              value={reason}
              aria-invalid={lacks || undefined}
              aria-describedby={lacks ? `${id}-hint ${id}-lacks` : `${id}-hint`}
              onInput={(event) => {
                setReason(event.currentTarget.value);
                setLacks(false);
              }}
            />
            {lacks && (
              <p class="error" id={`${id}-lacks`}>
                <Icon name="warn" size={16} />
                {t('pair:unlockLacks')}
              </p>
            )}
          </div>
          <div class="row">
            <button type="button" class="ds-button" data-variant="secondary" onClick={unlock}>
              <Icon name="unlock" />
              {t('pair:unlock')}
            </button>
          </div>
        </div>
      </details>
      <UnlockTrace open={open} only={writer.personId} />
    </>
  );
}

export function RevealedSeat({ open, writer }: { open: OpenAssessment; writer: Assessor }) {
  const { session } = useDraft();
  const t = useWords();
  const moment = useMoment();
  const { aid } = open.assessment;
  const links = useImpactLinks(aid);
  const pairLinks = usePairLinks(aid);
  const { flow } = useSeats(aid);
  const changed = changedAfterReveal(session.set.value, aid, writer.personId).length;
  const first = useProgress(aid, writer.personId)[0]?.question;
  return (
    <>
      <p class="lead">{t('pair:revealedAt', { when: moment(flow.revealedAt ?? '') })}</p>
      <section class="paper stack">
        <p>{t('pair:revealedText')}</p>
        {changed > 0 && (
          <p class="small">
            <span class="chip" data-color="warning">
              <Icon name="pen" size={16} />
              {t('pair:changedAfter')}
            </span>{' '}
            {t('pair:changedCount', { count: changed, n: changed })}
          </p>
        )}
        <div class="row">
          <a class="ds-button" href={pairLinks.differences}>
            {t('pair:toDifferences')}
            <Icon name="right" />
          </a>
          {first && (
            <a class="ds-link" href={links.question(first.id)}>
              {t('pair:goOnAssessing')}
            </a>
          )}
        </div>
      </section>
      <UnlockTrace open={open} />
    </>
  );
}

/** Unlocked before the reveal; the other's reasons are told only when all is told. */
export function UnlockTrace({ open, only }: { open: OpenAssessment; only?: string }) {
  const t = useWords();
  const moment = useMoment();
  const { flow } = useSeats(open.assessment.aid);
  const nameOf = useAssessorName(open.assessors);
  const unlocks = flow.unlocks.filter(({ seat }) => only === undefined || seat === only);
  if (unlocks.length === 0) return null;
  return (
    <section class="panel panel--soft stack stack--tight">
      <h2 class="h4">
        <Icon name="unlock" size={18} />
        {t('pair:traceTitle')}
      </h2>
      <ul class="small">
        {unlocks.map(({ id, seat, at, reason }) => {
          const person = open.assessors.find(({ personId }) => personId === seat);
          return (
            <li key={id}>
              {[person && nameOf(person), moment(at)].filter(Boolean).join(', ')}: {reason}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
