// Answers as pieces of a page: a label in the left column, the field in the right one.

import type { FormChoiceField, FormChoicesField, FormOption, FormTextField } from '../../core/report/form-model.ts';
import { tickName } from '../../core/report/form-model.ts';
import { boxHeight } from './appearances.ts';
import { ink, quiet, text } from './drawing.ts';
import type { OpenDocument, Page } from './document.ts';
import { buttonSide } from './fields.ts';
import type { FieldWriter } from './fields.ts';
import { contentWidth, margins } from './flow.ts';
import type { Piece } from './flow.ts';
import { breakLines } from './line-break.ts';
import type { LongAnswers } from './long-answers.ts';

/** What the pieces of answers are made with. */
export interface AnswerTools {
  readonly document: OpenDocument;
  readonly fields: FieldWriter;
  readonly long: LongAnswers;
  /** the question above, in front of every field's own label */
  readonly question: string;
}

const label = { width: 106, size: 9, lead: 12 } as const;
export const help = { size: 8.5, lead: 11.5 } as const;
export const answerLeft = margins.left + label.width + 10;
export const answerWidth = contentWidth - label.width - 10;
/** More lines than this and the box stops growing: the whole text follows in the appendix. */
const mostLines = 26;
const narrow = { date: 96, number: 96, address: answerWidth, text: answerWidth } as const;

/** The question, the label and the help as one sentence for those who do not see the page. */
export const described = (question: string, ...parts: readonly (string | undefined)[]): string =>
  [question, ...parts].filter((part) => part !== undefined && part !== '').join(' – ');

export function textPiece(tools: AnswerTools, field: FormTextField): Piece {
  const { document } = tools;
  const value = field.value ?? '';
  const width = narrow[field.format];
  const wanted = boxHeight(document, value, field.lines, width);
  const height =
    field.lines === 1 && wanted <= boxHeight(document, '', 1, width) ? 20 : Math.min(wanted, boxHeight(document, '', mostLines, width));
  const description = described(tools.question, field.label, field.help, field.hint);
  const more = wanted > height && height > 20 ? tools.long.add(described(tools.question, field.label), value) : undefined;
  return labelled(tools, field, height + (more === undefined ? 0 : 14), (page, top) => {
    const at = { left: answerLeft, bottom: top - height, width, height };
    tools.fields.text(page, at, { name: field.name, description, value, multiline: height > 20 });
    const beside = answerLeft + width + 8;
    if (field.hint !== undefined && width < answerWidth)
      page.drawing.push(text(document.regular, help.size, beside, top - 13, field.hint, quiet));
    more?.draw(page, answerLeft, top - height - 10);
  });
}

export function choicePiece(tools: AnswerTools, field: FormChoiceField): Piece {
  const description = described(tools.question, field.label);
  const grid = gridOf(tools.document, field.options);
  return labelled(tools, field, grid.height, (page, top) => {
    const group = tools.fields.radios({ name: field.name, description, value: field.value });
    grid.draw(page, top, (option, at) => group.add(page, at, option));
    group.close();
  });
}

export function choicesPiece(tools: AnswerTools, field: FormChoicesField): Piece {
  const grid = gridOf(tools.document, field.options);
  return labelled(tools, field, grid.height, (page, top) => {
    grid.draw(page, top, (option, at) => {
      const description = described(tools.question, field.label, option.label);
      tools.fields.tick(page, at, { name: tickName(field, option.id), description, ticked: field.values.includes(option.id) });
    });
  });
}

const labelLines = (document: OpenDocument, words: string): readonly string[] =>
  words === '' ? [] : breakLines(document.boldFor(words), label.size, words, label.width);

/** The label of an answer, in the left column. */
export function drawLabel(document: OpenDocument, page: Page, top: number, words: string): void {
  labelLines(document, words).forEach((line, index) => {
    page.drawing.push(text(document.boldFor(words), label.size, margins.left, top - 12.5 - index * label.lead, `${line} `, ink));
  });
}

/** Label left, help above the answer, answer right. */
function labelled(
  tools: AnswerTools,
  field: { label: string; help?: string },
  height: number,
  draw: (page: Page, top: number) => void,
): Piece {
  const { document } = tools;
  const words = labelLines(document, field.label);
  const advice = field.help === undefined ? [] : breakLines(document.regular, help.size, field.help, answerWidth);
  const above = advice.length === 0 ? 0 : advice.length * help.lead + 3;
  return {
    height: Math.max(above + height, words.length * label.lead + 4),
    space: 7,
    keep: false,
    draw: (page, top) => {
      drawLabel(document, page, top, field.label);
      advice.forEach((line, index) => {
        page.drawing.push(text(document.regular, help.size, answerLeft, top - 9 - index * help.lead, `${line} `, quiet));
      });
      draw(page, top - above);
    },
  };
}

interface Grid {
  readonly height: number;
  draw(page: Page, top: number, place: (option: FormOption, at: { left: number; bottom: number }) => void): void;
}

/** Options in one row when they fit in it; else in as many even columns as the longest label leaves room for. Read row by row. */
function gridOf(document: OpenDocument, options: readonly FormOption[]): Grid {
  const size = 9.5;
  const lead = 12.5;
  const gap = 12;
  const button = buttonSide + 5;
  const widths = options.map((option) => button + document.regular.width(option.label, size));
  const inRow = widths.reduce((sum, width) => sum + width, 0) + gap * (options.length - 1) <= answerWidth;
  const fitting = Math.floor((answerWidth + gap) / (Math.max(...widths, 1) + gap));
  // a long list in two columns even if some labels take two lines
  const columns = inRow ? options.length : Math.max(options.length > 6 ? 2 : 1, Math.min(options.length, fitting));
  const even = (answerWidth - gap * (columns - 1)) / columns;
  const lefts = options.map((_, index) =>
    inRow ? widths.slice(0, index).reduce((sum, width) => sum + width + gap, 0) : (index % columns) * (even + gap),
  );
  const lines = options.map((option) => breakLines(document.regular, size, option.label, inRow ? answerWidth : even - button));
  const rows = Array.from({ length: Math.ceil(options.length / columns) }, (_, row) =>
    Math.max(...lines.slice(row * columns, (row + 1) * columns).map((words) => words.length)),
  );
  const tops = rows.map((_, row) => rows.slice(0, row).reduce((sum, count) => sum + count * lead + 4, 0));
  return {
    height: rows.reduce((sum, count) => sum + count * lead + 4, 0) + 2,
    draw: (page, top, place) => {
      options.forEach((option, index) => {
        const left = answerLeft + (lefts[index] ?? 0);
        const rowTop = top - 3 - (tops[Math.floor(index / columns)] ?? 0);
        place(option, { left, bottom: rowTop - buttonSide });
        lines[index]?.forEach((words, row) => {
          page.drawing.push(text(document.regular, size, left + button, rowTop - 9 - row * lead, `${words} `, ink));
        });
      });
    },
  };
}
