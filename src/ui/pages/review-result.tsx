// Result of a self-assessment of the description: the class and why, the smallest change, comparison, earlier ones, finishing.

import { useState } from 'preact/hooks';
import { fieldInRole } from '../../core/instrument/keys.ts';
import { classify, type Classification } from '../../core/review/classification.ts';
import { useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { dayOf } from '../format.ts';
import { fieldHref } from '../parts/field-order.ts';
import { Icon } from '../parts/icon.tsx';
import { Steps } from '../parts/steps.tsx';
import { useAtFinish } from '../review/class-then.ts';
import { ClassHero } from '../review/class-hero.tsx';
import { Comparison } from '../review/comparison.tsx';
import { EarlierReviews } from '../review/earlier-reviews.tsx';
import { FinishPanel, GapSummary, useGaps } from '../review/finish-panel.tsx';
import { SmallestChange } from '../review/smallest-change.tsx';
import { criterionHref, levelCounts, useAssessorNames, useAssessorsAsWriters, useReview, type Review } from '../review/use-review.ts';
import { WhyClass } from '../review/why-class.tsx';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';

export function ReviewResult({ params }: { params: Readonly<Record<string, string>> }) {
  const review = useReview(params['aid'] ?? '');
  useAssessorsAsWriters(review);
  if (!review) return <Missing params={params} />;
  return <Result key={review.assessment.aid} review={review} />;
}

function Result({ review }: { review: Review }) {
  const {
    session,
    definitions: { tool1, tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const names = useAssessorNames();
  const [asked, setAsked] = useState(0);
  const { aid, startedOn } = review.assessment;
  const classification = classify({ facts: review.facts, tool1 });
  const gaps = useGaps(review);
  const then = useAtFinish(review.assessment);
  const counts = levelCounts(tool1, review.facts, review.answer);
  const changed =
    then !== undefined && (then.classification.mark !== classification.mark || JSON.stringify(then.counts) !== JSON.stringify(counts));
  const last = tool1.sections.at(-1)!;
  return (
    <div class="two-columns">
      <div>
        <div class="stack stack--tight">
          <p class="eyebrow">
            {t('review:resultEyebrow', { when: dayOf(startedOn, language) })} · {names(review)}
          </p>
          <h1 class="h1" tabIndex={-1}>
            {t('review:result')}
          </h1>
        </div>
        {asked > 0 && gaps.length > 0 && <GapSummary review={review} gaps={gaps} asked={asked} />}
        <ClassHero classification={classification} />
        {then && then.classification.mark !== classification.mark && (
          <p class="banner" data-color="info">
            <Icon name="info" />
            <span>{t('review:classThenAndNow', { finished: then.classification.mark, now: classification.mark })}</span>
          </p>
        )}
        <Contradiction review={review} classification={classification} />
        <SmallestChange review={review} classification={classification} />
        <WhyClass review={review} classification={classification} />
        <Comparison classification={classification} />
        <EarlierReviews aid={aid} />
        <Steps
          before={{ href: criterionHref(session.id, aid, last.criteria[0]!), name: label(last.title), word: t('review:previousSection') }}
          after={{ href: `#/malli/${session.id}/vaikutukset`, name: label(tool2.shortTitle), word: t('review:nextStage') }}
        />
      </div>
      <aside class="stack" aria-label={t('review:finishing')}>
        <FinishPanel review={review} gaps={gaps} changed={changed} onGaps={() => setAsked((n) => n + 1)} />
        <section class="panel stack" aria-labelledby="take-along">
          <h2 class="h3" id="take-along">
            {t('review:takeAlong')}
          </h2>
          <a class="ds-button" data-variant="secondary" href={`#/malli/${session.id}/viennit`}>
            <Icon name="file" />
            {t('review:toExports')}
          </a>
          <a class="ds-link" href={`#/malli/${session.id}/tuloste`}>
            <Icon name="print" size={18} /> {t('review:toPrint')}
          </a>
        </section>
      </aside>
    </div>
  );
}

/** The model says it is ready, the description says otherwise: told, never stopped (b.13). */
function Contradiction({ review, classification }: { review: Review; classification: Classification }) {
  const {
    session,
    definitions: { path, tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const stage = fieldInRole(path, 'stageOfDevelopment');
  // the two highest classes are those whose solution can be understood from the text
  const isLow = tool1.ladder.indexOf(classification.id) < tool1.ladder.length - 2;
  if (!stage || !isLow || review.facts.value(`${stage.id}.valmis`) < 1) return null;
  return (
    <div class="banner" data-color="warning">
      <Icon name="warn" />
      <div>
        <p>
          <strong>{t('review:contradictionTitle')}</strong>
        </p>
        <p>{t('review:contradictionText', { mark: classification.mark })}</p>
        <a class="ds-link" href={fieldHref(session.id, path, stage.id)}>
          {label(stage.label)}
        </a>
      </div>
    </div>
  );
}
