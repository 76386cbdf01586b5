// Exact decimals on strings, never floating point (instruments.md b.10).

import type { Language } from '../instrument/words.ts';

/** Canonical form: `-?\d{1,12}(\.\d{1,6})?` without a leading plus, needless zeros or «-0». */
export type Decimal = string;

const places = 6;
const unit = 10n ** BigInt(places);

/**
 * A number as people type it (spaces or thin spaces between thousands, comma or point, − for minus) in canonical form.
 * Undefined: empty, not a number, more than 12 digits before or 6 after the separator, or two separators.
 */
export function parseDecimal(typed: string): Decimal | undefined {
  const plain = typed
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^(-?)\s+/, '$1');
  if (!/^-?(\d+|\d{1,3}([ \u00a0\u2009\u202f]\d{3})+)([.,]\d{1,6})?$/.test(plain)) return undefined;
  const dense = plain.replace(/[ \u00a0\u2009\u202f]/g, '').replace(',', '.');
  const whole = (dense.replace('-', '').split('.')[0] ?? '').replace(/^0+(?=\d)/, '');
  return whole.length > 12 ? undefined : canonical(scaled(dense));
}

/** Whether a stored value is a canonical decimal. */
export const isDecimal = (value: unknown): value is Decimal => typeof value === 'string' && /^-?\d{1,12}(\.\d{1,6})?$/.test(value);

export const add = (a: Decimal, b: Decimal): Decimal => canonical(scaled(a) + scaled(b));
export const subtract = (a: Decimal, b: Decimal): Decimal => canonical(scaled(a) - scaled(b));
export const multiply = (a: Decimal, b: Decimal): Decimal => canonical(rounded(scaled(a) * scaled(b), unit));
/** To six decimals, half away from zero; undefined when b is zero. */
export const divide = (a: Decimal, b: Decimal): Decimal | undefined =>
  scaled(b) === 0n ? undefined : canonical(rounded(scaled(a) * unit, scaled(b)));
export const absolute = (a: Decimal): Decimal => (a.startsWith('-') ? a.slice(1) : a);

/** −1, 0 or 1 as a is smaller, equal or greater. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const difference = scaled(a) - scaled(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded to so many decimals (0–6), half away from zero. */
export function roundTo(value: Decimal, decimals: number): Decimal {
  const step = 10n ** BigInt(places - decimals);
  return canonical(rounded(scaled(value), step) * step);
}

/** In the language's own notation: thousands apart from 5 digits on, a real minus, comma or point. */
export function formatDecimal(value: Decimal, language: Language): string {
  const [whole = '', fraction] = absolute(value).split('.');
  const thousands = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0');
  const minus = value.startsWith('-') ? '\u2212' : '';
  return `${minus}${thousands}${fraction === undefined ? '' : `${language === 'en' ? '.' : ','}${fraction}`}`;
}

function scaled(value: Decimal): bigint {
  const [whole = '0', fraction = ''] = absolute(value).split('.');
  const size = BigInt(whole) * unit + BigInt(fraction.padEnd(places, '0').slice(0, places));
  return value.startsWith('-') ? -size : size;
}

function rounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const size = (2n * n + d) / (2n * d);
  return negative ? -size : size;
}

function canonical(value: bigint): Decimal {
  const size = value < 0n ? -value : value;
  const fraction = (size % unit).toString().padStart(places, '0').replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${size / unit}${fraction === '' ? '' : `.${fraction}`}`;
}
