// SHA-256 written as 64 lower-case hexadecimal digits: the form every file and payload uses.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const hashOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
export const hashOfText = (text: string): string => hashOfBytes(utf8ToBytes(text));
