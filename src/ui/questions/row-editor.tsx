// Rows of a list: one card each, every column by its kind; added at the end, deleted with a way back.

import { useId, useRef, useState } from 'preact/hooks';
import type { Facts } from '../../core/instrument/evaluate.ts';
import { isColumnNeeded, isGiven, missingColumns, rowListOf } from '../../core/model/rows.ts';
import type { Column, RowList } from '../../core/instrument/definition.ts';
import type { RowView } from '../../core/draft/reader.ts';
import type { Json } from '../../core/draft/revision.ts';
import { asText } from '../../core/draft/text-value.ts';
import { shownCell } from '../../core/report/shown-value.ts';
import { notify } from '../../state/app.ts';
import { addTo, bringBack, columnKey, deleteFrom } from '../../state/rows.ts';
import { useApp, useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { useFacts } from '../parts/facts.ts';
import { Icon } from '../parts/icon.tsx';
import { Select } from './choice.tsx';
import { optionsOf } from './options.ts';
import { LineText, LongText } from './text.tsx';
import { TypedValue } from './typed-value.tsx';

/** more columns nobody must fill than this go behind a fold */
const foldFrom = 3;

interface RowEditorProps {
  readonly list: string;
  /** columns a new row begins with */
  readonly firstValues?: Readonly<Record<string, Json>>;
  /** only rows for which this holds */
  readonly only?: (row: RowView) => boolean;
  readonly hide?: readonly string[];
  readonly heading: string;
  /** directly under the page's own heading it is 'h2' */
  readonly level?: 'h2' | 'h3';
  /** under the columns of a row: what the program computes */
  readonly derived?: (row: RowView) => preact.ComponentChildren;
}

export function RowEditor({ list, firstValues = {}, only, hide = [], heading, level: Heading = 'h3', derived }: RowEditorProps) {
  const app = useApp();
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const [opened, setOpened] = useState<string>();
  const adding = useRef<HTMLButtonElement>(null);
  const definition = rowListOf(definitions.path, list);
  if (!definition) return null;
  const rows = session.reader.value.rows(list).filter((row) => only?.(row) ?? true);
  const name = label(definition.rowLabel);
  const add = () => {
    const id = addTo(session, list, firstValues, app.ids.random());
    setOpened(id);
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`#row-${CSS.escape(id)} > :not(summary) :is(input, select, textarea)`)?.focus(),
      ),
    );
  };
  const remove = (row: RowView, title: string) => {
    deleteFrom(session, list, row.id);
    notify(app, t('writing:rowDeleted', { name: title }), () => bringBack(session, list, row.id));
    adding.current?.focus();
  };
  return (
    <section class="rows" aria-label={heading}>
      <Heading class="h4">
        {heading} <span class="muted">({rows.length})</span>
      </Heading>
      {definition.help && <p class="hint">{label(definition.help)}</p>}
      {rows.map((row, index) => (
        <Row
          key={row.id}
          row={row}
          list={list}
          definition={definition}
          index={index}
          hide={hide}
          open={opened === row.id}
          name={name}
          onDelete={remove}
          derived={derived}
        />
      ))}
      <div class="row">
        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" ref={adding} onClick={add}>
          <Icon name="plus" size={18} />
          {t('writing:addRow', { name })}
        </button>
      </div>
    </section>
  );
}

interface RowProps {
  readonly row: RowView;
  readonly list: string;
  readonly definition: RowList;
  readonly index: number;
  readonly hide: readonly string[];
  readonly open: boolean;
  readonly name: string;
  readonly onDelete: (row: RowView, title: string) => void;
  readonly derived: RowEditorProps['derived'];
}

function Row({ row, list, definition, index, hide, open, name, onDelete, derived }: RowProps) {
  const facts = useFacts();
  const t = useWords();
  const label = useLabel();
  const columns = definition.columns.filter((column) => !hide.includes(column.id) && isShown(column, row, definition, facts));
  const needed = columns.filter((column) => column.required !== false);
  const extra = columns.filter((column) => column.required === false);
  const missing = missingColumns(row, definition, facts).filter((column) => columns.includes(column));
  const title = useTitle(list, row, columns) || `${name} ${index + 1}`;
  const [opensAtFirst] = useState(open || missing.length > 0 || columns.length <= 4);
  const folds = extra.length > foldFrom;
  const cells = (some: readonly Column[]) =>
    some.map((column) => <Cell key={column.id} column={column} list={list} row={row.id} plain={folds} />);
  const grid = columns.length > 6 ? 'grid-3' : 'grid-2';
  return (
    <details class="row-card" id={`row-${row.id}`} open={opensAtFirst}>
      <summary>
        <Icon name="right" size={18} />
        <strong>{title}</strong>
        {missing.length > 0 && (
          <span class="small warn">
            {missing.length > 3
              ? t('writing:rowMissingCount', { count: missing.length, n: missing.length })
              : t('writing:rowMissing', { what: missing.map((column) => label(column.label)).join(', ') })}
          </span>
        )}
      </summary>
      {derived?.(row)}
      <div class={grid}>{cells(folds ? needed : columns)}</div>
      {folds && (
        <details class="fold" open={extra.some((column) => isGiven(row.value(column.id)))}>
          <summary>{t('writing:moreColumns')}</summary>
          <div class={grid}>{cells(extra)}</div>
        </details>
      )}
      <div>
        <button type="button" class="link-button small" onClick={() => onDelete(row, title)}>
          <Icon name="bin" size={16} />
          {t('writing:deleteRow', { name: title })}
        </button>
      </div>
    </details>
  );
}

/** What tells the rows apart: the needed columns it begins with, up to the first choice. */
function useTitle(list: string, row: RowView, columns: readonly Column[]): string {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const language = useLanguage();
  const t = useWords();
  const from = { path, reader: session.reader.value, language, yes: t('writing:yes'), no: '' };
  const first = columns.findIndex((column, index) => index > 0 && (column.required === false || column.kind === 'choice'));
  const some = columns.slice(0, first === -1 ? 3 : Math.min(first, 3));
  return some
    .map((column) =>
      shownCell(
        column,
        column.kind === 'line' || column.kind === 'text' ? session.text(columnKey(list, row.id, column.id)) : row.value(column.id),
        from,
      ).trim(),
    )
    .filter(Boolean)
    .join(' · ')
    .slice(0, 90);
}

/** A column that a condition asks for is shown when it is asked, or when something stands in it. */
function isShown(column: Column, row: RowView, definition: RowList, facts: Facts): boolean {
  return typeof column.required === 'boolean' || isGiven(row.value(column.id)) || isColumnNeeded(column, row, definition, facts);
}

function Cell({ column, list, row, plain }: { column: Column; list: string; row: string; plain: boolean }) {
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const help = column.help ? `${id}-help` : undefined;
  const field = columnKey(list, row, column.id);
  const described = help ? { describedBy: help } : {};
  const control = () => {
    switch (column.kind) {
      case 'text':
        return <LongText field={field} id={id} rows={2} {...described} />;
      case 'number':
      case 'date':
        return <TypedValue field={field} id={id} kind={column.kind} {...described} />;
      case 'choice':
        return <Select field={field} id={id} options={optionsOf(column.options, definitions)} {...described} />;
      case 'reference': {
        const target = rowListOf(definitions.path, column.refersTo ?? '');
        const named = target?.columns.find(({ kind }) => kind === 'line' || kind === 'text');
        const second = target?.columns.filter(({ kind }) => kind === 'line' || kind === 'text')[1];
        const options = session.reader.value.rows(column.refersTo ?? '').map((other, index) => {
          const own =
            [named, target?.id === 'goals' ? second : undefined]
              .map((part) => part && asText(other.value(part.id)))
              .filter(Boolean)
              .join(': ') || `${index + 1}`;
          return { id: other.id, label: { fi: own, sv: own, en: own } };
        });
        return <Select field={field} id={id} options={options} {...described} />;
      }
      case 'yesNo':
        return (
          <label class="option">
            <input
              id={id}
              type="checkbox"
              checked={session.value(field) === true}
              onChange={(event) => session.write(field, event.currentTarget.checked || null)}
            />
            <span>{t('writing:yes')}</span>
          </label>
        );
      case 'address':
        return <LineText field={field} id={id} type="url" {...described} />;
      default:
        return <LineText field={field} id={id} {...described} />;
    }
  };
  return (
    <div class="field">
      <label class="label" for={id}>
        {label(column.label)}
        {column.required === false && !plain && <span class="optional"> {t('writing:optional')}</span>}
      </label>
      <div class="control">{control()}</div>
      <p class="hint" id={help}>
        {column.help && label(column.help)}
      </p>
    </div>
  );
}
