// One assessment in the list: when, who, how far, the class, and the one thing to do next with it.

import { classify } from '../../core/review/classification.ts';
import type { Assessment } from '../../core/review/assessments.ts';
import { notify } from '../../state/app.ts';
import { bringBack, deleteFrom } from '../../state/rows.ts';
import { useApp, useDraft, useLanguage, useWords } from '../app-context.ts';
import { dayOf } from '../format.ts';
import { Icon } from '../parts/icon.tsx';
import { ClassMark } from '../parts/marks.tsx';
import { useMoment } from '../parts/moment.ts';
import { Assessors } from './assessors.tsx';
import { useAtFinish } from './class-then.ts';
import { criterionHref, resultHref, useAssessorNames, useReview } from './use-review.ts';

/** `main`: the assessment the page invites to go on with. */
export function ReviewRow({ assessment, main }: { assessment: Assessment; main: boolean }) {
  const app = useApp();
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const language = useLanguage();
  const moment = useMoment();
  const names = useAssessorNames();
  const review = useReview(assessment.aid);
  const then = useAtFinish(assessment);
  if (!review) return null;
  const { aid, startedOn, finishedAt } = assessment;
  const today = classify({ facts: review.facts, tool1 });
  const shown = then?.classification ?? today;
  const open = review.open.length;
  const started = dayOf(startedOn, language);
  const unnamed = assessment.mode === 'together' && review.assessors.some(({ name }) => name === '');
  const remove = () => {
    deleteFrom(session, 'assessments', aid);
    notify(app, t('review:removed', { when: started }), () => bringBack(session, 'assessments', aid));
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <li class="review-row" data-main={main || undefined}>
      <div class="review-row__what">
        <h3 class="h4">{t('review:startedOn', { when: started })}</h3>
        <p>{names(review)}</p>
        <p class="small muted">
          {finishedAt === undefined ? (
            open === 0 ? (
              t('review:allAnswered')
            ) : (
              t('review:openOf', { count: open, n: open, all: tool1.criteria.length })
            )
          ) : (
            <>
              <Icon name="checkRound" size={16} tone="ok" /> {t('review:finishedOn', { when: moment(finishedAt) })}
            </>
          )}
        </p>
      </div>
      <div class="review-row__class">
        <ClassMark mark={shown.mark} preliminary={shown.preliminary} />
        <span class="small muted" aria-hidden={shown.preliminary || undefined}>
          {shown.preliminary
            ? t('review:preliminary')
            : then && then.classification.mark !== today.mark
              ? t('review:classNow', { mark: today.mark })
              : ''}
        </span>
      </div>
      <div class="row review-row__do">
        {finishedAt === undefined && open > 0 ? (
          <a class="ds-button" data-variant={main ? undefined : 'secondary'} href={criterionHref(session.id, aid, review.open[0]!)}>
            {t(open === tool1.criteria.length ? 'review:begin' : 'review:continue')}
            <span class="ds-sr-only"> {started}</span>
          </a>
        ) : (
          <a class="ds-button" data-variant={main ? undefined : 'secondary'} href={resultHref(session.id, aid)}>
            {t('review:seeResult')}
            <span class="ds-sr-only"> {started}</span>
          </a>
        )}
        {finishedAt === undefined && (
          <a class="ds-link small" href={resultHref(session.id, aid)} hidden={open === 0}>
            {t('review:resultSoFar')}
          </a>
        )}
      </div>
      <details class="fold review-row__who" open={unnamed}>
        <summary>
          {t(assessment.mode === 'together' ? 'review:whoTogether' : 'review:whoAlone')}
          <span class="ds-sr-only"> {started}</span>
        </summary>
        <Assessors review={review} />
        {finishedAt === undefined && (
          <p>
            <button type="button" class="link-button small" onClick={remove}>
              <Icon name="bin" size={16} />
              {t('review:remove')}
            </button>
          </p>
        )}
      </details>
    </li>
  );
}
