// A form as a fillable PDF: the blocks in order, then long answers, then what stands on every page.

import type { Language } from '../../core/instrument/words.ts';
import type { FormAnswerBlock, FormBlock, FormDocument, FormQuestion } from '../../core/report/form-model.ts';
import { choicePiece, choicesPiece, textPiece } from './answer-pieces.ts';
import type { AnswerTools } from './answer-pieces.ts';
import { quiet } from './drawing.ts';
import { openDocument } from './document.ts';
import { createFieldWriter } from './fields.ts';
import { contentHeight, createFlow, together } from './flow.ts';
import type { Piece } from './flow.ts';
import { createLongAnswers } from './long-answers.ts';
import { framePages } from './page-frame.ts';
import { rowsTablePieces, tablePieces } from './table-pieces.ts';
import { body, headingPieces, notePiece, separator, textPieces, titlePieces } from './text-pieces.ts';
import type { FontFile } from './typeface.ts';

export interface FormPdfInput {
  readonly form: FormDocument;
  readonly regular: FontFile;
  readonly bold: FontFile;
  /** when the file is made */
  readonly date: Date;
  /** 32 hexadecimal digits, one per export */
  readonly id: string;
}

/** The same input gives the same bytes. Throws only on a form that is wrong in itself (two fields of one name). */
export async function makeFormPdf({ form, regular, bold, date, id }: FormPdfInput): Promise<Uint8Array<ArrayBuffer>> {
  const document = openDocument({ regular, bold });
  const long = createLongAnswers(document, form.phrases);
  const fields = createFieldWriter(document);
  const flow = createFlow(document);
  const tools: AnswerTools = { document, fields, long, question: '' };

  fields.meta(form.meta, form.language);
  flow.place([
    ...titlePieces(document, form.title, form.subtitle),
    notePiece(document, form.ownAid),
    ...form.blocks.flatMap((block, index) => piecesOf(tools, block, form.blocks[index - 1])),
  ]);
  const appendix = long.pieces();
  if (appendix.length > 0) {
    flow.newPage();
    flow.place(appendix);
    long.connect();
  }
  framePages(document, form, dayOf(date, form.language));

  const title = form.modelName === '' ? form.title : `${form.title}: ${form.modelName}`;
  return document.bytes({ title, description: form.ownAid, language: form.language, producer: 'Polku', date }, id);
}

/** Calendar day as it is read in the language of the form. */
export const dayOf = (date: Date, language: Language): string =>
  language === 'en' ? date.toISOString().slice(0, 10) : `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`;

function piecesOf(tools: AnswerTools, block: FormBlock, before: FormBlock | undefined): readonly Piece[] {
  if (block.kind === 'heading') return headingPieces(tools.document, block.text, block.level);
  // the words under a heading lead to what follows
  if (block.kind === 'paragraph' && before?.kind === 'heading') return textPieces(block.text, { ...body(tools.document), keep: true });
  if (block.kind === 'question') return questionPieces(tools, block, before?.kind === 'question');
  return answerPieces(tools, block);
}

function questionPieces(tools: AnswerTools, question: FormQuestion, ruled: boolean): readonly Piece[] {
  const { document } = tools;
  const title = `${question.id}  ${question.label}`;
  const heading = textPieces(title, {
    ...body(document),
    face: document.boldFor(title),
    size: 11,
    lead: 15,
    space: ruled ? 12 : 16,
    keep: true,
  });
  const help =
    question.help === undefined
      ? []
      : textPieces(question.help, { ...body(document), size: 9, lead: 12, fill: quiet, space: 2, keep: true });
  const inside = { ...tools, question: `${question.id} ${question.label}` };
  const pieces = [
    ...(ruled ? [separator(14)] : []),
    ...heading,
    ...help,
    ...question.blocks.flatMap((block) => answerPieces(inside, block)),
  ];
  return together(pieces, contentHeight * 0.5);
}

function answerPieces(tools: AnswerTools, block: FormAnswerBlock): readonly Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return textPieces(block.text, body(tools.document));
    case 'note':
      return [notePiece(tools.document, block.text)];
    case 'table':
      return tablePieces(tools.document, block);
    case 'textField':
      return [textPiece(tools, block)];
    case 'choiceField':
      return [choicePiece(tools, block)];
    case 'choicesField':
      return [choicesPiece(tools, block)];
    case 'rowsTable':
      return rowsTablePieces(tools, block);
  }
}
