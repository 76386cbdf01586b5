// Attributes for people who do not see the page: what describes a control, and how a scrolling box is reached from the keyboard.

/** `shown[n]` says whether the hint with id `<id>-<n>` is on the page. */
export function describedBy(id: string, errorId: string | undefined, ...shown: readonly boolean[]): string | undefined {
  return [...shown.flatMap((is, n) => (is ? [`${id}-${n}`] : [])), ...(errorId ? [errorId] : [])].join(' ') || undefined;
}

/** A box that scrolls takes the focus, so that the arrow keys can scroll it (WCAG 2.1.1). It needs a name beside. */
export const scrollBox = { tabIndex: 0, role: 'group' } as const;
