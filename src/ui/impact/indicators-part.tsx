// Choosing the key results from the indicators of the description, the computed change beside each.

import { useId } from 'preact/hooks';
import { membersOf } from '../../core/model/content.ts';
import { indicatorsOf } from '../../core/model/indicators.ts';
import { listNames } from '../../core/model/rows.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { IndicatorFigures } from '../parts/indicator-figures.tsx';
import { fieldHref } from '../parts/field-order.ts';
import { describedBy } from './described.ts';
import { isCode, partKey, type PartProps } from './place.ts';
import { SpecialBoxes } from './special-boxes.tsx';

export function IndicatorsPart(props: PartProps) {
  const { part, errorId, ...place } = props;
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const key = partKey(place, part);
  const value = session.value(key);
  const chosen = isCode(value) ? [] : membersOf(value);
  const indicators = indicatorsOf(session.reader.value).filter(({ name }) => name !== '');
  const gone = chosen.filter((one) => indicators.every((indicator) => indicator.id !== one));
  const field = path.fields.find(({ rows }) => rows?.includes(listNames.indicators));
  const toggle = (indicator: string, on: boolean) => {
    const next = [...indicators.map((one) => one.id), ...gone].filter((one) => (one === indicator ? on : chosen.includes(one)));
    session.write(key, next.length > 0 ? next : null);
  };
  return (
    <fieldset class="field" aria-describedby={describedBy(id, errorId, Boolean(part.help), part.max !== undefined)}>
      <legend class="label">{label(part.label)}</legend>
      {part.help && (
        <p class="hint" id={`${id}-0`}>
          {label(part.help)}
        </p>
      )}
      {part.max !== undefined && (
        <p class={chosen.length > part.max ? 'error' : 'hint'} id={`${id}-1`}>
          {t('impact:atMost', { max: part.max, n: chosen.length })}
        </p>
      )}
      {indicators.length === 0 && (
        <p>
          {t('impact:noIndicators')}{' '}
          {field && (
            <a class="ds-link" href={fieldHref(session.id, path, field.id)}>
              {t('impact:openField', { name: label(field.label) })}
            </a>
          )}
        </p>
      )}
      <div class="stack">
        {indicators.map((indicator) => (
          <div class="indicator-pick" key={indicator.id}>
            <label class="option">
              <input
                type="checkbox"
                checked={chosen.includes(indicator.id)}
                aria-describedby={`${id}-${indicator.id}`}
                onChange={(event) => toggle(indicator.id, event.currentTarget.checked)}
              />
              <strong>{indicator.name}</strong>
            </label>
            <div id={`${id}-${indicator.id}`}>
              <IndicatorFigures row={indicator.id} />
            </div>
          </div>
        ))}
        {gone.map((one) => (
          <label class="option" key={one}>
            <input type="checkbox" checked onChange={() => toggle(one, false)} />
            <span>{t('impact:goneIndicator')}</span>
          </label>
        ))}
      </div>
      <SpecialBoxes {...props} />
    </fieldset>
  );
}
