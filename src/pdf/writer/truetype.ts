// Reads what embedding a TrueType font (glyf outlines) into a PDF needs: letters, widths and a few measures. No shaping, no subsetting.

export interface TrueTypeFont {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly glyphCount: number;
  /** advance width by glyph, in thousandths of the font size; so are the other measures */
  readonly advances: Uint16Array;
  /** glyph by code point */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly number[];
  readonly bold: boolean;
}

/** Throws on anything but TrueType outlines with a Unicode table: our own fonts are built so. */
export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x00010000) throw new Error('The font has no TrueType outlines');
  const tables = tablesOf(view);
  const at = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`The font has no table ${tag}`);
    return offset;
  };
  const scale = 1000 / view.getUint16(at('head') + 18);
  const measure = (offset: number): number => Math.round(view.getInt16(offset) * scale);
  const glyphCount = view.getUint16(at('maxp') + 4);
  const lastWidth = view.getUint16(at('hhea') + 34) - 1;
  const advances = new Uint16Array(glyphCount);
  for (let glyph = 0; glyph < glyphCount; glyph += 1) {
    advances[glyph] = Math.round(view.getUint16(at('hmtx') + 4 * Math.min(glyph, lastWidth)) * scale);
  }
  return {
    bytes,
    name: postScriptName(view, bytes, at('name')),
    glyphCount,
    advances,
    glyphs: glyphsOf(view, at('cmap')),
    ascent: measure(at('hhea') + 4),
    descent: measure(at('hhea') + 6),
    capHeight: view.getUint16(at('OS/2')) >= 2 ? measure(at('OS/2') + 88) : Math.round(measure(at('hhea') + 4) * 0.7),
    box: [0, 1, 2, 3].map((corner) => measure(at('head') + 36 + 2 * corner)),
    bold: view.getUint16(at('OS/2') + 4) >= 600,
  };
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(entry + letter)));
    tables.set(tag, view.getUint32(entry + 8));
  }
  return tables;
}

/** The widest Unicode table there is: format 12, else format 4. */
function glyphsOf(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const entry = cmap + 4 + 8 * index;
    const table = cmap + view.getUint32(entry + 4);
    const platform = view.getUint16(entry);
    if (platform === 0 || platform === 3) found.set(view.getUint16(table), table);
  }
  const wide = found.get(12);
  const narrow = found.get(4);
  if (wide !== undefined) return segmented(view, wide);
  if (narrow !== undefined) return paired(view, narrow);
  throw new Error('The font has no Unicode table');
}

function segmented(view: DataView, table: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint32(table + 12); index += 1) {
    const group = table + 16 + 12 * index;
    const first = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= view.getUint32(group + 4); code += 1) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}

function paired(view: DataView, table: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const doubled = view.getUint16(table + 6);
  for (let index = 0; index < doubled / 2; index += 1) {
    const last = view.getUint16(table + 14 + 2 * index);
    const first = view.getUint16(table + 16 + doubled + 2 * index);
    const delta = view.getUint16(table + 16 + 2 * doubled + 2 * index);
    const rangeAt = table + 16 + 3 * doubled + 2 * index;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

function postScriptName(view: DataView, bytes: Uint8Array, table: number): string {
  const strings = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const entry = table + 6 + 12 * index;
    if (view.getUint16(entry + 6) !== 6) continue;
    const start = strings + view.getUint16(entry + 10);
    const letters = [...bytes.subarray(start, start + view.getUint16(entry + 8))].filter((byte) => byte !== 0);
    return String.fromCharCode(...letters).replace(/[^A-Za-z0-9-]/g, '');
  }
  return 'Font';
}
