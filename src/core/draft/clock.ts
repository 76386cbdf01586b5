// Hybrid logical clock «2026-11-24T08:15:30.123Z~0003»: orders and labels revisions, never decides what survives.

const DAY_MS = 24 * 60 * 60 * 1000;
const LAST_COUNT = 9999;

/** The next moment after everything seen so far ('' = nothing yet). A `previous` over 24 h ahead of the wall clock is not followed. */
export function nextAt(previous: string, nowMs: number): string {
  const { ms, count } = partsOf(previous);
  if (previous === '' || nowMs > ms || isAhead(previous, nowMs)) return format(nowMs, 0);
  return count < LAST_COUNT ? format(ms, count + 1) : format(ms + 1, 0);
}

/** The latest of the given moments that may be followed; '' when there is none (merge.md §4.7). */
export function latestAt(moments: Iterable<string>, nowMs: number): string {
  let latest = '';
  for (const at of moments) if (at > latest && isMoment(at) && !isAhead(at, nowMs)) latest = at;
  return latest;
}

/** Written by a clock more than 24 hours ahead of this one: shown as «clock wrong». */
export function isAhead(at: string, nowMs: number): boolean {
  return partsOf(at).ms > nowMs + DAY_MS;
}

/** «2026-11-24T08:15:30.123Z» without the counter. */
export function momentOf(at: string): string {
  return at.slice(0, 24);
}

/** Written as this clock writes: an ISO moment and a counter. */
export function isMoment(at: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z~\d{4}$/.test(at) && !Number.isNaN(partsOf(at).ms);
}

function partsOf(at: string): { ms: number; count: number } {
  return { ms: Date.parse(momentOf(at)), count: Number(at.slice(25)) };
}

function format(ms: number, count: number): string {
  return `${new Date(ms).toISOString()}~${String(count).padStart(4, '0')}`;
}
