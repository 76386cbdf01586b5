// The control of one part of a question by its kind, with its special codes, its error and the choice between two versions.

import { useId } from 'preact/hooks';
import type { Json } from '../../core/draft/revision.ts';
import type { PartRule } from '../../core/instrument/impact-tool.ts';
import { rateKey } from '../../core/instrument/keys.ts';
import { membersOf } from '../../core/model/content.ts';
import { noJointValue, specialOf } from '../../core/review/answers.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { ConflictCard } from '../parts/conflict-card.tsx';
import { Icon } from '../parts/icon.tsx';
import { CheckBoxes } from '../questions/choice.tsx';
import { optionsOf } from '../questions/options.ts';
import { LineText, LongText } from '../questions/text.tsx';
import { TypedValue } from '../questions/typed-value.tsx';
import { ClearChoice } from '../questions/clear-choice.tsx';
import { ComputedPart } from './computed-part.tsx';
import { describedBy } from './described.ts';
import { IndicatorsPart } from './indicators-part.tsx';
import { isCode, partKey, type PartProps } from './place.ts';
import { RowsPart } from './rows-part.tsx';
import { ScalePart } from './scale-part.tsx';
import { SpecialBoxes } from './special-boxes.tsx';

export function PartInput({ errors, ...props }: Omit<PartProps, 'errorId'> & { errors?: readonly PartRule[] }) {
  const label = useLabel();
  const id = useId();
  const show = useShown(props);
  const { part } = props;
  const own = errors?.filter((rule) => rule.part === part.id) ?? [];
  const given = { ...props, errorId: own.length > 0 ? `${id}-error` : undefined };
  return (
    <div class="stack">
      {part.kind !== 'computed' && <ConflictCard field={partKey(props, part)} label={label(part.label)} show={show} />}
      {part.kind === 'scale' && <ScalePart {...given} />}
      {part.kind === 'yesNo' && <YesNoPart {...given} />}
      {(part.kind === 'text' || part.kind === 'address' || part.kind === 'number' || part.kind === 'date') && <TypedPart {...given} />}
      {part.kind === 'choices' && <ChoicesPart {...given} />}
      {part.kind === 'indicators' && <IndicatorsPart {...given} />}
      {part.kind === 'rows' && <RowsPart {...given} />}
      {part.kind === 'computed' && <ComputedPart {...given} />}
      {own.length > 0 && (
        <div id={`${id}-error`}>
          {own.map((rule) => (
            <p class="error" key={rule.id}>
              <Icon name="warn" size={18} />
              <span>{label(rule.text)}</span>
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

function YesNoPart({ part, errorId, joint, ...place }: PartProps) {
  const { session } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const key = partKey(place, part);
  const value = session.value(key);
  return (
    <fieldset class="scale" aria-describedby={describedBy(id, errorId, Boolean(part.help))}>
      <legend class="label">{label(part.label)}</legend>
      {part.help && (
        <p class="hint" id={`${id}-0`}>
          {label(part.help)}
        </p>
      )}
      <div class="scale__rest">
        {[true, false].map((answer) => (
          <label class="pick" key={String(answer)}>
            <input type="radio" name={`${id}-yes`} checked={value === answer} onChange={() => session.write(key, answer)} />
            <span class="pick__text">{t(answer ? 'impact:yes' : 'impact:no')}</span>
            {joint?.marks(part, answer)}
          </label>
        ))}
        {joint && (
          <label class="pick pick--special">
            <input type="radio" name={`${id}-yes`} checked={value === noJointValue} onChange={() => session.write(key, noJointValue)} />
            <span class="pick__text">{t('impact:noJointValue')}</span>
          </label>
        )}
        <ClearChoice field={key} label={label(part.label)} />
      </div>
    </fieldset>
  );
}

/** Text, address, number or day. While a special code stands in its place there is nothing to type into. */
function TypedPart(props: PartProps) {
  const { part, errorId, ...place } = props;
  const { session } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const key = partKey(place, part);
  const coded = isCode(session.value(key));
  const dayHint = part.kind === 'date';
  const described = describedBy(id, errorId, Boolean(part.help), dayHint);
  const common = { field: key, id: `${id}-input`, ...(described === undefined ? {} : { describedBy: described }) };
  return (
    <div class="field">
      {coded ? (
        <p class="label">{label(part.label)}</p>
      ) : (
        <label class="label" for={`${id}-input`}>
          {label(part.label)}
        </label>
      )}
      {part.help && (
        <p class="hint" id={`${id}-0`}>
          {label(part.help)}
        </p>
      )}
      {dayHint && !coded && (
        <p class="hint" id={`${id}-1`}>
          {t('impact:dayHint')}
        </p>
      )}
      {!coded && part.kind === 'text' && <LongText {...common} rows={3} />}
      {!coded && part.kind === 'address' && <LineText {...common} type="url" />}
      {!coded && (part.kind === 'number' || part.kind === 'date') && (
        <div class="short-input">
          <TypedValue {...common} kind={part.kind} onlyPositive={part.kind === 'number'} />
        </div>
      )}
      <SpecialBoxes {...props} />
    </div>
  );
}

function ChoicesPart(props: PartProps) {
  const { part, errorId, ...place } = props;
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const key = partKey(place, part);
  const value = session.value(key);
  const options = optionsOf(part.options, definitions);
  const chosen = isCode(value) ? [] : membersOf(value);
  return (
    <>
      <fieldset class="field" aria-describedby={describedBy(id, errorId, Boolean(part.help), part.max !== undefined)}>
        <legend class="label">{label(part.label)}</legend>
        {part.help && (
          <p class="hint" id={`${id}-0`}>
            {label(part.help)}
          </p>
        )}
        {part.max !== undefined && (
          <p class="hint" id={`${id}-1`}>
            {t('impact:atMost', { max: part.max, n: chosen.length })}
          </p>
        )}
        <CheckBoxes field={key} options={options} id={id} />
        <SpecialBoxes {...props} />
      </fieldset>
      {options
        .filter((option) => option.freeText && chosen.includes(option.id))
        .map((option) => (
          <div class="field" key={option.id}>
            <label class="label" for={`${id}-${option.id}`}>
              {label(option.label)}
            </label>
            <LineText field={rateKey(place.aid, place.question.id, `${part.id}.${option.id}`, place.seat)} id={`${id}-${option.id}`} />
          </div>
        ))}
    </>
  );
}

/** A stored value in words, for the choice between two versions. */
function useShown({ part }: Omit<PartProps, 'errorId'>): (value: Json) => string {
  const { definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const { tool2 } = definitions;
  const scale = tool2.scales.find((one) => one.id === part.scale);
  const options = optionsOf(part.options, definitions);
  const word = (value: string): string => {
    const special = specialOf(value);
    if (special) return label(tool2.special[special]);
    if (value === noJointValue) return t('impact:noJointValue');
    const step = scale?.options.find(({ code }) => code === value);
    if (step) return label(part.optionLabels?.[step.code] ?? step.label);
    const option = options.find(({ id }) => id === value);
    return option ? label(option.label) : value;
  };
  return (value) => (typeof value === 'boolean' ? t(value ? 'impact:yes' : 'impact:no') : membersOf(value).map(word).join(', '));
}
