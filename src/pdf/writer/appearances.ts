// How fields look before anybody redraws them: every widget carries its own picture.

import type { PDFRef } from 'pdf-lib';
import { border, box, circle, ink, number, tick, white } from './drawing.ts';
import { fieldFontName } from './document.ts';
import type { OpenDocument } from './document.ts';
import { breakLines } from './line-break.ts';

/** Text of every field, in points. A fixed size: automatic sizing shrinks long answers out of sight. */
export const fieldText = { size: 10, lead: 13, inset: 4 } as const;

const edge = { colour: border, width: 0.8 } as const;

/** Height of a box that shows the whole value, or so many empty lines. */
export function boxHeight(document: OpenDocument, value: string, lines: number, width: number): number {
  const written = value === '' ? 0 : fieldLines(document, value, width).length;
  return Math.max(written, lines) * fieldText.lead + 2 * fieldText.inset;
}

/** Lines of a value inside a box. */
export const fieldLines = (document: OpenDocument, value: string, width: number): readonly string[] =>
  breakLines(document.regular, fieldText.size, value, width - 2 * fieldText.inset);

/** The box with its value. All lines are written and the box cuts what is below it: viewers show this text until the field is entered. */
export function textAppearance(document: OpenDocument, width: number, height: number, value: string, multiline: boolean): PDFRef {
  const frame = box(0, 0, width, height, white, edge);
  if (value === '') return picture(document, width, height, `${frame}\n/Tx BMC\nEMC`);
  const lines = multiline ? fieldLines(document, value, width) : [value];
  const coded = lines.map((line) => document.regular.fieldString(line));
  const simple = coded.every((line) => line !== undefined);
  const shown = simple ? coded : lines.map((line) => document.regular.glyphString(line));
  const { size, lead, inset } = fieldText;
  const first = multiline ? height - inset - size * 0.95 : (height - size) / 2 + size * 0.22;
  const start = `BT ${ink.map(number).join(' ')} rg /${simple ? fieldFontName : document.regular.resource} ${size} Tf ${lead} TL ${inset} ${number(first)} Td`;
  const body = shown.map((line, index) => `${index === 0 ? '' : 'T* '}${line} Tj`).join(' ');
  return picture(
    document,
    width,
    height,
    `${frame}\n/Tx BMC\nq 2 2 ${number(width - 4)} ${number(height - 4)} re W n ${start} ${body} ET Q\nEMC`,
  );
}

export interface ButtonLook {
  readonly on: PDFRef;
  readonly off: PDFRef;
}

/** Radio button (round) or check box (square), drawn as paths: no font of signs is needed. */
export function buttonLook(document: OpenDocument, side: number, shape: 'round' | 'square'): ButtonLook {
  const centre = side / 2;
  const off =
    shape === 'round' ? circle(centre, centre - 0.75, white, border, 'B') : box(0, 0, side, side, white, { colour: border, width: 1 });
  const mark = shape === 'round' ? circle(centre, (centre - 0.75) * 0.52, ink, ink, 'f') : tick(side, ink);
  return { on: picture(document, side, side, `${off} ${mark}`), off: picture(document, side, side, off) };
}

const picture = (document: OpenDocument, width: number, height: number, drawing: string): PDFRef =>
  document.context.register(
    document.context.flateStream(drawing, {
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [0, 0, width, height],
      Resources: { Font: document.fontResources },
    }),
  );
