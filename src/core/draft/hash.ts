// SHA-256 as base64url text. Synchronous, so that it can happen inside a transaction.

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 43 characters, of the text's UTF-8 form. */
export function hashText(text: string): string {
  return hashBytes(utf8ToBytes(text));
}

/** 43 characters. */
export function hashBytes(bytes: Uint8Array): string {
  return base64url(sha256(bytes));
}

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let sextet = 0; sextet <= Math.min(left, 3); sextet++) text += ALPHABET.charAt((group >> (18 - 6 * sextet)) & 63);
  }
  return text;
}
