// Puts a typeface into the file, once stored and referred to twice: as glyphs for static text and as one-byte codes for fields.

import { PDFString } from 'pdf-lib';
import type { PDFContext, PDFRef } from 'pdf-lib';
import { differences, fieldCodes } from './codes.ts';
import { hex } from './typeface.ts';
import type { Typeface } from './typeface.ts';

/** The font file and its measures. */
export function addDescriptor(context: PDFContext, face: Typeface): PDFRef {
  const { font, file } = face;
  const program = context.register(context.stream(file.deflated, { Filter: 'FlateDecode', Length1: file.bytes.length }));
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: font.name,
      Flags: 32,
      FontBBox: [...font.box],
      ItalicAngle: 0,
      Ascent: font.ascent,
      Descent: font.descent,
      CapHeight: font.capHeight,
      StemV: font.bold ? 140 : 88,
      FontFile2: program,
    }),
  );
}

/** Two bytes a glyph: everything the font has. */
export function addGlyphFont(context: PDFContext, face: Typeface, descriptor: PDFRef): PDFRef {
  const { font } = face;
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: font.name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 500,
      W: [0, [...font.advances]],
      CIDToGIDMap: 'Identity',
    }),
  );
  const rows = [...lettersByGlyph(face)].sort(([a], [b]) => a - b).map(([glyph, point]) => `<${hex(glyph, 4)}> <${utf16(point)}>`);
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: font.name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(toUnicode('<0000> <FFFF>', rows))),
    }),
  );
}

/** One byte a letter: what viewers redraw a field with. */
export function addFieldFont(context: PDFContext, face: Typeface, descriptor: PDFRef): PDFRef {
  const { font } = face;
  const used = fieldCodes.map((point) => (point !== 0 && font.glyphs.has(point) ? point : 0));
  const rows = used.flatMap((point, code) => (point === 0 ? [] : [`<${hex(code, 2)}> <${hex(point, 4)}>`]));
  const changed = differences.filter(([, point]) => font.glyphs.has(point)).flatMap(([code, , name]) => [code, name]);
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: font.name,
      FirstChar: 32,
      LastChar: 255,
      Widths: used.slice(32).map((point) => font.advances[font.glyphs.get(point) ?? -1] ?? 0),
      FontDescriptor: descriptor,
      Encoding: { Type: 'Encoding', BaseEncoding: 'WinAnsiEncoding', Differences: changed },
      ToUnicode: context.register(context.flateStream(toUnicode('<00> <FF>', rows))),
    }),
  );
}

/** Letters can share a glyph (’ and ʼ, space and no-break space): copied text gets the one people type. */
function lettersByGlyph(face: Typeface): ReadonlyMap<number, number> {
  const rank = (point: number): number => {
    if (point === 0xa0 || point === 0xad) return 2;
    if (point < 0x250) return 0;
    return point >= 0x2000 && point < 0x2070 ? 1 : 3;
  };
  const letters = new Map<number, number>();
  for (const [point, glyph] of face.font.glyphs) {
    const other = letters.get(glyph);
    const better = other === undefined || rank(point) < rank(other) || (rank(point) === rank(other) && point < other);
    if (glyph !== 0 && better) letters.set(glyph, point);
  }
  return letters;
}

const utf16 = (point: number): string => Array.from(String.fromCodePoint(point).split(''), (unit) => hex(unit.charCodeAt(0), 4)).join('');

function toUnicode(space: string, rows: readonly string[]): string {
  const head =
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
    `/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n${space}\nendcodespacerange\n`;
  let body = '';
  // at most a hundred rows in one block
  for (let first = 0; first < rows.length; first += 100) {
    const part = rows.slice(first, first + 100);
    body += `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`;
  }
  return `${head}${body}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`;
}
