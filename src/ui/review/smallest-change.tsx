// What raises the class: only what is still missing, each with the place to write and the criterion to assess.

import type { Condition } from '../../core/instrument/condition.ts';
import type { Field } from '../../core/instrument/definition.ts';
import { ownFieldOf } from '../../core/instrument/keys.ts';
import { contentOf } from '../../core/model/content.ts';
import { countedValue, type Classification } from '../../core/review/classification.ts';
import { useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { count } from '../format.ts';
import { fieldHref } from '../parts/field-order.ts';
import { Icon } from '../parts/icon.tsx';
import { fieldsRead, fieldToWrite } from './criterion-fields.ts';
import { useLevelWords } from './levels.tsx';
import { codeOf, criterionHref, criterionOf, type Review } from './use-review.ts';

type Entry = Classification['raise'][number];

export function SmallestChange({ review, classification }: { review: Review; classification: Classification }) {
  const {
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const markOf = (id: string) => tool1.classes.find((one) => one.id === id)?.mark ?? id;
  const goals = [...new Set(tool1.raise.filter(({ from }) => from === classification.id).map(({ to }) => markOf(to)))];
  if (goals.length === 0) return null;
  return (
    <section class="paper" aria-labelledby="change">
      <h2 class="h3" id="change">
        {t('review:changeTitle', { mark: goals.join(` ${t('review:or')} `) })}
      </h2>
      {classification.raise.length === 0 && <p class="muted">{t('review:changeNone')}</p>}
      <ol class="todo">
        {classification.raise.map((entry, index) => (
          <li key={`${entry.to}-${index}`}>
            <span class="todo__n" aria-hidden="true">
              {index + 1}
            </span>
            {entry.step.criterion === undefined ? (
              <Length entry={entry} />
            ) : (
              <Criterion entry={entry} criterionId={entry.step.criterion} review={review} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Criterion({ entry, criterionId, review }: { entry: Entry; criterionId: string; review: Review }) {
  const {
    session,
    definitions: { path, tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const level = useLevelWords();
  const criterion = criterionOf(tool1, criterionId)!;
  const read = fieldsRead(criterion, { reader: session.reader.value, path, facts: review.facts });
  const needed = entry.conditions.map((condition) => ('min' in condition ? condition.min[1] : 1)).reduce((a, b) => Math.max(a, b), 1);
  const answer = review.answer(criterionId);
  const isEmpty = countedValue(criterion, answer, review.facts, tool1).notice === 'emptyFields';
  const now = isEmpty ? t('review:emptyCounts', { level: level(answer) }) : answer === undefined ? t('review:notAnswered') : level(answer);
  return (
    <>
      <div>
        <p>
          <strong>{label(criterion.label)}</strong>
        </p>
        <p class="small muted">{t('review:nowAndNeeded', { now, needed: level(String(needed)) })}</p>
        <p class="small">{label(entry.step.advice)}</p>
      </div>
      <div class="todo__links">
        <Write field={fieldToWrite(entry.step.field, read, review.facts, path)} />
        <a class="ds-link small" href={criterionHref(session.id, review.assessment.aid, criterionId)}>
          {t('review:assessCriterion', { code: codeOf(criterionId) })}
        </a>
      </div>
    </>
  );
}

/** Advice about length: it opens the way, but the class comes from the criteria. */
function Length({ entry }: { entry: Entry }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const wanted = entry.conditions.flatMap(lengthIn);
  const fields = wanted.flatMap(({ field }) => ownFieldOf(path, field) ?? []);
  const longest = Math.max(0, ...fields.map((field) => contentOf(session.reader.value, path, field).length));
  const n = wanted[0]?.n ?? 0;
  return (
    <>
      <div>
        <p>
          <strong>
            {t('review:lengthAdvice', {
              fields: fields.map((field) => label(field.label)).join(` ${t('review:or')} `),
              n: count(n, language),
            })}
          </strong>{' '}
          <span class="chip" data-color="neutral">
            {t('review:advice')}
          </span>
        </p>
        <p class="small muted">{longest === 0 ? t('review:lengthEmpty') : t('review:lengthNow', { n: count(longest, language) })}</p>
        <p class="small">{label(entry.step.advice)}</p>
      </div>
      <div class="todo__links">
        <Write field={ownFieldOf(path, entry.step.field)} />
      </div>
    </>
  );
}

function Write({ field }: { field: Field | undefined }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  return field ? (
    <a class="ds-button" data-variant="secondary" data-size="sm" href={fieldHref(session.id, path, field.id)}>
      <Icon name="pen" size={18} />
      {t('review:writeField', { field: label(field.label) })}
    </a>
  ) : null;
}

const lengthIn = (condition: Condition): readonly { field: string; n: number }[] =>
  'filled' in condition ? [{ field: condition.filled[0], n: condition.filled[1] }] : [];
