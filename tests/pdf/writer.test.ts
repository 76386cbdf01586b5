// The pieces the file is written with: letters, lines and pages.

import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences, fieldCodes } from '../../src/pdf/writer/codes.ts';
import { number } from '../../src/pdf/writer/drawing.ts';
import { openDocument, pageSize } from '../../src/pdf/writer/document.ts';
import { contentHeight, createFlow, margins, together } from '../../src/pdf/writer/flow.ts';
import type { Piece } from '../../src/pdf/writer/flow.ts';
import { breakLines } from '../../src/pdf/writer/line-break.ts';
import { readTrueType } from '../../src/pdf/writer/truetype.ts';
import { createTypeface } from '../../src/pdf/writer/typeface.ts';
import { letters } from './forms.ts';

const fontFile = (weight: string) => {
  const deflated = new Uint8Array(readFileSync(`src/pdf/fonts/Inter-${weight}.z`));
  return { deflated, bytes: new Uint8Array(inflateSync(deflated)) };
};
const regular = createTypeface(fontFile('Regular'), 'F0');
const bold = createTypeface(fontFile('Bold'), 'F1');

describe('letters', () => {
  test('both fonts draw every letter of the languages written here', () => {
    expect([regular.covers(letters), bold.covers(letters)]).toEqual([true, true]);
  });

  test('fields have a one-byte code for each of them, and say so when there is none', () => {
    expect(regular.fieldString(letters)).toMatch(/^<[0-9A-F]+>$/);
    expect(regular.fieldString('漢')).toBeUndefined();
  });

  test('no two codes stand for one letter, and every changed code has a glyph name of letters only', () => {
    const used = fieldCodes.filter((point) => point !== 0);
    expect(new Set(used).size).toBe(used.length);
    for (const [code, point, name] of differences) {
      expect(fieldCodes[code]).toBe(point);
      expect(name).toMatch(/^[A-Za-z]+$/);
    }
  });

  test('what nobody can draw becomes a square, what is never seen takes no room', () => {
    expect(regular.glyphString('漢')).toBe(regular.glyphString('□'));
    expect(regular.width('a\u00ad\u200b\u202eb', 10)).toBe(regular.width('ab', 10));
  });

  test('a file that is no such font is refused', () => {
    expect(() => readTrueType(new Uint8Array(64))).toThrow(/outlines/);
  });
});

describe('lines', () => {
  test('are never wider than they may be, and lose nothing but the spaces they were broken at', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('https://innokyla.fi/fi/toimintamalli/kotiutuvan-ikaantyneen-viikon-tuki', 'čáppa', 'äö', '–'),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 400 }), (all, width) => {
        const text = all.join(' ');
        const lines = breakLines(regular, 10, text, width);
        for (const line of lines) expect(regular.width(line.trimStart(), 10)).toBeLessThanOrEqual(width + 0.01);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''));
      }),
    );
  });

  test('keep the line ends people typed', () => {
    expect(breakLines(regular, 10, 'a\r\n\r\nb\rc', 100)).toEqual(['a', '', 'b', 'c']);
    expect(breakLines(regular, 10, '', 100)).toEqual(['']);
  });

  test('break a long address after a slash', () => {
    const [first = ''] = breakLines(regular, 10, 'https://innokyla.fi/fi/toimintamalli/kotiutuvan-tuki', 150);
    expect(first.endsWith('/')).toBe(true);
  });
});

describe('pages', () => {
  const drawn = (pieces: readonly Omit<Piece, 'draw'>[], limit = 0) => {
    const document = openDocument({ regular: fontFile('Regular'), bold: fontFile('Bold') });
    const places: { page: number; top: number; height: number }[] = [];
    const real = pieces.map((piece): Piece => ({
      ...piece,
      draw: (page, top) => void places.push({ page: document.pages.indexOf(page), top, height: piece.height }),
    }));
    createFlow(document).place(limit === 0 ? real : together(real, limit));
    return places;
  };

  test('hold every piece whole and in order', () => {
    const piece = fc.record({ height: fc.integer({ min: 1, max: 400 }), space: fc.integer({ min: 0, max: 30 }), keep: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const places = drawn(pieces);
        expect(places.map(({ height }) => height)).toEqual(pieces.map(({ height }) => height));
        places.forEach(({ page, top, height }, index) => {
          expect(top - height).toBeGreaterThanOrEqual(margins.bottom - 0.01);
          expect(top).toBeLessThanOrEqual(pageSize.height - margins.top);
          const before = places[index - 1];
          if (before !== undefined) expect(page > before.page || (page === before.page && top <= before.top - before.height)).toBe(true);
        });
      }),
    );
  });

  test('keep a heading with what follows it, and pieces that belong together on one page', () => {
    const filler = { height: contentHeight - 60, space: 0, keep: false };
    const heading = { height: 40, space: 10, keep: true };
    const body = { height: 100, space: 5, keep: false };
    expect(drawn([filler, heading, body]).map(({ page }) => page)).toEqual([0, 1, 1]);
    expect(
      drawn(
        [
          { height: 250, space: 0, keep: false },
          { height: 250, space: 0, keep: false },
        ],
        contentHeight,
      ).map(({ page }) => page),
    ).toEqual([0, 0]);
    expect(drawn([{ height: 400, space: 0, keep: false }, body, { ...body, height: 250 }]).map(({ page }) => page)).toEqual([0, 0, 1]);
  });

  test('begin without the line that parts two questions', () => {
    const filler = { height: contentHeight - 20, space: 0, keep: false };
    const places = drawn([filler, { height: 1, space: 14, keep: true, separates: true }, { height: 100, space: 12, keep: false }]);
    expect(places.map(({ page, height }) => [page, height])).toEqual([
      [0, contentHeight - 20],
      [1, 100],
    ]);
  });
});

test('numbers are written without exponents or needless zeros', () => {
  expect([1, 1.5, 0.1 + 0.2, 1e-9, -2.999].map(number)).toEqual(['1', '1.5', '0.3', '0', '-3']);
});
