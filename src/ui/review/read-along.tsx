// The text beside the criteria: what the criterion in focus is read from. Selected text can be picked into the criterion.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ReviewCriterion } from '../../core/instrument/description-tool.ts';
import { evidenceList } from '../../core/instrument/keys.ts';
import { notify } from '../../state/app.ts';
import { addTo, deleteFrom } from '../../state/rows.ts';
import { useApp, useDraft, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { fieldsRead } from './criterion-fields.ts';
import { FieldText } from './field-text.tsx';
import { codeOf, type Review } from './use-review.ts';

interface Selected {
  readonly text: string;
  readonly field: string;
}

export function ReadAlong({ review, criterion }: { review: Review; criterion: ReviewCriterion }) {
  const app = useApp();
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [selected, setSelected] = useState<Selected>();
  const fields = fieldsRead(criterion, { reader: session.reader.value, path, facts: review.facts });
  const code = codeOf(criterion.id);
  useEffect(() => {
    const read = () =>
      setSelected((before) => {
        const now = selectionIn(box.current);
        return now?.text === before?.text && now?.field === before?.field ? before : now;
      });
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, []);
  const pick = () => {
    if (!selected) return;
    const list = evidenceList(review.assessment.aid, criterion.id, review.seat);
    const row = addTo(session, list, { viite: t('review:placeQuoted', { ...selected }) }, app.ids.random());
    getSelection()?.removeAllRanges();
    notify(app, t('review:pickedSaid', { code }), () => deleteFrom(session, list, row));
  };
  return (
    <>
      <div class="read-along__text" ref={box} role="group" aria-label={t('review:textOf', { code })}>
        {fields.length === 0 && <p class="muted">{t('review:noField')}</p>}
        {fields.map((field) => (
          <FieldText key={field.id} field={field} />
        ))}
      </div>
      {fields.length > 0 && (
        <div class="read-along__pick">
          {selected ? (
            <button type="button" class="ds-button" data-size="sm" onPointerDown={(event) => event.preventDefault()} onClick={pick}>
              <Icon name="copy" size={18} />
              {t('review:pick', { code })}
            </button>
          ) : (
            <p class="small muted" id={hint}>
              {t('review:pickHint', { code })}
            </p>
          )}
        </div>
      )}
    </>
  );
}

function selectionIn(box: HTMLElement | null): Selected | undefined {
  const selection = getSelection();
  const text = selection?.toString().replaceAll(/\s+/g, ' ').trim() ?? '';
  const start = selection?.anchorNode;
  if (!box || !start || text === '' || !box.contains(start)) return undefined;
  const field = (start instanceof Element ? start : start.parentElement)?.closest<HTMLElement>('[data-field]')?.dataset['field'];
  return field === undefined ? undefined : { text: text.slice(0, 600), field };
}
