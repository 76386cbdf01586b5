// Tells a text about a project from a text about a solution, sentence by sentence (instruments.md b.11, AUT03).

import { sentencesOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { matches } from './words.ts';

export interface ProjectWords {
  readonly project: readonly string[];
  readonly act: readonly string[];
  readonly phrase: readonly string[];
}

/** Sentences shorter than this are headings and list stubs: they count neither way. */
const shortest = 4;

/** Sentences that tell of a project and what was done in it, or use a project phrase. */
export const projectSentences = (text: string, words: ProjectWords): readonly Sentence[] =>
  sentencesOf(text).filter(
    (sentence) =>
      sentence.words >= shortest &&
      ((matches(sentence.text, words.project) > 0 && matches(sentence.text, words.act) > 0) || matches(sentence.text, words.phrase) > 0),
  );

/** Share of project sentences, in whole per cent downwards; 0 when there is no sentence. */
export function projectShare(text: string, words: ProjectWords): number {
  const all = sentencesOf(text).filter((sentence) => sentence.words >= shortest).length;
  return all === 0 ? 0 : Math.floor((100 * projectSentences(text, words).length) / all);
}
