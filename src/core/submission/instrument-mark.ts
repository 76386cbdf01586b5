// How files and payloads name an instrument or a programme: the same hash everywhere, said in this one place.

import type { Json } from '../draft/revision.ts';
import { hashOfJson } from './canonical-json.ts';
import type { InstrumentMark } from './polku-content.ts';

const known = new WeakMap<object, InstrumentMark>();

/** `hash` = SHA-256 of the RFC 8785 form of the whole definition. A definition is frozen data: its mark is computed once. */
export function instrumentMark(definition: { readonly id: string; readonly version: string }): InstrumentMark {
  const { id, version } = definition;
  const mark = known.get(definition) ?? { id, version, hash: hashOfJson(definition as unknown as Json) };
  known.set(definition, mark);
  return mark;
}
