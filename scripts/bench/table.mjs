// Figures of a measurement and how they are printed.

/** The value under which `percent` of the measurements lie (nearest rank). @param {readonly number[]} values @param {number} percent */
export function percentile(values, percent) {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}

/** @param {readonly number[]} values */
export const median = (values) => percentile(values, 50);

/** @param {number} ms */
export const milliseconds = (ms) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;

/** Columns as wide as their widest cell; the first is a name, the rest stand to the right. @param {readonly (readonly string[])[]} rows */
export function table(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) => row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  '))
    .join('\n');
}
