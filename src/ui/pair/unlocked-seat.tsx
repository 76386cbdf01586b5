// A seat that may still be locked: what is missing with the way there, and what locking does.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assessor } from '../../core/review/assessments.ts';
import { say } from '../../state/app.ts';
import { lockSeat, obstaclesNow } from '../../state/pair.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { go } from '../go.ts';
import { useImpactLinks, type OpenAssessment } from '../impact/assessment.ts';
import { readyCount, useMissingWords, useProgress } from '../impact/progress.ts';
import { Icon } from '../parts/icon.tsx';
import { UnlockTrace } from './locked-seat.tsx';
import { usePairLinks } from './pair-links.ts';
import { useSeats } from './use-pair.ts';

/** What is missing is said beforehand; pressing the button leads to it. */
export function UnlockedSeat({ open, writer }: { open: OpenAssessment; writer: Assessor }) {
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
      <UnlockTrace open={open} only={writer.personId} />
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
