// Guidance beside the field: what to ask oneself, a good and a weak example, what the reader looks for.

import type { Field } from '../../core/instrument/definition.ts';
import { criterionKey } from '../../core/instrument/keys.ts';
import { askedCriteria } from '../../core/model/completion.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useFacts } from './facts.ts';
import { Icon } from './icon.tsx';
import { StatusMark } from './marks.tsx';

export function Asking({ field }: { field: Field }) {
  const t = useWords();
  const label = useLabel();
  return (
    <>
      <ul class="ask">
        {field.ask.map((question) => (
          <li key={question.fi}>{label(question)}</li>
        ))}
      </ul>
      {field.good && field.weak && (
        <dl class="stack">
          <div class="example example--good">
            <dt>
              <Icon name="check" size={16} />
              {t('writing:good')}
            </dt>
            <dd>”{label(field.good)}”</dd>
          </div>
          <div class="example example--weak">
            <dt>
              <Icon name="cross" size={16} />
              {t('writing:weak')}
            </dt>
            <dd>”{label(field.weak)}”</dd>
          </div>
        </dl>
      )}
    </>
  );
}

export function CriteriaPanel({ field }: { field: Field }) {
  const { session } = useDraft();
  const facts = useFacts();
  const t = useWords();
  const label = useLabel();
  const criteria = askedCriteria(field, facts);
  if (criteria.length === 0) return null;
  const met = (n: number) => facts.value(`${field.id}.${n}`) >= 1;
  const open = criteria.filter((criterion) => criterion.required && !met(criterion.n)).length;
  return (
    <fieldset class="panel">
      <legend class="h4">{t('writing:readerLooks')}</legend>
      <ul class="options">
        {criteria.map((criterion) => (
          <li key={criterion.n}>
            {criterion.met ? (
              <p class="option">
                <StatusMark status={met(criterion.n) ? 'ready' : 'empty'} size={20} />
                <span>
                  {label(criterion.text)} {criterion.required && <span class="must">{t('writing:needed')}</span>}
                  <span class="ds-sr-only">, {t(met(criterion.n) ? 'writing:metByItself' : 'writing:notMet')}</span>
                </span>
              </p>
            ) : (
              <label class="option">
                <input
                  type="checkbox"
                  checked={session.value(criterionKey(field.id, criterion.n)) === true}
                  onChange={(event) => session.write(criterionKey(field.id, criterion.n), event.currentTarget.checked || null)}
                />
                <span>
                  {label(criterion.text)} {criterion.required && <span class="must">{t('writing:needed')}</span>}
                </span>
              </label>
            )}
          </li>
        ))}
      </ul>
      <p class="small panel__end">
        <StatusMark status={open > 0 ? 'begun' : 'ready'} />
        <span>{open > 0 ? t('writing:neededOpen', { count: open, n: open }) : t('writing:neededDone')}</span>
      </p>
    </fieldset>
  );
}
