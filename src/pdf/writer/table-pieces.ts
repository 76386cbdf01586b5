// Tables as pieces of a page: static ones of text, and ones whose cells are fields.

import type { FormColumn, FormRowsTable, FormTable } from '../../core/report/form-model.ts';
import { described } from './answer-pieces.ts';
import type { AnswerTools } from './answer-pieces.ts';
import { boxHeight, fieldText } from './appearances.ts';
import { box, hairline, ink, line, quiet, text, tint } from './drawing.ts';
import type { OpenDocument } from './document.ts';
import { contentWidth, margins } from './flow.ts';
import type { Piece } from './flow.ts';
import { breakLines } from './line-break.ts';
import { body, textPieces } from './text-pieces.ts';
import type { Typeface } from './typeface.ts';

const cell = { size: 9, lead: 12, inset: 5 } as const;
const gap = 4;
const mostLines = 14;

interface Span {
  readonly left: number;
  readonly width: number;
}

export function tablePieces(document: OpenDocument, table: FormTable): readonly Piece[] {
  const spans = spansOf(table.columns, margins.left, contentWidth, 0);
  const labels = table.columns.map((column) => column.label);
  return [headerPiece(document, labels, spans, 10), ...table.rows.map((cells) => textRow(document, cells, spans))];
}

export function rowsTablePieces(tools: AnswerTools, table: FormRowsTable): readonly Piece[] {
  const { document } = tools;
  const named = table.rows.some((row) => row.label !== '');
  const lead: FormColumn = { id: '', label: '', weight: Math.max(1, table.columns.reduce((sum, column) => sum + column.weight, 0) * 0.3) };
  const spans = spansOf(named ? [lead, ...table.columns] : table.columns, margins.left, contentWidth, gap);
  const cells = named ? spans.slice(1) : spans;
  const labels = [...(named ? [''] : []), ...table.columns.map((column) => column.label)];
  const title = textPieces(table.label, { ...body(document), face: document.boldFor(table.label), size: 9, lead: 12, space: 9, keep: true });
  const help = table.help === undefined ? [] : textPieces(table.help, { ...body(document), size: 8.5, lead: 11.5, fill: quiet, space: 1, keep: true });
  const rows = table.rows.map((row, index): Piece => {
    const heights = row.cells.map((field, at) => boxHeight(document, field.value ?? '', 1, cells[at]?.width ?? 0));
    const limit = boxHeight(document, '', mostLines, 0);
    const words = named ? breakLines(document.regular, cell.size, row.label, (spans[0]?.width ?? 0) - 4) : [];
    const height = Math.max(20, Math.min(Math.max(...heights), limit), words.length * cell.lead + 4);
    const more = row.cells.map((field, at) =>
      (heights[at] ?? 0) > height ? tools.long.add(described(tools.question, table.label, table.columns[at]?.label), field.value ?? '') : undefined,
    );
    const notes = more.filter((note) => note !== undefined);
    return {
      height: height + notes.length * 13,
      space: 3,
      keep: false,
      draw: (page, top) => {
        words.forEach((part, at) => page.drawing.push(text(document.regular, cell.size, margins.left, top - 13 - at * cell.lead, `${part} `, ink)));
        row.cells.forEach((field, at) => {
          const span = cells[at];
          if (span === undefined) return;
          const description = described(tools.question, table.label, row.label === '' ? String(index + 1) : row.label, table.columns[at]?.label);
          const multiline = height > 20 && (heights[at] ?? 0) > fieldText.lead + 2 * fieldText.inset;
          tools.fields.text(page, { left: span.left, bottom: top - height, width: span.width, height }, { name: field.name, description, value: field.value ?? '', multiline });
        });
        notes.forEach((note, at) => note.draw(page, margins.left, top - height - 10 - at * 13));
      },
    };
  });
  return [...title, ...help, headerPiece(document, labels, spans, 3), ...rows];
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
  const lines = labels.map((label, index) => breakLines(document.boldFor(label), 8.5, label, (spans[index]?.width ?? 0) - 2 * cell.inset));
  const height = Math.max(...lines.map((words) => words.length)) * 11.5 + 7;
  return {
    height,
    space,
    keep: true,
    draw: (page, top) => {
      page.drawing.push(box(margins.left, top - height, contentWidth, height, tint));
      labels.forEach((label, index) => {
        drawLines(page.drawing, document.boldFor(label), 8.5, 11.5, lines[index] ?? [], (spans[index]?.left ?? 0) + cell.inset, top - 11.5);
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
      lines.forEach((words, index) => drawLines(page.drawing, document.regular, cell.size, cell.lead, words, (spans[index]?.left ?? 0) + cell.inset, top - 12));
    },
  };
}

function drawLines(drawing: string[], face: Typeface, size: number, lead: number, words: readonly string[], left: number, baseline: number): void {
  words.forEach((part, index) => drawing.push(text(face, size, left, baseline - index * lead, `${part} `, ink)));
}
