// How big a file or an answer from outside may be: the one place these numbers stand (architecture §4 «Limits»).

const megabyte = 1024 * 1024;

export const fileLimits = {
  jsonMb: 20,
  jsonBytes: 20 * megabyte,
  zipMb: 200,
  zipBytes: 200 * megabyte,
  attachmentMb: 10,
  attachmentBytes: 10 * megabyte,
  /** files inside one zip */
  zipEntries: 2_000,
  revisions: 50_000,
  /** brackets, colons and commas outside strings */
  tokens: 2_000_000,
  depth: 32,
  /** UTF-16 units of one text */
  text: 200_000,
  key: 400,
} as const;
