// The one way a value is written before it is hashed or compared: sorted keys, no white space, NFC strings.

import type { Json } from './revision.ts';

/** Equal values give equal text, whatever the order of their members and however their letters were composed (merge.md §4.1). */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(normalised(value));
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).map(([key, member]): [string, Json] => [key.normalize('NFC'), member]);
  return `{${members
    .toSorted(byKey)
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    .join(',')}}`;
}

/** The same value with every string in NFC. */
export function normalised(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(normalised);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.normalize('NFC'), normalised(member)]));
}

/** Empty for a reader: nothing, white space only, or a list without members. */
export function isEmptyValue(value: Json): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '') || (isList(value) && value.length === 0);
}

/** What makes two heads «the same answer»: white space collapsed, nothing and empty alike (merge.md §4.4). */
export function comparable(value: Json): string {
  if (isEmptyValue(value)) return '""';
  return canonicalJson(typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function byKey([a]: [string, Json], [b]: [string, Json]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
