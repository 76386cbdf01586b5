// Word lists of the path instrument in the language of the text (instruments.md b.11).

import type { PathInstrument } from '../instrument/definition.ts';
import type { TextLanguage } from '../instrument/words.ts';
import type { ProjectWords } from './project-talk.ts';

/** Entries of a list: those of no language, and those of the language of the text. None for Northern Sámi. */
export function wordsOfList(path: PathInstrument, list: string, language: TextLanguage): readonly string[] {
  const entries: Readonly<Record<string, readonly string[] | undefined>> = path.wordLists[list] ?? {};
  return [...(entries['any'] ?? []), ...(entries[language] ?? [])];
}

/** The lists that tell a project from a solution. */
export const projectWordsOf = (path: PathInstrument, language: TextLanguage): ProjectWords => ({
  project: wordsOfList(path, 'hanke', language),
  act: wordsOfList(path, 'teko', language),
  phrase: wordsOfList(path, 'fraasi', language),
});

/** Words that count as a figure («puolet»). */
export const quantityWordsOf = (path: PathInstrument, language: TextLanguage): readonly string[] => wordsOfList(path, 'maarat', language);
