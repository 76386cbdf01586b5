// Whose answer a key holds: rate, just, and the row lists of one assessment and seat (architecture §4).

import type { FieldKey } from '../draft/revision.ts';

export interface SeatPlace {
  readonly aid: string;
  /** person id or the joint seat */
  readonly seat: string;
}

/** Undefined: a key that is nobody's answer in an assessment. A list name with its `row/` alone («row/reach:a:p») is known too. */
export function seatOfKey(key: FieldKey): SeatPlace | undefined {
  const [head = '', first = '', , third = ''] = key.split('/');
  if (head === 'rate' || head === 'just') return first !== '' && third !== '' ? { aid: first, seat: third } : undefined;
  if (head !== 'row') return undefined;
  const [list = '', aid = '', ...rest] = first.split(':');
  const seat = rest.at(-1) ?? '';
  return (list === 'evid' && rest.length > 1) || ((list === 'reach' || list === 'goalrisks') && rest.length > 0)
    ? placeOf(aid, seat)
    : undefined;
}

const placeOf = (aid: string, seat: string): SeatPlace | undefined => (aid === '' || seat === '' ? undefined : { aid, seat });
