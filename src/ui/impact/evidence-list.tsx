// «Näytön lähteet» of one question: a button for each kind, then where it is found, the day and a note.

import { useEffect, useId, useRef } from 'preact/hooks';
import type { RowView } from '../../core/draft/reader.ts';
import type { Column, RowList } from '../../core/instrument/definition.ts';
import { evidenceList } from '../../core/instrument/keys.ts';
import { indicatorsOf } from '../../core/model/indicators.ts';
import { rowListOf } from '../../core/model/rows.ts';
import { notify } from '../../state/app.ts';
import { addTo, bringBack, columnKey, deleteFrom } from '../../state/rows.ts';
import { useApp, useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { dayOf } from '../format.ts';
import { ConflictCard } from '../parts/conflict-card.tsx';
import { focusAfter } from '../parts/focus-after.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Select } from '../questions/choice.tsx';
import { optionsOf } from '../questions/options.ts';
import { LineText, LongText } from '../questions/text.tsx';
import { TypedValue } from '../questions/typed-value.tsx';
import { evidenceColumns, evidenceKinds } from './list-columns.ts';
import type { AnswerPlace } from './place.ts';

const icons: Readonly<Record<string, IconName>> = {
  [evidenceKinds.indicator]: 'list',
  [evidenceKinds.document]: 'file',
  [evidenceKinds.link]: 'link',
  [evidenceKinds.passage]: 'pen',
};

export const evidenceRowId = (row: string): string => `evidence-${row}`;

export function EvidenceList({ aid, question, seat }: AnswerPlace) {
  const app = useApp();
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const list = evidenceList(aid, question.id, seat);
  const definition = rowListOf(definitions.path, list);
  if (!definition) return null;
  const rows = session.reader.value.rows(list);
  const kinds = optionsOf(definition.columns.find((column) => column.id === evidenceColumns.kind)?.options, definitions);
  const add = (kind: string) => openEvidence(addTo(session, list, { [evidenceColumns.kind]: kind }, app.ids.random()));
  return (
    <section class="rows" aria-labelledby={id}>
      <h2 class="h4" id={id}>
        {label(definition.label)} <span class="muted">({rows.length})</span>
      </h2>
      {rows.map((row, index) => (
        <EvidenceRow key={row.id} row={row} list={list} definition={definition} index={index} />
      ))}
      <div class="row">
        <span class="muted small" aria-hidden="true">
          {t('impact:add')}
        </span>
        {kinds.map((kind) => (
          <button type="button" class="ds-button" data-variant="secondary" data-size="sm" key={kind.id} onClick={() => add(kind.id)}>
            <Icon name={icons[kind.id] ?? 'plus'} size={18} />
            <span class="ds-sr-only">{t('impact:add')} </span>
            {label(kind.label)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Opens a row that was just added and puts the focus on its first control. */
export function openEvidence(row: string, control = 'input, select, textarea'): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(evidenceRowId(row));
    if (card instanceof HTMLDetailsElement) card.open = true;
    card?.querySelector<HTMLElement>(control)?.focus();
  });
}

function EvidenceRow({ row, list, definition, index }: { row: RowView; list: string; definition: RowList; index: number }) {
  const app = useApp();
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const card = useRef<HTMLDetailsElement>(null);
  const stored = row.value(evidenceColumns.kind);
  const kind = typeof stored === 'string' ? stored : '';
  const option = optionsOf(definition.columns.find((column) => column.id === evidenceColumns.kind)?.options, definitions).find(
    ({ id }) => id === kind,
  );
  const reference = session.text(columnKey(list, row.id, evidenceColumns.reference));
  const on = row.value(evidenceColumns.day);
  const title = reference || `${label(option?.label ?? definition.rowLabel)} ${index + 1}`;
  // what came in unfinished is open; a finished one stays as the person left it
  useEffect(() => {
    if (card.current && reference === '') card.current.open = true;
  }, []);
  const remove = () => {
    focusAfter(card.current);
    deleteFrom(session, list, row.id);
    notify(app, t('writing:rowDeleted', { name: title }), () => bringBack(session, list, row.id));
  };
  return (
    <details class="row-card" ref={card} id={evidenceRowId(row.id)}>
      <summary>
        <span class="file-name">
          <Icon name={icons[kind] ?? 'file'} size={18} />
          {option && <span class="small muted">{label(option.label)}</span>}
          <strong>{reference || t('impact:unnamedEvidence')}</strong>
          {typeof on === 'string' && <span class="small muted">{dayOf(on, language)}</span>}
        </span>
        <Icon name="down" size={18} />
      </summary>
      <div class="grid-2">
        {definition.columns
          .filter((column) => column.id !== evidenceColumns.kind)
          .map((column) => (
            <Cell key={column.id} column={column} list={list} row={row.id} kind={kind} />
          ))}
      </div>
      <div>
        <button type="button" class="link-button small" onClick={remove}>
          <Icon name="bin" size={16} />
          {t('writing:deleteRow', { name: title })}
        </button>
      </div>
    </details>
  );
}

function Cell({ column, list, row, kind }: { column: Column; list: string; row: string; kind: string }) {
  const { session } = useDraft();
  const label = useLabel();
  const id = useId();
  const field = columnKey(list, row, column.id);
  const value = session.text(field);
  const isReference = column.id === evidenceColumns.reference;
  const names =
    isReference && kind === evidenceKinds.indicator
      ? indicatorsOf(session.reader.value)
          .map(({ name }) => name)
          .filter(Boolean)
      : [];
  const described = column.help ? { describedBy: `${id}-help` } : {};
  const control = () => {
    if (names.length > 0 && (value === '' || names.includes(value)))
      return (
        <Select
          field={field}
          id={id}
          options={names.map((name) => ({ id: name, label: { fi: name, sv: name, en: name } }))}
          {...described}
        />
      );
    if (column.kind === 'date') return <TypedValue field={field} id={id} kind="date" {...described} />;
    if (column.kind === 'text') return <LongText field={field} id={id} rows={2} {...described} />;
    return <LineText field={field} id={id} type={isReference && kind === evidenceKinds.link ? 'url' : 'text'} {...described} />;
  };
  return (
    <div class={column.kind === 'text' ? 'field grid-all' : 'field'}>
      <ConflictCard field={field} label={label(column.label)} />
      <label class="label" for={id}>
        {label(column.label)}
      </label>
      {control()}
      {column.help && (
        <p class="hint" id={`${id}-help`}>
          {label(column.help)}
        </p>
      )}
    </div>
  );
}
