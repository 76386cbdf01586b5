// Numbers and days as people type them. What cannot be read stays on screen and is said; nothing of it is lost or stored as an answer.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FieldKey } from '../../core/draft/revision.ts';
import { formatDecimal, parseDecimal } from '../../core/model/decimal.ts';
import { useDraft, useLanguage, useWords } from '../app-context.ts';
import { parseDay, typedDay } from '../format.ts';
import { Icon } from '../parts/icon.tsx';

interface ValueProps {
  readonly field: FieldKey;
  readonly id: string;
  readonly kind: 'number' | 'date';
  readonly describedBy?: string;
  readonly onlyPositive?: boolean;
}

export function TypedValue({ field, id, kind, describedBy, onlyPositive }: ValueProps) {
  const { session } = useDraft();
  const t = useWords();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const error = useId();
  const [wrong, setWrong] = useState(false);
  const value = session.value(field);
  const shown = typeof value !== 'string' ? '' : kind === 'date' ? typedDay(value, language) : formatDecimal(value, language);
  useEffect(() => {
    if (input.current && document.activeElement !== input.current && !wrong) input.current.value = shown;
  });
  const take = (typed: string) => {
    const parsed = typed.trim() === '' ? null : kind === 'date' ? parseDay(typed) : parseDecimal(typed);
    const bad = parsed === undefined || (onlyPositive === true && parsed !== null && parsed.startsWith('-'));
    setWrong(bad);
    if (!bad) session.write(field, parsed);
  };
  return (
    <>
      <input
        ref={input}
        id={id}
        class="ds-input"
        inputMode={kind === 'number' ? 'decimal' : 'numeric'}
        autocomplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={[describedBy, wrong ? error : undefined].filter(Boolean).join(' ') || undefined}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {wrong && (
        <p class="error" id={error}>
          <Icon name="warn" size={16} />
          {t(kind === 'date' ? 'writing:dayWrong' : 'writing:numberWrong')}
        </p>
      )}
    </>
  );
}
