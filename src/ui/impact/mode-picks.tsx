// Radio cards for how and for what an assessment is made, one sentence each.

import { useId } from 'preact/hooks';
import type { Mode, Purpose } from '../../core/review/assessments.ts';
import { useWords } from '../app-context.ts';

const modes: readonly Mode[] = ['alone', 'together', 'apart'];
const purposes: readonly Purpose[] = ['practice', 'real'];

interface PicksProps<T extends string> {
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

export function ModePicks({ value, onChoose }: PicksProps<Mode>) {
  return <Picks kind="mode" options={modes} value={value} onChoose={onChoose} />;
}

export function PurposePicks({ value, onChoose }: PicksProps<Purpose>) {
  return <Picks kind="purpose" options={purposes} value={value} onChoose={onChoose} />;
}

function Picks<T extends string>({ kind, options, value, onChoose }: PicksProps<T> & { kind: 'mode' | 'purpose'; options: readonly T[] }) {
  const t = useWords();
  const id = useId();
  return (
    <fieldset class="stack">
      <legend class="h3">{t(`impact:${kind}Question`)}</legend>
      <div class={options.length === 2 ? 'modes modes--two' : 'modes'}>
        {options.map((option) => (
          <label class="pick" key={option}>
            <input
              type="radio"
              name={`${id}-${kind}`}
              value={option}
              checked={value === option}
              aria-labelledby={`${id}-${option}`}
              aria-describedby={`${id}-${option}-text`}
              onChange={() => onChoose(option)}
            />
            <span class="pick__text">
              <span id={`${id}-${option}`}>{t(`impact:${kind}_${option as string}`)}</span>
              <small id={`${id}-${option}-text`}>{t(`impact:${kind}Text_${option as string}`)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
