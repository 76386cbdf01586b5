// The full draft as a pair leaves it: assessed together, or apart with both seats locked; and the acts of confirming and reopening.

import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import type { RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { assessorsOf } from '../../../src/core/review/assessments.ts';
import { confirmKey, reopenKey } from '../../../src/core/review/confirmation-records.ts';
import { confirmationRecord, reopeningRecord } from '../../../src/core/review/confirmation.ts';
import { headsOfSeat, lockState } from '../../../src/core/review/flow.ts';
import type { ContentInput } from '../../../src/core/submission/content.ts';
import { fullSet, impactValues, path, programme, reviewedSet, tool1, tool2, write, writeAll } from './full-draft.ts';

export const contentInput = (set: RevisionSet, aid = 't2'): ContentInput => ({ set, aid, path, tool1, tool2, programme });

/** As the app locks a seat, whether or not everything is answered. */
export function lock(set: RevisionSet, aid: string, person: string): RevisionSet {
  const reader = readerOf(set);
  const role = assessorsOf(reader, aid).find(({ personId }) => personId === person)?.role ?? '';
  const after = reader.keys(`flow/${aid}/lock/`).map((key) => key.split('/').at(-1) ?? '');
  const at = `2026-11-23T0${after.length}:00:00.000Z`;
  return write(set, `flow/${aid}/lock/${person}`, { seat: person, role, at, after, heads: headsOfSeat(set, aid, person), commitment: '' });
}

let serial = 0;
const next = (): string => `c${String(++serial).padStart(4, '0')}`;

/** Throws when something stands against it. */
export function confirmBy(set: RevisionSet, person: string, aid = 't2'): RevisionSet {
  const id = next();
  const record = confirmationRecord(contentInput(set, aid), {
    person,
    at: `2026-11-24T10:00:00.${id.slice(2)}Z`,
    on: '2026-11-24',
    statement: 'Olen lukenut yhteisen arvion.',
  });
  if (record === undefined) throw new Error('something stands against confirming');
  return write(set, confirmKey(aid, id), record);
}
export const confirmByBoth = (set: RevisionSet, aid = 't2'): RevisionSet => confirmBy(confirmBy(set, 'p1', aid), 'p2', aid);

export function reopen(set: RevisionSet, reason = 'Luku oli väärä', aid = 't2'): RevisionSet {
  const id = next();
  const record = reopeningRecord(readerOf(set), aid, { reason, at: `2026-11-24T11:00:00.${id.slice(2)}Z` });
  if (record === undefined) throw new Error('nothing to reopen');
  return write(set, reopenKey(aid, id), record);
}

export const togetherSet = fullSet;
const seated = writeAll(reviewedSet, { ...impactValues('t2', 'p2', 'apart'), ...impactValues('t2', 'p1', 'apart') });
export const unrevealedSet = writeAll(lock(seated, 't2', 'p1'), impactValues('t2', 'joint', 'apart'));
/** Assessed apart, both locked, joint answers given, not marked finished. */
export const apartSet = lock(unrevealedSet, 't2', 'p2');
if (!lockState(readerOf(apartSet), 't2').revealed) throw new Error('the pair is not revealed');
