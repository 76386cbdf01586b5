// Fills pages from top to bottom with pieces that are never cut, keeping together what belongs together.

import { pageSize } from './document.ts';
import type { OpenDocument, Page } from './document.ts';

export const margins = { left: 54, right: 54, top: 70, bottom: 68 } as const;
export const contentWidth = pageSize.width - margins.left - margins.right;
export const contentHeight = pageSize.height - margins.top - margins.bottom;

/** Something of a known height. Wrap texts into one piece a line and they may continue on the next page. */
export interface Piece {
  readonly height: number;
  /** empty space above, left out at the top of a page */
  readonly space: number;
  /** stays on the page of the next piece */
  readonly keep: boolean;
  /** only parts two things from each other: nothing at the top of a page */
  readonly separates?: true;
  /** `top`: where the piece begins, in points from the bottom edge of the page */
  draw(page: Page, top: number): void;
}

export interface Flow {
  place(pieces: readonly Piece[]): void;
  newPage(): void;
}

export function createFlow(document: OpenDocument): Flow {
  const highest = pageSize.height - margins.top;
  let page = document.addPage();
  let top = highest;

  const newPage = (): void => {
    page = document.addPage();
    top = highest;
  };
  const fits = (pieces: readonly Piece[]): boolean => {
    const needed = pieces.reduce((sum, piece, index) => sum + piece.height + (index === 0 && top === highest ? 0 : piece.space), 0);
    return top - needed >= margins.bottom;
  };
  const put = (piece: Piece): void => {
    if (top === highest && piece.separates === true) return;
    if (top !== highest) top -= piece.space;
    piece.draw(page, top);
    top -= piece.height;
  };

  return {
    newPage,
    place: (pieces) => {
      for (const chain of chainsOf(pieces)) {
        if (!fits(chain) && top !== highest) newPage();
        for (const piece of chain) {
          if (!fits([piece]) && top !== highest) newPage();
          put(piece);
        }
      }
    },
  };
}

/** Runs of pieces that want the same page. */
function chainsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chains: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (!piece.keep) {
      chains.push(open);
      open = [];
    }
  }
  return open.length === 0 ? chains : [...chains, open];
}

/** All on one page when they take at most `height` points together; else as they were. */
export function together(pieces: readonly Piece[], height: number): readonly Piece[] {
  const total = pieces.reduce((sum, piece) => sum + piece.height + piece.space, 0);
  return total > height
    ? pieces
    : pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keep: false } : { ...piece, keep: true }));
}
