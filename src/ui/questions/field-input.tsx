// The control of a field or a part of one, by its kind.

import type { Field, FieldPart } from '../../core/instrument/definition.ts';
import { freeTextKey, keyOf } from '../../core/instrument/keys.ts';
import { membersOf } from '../../core/model/content.ts';
import { useDraft, useLabel } from '../app-context.ts';
import { CheckBoxes, OwnWords, Radios, Select } from './choice.tsx';
import { optionsOf } from './options.ts';
import { LineText, LongText } from './text.tsx';
import { TypedValue } from './typed-value.tsx';

const radiosUpTo = 3;

interface FieldInputProps {
  readonly field: Field | FieldPart;
  readonly id: string;
  readonly describedBy?: string;
  readonly focusTarget?: boolean;
}

/** Few choices with short words are radios, many a select. The label or legend stands outside. */
export function FieldInput({ field, id, describedBy, focusTarget = false }: FieldInputProps) {
  const { session, definitions } = useDraft();
  const label = useLabel();
  const key = keyOf(field);
  const options = optionsOf(field.options, definitions);
  const common = { field: key, id, focusTarget, ...(describedBy === undefined ? {} : { describedBy }) };
  const chosen = membersOf(session.value(key));
  const free = options.filter((option) => option.freeText && chosen.includes(option.id));
  return (
    <>
      {field.kind === 'text' && <LongText {...common} rows={3} />}
      {field.kind === 'line' && <LineText {...common} />}
      {field.kind === 'address' && <LineText {...common} type="url" />}
      {field.kind === 'date' && <TypedValue {...common} kind="date" />}
      {field.kind === 'words' && <OwnWords {...common} />}
      {field.kind === 'choice' &&
        (isRadios(field, options.length) ? <Radios {...common} options={options} /> : <Select {...common} options={options} />)}
      {field.kind === 'choices' && <CheckBoxes {...common} options={options} />}
      {free.map((option) => (
        <div class="field" key={option.id}>
          <label class="label" for={`${id}-${option.id}`}>
            {label(option.label)}
          </label>
          <LineText field={freeTextKey(field.id, option.id)} id={`${id}-${option.id}`} />
        </div>
      ))}
    </>
  );
}

/** A group of radios or check boxes needs a legend instead of a label. */
export function isGroup(field: Field | FieldPart, optionCount: number): boolean {
  return field.kind === 'choices' || isRadios(field, optionCount);
}

function isRadios(field: Field | FieldPart, optionCount: number): boolean {
  return field.kind === 'choice' && optionCount <= radiosUpTo && !field.options?.startsWith('programme:');
}
