// The place where two versions of a text part, with a few words around it: enough to see what was changed.

export interface ChangeShown {
  readonly before: string;
  readonly after: string;
}

/** Characters kept on each side of what differs, and of what differs itself. */
const around = 24;
const most = 80;

/** «…» marks what is left out; '–' = nothing there. */
export function changeShown(before: string, after: string): ChangeShown {
  const [a, b] = [[...before], [...after]];
  const start = sharedLength(a, b);
  const end = sharedLength(a.slice(start).toReversed(), b.slice(start).toReversed());
  return { before: cut(a, start, a.length - end), after: cut(b, start, b.length - end) };
}

function sharedLength(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((letter, index) => letter !== b[index]);
  return at === -1 ? a.length : at;
}

function cut(letters: readonly string[], from: number, to: number): string {
  if (letters.length === 0) return '–';
  const first = Math.max(0, from - around);
  const last = Math.min(letters.length, Math.min(to, from + most) + around);
  return `${first > 0 ? '…' : ''}${letters.slice(first, last).join('')}${last < letters.length ? '…' : ''}`;
}
