// Lock one's own assessment: what is missing with the way there, locking, unlocking with a reason before the reveal.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Assessor } from '../../core/review/assessments.ts';
import { changedAfterReveal } from '../../core/review/flow.ts';
import { say } from '../../state/app.ts';
import { lockSeat, obstaclesNow, unlockSeat } from '../../state/pair.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { go } from '../go.ts';
import { useAssessment, useAssessorName, useImpactLinks, useWriters, type OpenAssessment } from '../impact/assessment.ts';
import { useMissingWords, useProgress, readyCount } from '../impact/progress.ts';
import { SeatMark } from '../impact/seat-mark.tsx';
import { Walk } from '../impact/walk.tsx';
import { HandOver } from '../pair/hand-over.tsx';
import { usePairLinks } from '../pair/pair-links.ts';
import { SeatsPanel } from '../pair/seats-panel.tsx';
import { useSeats } from '../pair/use-pair.ts';
import { Banner } from '../parts/marks.tsx';
import { Icon } from '../parts/icon.tsx';
import { useMoment } from '../parts/moment.ts';
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
          <Revealed open={open} writer={writer} />
        ) : lock ? (
          <Locked open={open} writer={writer} at={lock.at} />
        ) : (
          <Unlocked open={open} writer={writer} />
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

/** What is missing is said beforehand; pressing the button leads to it. */
function Unlocked({ open, writer }: { open: OpenAssessment; writer: Assessor }) {
  const app = useApp();
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const { aid } = open.assessment;
  const links = useImpactLinks(aid);
  const pairLinks = usePairLinks(aid);
  const { flow } = useSeats(aid);
  const words = useMissingWords();
  const progress = useProgress(aid, writer.personId);
  const [tried, setTried] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const obstacles = obstaclesNow(app, session, definitions, aid, writer.personId).flatMap((one) => (one.kind === 'question' ? [one] : []));
  const told = tried && obstacles.length > 0;
  useEffect(() => {
    if (!told) return;
    const title = document.title;
    document.title = t('impact:errorTitle', { title });
    return () => {
      document.title = title;
    };
  }, [told, t]);
  const lock = () => {
    setTried(true);
    if (!lockSeat(app, session, definitions, aid, writer.personId)) return void requestAnimationFrame(() => summary.current?.focus());
    const revealed = flow.locked.size > 0;
    say(app, t(revealed ? 'pair:revealedSaid' : 'pair:lockedSaid'));
    if (revealed) go(pairLinks.differences.slice(1));
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
  };
  const first = obstacles[0]?.question ?? progress[0]?.question;
  return (
    <>
      <p class="lead">
        <strong>{t('pair:readyOf', { n: readyCount(progress), all: progress.length })}</strong>{' '}
        {t(obstacles.length > 0 ? 'pair:completeFirst' : 'pair:mayLock')}
      </p>
      {obstacles.length > 0 && (
        <section class={told ? 'errors lock-missing' : 'paper lock-missing'} ref={summary} tabIndex={-1} aria-labelledby="lock-missing">
          <h2 class="h3" id="lock-missing">
            {told ? (
              <>
                <Icon name="warn" /> {t('pair:completeThese', { count: obstacles.length, n: obstacles.length })}
              </>
            ) : (
              <>
                {t('impact:missingTitle')} <span class="muted">({obstacles.length})</span>
              </>
            )}
          </h2>
          <ul>
            {obstacles.map(({ question, ...state }) => (
              <li key={question.id}>
                <span class="muted num">{question.id}</span>
                <p>
                  <a class="ds-link" href={links.question(question.id)}>
                    {label(question.label)}
                  </a>
                  <span class="small muted">{words({ complete: false, asked: [], ...state })}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="paper stack" aria-labelledby="lock-does">
        <h2 class="h3" id="lock-does">
          {t('pair:lockDoes')}
        </h2>
        <ul class="stack">
          <li class="row-nowrap">
            <Icon name="lock" />
            <span>{t('pair:lockDoes1')}</span>
          </li>
          <li class="row-nowrap">
            <Icon name="unlock" />
            <span>{t('pair:lockDoes2')}</span>
          </li>
          <li class="row-nowrap">
            <Icon name="pen" />
            <span>{t('pair:lockDoes3')}</span>
          </li>
        </ul>
      </section>
      <Trace open={open} only={writer.personId} />
      <div class="row row--spread">
        {first && (
          <a class="ds-button" data-variant="secondary" href={links.question(first.id)}>
            <Icon name="left" />
            {t('pair:goOnAssessing')}
          </a>
        )}
        <button type="button" class="ds-button" onClick={lock}>
          <Icon name="lock" />
          {t('pair:lock')}
        </button>
      </div>
    </>
  );
}

function Locked({ open, writer, at }: { open: OpenAssessment; writer: Assessor; at: string }) {
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
      <Trace open={open} only={writer.personId} />
    </>
  );
}

function Revealed({ open, writer }: { open: OpenAssessment; writer: Assessor }) {
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
      <Trace open={open} />
    </>
  );
}

/** Unlocked before the reveal; the other's reasons are told only when all is told. */
function Trace({ open, only }: { open: OpenAssessment; only?: string }) {
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
