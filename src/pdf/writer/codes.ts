// The 256 codes of the field font: Windows Latin 1 with the Sámi letters and a few signs in places Finnish prose does not use.
//
// Field fonts are one byte a letter because most viewers cannot redraw what is typed with a composite font. Glyph names must be in the
// Adobe glyph list (pdf.md §3, §5).

/** Windows Latin 1 at 0x80–0x9F; 0 = nothing there. */
const windows = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018, 0x2019, 0x201c,
  0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
];

/** Code, code point and glyph name of the letters that differ from Windows Latin 1, by code. */
export const differences: readonly (readonly [code: number, point: number, name: string])[] = [
  [0x81, 0x10c, 'Ccaron'],
  [0x83, 0x1ef, 'ezhcaron'],
  [0x87, 0x2264, 'lessequal'],
  [0x88, 0x292, 'ezh'],
  [0x8d, 0x10d, 'ccaron'],
  [0x8f, 0x110, 'Dcroat'],
  [0x90, 0x111, 'dcroat'],
  [0x98, 0x2265, 'greaterequal'],
  [0x9b, 0x2192, 'arrowright'],
  [0x9d, 0x14a, 'Eng'],
  [0xa4, 0x1e7, 'gcaron'],
  [0xa6, 0x14b, 'eng'],
  [0xa8, 0x166, 'Tbar'],
  [0xac, 0x1e9, 'kcaron'],
  [0xaf, 0x167, 'tbar'],
  [0xb8, 0x1e5, 'gstroke'],
];

/** Code point by code; 0 = unused. */
export const fieldCodes: readonly number[] = Array.from({ length: 256 }, (_, code) => {
  const other = differences.find(([at]) => at === code);
  if (other !== undefined) return other[1];
  if (code >= 0x80 && code < 0xa0) return windows[code - 0x80] ?? 0;
  return (code >= 0x20 && code < 0x7f) || code >= 0xa0 ? code : 0;
});

/** Drawn with a near relative where the font lacks the letter. */
export const relatives: ReadonlyMap<number, number> = new Map([
  [0x2010, 0x2d],
  [0x2011, 0x2d],
  [0x2212, 0x2013],
  [0x202f, 0xa0],
  [0x2009, 0x20],
  [0x2007, 0xa0],
  [0x2002, 0x20],
  [0x2003, 0x20],
  [0x2bc, 0x2019],
  [0x2032, 0x27],
  [0x2033, 0x22],
  [0x25cf, 0x2022],
]);

/** Signs that are kept in a value but never drawn: controls, soft hyphen, joiners, direction marks, variation selectors, skin tones. */
export const isUnseen = (point: number): boolean =>
  point < 0x20 ||
  (point >= 0x7f && point < 0xa0) ||
  point === 0xad ||
  (point >= 0x200b && point <= 0x200f) ||
  (point >= 0x202a && point <= 0x202e) ||
  (point >= 0x2060 && point <= 0x2069) ||
  (point >= 0xfe00 && point <= 0xfe0f) ||
  point === 0xfeff ||
  (point >= 0x1f3fb && point <= 0x1f3ff);
