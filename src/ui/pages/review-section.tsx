// One section of the description's self-assessment: its criteria in the middle, the text they are read from beside.

import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewCriterion, ReviewSection } from '../../core/instrument/description-tool.ts';
import { allFindings } from '../../core/model/checks.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { useMoment } from '../parts/moment.ts';
import { Steps } from '../parts/steps.tsx';
import { CriterionCard } from '../review/criterion-card.tsx';
import { findingsOf } from '../review/criterion-findings.tsx';
import { WeightMark } from '../review/level-mark.tsx';
import { useLevelWords } from '../review/levels.tsx';
import { ReadAlong } from '../review/read-along.tsx';
import { SectionsNav } from '../review/sections-nav.tsx';
import {
  codeOf,
  criterionHref,
  criterionOf,
  resultHref,
  reviewsHref,
  useAssessorNames,
  useAssessorsAsWriters,
  useReview,
  type Review,
} from '../review/use-review.ts';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';

const textBesideFrom = '(min-width: 76.01rem)';

export function ReviewSectionPage({ params }: { params: Readonly<Record<string, string>> }) {
  const {
    definitions: { tool1 },
  } = useDraft();
  const review = useReview(params['aid'] ?? '');
  const criterion = criterionOf(tool1, params['criterion'] ?? '');
  const section = tool1.sections.find(({ criteria }) => criterion !== undefined && criteria.includes(criterion.id));
  useAssessorsAsWriters(review);
  if (!review || !criterion || !section) return <Missing params={params} />;
  return <Section review={review} section={section} wanted={criterion} />;
}

function Section({ review, section, wanted }: { review: Review; section: ReviewSection; wanted: ReviewCriterion }) {
  const {
    session,
    definitions: { path, tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const [focused, setFocused] = useState(wanted.id);
  const beside = useMedia(textBesideFrom);
  const reader = session.reader.value;
  const findings = useMemo(() => allFindings({ reader, path, facts: review.facts }), [reader, path, review.facts]);
  useEffect(() => setFocused(wanted.id), [wanted]);
  useLayoutEffect(() => scrollTo(0, 0), [section]);
  const current = section.criteria.includes(focused) ? focused : wanted.id;
  const at = tool1.sections.indexOf(section);
  const stepTo = (other: ReviewSection | undefined) =>
    other && { href: criterionHref(session.id, review.assessment.aid, other.criteria[0]!), name: label(other.title) };
  const [before, after] = [stepTo(tool1.sections[at - 1]), stepTo(tool1.sections[at + 1])];
  return (
    <div class="work work--review">
      <SectionsNav review={review} section={section} current={current} />
      <div class="work__main">
        <Head review={review} section={section} n={at + 1} />
        <div class="criteria">
          {section.criteria
            .flatMap((id) => criterionOf(tool1, id) ?? [])
            .map((criterion) => (
              <CriterionCard
                key={criterion.id}
                review={review}
                criterion={criterion}
                {...findingsOf(criterion.id, section, findings)}
                focus={criterion.id === wanted.id}
                textBeside={beside}
                onFocus={() => setFocused(criterion.id)}
              />
            ))}
        </div>
        <Steps
          before={
            before
              ? { ...before, word: t('review:previousSection') }
              : { href: reviewsHref(session.id), name: t('review:allReviews'), word: t('review:back') }
          }
          after={
            after
              ? { ...after, word: t('review:nextSection') }
              : { href: resultHref(session.id, review.assessment.aid), name: t('review:result'), word: t('review:allSections') }
          }
        />
      </div>
      {beside && (
        <aside class="read-along panel" aria-label={t('review:textBeside')}>
          <p class="eyebrow">{t('review:textOf', { code: codeOf(current) })}</p>
          <ReadAlong review={review} criterion={criterionOf(tool1, current) ?? wanted} />
        </aside>
      )}
    </div>
  );
}

function Head({ review, section, n }: { review: Review; section: ReviewSection; n: number }) {
  const {
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const level = useLevelWords();
  const moment = useMoment();
  const names = useAssessorNames();
  const { finishedAt } = review.assessment;
  return (
    <div class="review-head">
      <div class="field-head">
        <p class="eyebrow">{t('review:eyebrow', { n, all: tool1.sections.length })}</p>
        <p class="small muted">{names(review)}</p>
      </div>
      <h1 class="h1" tabIndex={-1}>
        {label(section.title)}
      </h1>
      <p class="lead">{label(section.lead)}</p>
      {finishedAt !== undefined && (
        <p class="small muted">
          <Icon name="checkRound" size={18} tone="ok" /> {t('review:finishedEditing', { when: moment(finishedAt) })}
        </p>
      )}
      <p class="legend-row">
        {tool1.weights.map((weight) => (
          <span key={weight.id}>
            <WeightMark weight={weight.id} />
            {label(weight.label)}
            {weight.id === 'decisive' && `, ${t('review:decisiveNote')}`}
          </span>
        ))}
      </p>
      <p class="legend-row on-keyboard">
        <span>
          <kbd class="kbd">0</kbd>
          <kbd class="kbd">1</kbd>
          <kbd class="kbd">2</kbd> {t('review:keyChoose')}
        </span>
        <span>
          <kbd class="kbd">Delete</kbd> {t('review:keyClear')}
        </span>
        <span>
          <kbd class="kbd">Ctrl</kbd>+<kbd class="kbd">Enter</kbd> {t('review:keyNext')}
        </span>
      </p>
      <details class="fold small">
        <summary>{t('review:levelsMean')}</summary>
        <dl class="meanings">
          {tool1.levels.map(({ code, meaning }) => (
            <div key={code}>
              <dt>{level(code)}</dt>
              <dd>{label(meaning)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const read = () => setMatches(list.matches);
    list.addEventListener('change', read);
    return () => list.removeEventListener('change', read);
  }, [query]);
  return matches;
}
