// Places where a text still waits for its content (instruments.md a.0.6, b.11 AUT13).

import { isReference, isWeak, placeholderWords } from './normalised.ts';
import type { Placeholders } from './normalised.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './words.ts';

/** Strong placeholders, and sentences of nothing but weak ones unless they only refer elsewhere («ks. liite 2»). Places in the raw text. */
export function placeholdersIn(text: string, placeholders: Placeholders): readonly { start: number; end: number; text: string }[] {
  const words = wordsOf(text);
  const strong = [...placeholderWords(words, placeholders.strong)].toSorted((a, b) => a - b);
  const strongPlaces = strong
    .filter((index) => !strong.includes(index - 1) || words[index]?.group !== words[index - 1]?.group)
    .map((first) => {
      let last = first;
      while (strong.includes(last + 1) && words[last + 1]?.group === words[first]?.group) last += 1;
      return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
    });
  const weakPlaces = sentencesOf(text).filter((sentence) => isOnlyWeak(sentence.text, placeholders));
  return [...strongPlaces, ...weakPlaces].map(({ start, end }) => ({ start, end, text: text.slice(start, end) })).toSorted((a, b) => a.start - b.start);
}

function isOnlyWeak(sentence: string, placeholders: Placeholders): boolean {
  const words = wordsOf(sentence).map((word) => word.text);
  const isNumberOfReference = (word: string, index: number): boolean => /^\p{N}+$/u.test(word) && isReference(words[index - 1] ?? '', placeholders);
  const onlyRefers = words.every((word, index) => isReference(word, placeholders) || isNumberOfReference(word, index));
  return !onlyRefers && words.every((word, index) => isWeakPhrase(words, index, placeholders) || isNumberOfReference(word, index));
}

/** The word is a weak placeholder, or a piece of one written with a mark between («n/a»). */
const isWeakPhrase = (words: readonly string[], index: number, placeholders: Placeholders): boolean =>
  isWeak(words[index] ?? '', placeholders) || isWeak(`${words[index]}/${words[index + 1]}`, placeholders) || isWeak(`${words[index - 1]}/${words[index]}`, placeholders);
