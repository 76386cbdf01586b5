// Answers longer than their box: a line under the box leads to an appendix that holds the whole text.

import type { FormPhrases } from '../../core/report/form-model.ts';
import { accent, text } from './drawing.ts';
import type { OpenDocument, Page } from './document.ts';
import type { Piece } from './flow.ts';
import { body, headingPieces, notePiece, textPieces } from './text-pieces.ts';

export interface LongAnswers {
  /** `about`: the question and the field; the returned piece of text stands under the box */
  add(about: string, value: string): { draw(page: Page, left: number, baseline: number): void };
  /** the appendix, none when everything fitted */
  pieces(): readonly Piece[];
  /** makes the links, once the appendix has its place */
  connect(): void;
}

interface Item {
  readonly about: string;
  readonly value: string;
  source?: { page: Page; left: number; baseline: number };
  target?: { page: Page; top: number };
}

export function createLongAnswers(document: OpenDocument, phrases: FormPhrases): LongAnswers {
  const items: Item[] = [];
  const size = 8.5;
  const sentence = (index: number): string => phrases.continues.replace('{{n}}', String(index + 1));

  const itemPieces = (item: Item, index: number): readonly Piece[] => {
    const heading = `${index + 1}. ${item.about}`;
    const [first, ...rest] = headingPieces(document, heading, 2);
    const marked: readonly Piece[] =
      first === undefined
        ? []
        : [
            {
              ...first,
              draw: (page, top) => {
                item.target = { page, top };
                first.draw(page, top);
              },
            },
          ];
    const paragraphs = item.value.split(/\r\n?|\n/).filter((paragraph) => paragraph.trim() !== '');
    return [...marked, ...rest, ...paragraphs.flatMap((paragraph) => textPieces(paragraph, { ...body(document), space: 5 }))];
  };

  return {
    add: (about, value) => {
      const index = items.length;
      const item: Item = { about, value };
      items.push(item);
      return {
        draw: (page, left, baseline) => {
          item.source = { page, left, baseline };
          page.drawing.push(text(document.regular, size, left, baseline, sentence(index), accent));
        },
      };
    },
    pieces: () =>
      items.length === 0
        ? []
        : [...headingPieces(document, phrases.appendixTitle, 1), notePiece(document, phrases.appendixNote), ...items.flatMap(itemPieces)],
    connect: () => {
      items.forEach(({ source, target }, index) => {
        if (source === undefined || target === undefined) return;
        const { page, left, baseline } = source;
        const right = left + document.regular.width(sentence(index), size);
        document.link(page, [left, baseline - 2, right, baseline + size], target, sentence(index));
      });
    },
  };
}
