// Tables as pieces of a page: static ones of text, and ones whose cells are fields.

import type { FormColumn, FormRow, FormRowsTable, FormTable } from '../../core/report/form-model.ts';
import { answerLeft, answerWidth, described, drawLabel, help } from './answer-pieces.ts';
import type { AnswerTools } from './answer-pieces.ts';
import { boxHeight } from './appearances.ts';
import { box, hairline, ink, line, quiet, text, tint } from './drawing.ts';
import type { OpenDocument } from './document.ts';
import { contentHeight, contentWidth, margins, together } from './flow.ts';
import type { Piece } from './flow.ts';
import { breakLines } from './line-break.ts';
import { body, textPieces } from './text-pieces.ts';
import type { Typeface } from './typeface.ts';

const cell = { size: 9, lead: 12, inset: 5 } as const;
const head = { size: 8, lead: 11 } as const;
const titleStyle = { size: 9, lead: 12, space: 9, keep: true } as const;
const gap = 4;
const mostLines = 14;

interface Span {
  readonly left: number;
  readonly width: number;
}

export function tablePieces(document: OpenDocument, table: FormTable): readonly Piece[] {
  const spans = spansOf(table.columns, margins.left, contentWidth, 0);
  const labels = table.columns.map((column) => column.label);
  const title =
    table.label === undefined
      ? []
      : textPieces(table.label, { ...body(document), ...titleStyle, face: document.boldFor(table.label), space: 10 });
  return [
    ...title,
    headerPiece(document, labels, spans, title.length === 0 ? 10 : 3),
    ...table.rows.map((cells) => textRow(document, cells, spans)),
  ];
}

/** In the answer column when it is narrow enough, else across the page; a table of one column needs no header. */
export function rowsTablePieces(tools: AnswerTools, table: FormRowsTable): readonly Piece[] {
  const { document } = tools;
  const named = table.rows.some((row) => row.label !== '');
  const beside = table.columns.length + (named ? 1 : 0) <= 4;
  const [left, width] = beside ? [answerLeft, answerWidth] : [margins.left, contentWidth];
  const lead: FormColumn = { id: '', label: '', weight: Math.max(1, table.columns.reduce((sum, column) => sum + column.weight, 0) * 0.22) };
  const spans = spansOf(named ? [lead, ...table.columns] : table.columns, left, width, gap);
  const labels = [...(named ? [''] : []), ...table.columns.map((column) => column.label)];
  const plain = { ...body(document), left, width };
  const title = beside ? [] : textPieces(table.label, { ...plain, ...titleStyle, face: document.boldFor(table.label) });
  const advice = table.help === undefined ? [] : textPieces(table.help, { ...plain, ...help, fill: quiet, space: 1, keep: true });
  const header = labels.length === 1 ? [] : [headerPiece(document, labels, spans, 3)];
  const [first, ...rest] = [
    ...title,
    ...advice,
    ...header,
    ...table.rows.map((row, index) => fieldRow(tools, table, row, index, spans, named)),
  ];
  if (first === undefined) return [];
  const opening: Piece = {
    ...first,
    space: 7,
    draw: (page, top) => {
      if (beside) drawLabel(document, page, top, table.label);
      first.draw(page, top);
    },
  };
  return together([opening, ...rest], contentHeight * 0.5);
}

function fieldRow(tools: AnswerTools, table: FormRowsTable, row: FormRow, index: number, spans: readonly Span[], named: boolean): Piece {
  const { document } = tools;
  const spanOf = (at: number): Span => spans[at + (named ? 1 : 0)] ?? { left: 0, width: 0 };
  const heights = row.cells.map((field, at) => boxHeight(document, field.value ?? '', 1, spanOf(at).width));
  const words = named ? breakLines(document.regular, cell.size, row.label, (spans[0]?.width ?? 0) - 4) : [];
  const single = boxHeight(document, '', 1, 0);
  const wanted = Math.max(...heights, 0);
  const height = Math.max(wanted <= single ? 20 : Math.min(wanted, boxHeight(document, '', mostLines, 0)), words.length * cell.lead + 4);
  const notes = row.cells.flatMap((field, at) =>
    (heights[at] ?? 0) > height && height > 20
      ? [tools.long.add(described(tools.question, table.label, table.columns[at]?.label), field.value ?? '')]
      : [],
  );
  return {
    height: height + notes.length * 13,
    space: 3,
    keep: false,
    draw: (page, top) => {
      drawLines(page.drawing, document.regular, cell.size, cell.lead, words, spans[0]?.left ?? 0, top - 13);
      row.cells.forEach((field, at) => {
        const { left, width } = spanOf(at);
        const description = described(
          tools.question,
          table.label,
          row.label === '' ? String(index + 1) : row.label,
          table.columns[at]?.label,
        );
        const multiline = height > 20;
        tools.fields.text(
          page,
          { left, bottom: top - height, width, height },
          { name: field.name, description, value: field.value ?? '', multiline },
        );
      });
      notes.forEach((note, at) => note.draw(page, spanOf(0).left, top - height - 10 - at * 13));
    },
  };
}

/** Widths by weight; `between` points of air between two columns. */
function spansOf(columns: readonly FormColumn[], left: number, width: number, between: number): readonly Span[] {
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  const free = width - between * (columns.length - 1);
  return columns.map((column, index) => {
    const before = columns.slice(0, index).reduce((sum, other) => sum + (other.weight / total) * free + between, 0);
    return { left: left + before, width: (column.weight / total) * free };
  });
}

function headerPiece(document: OpenDocument, labels: readonly string[], spans: readonly Span[], space: number): Piece {
  const lines = labels.map((label, index) =>
    breakLines(document.boldFor(label), head.size, label, (spans[index]?.width ?? 0) - 2 * cell.inset),
  );
  const height = Math.max(...lines.map((words) => words.length)) * head.lead + 7;
  return {
    height,
    space,
    keep: true,
    draw: (page, top) => {
      const start = spans[0]?.left ?? margins.left;
      const end = spans.at(-1);
      page.drawing.push(box(start, top - height, end === undefined ? contentWidth : end.left + end.width - start, height, tint));
      labels.forEach((label, index) => {
        drawLines(
          page.drawing,
          document.boldFor(label),
          head.size,
          head.lead,
          lines[index] ?? [],
          (spans[index]?.left ?? 0) + cell.inset,
          top - 11,
        );
      });
    },
  };
}

function textRow(document: OpenDocument, cells: readonly string[], spans: readonly Span[]): Piece {
  const lines = cells.map((words, index) => breakLines(document.regular, cell.size, words, (spans[index]?.width ?? 0) - 2 * cell.inset));
  const height = Math.max(...lines.map((words) => words.length)) * cell.lead + 7;
  return {
    height,
    space: 0,
    keep: false,
    draw: (page, top) => {
      page.drawing.push(line(margins.left, top - height, margins.left + contentWidth, top - height, hairline));
      lines.forEach((words, index) =>
        drawLines(page.drawing, document.regular, cell.size, cell.lead, words, (spans[index]?.left ?? 0) + cell.inset, top - 12),
      );
    },
  };
}

function drawLines(
  drawing: string[],
  face: Typeface,
  size: number,
  lead: number,
  words: readonly string[],
  left: number,
  baseline: number,
): void {
  words.forEach((part, index) => drawing.push(text(face, size, left, baseline - index * lead, `${part} `, ink)));
}
