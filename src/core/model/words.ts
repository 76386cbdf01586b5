// Word lists of the automatic checks and how they match a text (instruments.md b.11).

import { remembering } from './remembered.ts';

/** A word in lower case with its place in the text. `group` changes where a sentence ends: a pair of words never reaches across. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

/** A hit: the first and last word of it, and its place in the text. */
export interface Hit {
  readonly entry: string;
  readonly start: number;
  readonly end: number;
}

/** Words of letters, digits and inner hyphens or apostrophes. */
export const wordsOf = remembering(wordsIn);

function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let group = 0;
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/gu)) {
    if (/[.!?]\s|\n/u.test(text.slice(last, match.index))) group += 1;
    last = match.index + match[0].length;
    words.push({ text: match[0].toLowerCase().replace(/[’]/gu, "'").replace(/[‐‑]/gu, '-'), start: match.index, end: last, group });
  }
  return words;
}

/**
 * Hits of a word list: `abc` beginning of a word, `~abc` anywhere in it, `abc$` its end, `=abc` the whole word, `a+b` in this order
 * with at most two words between, `-abc` exclusion (a hit with a word that fulfils an exclusion is dropped). A hyphenated word
 * matches as a whole and by each of its pieces.
 */
export function hitsOf(text: string, entries: readonly string[]): readonly Hit[] {
  const words = wordsOf(text);
  const excluded = new Set(entries.filter((entry) => entry.startsWith('-')).flatMap((entry) => runsOf(words, entry.slice(1)).flat()));
  return entries
    .filter((entry) => !entry.startsWith('-'))
    .flatMap((entry) =>
      runsOf(words, entry)
        .filter((run) => !run.some((index) => excluded.has(index)))
        .map((run) => ({ entry, start: words[run[0] ?? 0]?.start ?? 0, end: words[run.at(-1) ?? 0]?.end ?? 0 })),
    );
}

/** How many places of the text hit: two entries of the list at one place count once. */
export const matches = (text: string, entries: readonly string[]): number => new Set(hitsOf(text, entries).map((hit) => hit.start)).size;

/** Runs of words equal to a phrase of whole words («tähän tekstiä», «[täydennä]», «n/a»). */
export function hasPhrase(words: readonly Word[], phrase: string): readonly { first: number; last: number }[] {
  const wanted = wordsOf(phrase).map((word) => word.text);
  if (wanted.length === 0) return [];
  return words.flatMap((_, first) =>
    wanted.every((text, offset) => words[first + offset]?.text === text) ? [{ first, last: first + wanted.length - 1 }] : [],
  );
}

/** Every way the words fulfil an entry, as indexes of the words that took part. */
function runsOf(words: readonly Word[], entry: string): readonly (readonly number[])[] {
  const [head = '', ...rest] = entry.toLowerCase().split('+');
  const found = words.flatMap((word, index) => (fulfils(word.text, head) ? [[index]] : []));
  return rest.reduce<number[][]>((runs, part) => runs.flatMap((run) => continued(words, run, part)), found);
}

function continued(words: readonly Word[], run: readonly number[], part: string): number[][] {
  const from = run.at(-1) ?? 0;
  for (let index = from + 1; index <= from + 3; index += 1) {
    const word = words[index];
    if (word === undefined || word.group !== words[from]?.group) return [];
    if (fulfils(word.text, part)) return [[...run, index]];
  }
  return [];
}

function fulfils(word: string, part: string): boolean {
  const pieces = word.includes('-') ? [word, ...word.split('-').slice(1), word.split('-')[0] ?? ''] : [word];
  if (part.startsWith('=')) return pieces.includes(part.slice(1));
  if (part.startsWith('~')) return word.includes(part.slice(1));
  if (part.endsWith('$')) return word.endsWith(part.slice(0, -1));
  return pieces.some((piece) => piece.startsWith(part));
}
