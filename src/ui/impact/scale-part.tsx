// A scale of values in words: a line of cards when it has two directions, else a list; special codes as dashed cards.

import { useId } from 'preact/hooks';
import { noJointValue } from '../../core/review/answers.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { ClearChoice } from '../questions/clear-choice.tsx';
import { shownStep } from '../pair/answer-words.ts';
import { isTwoWay } from './effect-counts.ts';
import { partKey, type PartProps } from './place.ts';
import { describedBy } from './described.ts';

export function ScalePart({ part, errorId, joint, ...place }: PartProps) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const key = partKey(place, part);
  const scale = tool2.scales.find((one) => one.id === part.scale);
  const value = session.value(key);
  const note = place.question.scaleNote;
  const described = describedBy(id, errorId, Boolean(scale), Boolean(part.help), Boolean(note && scale && isTwoWay(scale)));
  if (!scale) return null;
  const cards = isTwoWay(scale);
  const choose = (code: string) => session.write(key, code);
  const radio = (code: string) => (
    <input type="radio" name={`${id}-scale`} value={code} checked={value === code} onChange={() => choose(code)} />
  );
  return (
    <fieldset class="scale" aria-describedby={described}>
      <legend class="label">{label(part.label)}</legend>
      <p class="hint" id={`${id}-0`}>
        {label(scale.question)}
      </p>
      {part.help && (
        <p class="hint" id={`${id}-1`}>
          {label(part.help)}
        </p>
      )}
      {note && cards && (
        <p class="hint" id={`${id}-2`}>
          {label(note)}
        </p>
      )}
      <div class={cards ? 'scale__cards' : 'scale__list'}>
        {scale.options.map((option) => (
          <label class="pick" key={option.code}>
            {radio(option.code)}
            <span class="pick__value" aria-hidden={cards ? undefined : 'true'}>
              {shownStep(option, cards)}
            </span>
            <span class="pick__text">{label(part.optionLabels?.[option.code] ?? option.label)}</span>
            {joint?.marks(part, option.code)}
          </label>
        ))}
      </div>
      <div class="scale__rest">
        {part.special.map((code) => (
          <label class="pick pick--special" key={code}>
            {radio(code)}
            <span class="pick__text">{label(tool2.special[code])}</span>
            {joint?.marks(part, code)}
          </label>
        ))}
        {(joint || value === noJointValue) && (
          <label class="pick pick--special">
            {radio(noJointValue)}
            <span class="pick__text">{t('impact:noJointValue')}</span>
          </label>
        )}
        <ClearChoice field={key} label={label(part.label)} />
      </div>
    </fieldset>
  );
}
