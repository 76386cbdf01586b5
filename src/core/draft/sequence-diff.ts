// Which runs of a sequence were replaced to get another: the longest common subsequence, as hunks.

/** base[from, to) became other[otherFrom, otherTo). */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** Beyond this many comparisons the middle counts as one change: coarser, so that more is asked and nothing guessed. */
const MOST_CELLS = 4_000_000;

/** Hunks in order; between two of them stands at least one kept member. */
export function hunksBetween(base: readonly string[], other: readonly string[]): readonly Hunk[] {
  let start = 0;
  while (start < base.length && start < other.length && base[start] === other[start]) start++;
  let end = base.length;
  let otherEnd = other.length;
  while (end > start && otherEnd > start && base[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  const rows = end - start;
  const columns = otherEnd - start;
  if (rows === 0 && columns === 0) return [];
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return [{ from: start, to: end, otherFrom: start, otherTo: otherEnd }];
  return hunksInside(base.slice(start, end), other.slice(start, otherEnd), start);
}

function hunksInside(base: readonly string[], other: readonly string[], offset: number): readonly Hunk[] {
  const width = other.length + 1;
  // lengths[i * width + j] = longest common subsequence of base from i and other from j
  const lengths = new Uint16Array((base.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = base.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      lengths[i * width + j] = base[i] === other[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < base.length || j < other.length) {
    const from = i;
    const otherFrom = j;
    while ((i < base.length || j < other.length) && !(i < base.length && j < other.length && base[i] === other[j])) {
      if (j >= other.length || (i < base.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) i++;
      else j++;
    }
    if (i > from || j > otherFrom) hunks.push({ from: from + offset, to: i + offset, otherFrom: otherFrom + offset, otherTo: j + offset });
    i++;
    j++;
  }
  return hunks;
}
