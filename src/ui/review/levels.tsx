// The answer to one criterion: 0 1 2 · en osaa sanoa · ei koske. Digits and Delete work only while a radio has the focus.

import type { ReviewCriterion } from '../../core/instrument/description-tool.ts';
import type { FieldKey } from '../../core/draft/revision.ts';
import type { LevelCode } from '../../core/review/answers.ts';
import { useDraft, useLabel } from '../app-context.ts';
import { LevelMark } from './level-mark.tsx';

interface LevelsProps {
  readonly criterion: ReviewCriterion;
  readonly field: FieldKey;
  readonly answer: LevelCode | undefined;
  /** the page opens with the focus here */
  readonly focus: boolean;
  readonly id: string;
}

export function Levels({ criterion, field, answer, focus, id }: LevelsProps) {
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const label = useLabel();
  const levels = ['0', '1', '2', 'ns', 'na']
    .flatMap((code) => tool1.levels.find((level) => level.code === code) ?? [])
    .filter(({ code }) => code !== 'na' || criterion.mayNotApply || answer === 'na');
  const focused = levels.find(({ code }) => code === answer) ?? levels[0];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const digit = levels.find(({ code }) => code === event.key);
    if (digit) {
      chooseLevel(session, field, digit.code);
      document.getElementById(`${id}-${digit.code}`)?.focus();
    } else if (event.key === 'Delete' && answer !== undefined) chooseLevel(session, field, null);
    else return;
    event.preventDefault();
  };
  return (
    <div class="levels">
      {levels.map(({ code, label: words }) => (
        <label class={/^\d$/.test(code) ? 'pick level' : 'pick pick--special level'} data-code={code} key={code}>
          <input
            type="radio"
            id={`${id}-${code}`}
            name={id}
            value={code}
            checked={answer === code}
            data-focus={focus && code === focused?.code ? '1' : undefined}
            onKeyDown={onKeyDown}
            onChange={() => chooseLevel(session, field, code)}
          />
          <LevelMark code={code} />
          <span>
            {/^\d$/.test(code) && (
              <>
                <span class="level__value">{code}</span>{' '}
              </>
            )}
            {label(words)}
          </span>
        </label>
      ))}
    </div>
  );
}

/** Choosing where copies disagree is the decision between them. */
export function chooseLevel(session: ReturnType<typeof useDraft>['session'], field: FieldKey, code: LevelCode | null): void {
  if (session.state(field).kind === 'conflict') session.resolve(field, code);
  else session.write(field, code);
}

/** «0 Puuttuu», «En osaa sanoa», in today's language. */
export function useLevelWords(): (code: unknown) => string {
  const {
    definitions: { tool1 },
  } = useDraft();
  const label = useLabel();
  return (code) => {
    const level = tool1.levels.find((one) => one.code === code);
    if (!level) return '';
    return /^\d$/.test(level.code) ? `${level.code} ${label(level.label)}` : label(level.label);
  };
}
