// The canonical form is RFC 8785's: whoever follows the RFC gets the same hash.

import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Json } from '../../../src/core/draft/revision.ts';
import { canonicalJson, hashOfJson, payloadHash, wellFormed } from '../../../src/core/submission/canonical-json.ts';

describe('canonical JSON', () => {
  it('writes the example of RFC 8785 §3.2.2–3.2.3 byte for byte', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units, as the RFC’s example asks', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(names.map((name) => [name, 1])))) as object);
    const written = canonicalJson(Object.fromEntries(names.map((name) => [name, 1])));
    const order = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    expect(written).toBe(`{${order.map((name) => `${JSON.stringify(name)}:1`).join(',')}}`);
    expect(sorted).toHaveLength(names.length);
  });

  it('sorts number-like names as text and does not reorder lists', () => {
    expect(canonicalJson({ 9: 1, 10: 2, a: [3, 1, 2] })).toBe('{"10":2,"9":1,"a":[3,1,2]}');
  });

  it.each<[number, string]>([
    [0, '0'],
    [-0, '0'],
    [1e21, '1e+21'],
    [2 ** 53 + 1, '9007199254740992'],
    [5e-324, '5e-324'],
    [-1.5, '-1.5'],
    [1e-7, '1e-7'],
    [295147905179352830000, '295147905179352830000'],
  ])('writes the number %d as %s', (value, text) => expect(canonicalJson(value)).toBe(text));

  it('refuses numbers JSON does not have', () => {
    for (const value of [Number.NaN, Infinity, -Infinity]) expect(() => canonicalJson({ x: value })).toThrow(RangeError);
  });

  it('does not normalise letters: é of one sign and of two stay different', () => {
    expect(hashOfJson('\u00e9')).not.toBe(hashOfJson('e\u0301'));
  });

  it('reads back as the same value and does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(JSON.parse(text) as Json))).toBe(text);
      }),
    );
  });

  it('hashes with SHA-256 as anybody else would', () => {
    expect(hashOfJson({ b: 'ä', a: 1 })).toBe(createHash('sha256').update('{"a":1,"b":"ä"}').digest('hex'));
  });

  it('leaves the hash of a payload out of that hash, and nothing else', () => {
    expect(payloadHash({ a: 1, payloadHash: 'x' })).toBe(hashOfJson({ a: 1 }));
    expect(payloadHash({ a: 1, contentHash: 'x' })).not.toBe(hashOfJson({ a: 1 }));
  });

  it('replaces half a character by the sign every browser writes for it, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud83d', '\ude00'), (text, half) => {
        expect(wellFormed(text)).toBe(text);
        expect(wellFormed(`${text} ${half} x`)).toBe(new TextDecoder().decode(new TextEncoder().encode(`${text} ${half} x`)));
      }),
    );
  });
});

function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
