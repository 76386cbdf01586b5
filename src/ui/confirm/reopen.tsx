// «Avaa uudelleen»: takes the confirmations back, with a reason that stays.

import { useId, useRef, useState } from 'preact/hooks';
import { say } from '../../state/app.ts';
import { reopen } from '../../state/confirming.ts';
import type { Reopening } from '../../core/review/confirmation-records.ts';
import { useApp, useDraft, useLanguage, useWords } from '../app-context.ts';
import { clockTime, day } from '../format.ts';
import { Icon } from '../parts/icon.tsx';

export function Reopen({ aid }: { aid: string }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const id = useId();
  const reason = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(false);
  const open = () => {
    if (!reopen(app, session, aid, reason.current?.value ?? '')) {
      setEmpty(true);
      return reason.current?.focus();
    }
    say(app, t('confirm:reopenedSaid'));
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
  };
  return (
    <section class="paper stack" aria-labelledby={`${id}-title`}>
      <h2 class="h3" id={`${id}-title`}>
        {t('confirm:reopenTitle')}
      </h2>
      <p class="small">{t('confirm:reopenText')}</p>
      <div class="field">
        <label class="label" for={id}>
          {t('confirm:reopenReason')}
        </label>
        <textarea
          ref={reason}
          id={id}
          class="ds-input"
          rows={2}
          maxLength={2000}
          required
          aria-invalid={empty || undefined}
          aria-describedby={empty ? `${id}-error` : undefined}
          onInput={() => setEmpty(false)}
        />
        {empty && (
          <p class="error" id={`${id}-error`}>
            <Icon name="warn" size={16} />
            {t('confirm:reopenNeeds')}
          </p>
        )}
      </div>
      <div class="row">
        <button type="button" class="ds-button" data-variant="secondary" onClick={open}>
          <Icon name="undo" />
          {t('confirm:reopen')}
        </button>
      </div>
    </section>
  );
}

/** The trace of every reopening, newest first. */
export function ReopeningList({ reopenings }: { reopenings: readonly Reopening[] }) {
  const t = useWords();
  const language = useLanguage();
  if (reopenings.length === 0) return null;
  return (
    <ul class="stack stack--tight small">
      {reopenings.toReversed().map(({ id, at, reason }) => (
        <li key={id}>
          <Icon name="undo" size={16} />{' '}
          {t('confirm:reopenedAt', { day: day(new Date(at), language), time: clockTime(new Date(at), language), reason })}
        </li>
      ))}
    </ul>
  );
}
