// Answer blocks of a form as blocks to read: what was answered in words, and nothing that was not.

import type { DocumentBlock, DocumentFact } from './document-model.ts';
import { isFewPeople } from './document-rows.ts';
import type { DocumentSource } from './document-source.ts';
import type { FormAnswerBlock, FormCell, FormRowsTable } from './form-model.ts';
import { rowListOf } from '../model/rows.ts';

/** Short answers side by side, tables after them; [] when there is no answer. */
export function answerBlocks(source: DocumentSource, blocks: readonly FormAnswerBlock[]): readonly DocumentBlock[] {
  const items = blocks.flatMap((block): readonly DocumentFact[] => {
    switch (block.kind) {
      case 'textField':
        return factOf(block.label, block.value ?? '', true);
      case 'choiceField':
        return factOf(block.label, block.options.find(({ id }) => id === block.value)?.label ?? '');
      case 'choicesField':
        return factOf(
          block.label,
          block.options
            .filter(({ id }) => block.values.includes(id))
            .map(({ label }) => label)
            .join('; '),
        );
      default:
        return [];
    }
  });
  const rest = blocks.flatMap((block): readonly DocumentBlock[] => {
    if (block.kind === 'rowsTable') return tableOf(source, block);
    if (block.kind === 'table') return [{ kind: 'table', label: block.label ?? '', columns: block.columns, rows: block.rows }];
    return block.kind === 'paragraph' ? [{ kind: 'paragraph', text: block.text }] : [];
  });
  return [...(items.length === 0 ? [] : [{ kind: 'facts' as const, items }]), ...rest];
}

const factOf = (name: string, value: string, own = false): readonly DocumentFact[] =>
  value.trim() === '' ? [] : [own ? { name, value: value.trim(), own: true } : { name, value: value.trim() }];

/** Rows and columns that say something; the words in front of a row are its first column. */
function tableOf(source: DocumentSource, { label, columns, rows }: FormRowsTable): readonly DocumentBlock[] {
  const told = rows.filter(({ cells }) => cells.some(({ value = '' }) => value.trim() !== ''));
  if (told.length === 0) return [];
  const kept = columns.flatMap((_, index) => (told.some(({ cells }) => (cells[index]?.value ?? '').trim() !== '') ? [index] : []));
  const named = told.some((row) => row.label !== '');
  return [
    {
      kind: 'table',
      label,
      columns: [...(named ? [{ label: source.words('About'), weight: 2 }] : []), ...kept.flatMap((index) => columns[index] ?? [])].map(
        ({ label: name, weight }) => ({ label: name, weight }),
      ),
      rows: told.map((row) => [...(named ? [row.label] : []), ...kept.map((index) => cellOf(source, row.cells[index]))]),
    },
  ];
}

/** Numbers of the rows of tool 2 count people. */
function cellOf({ path, reader, formWords }: DocumentSource, cell: FormCell | undefined): string {
  const [, list = '', , column = ''] = cell?.key?.split('/') ?? [];
  const isNumber = rowListOf(path, list)?.columns.find((candidate) => candidate.id === column)?.kind === 'number';
  return isNumber && isFewPeople(reader.value(cell?.key ?? '')) ? formWords('suppressed') : (cell?.value ?? '').trim();
}
