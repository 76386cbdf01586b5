// One font of the document: which glyph a letter is drawn with, how wide a text is, and the text as a string of codes.

import { fieldCodes, isUnseen, relatives } from './codes.ts';
import { readTrueType } from './truetype.ts';
import type { TrueTypeFont } from './truetype.ts';

/** A font file, and the same bytes deflated: the deflated ones go into the file as they are. */
export interface FontFile {
  readonly bytes: Uint8Array;
  readonly deflated: Uint8Array;
}

export interface Typeface {
  readonly file: FontFile;
  readonly font: TrueTypeFont;
  /** name in the resources of a page */
  readonly resource: string;
  /** whether the font itself has every visible letter */
  covers(text: string): boolean;
  /** width in points */
  width(text: string, size: number): number;
  /** hex string of two-byte glyph ids, for static text */
  glyphString(text: string): string;
  /** hex string of one-byte field codes; undefined when a letter has no such code */
  fieldString(text: string): string | undefined;
}

export function createTypeface(file: FontFile, resource: string): Typeface {
  const font = readTrueType(file.bytes);
  const substitute = [0x25a1, 0xfffd, 0x3f].map((point) => font.glyphs.get(point)).find((glyph) => glyph !== undefined) ?? 0;
  const codes = new Map(fieldCodes.flatMap((point, code) => (point !== 0 && font.glyphs.has(point) ? [[point, code] as const] : [])));
  const cache = new Map<number, number>();

  const ownGlyph = (point: number): number | undefined => font.glyphs.get(point) ?? font.glyphs.get(relatives.get(point) ?? -1);
  const glyph = (point: number): number => {
    const known = cache.get(point);
    if (known !== undefined) return known;
    // a letter nobody has is drawn as a square, never as the font's own «missing» sign: that would make the file invalid
    const found = ownGlyph(point) ?? substitute;
    cache.set(point, found);
    return found;
  };
  const seen = (text: string): readonly number[] =>
    [...text].map((letter) => letter.codePointAt(0) ?? 0).filter((point) => !isUnseen(point));

  return {
    file,
    font,
    resource,
    covers: (text) => seen(text).every((point) => ownGlyph(point) !== undefined),
    width: (text, size) => (seen(text).reduce((sum, point) => sum + (font.advances[glyph(point)] ?? 0), 0) * size) / 1000,
    glyphString: (text) =>
      `<${seen(text)
        .map((point) => hex(glyph(point), 4))
        .join('')}>`,
    fieldString: (text) => {
      const found = seen(text).map((point) => codes.get(point) ?? codes.get(relatives.get(point) ?? -1));
      return found.every((code) => code !== undefined) ? `<${found.map((code) => hex(code, 2)).join('')}>` : undefined;
    },
  };
}

export const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');
