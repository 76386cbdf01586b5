// Content stream operators: text, lines, boxes and circles, as strings.

import type { Typeface } from './typeface.ts';

/** Red, green and blue, 0–1. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The palette: dark enough on white for every size of text here (at least 4.5 : 1; borders 3 : 1). */
export const ink: Colour = [0.08, 0.11, 0.15];
export const quiet: Colour = [0.31, 0.36, 0.42];
export const accent: Colour = [0.03, 0.22, 0.47];
export const warning: Colour = [0.55, 0.16, 0.08];
export const border: Colour = [0.42, 0.48, 0.55];
export const hairline: Colour = [0.8, 0.84, 0.88];
export const tint: Colour = [0.94, 0.96, 0.98];
export const white: Colour = [1, 1, 1];

/** A number as a PDF writes it: at most two decimals, no exponent. */
export const number = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2).replace(/\.?0+$/, ''));

const colour = (value: Colour, operator: 'rg' | 'RG'): string => `${value.map(number).join(' ')} ${operator}`;

/** One line of text with its baseline at y. */
export const text = (face: Typeface, size: number, x: number, y: number, line: string, fill: Colour = ink): string =>
  `BT ${colour(fill, 'rg')} /${face.resource} ${number(size)} Tf ${number(x)} ${number(y)} Td ${face.glyphString(line)} Tj ET`;

/** Filled box with an optional border inside its edges. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Colour,
  edge?: { readonly colour: Colour; readonly width: number },
): string {
  const filled = `q ${colour(fill, 'rg')} ${[x, y, width, height].map(number).join(' ')} re f Q`;
  if (edge === undefined) return filled;
  const half = edge.width / 2;
  const inner = [x + half, y + half, width - edge.width, height - edge.width].map(number).join(' ');
  return `${filled} q ${colour(edge.colour, 'RG')} ${number(edge.width)} w ${inner} re S Q`;
}

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: Colour, width = 0.7): string =>
  `q ${colour(stroke, 'RG')} ${number(width)} w ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S Q`;

/** Circle as four curves; `operator` paints it (B, f, S). */
export function circle(centre: number, radius: number, fill: Colour, stroke: Colour, operator: 'B' | 'f'): string {
  const bend = 0.5523 * radius;
  const at = (...values: readonly number[]): string => values.map((value) => number(centre + value)).join(' ');
  return [
    `q ${colour(fill, 'rg')} ${colour(stroke, 'RG')} 1 w`,
    `${at(radius, 0)} m`,
    `${at(radius, bend, bend, radius, 0, radius)} c`,
    `${at(-bend, radius, -radius, bend, -radius, 0)} c`,
    `${at(-radius, -bend, -bend, -radius, 0, -radius)} c`,
    `${at(bend, -radius, radius, -bend, radius, 0)} c h ${operator} Q`,
  ].join(' ');
}

/** Tick inside a square of a side. */
export const tick = (side: number, stroke: Colour): string =>
  `q ${colour(stroke, 'RG')} 1.6 w 1 J 1 j ${[0.22, 0.52].map((share) => number(share * side)).join(' ')} m ` +
  `${number(0.43 * side)} ${number(0.28 * side)} l ${number(0.79 * side)} ${number(0.75 * side)} l S Q`;
