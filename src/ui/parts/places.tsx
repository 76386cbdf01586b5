// The list of places: every stage and field, state by shape and words, nothing locked.

import { useEffect, useRef } from 'preact/hooks';
import { ownFieldOf } from '../../core/instrument/keys.ts';
import { statusOf, type Status } from '../../core/model/completion.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useFacts } from './facts.ts';
import { fieldHref } from './field-order.ts';
import { Icon } from './icon.tsx';
import { StatusMark } from './marks.tsx';

const isDone = (status: Status) => status === 'ready' || status === 'notApplicable';

export function Places({ current }: { current: string }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const facts = useFacts();
  const t = useWords();
  const label = useLabel();
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (fold.current) fold.current.open = matchMedia('(min-width: 62.01rem)').matches;
  }, [current]);
  const stages = path.stages.map((stage) => {
    const fields = stage.fields.flatMap((id) => ownFieldOf(path, id) ?? []).filter((field) => field.kind !== 'automatic');
    const statuses = fields.map((field) => statusOf(field, facts));
    return { stage, fields, statuses, done: statuses.filter(isDone).length };
  });
  const here = stages.find(({ fields }) => fields.some(({ id }) => id === current)) ?? stages[0];
  return (
    <nav class="places" aria-label={t('writing:places')}>
      <details ref={fold} open>
        <summary>
          <strong>{here && label(here.stage.title)}</strong>
          <span class="places__count">
            {here?.done}/{here?.fields.length}
          </span>
          <Icon name="down" size={18} />
        </summary>
        <div class="places__body">
          {stages.map(({ stage, fields, statuses, done }) => (
            <details
              class="places__stage"
              key={`${stage.id}-${stage === here?.stage}`}
              open={stage === here?.stage}
              data-current={stage === here?.stage || undefined}
            >
              <summary>
                <StatusMark
                  status={done === fields.length ? 'ready' : done > 0 || statuses.includes('begun') ? 'begun' : 'empty'}
                  size={20}
                />
                <span>{label(stage.title)}</span>
                <span class="places__count">
                  {done}/{fields.length}
                  <span class="ds-sr-only"> {t('writing:placesReady')}</span>
                </span>
              </summary>
              <ul>
                {fields.map((field, index) => (
                  <li key={field.id}>
                    <a
                      class="places__item"
                      href={fieldHref(session.id, path, field.id)}
                      aria-current={field.id === current ? 'page' : undefined}
                    >
                      <StatusMark status={statuses[index]!} />
                      <span>
                        {label(field.label)}
                        <span class="ds-sr-only">
                          , {t(`writing:status_${statuses[index]!}`)}
                          {field.inSummary ? `, ${t('writing:inSummary')}` : ''}
                        </span>
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          ))}
          <p class="places__key" aria-hidden="true">
            {(['ready', 'begun', 'empty'] as const).map((status) => (
              <span key={status}>
                <StatusMark status={status} />
                {t(`writing:status_${status}`)}
              </span>
            ))}
          </p>
        </div>
      </details>
    </nav>
  );
}
