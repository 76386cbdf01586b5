// Questions that are not ready, and fields of the description that say nothing of what is asked: each with a link to the place.

import { fieldOf } from '../../core/instrument/keys.ts';
import { gapsOf } from '../../core/review/answers.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { fieldHref } from '../parts/field-order.ts';
import { Icon } from '../parts/icon.tsx';
import { StatusMark } from '../parts/marks.tsx';
import { useImpactLinks, useSeatFacts } from './assessment.ts';
import { useMissingWords, useProgress } from './progress.ts';

export interface MissingQuestion {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly what: string;
  readonly status: 'begun' | 'empty';
}

export function useMissingQuestions(aid: string, seat: string): readonly MissingQuestion[] {
  const label = useLabel();
  const links = useImpactLinks(aid);
  const words = useMissingWords();
  return useProgress(aid, seat).flatMap(({ question, state, status }) =>
    status === 'ready'
      ? []
      : [
          {
            id: question.id,
            href: links.question(question.id),
            label: label(question.label),
            what: status === 'begun' ? words(state) : '',
            status,
          },
        ],
  );
}

export function MissingList({ aid, seat }: { aid: string; seat: string }) {
  const t = useWords();
  const missing = useMissingQuestions(aid, seat);
  if (missing.length === 0)
    return (
      <p class="ok">
        <Icon name="checkRound" /> {t('impact:nothingMissing')}
      </p>
    );
  return (
    <details class="paper fold" open={missing.length <= 8}>
      <summary>
        <h2 class="h3">
          {t('impact:missingTitle')} ({missing.length})
        </h2>
      </summary>
      <ul class="gaps">
        {missing.map(({ id, href, label, what, status }) => (
          <li key={id}>
            <StatusMark status={status} />
            <div>
              <a class="ds-link" href={href}>
                <span class="muted">{id}</span> {label}
              </a>
              <p class="small muted">
                {t(`impact:status_${status}`)}
                {what && `: ${what}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The items of the assessment must be found in the description: fields that are still empty. */
export function DescriptionGaps({ aid, seat }: { aid: string; seat: string }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const facts = useSeatFacts(aid, seat);
  const gaps = gapsOf(
    useProgress(aid, seat).map(({ question }) => question),
    facts,
  );
  const fields = [...new Set(gaps.flatMap((gap) => gap.fields))].flatMap((id) => fieldOf(path, id) ?? []);
  if (fields.length === 0) return null;
  return (
    <section class="panel stack stack--tight">
      <h2 class="h4">{t('impact:gapsTitle')}</h2>
      <p class="small">{t('impact:gapsText')}</p>
      <ul class="gaps">
        {fields.map((field) => (
          <li key={field.id}>
            <a class="ds-link small" href={fieldHref(session.id, path, field.id)}>
              {label(field.label)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
