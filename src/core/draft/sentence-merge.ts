// Three-way merge of prose by sentence. Changes that touch the same or neighbouring sentences clash: then a person decides.

import { sentencesOf, wordsOf } from './sentences.ts';
import { hunksBetween } from './sequence-diff.ts';
import type { Hunk } from './sequence-diff.ts';

/** A stretch all agree on, or a place with two versions. */
export type Region = { readonly same: string } | { readonly base: string; readonly a: string; readonly b: string };

export type Merge = { readonly clean: true; readonly text: string } | { readonly clean: false; readonly regions: readonly Region[] };

/** Cuts a text into pieces that, joined, are the text again. */
type Cut = (text: string) => readonly string[];

/** Symmetric in a and b. A clean text holds no sentence that none of the three has (merge.md §3.2, §4.4). */
export function mergeSentences(base: string, a: string, b: string): Merge {
  return mergeBy(sentencesOf, base, a, b);
}

/** «Ota molemmat»: what is common once, then both sides of every clash; a sentence both sides have only once. */
export function takeBoth(regions: readonly Region[]): string {
  return regions.reduce((text, region) => {
    if ('same' in region) return joined(text, region.same);
    const inA = new Set(sentencesOf(region.a).map(wordsOf));
    const onlyB = sentencesOf(region.b).filter((sentence) => !inA.has(wordsOf(sentence)));
    return joined(joined(text, region.a), onlyB.reduce(joined, ''));
  }, '');
}

/** The same with another grain; sentences are the only one measured to invent nothing. */
export function mergeBy(cut: Cut, base: string, a: string, b: string): Merge {
  if (a === b || b === base) return { clean: true, text: a };
  if (a === base) return { clean: true, text: b };
  const shared = cut(base);
  const sides = [sideOf(cut, shared, a), sideOf(cut, shared, b)] as const;
  const regions = regionsOf(shared, ...sides);
  const text = regions.reduce((whole, region) => ('same' in region ? joined(whole, region.same) : whole), '').trimEnd();
  if (regions.some((region) => 'base' in region)) return { clean: false, regions };
  return isFaithful(cut, text, base, a, b) ? { clean: true, text } : { clean: false, regions: [{ base, a, b }] };
}

interface Side {
  readonly pieces: readonly string[];
  readonly hunks: readonly Hunk[];
  /** piece of this side for every piece of the base it kept, else undefined */
  readonly kept: readonly (string | undefined)[];
}

function sideOf(cut: Cut, base: readonly string[], text: string): Side {
  const pieces = cut(text);
  const hunks = hunksBetween(base.map(keyOf), pieces.map(keyOf));
  const kept: (string | undefined)[] = [...pieces];
  for (const hunk of hunks.toReversed()) {
    kept.splice(hunk.otherFrom, hunk.otherTo - hunk.otherFrom, ...Array<undefined>(hunk.to - hunk.from).fill(undefined));
  }
  return { pieces, hunks, kept };
}

function regionsOf(base: readonly string[], a: Side, b: Side): Region[] {
  const changes = [...a.hunks.map((hunk) => ({ hunk, side: a })), ...b.hunks.map((hunk) => ({ hunk, side: b }))].toSorted(
    (x, y) => x.hunk.from - y.hunk.from || x.hunk.to - y.hunk.to,
  );
  const regions: Region[] = [];
  const agree = (text: string): void => void (text !== '' && regions.push({ same: text }));
  let at = 0;
  for (let next = 0; next < changes.length;) {
    const from = changes[next]?.hunk.from ?? 0;
    let to = from;
    const touching: typeof changes = [];
    for (let change = changes[next]; change !== undefined && (touching.length === 0 || change.hunk.from <= to); change = changes[++next]) {
      touching.push(change);
      to = Math.max(to, change.hunk.to);
    }
    agree(agreed(base, a, b, at, from));
    const inA = textOf(
      a,
      touching.filter(({ side }) => side === a).map(({ hunk }) => hunk),
      from,
      to,
    );
    const inB = textOf(
      b,
      touching.filter(({ side }) => side === b).map(({ hunk }) => hunk),
      from,
      to,
    );
    if (touching.every(({ side }) => side === a) || wordsOf(inA) === wordsOf(inB)) agree(inA);
    else if (touching.every(({ side }) => side === b)) agree(inB);
    else regions.push({ base: base.slice(from, to).join(''), a: inA, b: inB });
    at = to;
  }
  agree(agreed(base, a, b, at, base.length));
  return regions;
}

/** Pieces nobody changed. White space after a piece travels with it: a new paragraph break is kept whoever made it. */
function agreed(base: readonly string[], a: Side, b: Side, from: number, to: number): string {
  return base
    .slice(from, to)
    .map((piece, index) => {
      const [mine, inA, inB] = [piece, a.kept[from + index] ?? piece, b.kept[from + index] ?? piece].map((text) =>
        text.slice(text.trimEnd().length),
      );
      const space =
        inA === mine ? inB : inB === mine ? inA : [inA, inB].toSorted((x = '', y = '') => y.length - x.length || (x < y ? -1 : 1))[0];
      return piece.trimEnd() + (space ?? '');
    })
    .reduce(joined, '');
}

/** What one side has in the place of base[from, to). */
function textOf(side: Side, hunks: readonly Hunk[], from: number, to: number): string {
  const pieces: string[] = [];
  let at = from;
  for (const hunk of hunks) {
    pieces.push(...side.kept.slice(at, hunk.from).map((piece) => piece ?? ''), ...side.pieces.slice(hunk.otherFrom, hunk.otherTo));
    at = hunk.to;
  }
  pieces.push(...side.kept.slice(at, to).map((piece) => piece ?? ''));
  return pieces.reduce(joined, '');
}

/** The last guard: nothing invented, and nothing lost that a or b added. */
function isFaithful(cut: Cut, text: string, base: string, a: string, b: string): boolean {
  const setOf = (whole: string): Set<string> => new Set(cut(whole).map(keyOf));
  const [merged, inBase, inA, inB] = [setOf(text), setOf(base), setOf(a), setOf(b)];
  const isKnown = (piece: string): boolean => inBase.has(piece) || inA.has(piece) || inB.has(piece) || piece.trim() === '';
  return [...merged].every(isKnown) && [...inA, ...inB].every((piece) => piece.trim() === '' || inBase.has(piece) || merged.has(piece));
}

/** Pieces are compared by their words; white space alone by itself. */
function keyOf(piece: string): string {
  return wordsOf(piece) || piece;
}

/** A piece that was the last of its text and now stands in the middle gets a space after it. */
function joined(text: string, next: string): string {
  return text !== '' && next !== '' && !/\s$/.test(text) && !/^\s/.test(next) ? `${text} ${next}` : text + next;
}
