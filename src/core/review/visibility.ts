// What one person of a pair may not see yet: the one rule every screen, print, PDF, payload and search asks (c.9.1, architecture §9).

import type { DraftReader } from '../draft/reader.ts';
import type { FieldKey, Json } from '../draft/revision.ts';
import { jointSeat } from '../instrument/keys.ts';
import { lockState } from './flow.ts';
import { seatOfKey } from './seat-of-key.ts';

/** Who looks, and which assessments still keep their seats from each other. Make a new one after every change. */
export interface View {
  /** person id in that assessment; undefined = nobody has said, so every seat's answers are somebody else's */
  readonly viewerIn: (aid: string) => string | undefined;
  /** made apart, and not revealed yet */
  readonly isKeptApart: (aid: string) => boolean;
}

/** Person id; a function where each assessment has a viewer of its own. */
export type Viewer = string | undefined | ((aid: string) => string | undefined);

/** `reader`: the whole draft, nothing withheld. */
export function viewOf(reader: DraftReader, viewer: Viewer): View {
  const known = new Map<string, boolean>();
  return {
    viewerIn: (aid) => (typeof viewer === 'function' ? viewer(aid) : viewer),
    isKeptApart(aid) {
      const kept = known.get(aid) ?? (wasMadeApart(reader, aid) && !lockState(reader, aid).revealed);
      known.set(aid, kept);
      return kept;
    },
  };
}

/** An answer, reason or row of another seat in an assessment made apart, before both have locked. Own and joint ones never are. */
export function isWithheld(key: FieldKey, view: View): boolean {
  const place = seatOfKey(key);
  return place !== undefined && place.seat !== jointSeat && place.seat !== view.viewerIn(place.aid) && view.isKeptApart(place.aid);
}

/** The draft as the viewer may see it: what is withheld reads as never written, also in the heads that flow records hold. */
export function withoutWithheld(reader: DraftReader, viewer: Viewer): DraftReader {
  const view = viewOf(reader, viewer);
  return {
    value: (field) =>
      isWithheld(field, view) ? null : field.startsWith('flow/') ? withoutHeads(reader.value(field), view) : reader.value(field),
    inConflict: (field) => !isWithheld(field, view) && reader.inConflict(field),
    rows: (list) => (isWithheld(`row/${list}`, view) ? [] : reader.rows(list)),
    keys: (prefix) => reader.keys(prefix).filter((key) => !isWithheld(key, view)),
  };
}

/** A mode two copies disagree about keeps the seats apart, and so does a lock whatever the mode says now. */
function wasMadeApart(reader: DraftReader, aid: string): boolean {
  const mode = `row/assessments/${aid}/mode`;
  return reader.value(mode) === 'apart' || reader.inConflict(mode) || reader.keys(`flow/${aid}/lock/`).length > 0;
}

/** Which keys a seat has written already tells something («miksi» is asked only of strong answers). */
function withoutHeads(record: Json, view: View): Json {
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return record;
  const { heads, ...rest } = record as { readonly [key: string]: Json };
  if (heads === null || heads === undefined || typeof heads !== 'object' || Array.isArray(heads)) return record;
  return {
    ...rest,
    heads: Object.fromEntries(Object.entries(heads as { readonly [key: string]: Json }).filter(([key]) => !isWithheld(key, view))),
  };
}
