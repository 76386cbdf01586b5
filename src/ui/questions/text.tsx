// Free text: many lines or one. Length is advice, never a limit; the hard limit is the one of core.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldKey } from '../../core/draft/revision.ts';
import { lengthOf } from '../../core/model/normalised.ts';
import { tidied } from '../../core/model/pasted-text.ts';
import { fileLimits } from '../../core/submission/limits.ts';
import { useDraft, useLanguage, useWords } from '../app-context.ts';
import { count } from '../format.ts';
import { useTextLanguage } from '../parts/text-language.ts';
import { useBoundText } from './bound-text.ts';
import { insertText } from './insert-text.ts';

interface TextProps {
  readonly field: FieldKey;
  readonly id: string;
  readonly describedBy?: string;
  readonly labelledBy?: string;
  readonly required?: boolean;
  readonly focusTarget?: boolean;
}

export function LongText({
  field,
  id,
  describedBy,
  labelledBy,
  main,
  rows = 3,
  focusTarget,
}: TextProps & { main?: boolean; rows?: number }) {
  const bound = useBoundText<HTMLTextAreaElement>(field);
  const lang = useTextLanguage();
  return (
    <textarea
      {...bound}
      id={id}
      lang={lang}
      spellcheck
      onPaste={(event) => {
        const pasted = event.clipboardData?.getData('text/plain') ?? '';
        if (tidied(pasted) === pasted) return;
        event.preventDefault();
        insertText(event.currentTarget, tidied(pasted));
      }}
      rows={rows}
      maxLength={fileLimits.text}
      class={main ? 'ds-input long-text long-text--main' : 'ds-input long-text'}
      aria-describedby={describedBy}
      aria-labelledby={labelledBy}
      data-focus={focusTarget ? '1' : undefined}
    />
  );
}

export function LineText({ field, id, describedBy, labelledBy, type = 'text', focusTarget }: TextProps & { type?: 'text' | 'url' }) {
  const bound = useBoundText<HTMLInputElement>(field);
  const lang = useTextLanguage();
  return (
    <input
      {...bound}
      id={id}
      class="ds-input"
      type="text"
      inputMode={type}
      lang={type === 'url' ? undefined : lang}
      maxLength={2000}
      aria-describedby={describedBy}
      aria-labelledby={labelledBy}
      data-focus={focusTarget ? '1' : undefined}
      autocomplete="off"
    />
  );
}

/** «376 merkkiä · sopiva pituus 400–1 500»: a hint, the text is saved all the same. */
export function LengthHint({ fields, range, id }: { fields: readonly FieldKey[]; range: { min: number; max: number }; id: string }) {
  const t = useWords();
  const language = useLanguage();
  const length = useLength(fields);
  const level = length === 0 ? 'none' : length < range.min ? 'low' : length > range.max ? 'over' : 'right';
  const fill = Math.min(100, (length / Math.max(range.max, 1)) * 100);
  return (
    <p class="length" id={id} data-level={level}>
      <span class="length__bar" aria-hidden="true">
        <span style={{ inlineSize: `${fill}%` }} />
      </span>
      <span class="nowrap">{t('writing:characters', { count: length, n: count(length, language) })}</span>
      <span>
        {level === 'over'
          ? t('writing:overAdvice', { n: count(length - range.max, language) })
          : t('writing:advice', { min: count(range.min, language), max: count(range.max, language) })}
      </span>
    </p>
  );
}

const measureEveryMs = 100;

/** Characters of the fields together. Measured beside the typing, not in it: a key must not wait while a long text is counted. */
function useLength(fields: readonly FieldKey[]): number {
  const { session } = useDraft();
  const texts = fields.map((field) => session.text(field));
  const latest = useRef(texts);
  latest.current = texts;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [length, setLength] = useState(() => lengthOfAll(texts));
  useEffect(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setLength(lengthOfAll(latest.current));
    }, measureEveryMs);
  }, texts);
  useEffect(() => () => clearTimeout(timer.current), []);
  return length;
}

const lengthOfAll = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + lengthOf(text), 0);
