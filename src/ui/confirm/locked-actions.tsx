// What a confirmed assessment agreed to do: read only, but how far each action is may always be told.

import { useId } from 'preact/hooks';
import type { RowView } from '../../core/draft/reader.ts';
import { shownCell } from '../../core/report/shown-value.ts';
import { rowListOf } from '../../core/model/rows.ts';
import { columnKey } from '../../state/rows.ts';
import { useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { actionColumns, actionsList } from '../impact/list-columns.ts';
import { useTextLanguage } from '../parts/text-language.ts';
import { Select } from '../questions/choice.tsx';
import { optionsOf } from '../questions/options.ts';
import { ReadOnlyNote } from './read-only.tsx';

export function LockedActions({ aid, only }: { aid: string; only: (row: RowView) => boolean }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const id = useId();
  const list = rowListOf(path, actionsList);
  const rows = session.reader.value.rows(actionsList).filter(only);
  if (!list) return null;
  return (
    <section class="paper stack" aria-labelledby={id}>
      <h2 class="h3" id={id}>
        {t('impact:actions')} <span class="muted">({rows.length})</span>
      </h2>
      <ReadOnlyNote aid={aid} />
      <ul class="changed-list">
        {rows.map((row) => (
          <Action key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Action({ row }: { row: RowView }) {
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const lang = useTextLanguage();
  const id = useId();
  const { path } = definitions;
  const columns = rowListOf(path, actionsList)?.columns ?? [];
  const progress = columns.find((column) => column.id === actionColumns.progress);
  const shown = columns.filter(
    ({ id: column }) => column !== actionColumns.progress && column !== actionColumns.target && column !== actionColumns.field,
  );
  const words = { path, reader: session.reader.value, language, yes: t('impact:yes'), no: t('impact:no') };
  const told = shown.map((column) => shownCell(column, row.value(column.id), words)).filter((text) => text !== '');
  return (
    <li>
      <p id={`${id}-what`} lang={lang}>
        {told.join(' · ')}
      </p>
      {progress && (
        <div class="field short-input" role="group" aria-labelledby={`${id}-what`}>
          <label class="label" for={id}>
            {label(progress.label)}
          </label>
          <Select field={columnKey(actionsList, row.id, progress.id)} id={id} options={optionsOf(progress.options, definitions)} />
        </div>
      )}
    </li>
  );
}
