// The way through the criteria: sections with what is answered, the criteria of this section as marks, the next open one, the result.

import { useEffect, useRef } from 'preact/hooks';
import type { ReviewSection } from '../../core/instrument/description-tool.ts';
import { isNotApplicableByRule } from '../../core/review/answers.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { StatusMark } from '../parts/marks.tsx';
import { criterionDomId } from './criterion-card.tsx';
import { LevelMark } from './level-mark.tsx';
import { useLevelWords } from './levels.tsx';
import { codeOf, criterionHref, criterionOf, resultHref, type Review } from './use-review.ts';

/** `current`: the criterion the focus is in. */
export function SectionsNav({ review, section, current }: { review: Review; section: ReviewSection; current: string }) {
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const fold = useRef<HTMLDetailsElement>(null);
  const { aid } = review.assessment;
  useEffect(() => {
    if (fold.current) fold.current.open = matchMedia('(min-width: 62.01rem)').matches;
  }, [section]);
  const open = new Set(review.open);
  const order = tool1.sections.flatMap(({ criteria }) => criteria);
  const next = [...order.slice(order.indexOf(current) + 1), ...order.slice(0, order.indexOf(current) + 1)].find((id) => open.has(id));
  const n = tool1.sections.indexOf(section) + 1;
  const answered = order.length - open.size;
  return (
    <nav class="places" aria-label={t('review:sections')}>
      <details ref={fold} open>
        <summary>
          <span>
            <small class="eyebrow">{t('review:sectionPlace', { n, all: tool1.sections.length })}</small>
            <br />
            <strong>{label(section.title)}</strong>
          </span>
          <span class="places__count">
            {answered}/{order.length}
          </span>
          <Icon name="down" size={18} />
        </summary>
        <div class="places__body">
          <ul class="review-sections">
            {tool1.sections.map((one) => {
              const done = one.criteria.filter((id) => !open.has(id)).length;
              const here = one.id === section.id;
              return (
                <li key={one.id}>
                  <a
                    class="places__item review-sections__item"
                    href={criterionHref(session.id, aid, one.criteria[0]!)}
                    aria-current={here ? 'page' : undefined}
                  >
                    <StatusMark status={done === one.criteria.length ? 'ready' : done > 0 ? 'begun' : 'empty'} size={20} />
                    <span>{label(one.title)}</span>
                    <span class="places__count">
                      {done}/{one.criteria.length}
                      <span class="ds-sr-only"> {t('review:answered')}</span>
                    </span>
                  </a>
                  {here && <CriterionMarks review={review} section={one} current={current} />}
                </li>
              );
            })}
          </ul>
          <div class="review-sections__foot">
            {next !== undefined && (
              <a class="ds-link" href={criterionHref(session.id, aid, next)} onClick={() => focusCriterion(next)}>
                {t('review:nextOpen', { n: open.size })}
              </a>
            )}
            <a class="ds-button" data-variant="secondary" href={resultHref(session.id, aid)}>
              {t('review:seeResult')}
            </a>
          </div>
        </div>
      </details>
    </nav>
  );
}

function CriterionMarks({ review, section, current }: { review: Review; section: ReviewSection; current: string }) {
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const level = useLevelWords();
  return (
    <ul class="criterion-marks">
      {section.criteria
        .flatMap((id) => criterionOf(tool1, id) ?? [])
        .map((criterion) => {
          const code = isNotApplicableByRule(criterion, review.facts) ? 'na' : review.answer(criterion.id);
          return (
            <li key={criterion.id}>
              <a
                href={criterionHref(session.id, review.assessment.aid, criterion.id)}
                aria-current={criterion.id === current ? 'true' : undefined}
                onClick={() => focusCriterion(criterion.id)}
              >
                <LevelMark code={code} shown />
                <span>
                  {codeOf(criterion.id)}
                  <span class="ds-sr-only">, {code === undefined ? t('review:notAnswered') : level(code)}</span>
                </span>
              </a>
            </li>
          );
        })}
    </ul>
  );
}

/** A link to the address one is already at moves the focus all the same. */
function focusCriterion(criterion: string): void {
  const card = document.getElementById(criterionDomId(criterion));
  (
    card?.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    card?.querySelector<HTMLElement>('input[type="radio"]') ??
    card
  )?.focus();
}
