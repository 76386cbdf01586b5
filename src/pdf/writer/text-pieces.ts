// Headings, paragraphs and notes as pieces of a page.

import { accent, box, ink, line, hairline, quiet, text, tint } from './drawing.ts';
import type { Colour } from './drawing.ts';
import type { OpenDocument } from './document.ts';
import { contentWidth, margins } from './flow.ts';
import type { Piece } from './flow.ts';
import { breakLines } from './line-break.ts';
import type { Typeface } from './typeface.ts';

export interface TextStyle {
  readonly face: Typeface;
  readonly size: number;
  readonly lead: number;
  readonly fill: Colour;
  readonly left: number;
  readonly width: number;
  /** space above the first line */
  readonly space: number;
  /** the last line stays with what follows */
  readonly keep: boolean;
}

export const body = (document: OpenDocument): TextStyle => ({
  face: document.regular,
  size: 10,
  lead: 14,
  fill: ink,
  left: margins.left,
  width: contentWidth,
  space: 8,
  keep: false,
});

/** One piece a line; a line is never left alone at the foot or the head of a page when there are three or more. */
export function textPieces(content: string, style: TextStyle): readonly Piece[] {
  const lines = breakLines(style.face, style.size, content, style.width);
  return lines.map((words, index) => ({
    height: style.lead,
    space: index === 0 ? style.space : 0,
    keep: index === lines.length - 1 ? style.keep : index === 0 || index === lines.length - 2,
    draw: (page, top) => {
      // a real space at a soft line end: whoever copies or reads the text aloud gets two words, not one
      const ending = index < lines.length - 1 && words !== '' ? ' ' : '';
      page.drawing.push(text(style.face, style.size, style.left, top - style.size * 0.95, words + ending, style.fill));
    },
  }));
}

export function titlePieces(document: OpenDocument, title: string, subtitle: string): readonly Piece[] {
  const face = document.boldFor(title);
  return [
    ...textPieces(title, { ...body(document), face, size: 22, lead: 27, fill: accent, space: 0, keep: true }),
    ...(subtitle === '' ? [] : textPieces(subtitle, { ...body(document), size: 11.5, lead: 16, fill: quiet, space: 3, keep: true })),
  ];
}

/** Section heading with a bookmark and a rule above; or the smaller heading of a part. */
export function headingPieces(document: OpenDocument, content: string, level: 1 | 2): readonly Piece[] {
  const face = document.boldFor(content);
  if (level === 2) return textPieces(content, { ...body(document), face, size: 11.5, lead: 15, space: 16, keep: true });
  const [first, ...rest] = textPieces(content, { ...body(document), face, size: 15, lead: 20, fill: accent, space: 26, keep: true });
  if (first === undefined) return [];
  const ruled: Piece = {
    ...first,
    height: first.height + 8,
    draw: (page, top) => {
      document.bookmarks.push({ title: content, page, top: top + 6 });
      page.drawing.push(line(margins.left, top, margins.left + contentWidth, top, accent, 1.2));
      first.draw(page, top - 8);
    },
  };
  return [ruled, ...rest];
}

/** Words on a tinted ground, never cut. */
export function notePiece(document: OpenDocument, content: string): Piece {
  const inset = 10;
  const style = { ...body(document), size: 9.5, lead: 13 };
  const lines = breakLines(style.face, style.size, content, contentWidth - 2 * inset - 4);
  const height = lines.length * style.lead + 2 * inset - 3;
  return {
    height,
    space: 12,
    keep: false,
    draw: (page, top) => {
      page.drawing.push(box(margins.left, top - height, contentWidth, height, tint), box(margins.left, top - height, 3, height, accent));
      lines.forEach((words, index) => {
        page.drawing.push(
          text(
            style.face,
            style.size,
            margins.left + inset + 4,
            top - inset - style.size * 0.85 - index * style.lead,
            `${words} `,
            style.fill,
          ),
        );
      });
    },
  };
}

/** Thin line between two questions. */
export const separator = (space: number): Piece => ({
  height: 1,
  space,
  keep: true,
  separates: true,
  draw: (page, top) => page.drawing.push(line(margins.left, top, margins.left + contentWidth, top, hairline)),
});
