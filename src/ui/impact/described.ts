// Ids of the hints and the error that describe a control.

/** `shown[n]` says whether the hint with id `<id>-<n>` is on the page. */
export function describedBy(id: string, errorId: string | undefined, ...shown: readonly boolean[]): string | undefined {
  return [...shown.flatMap((is, n) => (is ? [`${id}-${n}`] : [])), ...(errorId ? [errorId] : [])].join(' ') || undefined;
}
