// «Merkitse valmiiksi»: what is still open, with links; when nothing is, the assessment is finished and the next step is told.

import { useEffect, useRef } from 'preact/hooks';
import { isNotApplicableByRule } from '../../core/review/answers.ts';
import { reasonKey } from '../../core/instrument/keys.ts';
import { finishAssessment } from '../../state/assessments.ts';
import { say } from '../../state/app.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { useMoment } from '../parts/moment.ts';
import { LevelMark } from './level-mark.tsx';
import { codeOf, criterionHref, criterionOf, type Review } from './use-review.ts';

const shownAtOnce = 5;

/** What a person still has to do before the assessment can be finished. */
export interface Gap {
  readonly criterion: string;
  readonly kind: 'answer' | 'reason';
}

export function useGaps(review: Review): readonly Gap[] {
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const open = new Set(review.open);
  return tool1.criteria.flatMap((criterion): readonly Gap[] => {
    if (open.has(criterion.id)) return [{ criterion: criterion.id, kind: 'answer' }];
    if (isNotApplicableByRule(criterion, review.facts) || review.answer(criterion.id) !== 'na') return [];
    return session.text(reasonKey(review.assessment.aid, criterion.id, review.seat)).trim() === ''
      ? [{ criterion: criterion.id, kind: 'reason' }]
      : [];
  });
}

export function FinishPanel({
  review,
  gaps,
  changed,
  onGaps,
}: {
  review: Review;
  gaps: readonly Gap[];
  changed: boolean;
  onGaps: () => void;
}) {
  const app = useApp();
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const moment = useMoment();
  const { aid, finishedAt } = review.assessment;
  const unanswered = gaps.filter(({ kind }) => kind === 'answer').length;
  const finish = () => {
    if (gaps.length > 0) {
      onGaps();
      return;
    }
    finishAssessment(app, session, aid);
    say(app, t('review:finishedSaid'));
    requestAnimationFrame(() => document.getElementById('finish')?.focus());
  };
  const [first] = tool1.sections;
  return (
    <section class="panel stack" aria-labelledby="finish">
      {finishedAt === undefined ? (
        <>
          <h2 class="h3" id="finish" tabIndex={-1}>
            {t(unanswered > 0 ? 'review:unfinished' : 'review:allDone')}
          </h2>
          <p class="small muted">
            {unanswered > 0
              ? t('review:unfinishedText', { count: unanswered, n: unanswered })
              : t('review:allDoneText', { n: tool1.criteria.length })}
          </p>
          {gaps.length > 0 && <GapLinks review={review} gaps={gaps.slice(0, shownAtOnce)} />}
          {gaps.length > shownAtOnce && <p class="small muted">{t('review:andMore', { n: gaps.length - shownAtOnce })}</p>}
          <button type="button" class="ds-button" onClick={finish}>
            {t('review:finish')}
          </button>
        </>
      ) : (
        <>
          <h2 class="h3 row" id="finish" tabIndex={-1}>
            <Icon name="checkRound" tone="ok" />
            {t('review:finished')}
          </h2>
          <p class="small muted">
            {t('review:finishedOn', { when: moment(finishedAt) })}. {t('review:finishedText')}
          </p>
          {changed && <p class="small warn">{t('review:changedSince')}</p>}
          <a class="ds-button" href={`#/malli/${session.id}/vaikutukset`}>
            {t('review:assessImpacts')}
          </a>
          {changed && (
            <button type="button" class="ds-button" data-variant="secondary" onClick={finish}>
              {t('review:finishAgain')}
            </button>
          )}
          <a class="ds-link" href={criterionHref(session.id, aid, first!.criteria[0]!)}>
            {t('review:continueEditing')}
          </a>
        </>
      )}
    </section>
  );
}

export function GapLinks({ review, gaps }: { review: Review; gaps: readonly Gap[] }) {
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  return (
    <ul class="gaps">
      {gaps.map(({ criterion, kind }) => (
        <li key={criterion}>
          <LevelMark code={review.answer(criterion)} shown size={18} />
          <a class="ds-link" href={criterionHref(session.id, review.assessment.aid, criterion)}>
            {codeOf(criterion)} {label(criterionOf(tool1, criterion)!.label)}
            {kind === 'reason' && ` – ${t('review:gapReason')}`}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Focus moves here when «Merkitse valmiiksi» is pressed too early. Many gaps are told by section. */
export function GapSummary({ review, gaps, asked }: { review: Review; gaps: readonly Gap[]; asked: number }) {
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.title;
    document.title = `${t('review:errorPrefix')} ${before}`;
    box.current?.focus();
    return () => {
      document.title = before;
    };
  }, [asked, t]);
  const bySection = gaps.length > 2 * shownAtOnce;
  return (
    <section class="errors" ref={box} tabIndex={-1} aria-labelledby="gap-summary">
      <h2 class="h3" id="gap-summary">
        {t('review:gapsTitle', { count: gaps.length, n: gaps.length })}
      </h2>
      {!bySection ? (
        <GapLinks review={review} gaps={gaps} />
      ) : (
        <ul>
          {tool1.sections.map((section) => {
            const own = gaps.filter(({ criterion }) => section.criteria.includes(criterion));
            return (
              own.length > 0 && (
                <li key={section.id}>
                  <a class="ds-link" href={criterionHref(session.id, review.assessment.aid, own[0]!.criterion)}>
                    {label(section.title)}: {own.map(({ criterion }) => codeOf(criterion)).join(', ')}
                  </a>
                </li>
              )
            );
          })}
        </ul>
      )}
    </section>
  );
}
