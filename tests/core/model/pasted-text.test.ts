// What pasting and the list buttons make of text.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asList, tidied } from '../../../src/core/model/pasted-text.ts';

describe('text from a word processor', () => {
  test.each([
    ['• yksi\r\n• kaksi', '- yksi\n- kaksi'],
    ['·\tyksi', '- yksi'],
    ['o\talakohta', '- alakohta'],
    ['sosiaali\u00AD- ja terveys\u00ADpalvelut', 'sosiaali- ja terveyspalvelut'],
    ['o on kirjain, ei luettelo', 'o on kirjain, ei luettelo'],
    ['luku 3 · 4 kesken rivin', 'luku 3 · 4 kesken rivin'],
  ])('%j becomes %j', (pasted, expected) => {
    expect(tidied(pasted)).toBe(expected);
  });

  test('keeps every letter and digit of what was pasted', () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/(?:^|[\r\n])[ \t]*o\t/u.test(text));
        expect(letters(tidied(text))).toBe(letters(text));
      }),
    );
  });
});

describe('the list buttons', () => {
  test.each([
    ['yksi\nkaksi', false, '- yksi\n- kaksi'],
    ['- yksi\n- kaksi', false, 'yksi\nkaksi'],
    ['- yksi\nkaksi', true, '1. yksi\n2. kaksi'],
    ['1. yksi\n2. kaksi', true, 'yksi\nkaksi'],
  ])('%j, numbered %s, becomes %j', (lines, numbered, expected) => {
    expect(asList(lines, numbered)).toBe(expected);
  });
});
