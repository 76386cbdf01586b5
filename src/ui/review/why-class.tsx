// Why the class is what it is: its conditions with met and unmet said in words; of the lowest class the places that wait for text.

import type { Condition } from '../../core/instrument/condition.ts';
import { holds, unmet } from '../../core/instrument/evaluate.ts';
import { ownFieldOf } from '../../core/instrument/keys.ts';
import { isNotApplicableByRule } from '../../core/review/answers.ts';
import { countedValue, type Classification } from '../../core/review/classification.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { fieldHref } from '../parts/field-order.ts';
import { StatusMark } from '../parts/marks.tsx';
import { LevelMark } from './level-mark.tsx';
import { useLevelWords } from './levels.tsx';
import { criterionHref, criterionOf, type Review } from './use-review.ts';

interface Row {
  readonly criterion: string | undefined;
  readonly text: string;
  readonly holds: boolean;
}

export function WhyClass({ review, classification }: { review: Review; classification: Classification }) {
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const level = useLevelWords();
  const rule = tool1.classes.find(({ id }) => id === classification.id)?.when;
  if (rule && 'not' in rule) return <WhyLowest mark={classification.mark} rule={rule.not} review={review} />;
  const listed: readonly Row[] = classification.why.map((one) => ({ criterion: one.criterion, text: label(one.text), holds: one.holds }));
  // the conditions that brought the class here, when it is above the one whose conditions are always listed
  const own: readonly Row[] = tool1.raise
    .filter(({ to }) => to === classification.id)
    .flatMap(({ steps }) => steps)
    .flatMap(({ criterion, when, advisory }) => {
      const named = criterion === undefined || advisory ? undefined : criterionOf(tool1, criterion);
      return named ? [{ criterion: named.id, text: label(named.label), holds: holds(when, review.facts) }] : [];
    });
  const rows = [...listed, ...own].filter((row, index, all) => all.findIndex((other) => other.criterion === row.criterion) === index);
  const all = rows.every((row) => row.holds);
  const stateOf = ({ criterion, holds: met }: Row) => {
    const found = criterion === undefined ? undefined : criterionOf(tool1, criterion);
    if (found && isNotApplicableByRule(found, review.facts)) return t('review:metByRule');
    if (found && review.answer(found.id) === undefined) return t('review:notAnswered');
    if (found && !met && countedValue(found, review.answer(found.id), review.facts, tool1).notice === 'emptyFields')
      return t('review:unmetEmpty');
    return t(met ? 'review:met' : 'review:unmet');
  };
  return (
    <section class="paper" aria-labelledby="why">
      <h2 class="h3" id="why">
        {t(all ? 'review:whyAll' : 'review:why', { mark: classification.mark })}
      </h2>
      <p class="muted">{t('review:whyText')}</p>
      <ul class="conditions">
        {rows.map((row) => {
          const found = row.criterion === undefined ? undefined : criterionOf(tool1, row.criterion);
          const code = found && (isNotApplicableByRule(found, review.facts) ? 'na' : review.answer(found.id));
          return (
            <li key={row.text}>
              <span class="conditions__what">
                <LevelMark code={code} shown />
                {code !== undefined && <span class="ds-sr-only">{level(code)}:</span>}
                {row.criterion === undefined ? (
                  <span>{row.text}</span>
                ) : (
                  <a class="ds-link" href={criterionHref(session.id, review.assessment.aid, row.criterion)}>
                    {row.text}
                  </a>
                )}
              </span>
              <span class={row.holds ? 'muted' : 'warn conditions__unmet'}>{stateOf(row)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function WhyLowest({ mark, rule, review }: { mark: string; rule: Condition; review: Review }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const empty = unmet(rule, review.facts).flatMap((leaf) => ('filled' in leaf ? (ownFieldOf(path, leaf.filled[0]) ?? []) : []));
  return (
    <section class="paper" aria-labelledby="why">
      <h2 class="h3" id="why">
        {t('review:why', { mark })}
      </h2>
      <p class="muted">{t('review:whyLowest')}</p>
      <ul class="conditions conditions--fields">
        {empty.map((field) => (
          <li key={field.id}>
            <span class="conditions__what">
              <StatusMark status="empty" size={18} />
              <a class="ds-link" href={fieldHref(session.id, path, field.id)}>
                {label(field.label)}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
