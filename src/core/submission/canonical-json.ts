// The one written form of a payload that everybody who hashes it agrees on (RFC 8785), and its hash.

import type { Json } from '../draft/revision.ts';
import { hashOfText } from './hash.ts';

/**
 * RFC 8785: no white space, members sorted by UTF-16 code units, numbers and strings as ECMAScript writes them. Strings are not normalised.
 * Not a finite number: throws, because JSON has none. A lone surrogate, which the RFC forbids, is written as its escape;
 * payloads carry none (`wellFormed`).
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON has no such number');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of the RFC 8785 form, 64 lower-case hexadecimal digits. */
export const hashOfJson = (value: Json): string => hashOfText(canonicalJson(value));

/**
 * The hash a receiver recomputes: SHA-256 of the RFC 8785 form of everything but `payloadHash` itself (architecture §5).
 */
export function payloadHash(payload: { readonly [key: string]: Json }): string {
  const { payloadHash: _own, ...rest } = payload;
  return hashOfJson(rest);
}

/** Half of a surrogate pair cannot be written in UTF-8: each becomes U+FFFD, as every browser does on saving. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
