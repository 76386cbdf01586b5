// The text as rules see it: normalised, measured, and whether it says anything (instruments.md a.0.5–6).

import type { PathInstrument } from '../instrument/definition.ts';
import { remembering } from './remembered.ts';
import { hasPhrase, wordsOf } from './words.ts';
import type { Word } from './words.ts';

export type Placeholders = PathInstrument['placeholders'];

const address = /\b(?:https?:\/\/|www\.)[^\s<>«»"]+/giu;

/** NFC; markup, control characters and web addresses away; every run of white space one space. */
export const normalised = remembering((text) =>
  text
    .replace(/\p{Cf}+/gu, '')
    .normalize('NFC')
    .replace(/[*_]{2,}/gu, '')
    .replace(address, ' ')
    .replace(/<\/?[a-z][^<>]*>/giu, ' ')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .replace(/^(?:[^\S\n]*#{1,6}(?:\s+|$))+/gmu, ' ')
    .replace(/\s+/gu, ' ')
    .trim(),
);

/** Characters (code points) of the normalised text. */
export const lengthOf = remembering((text) => [...normalised(text)].length);

/** Web addresses of a raw text, in order. */
export const addressesIn = (text: string): readonly { start: number; end: number; text: string }[] =>
  [...text.matchAll(address)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));

/** The raw text with every web address replaced by as many spaces: places in it stay where they were. */
export const withoutAddresses = (text: string): string => text.replace(address, (found) => ' '.repeat(found.length));

/**
 * No word of three letters or number that is not a placeholder or the number of a reference («liite 2»).
 * Takes a raw or a normalised text.
 */
export function isBlank(text: string, placeholders: Placeholders): boolean {
  const words = wordsOf(normalised(text));
  const strong = placeholderWords(words, placeholders.strong);
  return !words.some((_, index) => !strong.has(index) && says(words, index, placeholders));
}

/** Positions of the words that belong to one of the phrases. */
export function placeholderWords(words: readonly Word[], phrases: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const phrase of phrases)
    for (const run of hasPhrase(words, phrase)) for (let index = run.first; index <= run.last; index += 1) found.add(index);
  return found;
}

/** A word of a reference: «ks», «liitteessä», «bilagan». `=abc` = the whole word, else its beginning (a closing … says the same). */
export const isReference = (word: string, placeholders: Placeholders): boolean =>
  placeholders.references.some((entry) => (entry.startsWith('=') ? word === entry.slice(1) : word.startsWith(entry.replace(/…$/u, ''))));

/** A weak placeholder, alone or as a part of a phrase («n/a»). */
export const isWeak = (word: string, placeholders: Placeholders): boolean =>
  placeholders.weak.some((entry) => entry.toLowerCase() === word);

function says(words: readonly Word[], index: number, placeholders: Placeholders): boolean {
  const text = words[index]?.text ?? '';
  if (/^\p{N}/u.test(text)) {
    const before = words[index - 1]?.text;
    return before === undefined || !isReference(before, placeholders);
  }
  return (text.match(/\p{L}/gu) ?? []).length >= 3 && !isWeak(text, placeholders);
}
