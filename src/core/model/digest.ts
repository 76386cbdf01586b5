// Digest of the passages a finding is about: a changed passage brings a dismissed finding back (instruments.md a.8).

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { normalised } from './normalised.ts';

/** First 22 characters of the base64url form of SHA-256 over the normalised passages. */
export function passageDigest(passages: readonly string[]): string {
  const bytes = sha256(utf8ToBytes(passages.map(normalised).join('\n')));
  return base64url(bytes).slice(0, 22);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += alphabet[(group >> shift) & 63] ?? '';
  }
  return text;
}
