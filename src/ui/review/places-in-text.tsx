// Where in the text: places picked from the text beside or written by hand, as many as needed.

import type { RowView } from '../../core/draft/reader.ts';
import { evidenceList } from '../../core/instrument/keys.ts';
import { notify } from '../../state/app.ts';
import { addTo, bringBack, columnKey, deleteFrom } from '../../state/rows.ts';
import { useApp, useDraft, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { LongText } from '../questions/text.tsx';
import { codeOf, type Review } from './use-review.ts';

export const placeColumn = 'viite';

export function PlacesInText({ review, criterion, id }: { review: Review; criterion: string; id: string }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const list = evidenceList(review.assessment.aid, criterion, review.seat);
  const rows = session.reader.value.rows(list);
  const inputId = (row: string) => `${id}-place-${row}`;
  const add = () => {
    const row = addTo(session, list, {}, app.ids.random());
    requestAnimationFrame(() => document.getElementById(inputId(row))?.focus());
  };
  const remove = (row: RowView, n: number) => {
    deleteFrom(session, list, row.id);
    document.getElementById(`${id}-add-place`)?.focus();
    notify(app, t('review:placeDeleted', { n, code: codeOf(criterion) }), () => bringBack(session, list, row.id));
  };
  return (
    <div class="stack stack--tight">
      {rows.map((row, index) => (
        <div class="field place-in-text" key={row.id}>
          <label class="label" for={inputId(row.id)}>
            {rows.length === 1 ? t('review:place') : t('review:placeN', { n: index + 1 })}
          </label>
          <div class="place-in-text__row">
            <LongText field={columnKey(list, row.id, placeColumn)} id={inputId(row.id)} rows={1} />
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-icon
              aria-label={t('review:deletePlace', { n: index + 1 })}
              onClick={() => remove(row, index + 1)}
            >
              <Icon name="bin" />
            </button>
          </div>
        </div>
      ))}
      {rows.length === 0 && <p class="label">{t('review:place')}</p>}
      <div class="row">
        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" id={`${id}-add-place`} onClick={add}>
          <Icon name="plus" size={18} />
          {t('review:addPlace')}
        </button>
        <span class="hint">{t('review:placeHint')}</span>
      </div>
    </div>
  );
}
