// Tells what a file is from its first bytes, never from its name, and turns text of any common encoding into a string.

import { fail, ok, type Result } from '../core/result.ts';

export type ContentKind = 'empty' | 'zip' | 'pdf' | 'gzip' | 'text' | 'other';

/** 'text' = may be JSON in UTF-8 or UTF-16; 'other' = something binary this program does not know. */
export function contentKindOf(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'zip';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsWith(bytes, [0x1f, 0x8b])) return 'gzip';
  if (encodingOf(bytes) !== 'utf-8') return 'text';
  return bytes.subarray(0, 512).includes(0) ? 'other' : 'text';
}

/**
 * UTF-8 or UTF-16, with or without a byte order mark; anything that is not valid in it fails as damaged.
 * A character cut in two at the very end is left out: such a file is cut, which the reader of its structure says better.
 */
export function textOf(bytes: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes, { stream: true }));
  } catch {
    return fail({ code: 'file.damaged', where: 'encoding' });
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0x7b, 0])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff]) || startsWith(bytes, [0, 0x7b])) return 'utf-16be';
  return 'utf-8';
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);
