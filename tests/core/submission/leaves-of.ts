// Every place in a JSON value, and the same value without it or with something of another type there.

import type { Json } from '../../../src/core/draft/revision.ts';

export type Place = readonly (string | number)[];

/** Every member of every object and every member of every list, containers included. */
export function placesIn(value: Json, at: Place = []): readonly Place[] {
  if (value === null || typeof value !== 'object') return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...at, key], ...placesIn(valueAt(value, [key]), [...at, key])]);
}

export const valueAt = (value: Json, place: Place): Json =>
  place.reduce((inner, key) => (inner as Record<string | number, Json>)[key] ?? null, value);

export function without(value: Json, place: Place): Json {
  return changedAt(value, place, (owner, key) => {
    delete owner[key];
  });
}

export const withOther = (value: Json, place: Place, other: Json): Json =>
  changedAt(value, place, (owner, key) => {
    owner[key] = other;
  });

/** Values of every other JSON type. */
export function othersThan(value: Json): readonly Json[] {
  const all: readonly Json[] = [7.5, true, null, 'x\u0000'.repeat(3), [[1]], { x: { y: 1 } }];
  return all.filter((other) => kindOf(other) !== kindOf(value));
}

const kindOf = (value: Json): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

/** Copies only what lies on the way. */
function changedAt(value: Json, place: Place, change: (owner: Record<string | number, Json>, key: string | number) => void): Json {
  const [key, ...rest] = place;
  if (key === undefined) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, Json>;
  if (rest.length === 0) change(copy, key);
  else copy[key] = changedAt(copy[key] ?? null, rest, change);
  return copy as unknown as Json;
}
