// Places where a text still waits for its content (instruments.md a.0.6, b.11 AUT13).

import { isReference, isWeak, placeholderWords } from './normalised.ts';
import type { Placeholders } from './normalised.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './words.ts';

/** Strong placeholders, and sentences of nothing but weak ones unless they only refer elsewhere («ks. liite 2»). Places in the raw text. */
export function placeholdersIn(text: string, placeholders: Placeholders): readonly { start: number; end: number; text: string }[] {
  const words = wordsOf(text);
  const strong = placeholderWords(words, placeholders.strong);
  const goesOn = (index: number): boolean => strong.has(index) && strong.has(index + 1) && words[index]?.group === words[index + 1]?.group;
  const strongPlaces: { start: number; end: number }[] = [];
  for (const index of [...strong].toSorted((x, y) => x - y)) {
    const end = words[index]?.end ?? 0;
    const last = strongPlaces.at(-1);
    if (last !== undefined && goesOn(index - 1)) last.end = end;
    else strongPlaces.push({ start: words[index]?.start ?? 0, end });
  }
  const weakPlaces = sentencesOf(text).filter((sentence) => isOnlyWeak(sentence.text, placeholders));
  return [...strongPlaces, ...weakPlaces]
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    .toSorted((a, b) => a.start - b.start);
}

function isOnlyWeak(sentence: string, placeholders: Placeholders): boolean {
  const words = wordsOf(sentence).map((word) => word.text);
  const isNumberOfReference = (word: string, index: number): boolean =>
    /^\p{N}+$/u.test(word) && isReference(words[index - 1] ?? '', placeholders);
  const onlyRefers = words.every((word, index) => isReference(word, placeholders) || isNumberOfReference(word, index));
  return !onlyRefers && words.every((word, index) => isWeakPhrase(words, index, placeholders) || isNumberOfReference(word, index));
}

/** The word is a weak placeholder, or a piece of one written with a mark between («n/a»). */
const isWeakPhrase = (words: readonly string[], index: number, placeholders: Placeholders): boolean =>
  isWeak(words[index] ?? '', placeholders) ||
  isWeak(`${words[index]}/${words[index + 1]}`, placeholders) ||
  isWeak(`${words[index - 1]}/${words[index]}`, placeholders);
