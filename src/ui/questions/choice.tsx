// One of few (radios), one of many (select), some of many (check boxes), own words.

import { useId, useRef } from 'preact/hooks';
import type { FieldKey } from '../../core/draft/revision.ts';
import type { Option } from '../../core/instrument/definition.ts';
import { membersOf } from '../../core/model/content.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { ClearChoice } from './clear-choice.tsx';

interface ChoiceProps {
  readonly field: FieldKey;
  readonly options: readonly Option[];
  readonly id: string;
  readonly describedBy?: string;
  readonly focusTarget?: boolean;
}

export function Select({ field, options, id, describedBy, focusTarget }: ChoiceProps) {
  const { session } = useDraft();
  const label = useLabel();
  const t = useWords();
  const value = session.value(field);
  return (
    <select
      id={id}
      class="ds-input"
      aria-describedby={describedBy}
      data-focus={focusTarget ? '1' : undefined}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => session.write(field, event.currentTarget.value || null)}
    >
      <option value="">{t('writing:notChosen')}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {label(option.label)}
        </option>
      ))}
    </select>
  );
}

/** Radios of a group; the legend stands outside. */
export function Radios({ field, options, id, focusTarget }: ChoiceProps) {
  const { session } = useDraft();
  const label = useLabel();
  const value = session.value(field);
  return (
    <div class="options">
      {options.map((option, index) => (
        <label class="option" key={option.id}>
          <input
            type="radio"
            name={id}
            value={option.id}
            checked={value === option.id}
            data-focus={focusTarget && index === 0 ? '1' : undefined}
            onChange={() => session.write(field, option.id)}
          />
          <span>{label(option.label)}</span>
        </label>
      ))}
      <ClearChoice field={field} />
    </div>
  );
}

export function CheckBoxes({ field, options, focusTarget }: ChoiceProps) {
  const { session } = useDraft();
  const label = useLabel();
  const chosen = membersOf(session.value(field));
  const toggle = (option: string, on: boolean) => {
    const next = options.map(({ id }) => id).filter((id) => (id === option ? on : chosen.includes(id)));
    session.write(field, next.length > 0 ? next : null);
  };
  return (
    <div class={options.length > 6 ? 'options options--columns' : 'options'}>
      {options.map((option, index) => (
        <label class="option" key={option.id}>
          <input
            type="checkbox"
            checked={chosen.includes(option.id)}
            data-focus={focusTarget && index === 0 ? '1' : undefined}
            onChange={(event) => toggle(option.id, event.currentTarget.checked)}
          />
          <span>{label(option.label)}</span>
        </label>
      ))}
    </div>
  );
}

/** Own words, one at a time: Enter or comma adds. */
export function OwnWords({ field, id, describedBy, focusTarget }: Omit<ChoiceProps, 'options'>) {
  const { session } = useDraft();
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const words = membersOf(session.value(field));
  const add = () => {
    const typed = (input.current?.value ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean);
    const next = [...new Set([...words, ...typed])];
    if (input.current) input.current.value = '';
    if (next.length > words.length) session.write(field, next);
  };
  const remove = (word: string) => {
    const next = words.filter((other) => other !== word);
    session.write(field, next.length > 0 ? next : null);
    input.current?.focus();
  };
  return (
    <div class="stack stack--tight">
      {words.length > 0 && (
        <ul class="words">
          {words.map((word) => (
            <li class="word" key={word}>
              {word}
              <button type="button" aria-label={t('writing:removeWord', { word })} onClick={() => remove(word)}>
                <Icon name="cross" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        id={id}
        class="ds-input"
        aria-describedby={[describedBy, hint].filter(Boolean).join(' ')}
        data-focus={focusTarget ? '1' : undefined}
        autocomplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return;
          event.preventDefault();
          add();
        }}
        onBlur={add}
      />
      <p class="hint" id={hint}>
        {t('writing:wordsHint')}
      </p>
    </div>
  );
}
