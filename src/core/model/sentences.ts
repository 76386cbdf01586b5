// Where a sentence ends, for the check that tells a project from a solution (instruments.md b.11, AUT03).

import { wordsOf } from './words.ts';

/** A sentence or list line, with its place in the raw text; a list mark is not part of it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** begins with -, •, * or a number and a point */
  readonly listLine: boolean;
  readonly words: number;
}

const abbreviation = /(?:^|[^\p{L}.])(?:ks|esim|mm|ym|jne|ts|em|t\.ex|bl\.a|e\.g|i\.e)$/iu;
const listMark = /^[ \t]*(?:[-–•*·]|\d{1,3}[.)])[ \t]+/u;

/**
 * Sentences of a raw text (before white space is joined): a line break ends one, and so does . ! ? before white space or the end,
 * except after an abbreviation. Pieces without a word are left out.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const mark = listMark.exec(line)?.[0] ?? '';
    let start = lineStart + mark.length;
    for (const end of endsOf(line, mark.length)) {
      push(found, text, start, lineStart + end, mark !== '' && start === lineStart + mark.length);
      start = lineStart + end;
    }
    lineStart += line.length + 1;
  }
  return found;
}

/** Longest run of list lines one after another; empty lines between do not break it. */
export function longestList(text: string): number {
  let longest = 0;
  let run = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    run = listMark.test(line) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function endsOf(line: string, from: number): readonly number[] {
  const ends: number[] = [];
  for (const match of line.matchAll(/[.!?]+(?=\s|$)/gu)) {
    if (match.index < from) continue;
    if (match[0] === '.' && abbreviation.test(line.slice(Math.max(0, match.index - 8), match.index))) continue;
    ends.push(match.index + match[0].length);
  }
  return ends.at(-1) === line.length ? ends : [...ends, line.length];
}

function push(found: Sentence[], text: string, from: number, to: number, listLine: boolean): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  const words = wordsOf(trimmed).length;
  if (words === 0) return;
  const start = from + raw.indexOf(trimmed);
  found.push({ text: trimmed, start, end: start + trimmed.length, listLine, words });
}
