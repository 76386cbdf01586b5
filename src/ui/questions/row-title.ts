// What tells the rows of a list apart, in words.

import { asText } from '../../core/draft/text-value.ts';
import type { RowView } from '../../core/draft/reader.ts';
import type { Column } from '../../core/instrument/definition.ts';
import { rowListOf } from '../../core/model/rows.ts';
import { shownCell } from '../../core/report/shown-value.ts';
import { columnKey } from '../../state/rows.ts';
import { useDraft, useLanguage, useWords } from '../app-context.ts';

const atMost = 3;
const longest = 90;

/** The needed columns a row begins with, up to the first choice; '' when nothing is filled. */
export function useRowTitle(list: string, row: RowView, columns: readonly Column[]): string {
  const { session, definitions } = useDraft();
  const language = useLanguage();
  const t = useWords();
  const { path } = definitions;
  const reader = session.reader.value;
  const end = columns.findIndex((column, index) => index > 0 && (column.required === false || column.kind === 'choice'));
  const shown = (column: Column): string => {
    if (column.kind === 'line' || column.kind === 'text') return session.text(columnKey(list, row.id, column.id));
    if (column.kind !== 'reference')
      return shownCell(column, row.value(column.id), { path, reader, language, yes: t('writing:yes'), no: '' });
    const named = rowListOf(path, column.refersTo ?? '')?.columns.find(({ kind }) => kind === 'line' || kind === 'text');
    const other = reader.rows(column.refersTo ?? '').find(({ id }) => id === row.value(column.id));
    return named && other ? asText(other.value(named.id)) : '';
  };
  return columns
    .slice(0, end === -1 ? atMost : Math.min(end, atMost))
    .map((column) => shown(column).trim())
    .filter(Boolean)
    .join(' · ')
    .slice(0, longest);
}
