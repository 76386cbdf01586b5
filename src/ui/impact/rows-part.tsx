// A part answered by rows: groups reached, risks of the goals. One button gives every goal its row.

import type { RowView } from '../../core/draft/reader.ts';
import { partList } from '../../core/instrument/keys.ts';
import { rowListOf } from '../../core/model/rows.ts';
import { say } from '../../state/app.ts';
import { addTo } from '../../state/rows.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { focusAfter } from '../parts/focus-after.ts';
import { Icon } from '../parts/icon.tsx';
import { RowEditor } from '../questions/row-editor.tsx';
import { isCode, partKey, type PartProps } from './place.ts';
import { SpecialBoxes } from './special-boxes.tsx';

export function RowsPart(props: PartProps) {
  const { part, ...place } = props;
  const app = useApp();
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const list = partList(part, place.aid, place.seat);
  const definition = rowListOf(path, list);
  const reader = session.reader.value;
  const rows = reader.rows(list);
  const coded = isCode(session.value(partKey(place, part)));
  const reference = definition?.columns.find(({ kind, refersTo }) => kind === 'reference' && refersTo !== undefined);
  const targets = reference?.refersTo === undefined ? [] : reader.rows(reference.refersTo);
  const without = targets.filter((target) => rows.every((row) => row.value(reference?.id ?? '') !== target.id));
  const addAll = (event: { currentTarget: Element }) => {
    focusAfter(event.currentTarget, 'summary, input, select, textarea');
    for (const target of without) addTo(session, list, { [reference?.id ?? '']: target.id }, app.ids.random());
    say(app, t('impact:rowsAdded', { count: without.length, n: without.length }));
  };
  const levels =
    definition?.columns.filter(({ kind, options }) => kind === 'choice' && isNumbered(path.options[options ?? ''] ?? [])) ?? [];
  const product = (row: RowView) => {
    const values = levels.map(({ id }) => Number(row.value(id)));
    if (values.length < 2 || values.some((value) => !(value > 0))) return undefined;
    return (
      <p class="small num">
        {t('impact:riskProduct', {
          columns: levels.map((column) => label(column.label)).join(' × '),
          numbers: values.join(' × '),
          n: values.reduce((a, b) => a * b, 1),
        })}
      </p>
    );
  };
  return (
    <div class="stack">
      {part.help && <p class="hint">{label(part.help)}</p>}
      {coded ? (
        <p class="label">
          {label(part.label)} {rows.length > 0 && <span class="hint">{t('impact:rowsKept', { count: rows.length, n: rows.length })}</span>}
        </p>
      ) : (
        <>
          {without.length > 0 && (
            <div class="row">
              <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={addAll}>
                <Icon name="list" size={18} />
                {t('impact:rowForEach', { count: without.length, n: without.length })}
              </button>
            </div>
          )}
          {reference && targets.length === 0 && <p class="muted">{t('impact:noGoals')}</p>}
          <RowEditor list={list} heading={label(part.label)} derived={product} />
        </>
      )}
      <SpecialBoxes {...props} />
    </div>
  );
}

/** Options whose ids are their values: their product is a number. */
const isNumbered = (options: readonly { readonly id: string }[]): boolean =>
  options.length > 0 && options.every(({ id }) => /^\d+$/.test(id));
