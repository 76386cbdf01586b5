// How many figures a text gives: years, dates, phone numbers and list numbers are not figures (instruments.md a.0.7, x.luvut).

import { matches } from './words.ts';

const space = '[ \\u00a0\\u2009\\u202f]';
const dates = [
  /\b\d{4}-\d{2}-\d{2}\b/gu,
  /(?<![\d.,])\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?(?!\d)/gu,
  /(?<![\d.,])\d{1,4}\/\d{4}(?!\d)/gu,
  /(?<!\d)(?:19|20)\d{2}\/\d+/gu,
  /(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}/gu,
];
const phone = /(?<![\p{L}\d]|\d[ \u00a0])(?:\+\d{1,3}[ -]?|0)\d{1,3}(?:[ -]?\d{2,4}){2,3}(?!\d)/gu;
const listNumber = /^[ \t]*\d{1,3}[.)](?=[ \t])/gmu;
const figure = new RegExp(`(?<![\\p{L}\\d.,])(?<![\\p{L}]-)\\d+(?:${space}\\d{3}(?!\\d))*(?:[.,]\\d+)?(?:${space}?(%|€))?`, 'gu');

/** Figures of a raw text, and quantity words of the list given («puolet», «hälften»). */
export function figuresIn(text: string, quantityWords: readonly string[]): number {
  const plain = [listNumber, phone, ...dates].reduce(
    (left, pattern) => left.replace(pattern, ' '),
    text.normalize('NFC').replace(/\r\n?/gu, '\n'),
  );
  const figures = [...plain.matchAll(figure)].filter((match) => match[1] !== undefined || !isYear(match[0]));
  return figures.length + matches(plain, quantityWords);
}

/** 1900–2099 with nothing after it that makes it an amount. */
const isYear = (text: string): boolean => /^(19|20)\d{2}$/u.test(text);
