// This assessment and the earlier ones side by side: the class at the moment each was finished, and how the answers spread.

import { assessmentsOf, assessorsOf, type Assessment } from '../../core/review/assessments.ts';
import { classify } from '../../core/review/classification.ts';
import { useDraft, useLanguage, useWords } from '../app-context.ts';
import { dayOf } from '../format.ts';
import { ClassMark } from '../parts/marks.tsx';
import { useAtFinish } from './class-then.ts';
import { levelCounts, resultHref, useAssessorNames, useReview } from './use-review.ts';

export function EarlierReviews({ aid }: { aid: string }) {
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const all = assessmentsOf(session.reader.value, tool1.id).toReversed();
  const own = all.find((one) => one.aid === aid);
  const shown = all.filter((one) => one === own || one.finishedAt !== undefined);
  return (
    <section class="paper stack" aria-labelledby="earlier">
      <h2 class="h3" id="earlier">
        {t(shown.length > 1 ? 'review:earlier' : 'review:answersTitle')}
      </h2>
      <div class="scroll-x">
        <table class="table table--reviews">
          <thead>
            <tr>
              <th scope="col">{t('review:colDay')}</th>
              <th scope="col">{t('review:colWho')}</th>
              <th scope="col">{t('review:colClass')}</th>
              <th scope="col" class="num">
                {t('review:colInOrder')}
              </th>
              <th scope="col" class="num">
                {t('review:colPartly')}
              </th>
              <th scope="col" class="num">
                {t('review:colMissing')}
              </th>
              <th scope="col" class="num">
                {t('review:colNotApplicable')}
              </th>
              <th scope="col" class="num">
                {t('review:colOpen')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Row key={one.aid} assessment={one} own={one === own} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.some(({ finishedAt }) => finishedAt !== undefined) && <p class="small muted">{t('review:earlierNote')}</p>}
    </section>
  );
}

function Row({ assessment, own }: { assessment: Assessment; own: boolean }) {
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const language = useLanguage();
  const names = useAssessorNames();
  const review = useReview(assessment.aid);
  const then = useAtFinish(assessment);
  if (!review) return null;
  const today = classify({ facts: review.facts, tool1 });
  const shown = own || !then ? today : then.classification;
  const counts = own || !then ? levelCounts(tool1, review.facts, review.answer) : then.counts;
  const day = dayOf(assessment.startedOn, language);
  const other =
    then && then.classification.mark !== today.mark
      ? own
        ? t('review:classThen', { mark: then.classification.mark })
        : t('review:classNow', { mark: today.mark })
      : '';
  const who = names({ assessment, assessors: assessorsOf(session.reader.value, assessment.aid) });
  return (
    <tr>
      <th scope="row">
        <a class="ds-link" href={resultHref(session.id, assessment.aid)} aria-current={own ? 'page' : undefined}>
          {day}
        </a>
      </th>
      <td>
        {own && `${t('review:thisOne')} · `}
        {who}
        {assessment.finishedAt === undefined && ` · ${t('review:stillOpen')}`}
      </td>
      <td>
        <span class="row">
          <ClassMark mark={shown.mark} preliminary={shown.preliminary} />
          {other && <span class="small muted nowrap">{other}</span>}
        </span>
      </td>
      <td class="num">{counts.inOrder}</td>
      <td class="num">{counts.partly}</td>
      <td class="num">{counts.missing}</td>
      <td class="num">{counts.notApplicable}</td>
      <td class="num">{counts.open}</td>
    </tr>
  );
}
