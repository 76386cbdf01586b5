// Exact decimals.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  formatDecimal,
  isDecimal,
  multiply,
  parseDecimal,
  roundTo,
  subtract,
} from '../../../src/core/model/decimal.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -999_999_999n, max: 999_999_999n }), fc.nat(999_999))
  .map(([whole, part]) => parseDecimal(`${whole}.${String(part).padStart(6, '0')}`) ?? '0');
const small = fc.integer({ min: -9999, max: 9999 }).map((n) => parseDecimal((n / 100).toFixed(2)) ?? '0');

describe('a typed number', () => {
  test.each([
    ['1 234,50', '1234.5'],
    ['0,5', '0.5'],
    ['-3', '-3'],
    ['−3,25', '-3.25'],
    ['007', '7'],
    ['-0', '0'],
    ['12 345 678', '12345678'],
    ['1\u00a0000', '1000'],
    ['999999999999.999999', '999999999999.999999'],
  ])('«%s» is %s', (typed, expected) => expect(parseDecimal(typed)).toBe(expected));

  test.each(['', ' ', 'abc', '1,2,3', '1.000,5', '1e5', '1234567890123', '1.1234567', '12 34', '--1', '5 %', ',5', '5,'])(
    '«%s» is none',
    (typed) => expect(parseDecimal(typed)).toBeUndefined(),
  );

  test('of any kind gives the canonical form or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789., -') }), (typed) => {
        const parsed = parseDecimal(typed);
        expect(parsed === undefined || (isDecimal(parsed) && parsed !== '-0')).toBe(true);
      }),
    );
  });
});

describe('arithmetic', () => {
  test('is exact where floating point is not', () => expect(add('0.1', '0.2')).toBe('0.3'));
  test.each([
    ['1', '3', '0.333333'],
    ['2', '3', '0.666667'],
    ['-2', '3', '-0.666667'],
    ['1', '2000000', '0.000001'],
    ['-1', '2000000', '-0.000001'],
    ['1', '3000000', '0'],
  ])('%s / %s = %s, half away from zero', (a, b, expected) => expect(divide(a, b)).toBe(expected));
  test('does not divide by zero', () => expect(divide('1', '0')).toBeUndefined());
  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.44', 1, '2.4'],
  ] as const)('%s to %i decimals is %s', (value, decimals, expected) => expect(roundTo(value, decimals)).toBe(expected));

  test('takes back what it adds', () => fc.assert(fc.property(decimal, decimal, (a, b) => subtract(add(a, b), b) === a)));
  test('adds in any order', () => fc.assert(fc.property(decimal, decimal, (a, b) => add(a, b) === add(b, a))));
  test('multiplies and divides back', () =>
    fc.assert(
      fc.property(
        small,
        small.filter((b) => b !== '0'),
        (a, b) => divide(multiply(a, b), b) === a,
      ),
    ));
  test('compares as it subtracts', () =>
    fc.assert(fc.property(decimal, decimal, (a, b) => compare(a, b) === compare(subtract(a, b), '0'))));
});

describe('a written number', () => {
  test.each([
    ['1234.5', 'fi', '1234,5'],
    ['12345.5', 'fi', '12\u00a0345,5'],
    ['-12345.5', 'en', '\u221212,345.5'],
    ['0.000001', 'sv', '0,000001'],
  ] as const)('%s in %s is %s', (value, language, expected) => expect(formatDecimal(value, language)).toBe(expected));
  test('in Finnish and Swedish reads back as the same', () =>
    fc.assert(
      fc.property(
        decimal,
        fc.constantFrom('fi' as const, 'sv' as const),
        (value, language) => parseDecimal(formatDecimal(value, language)) === value,
      ),
    ));
});
