// The rounds of a pair: locking, unlocking, the reveal, and what was changed after it (instruments.md c.9.1, merge.md §4.6).

import { canonicalJson } from '../draft/canonical.ts';
import { hashText } from '../draft/hash.ts';
import { readerOf } from '../draft/draft-reader.ts';
import type { DraftReader } from '../draft/reader.ts';
import type { FieldKey, Json, RevisionId } from '../draft/revision.ts';
import { headsOf, revisionOf, setAt, type RevisionSet } from '../draft/revision-set.ts';
import { seatOfKey } from './seat-of-key.ts';

export type Heads = Readonly<Record<FieldKey, readonly RevisionId[]>>;

/** Value of `flow/<aid>/lock/<id>` and `flow/<aid>/unlock/<id>`. */
interface FlowRecord {
  readonly id: string;
  readonly kind: 'lock' | 'unlock';
  /** person id */
  readonly seat: string;
  readonly role: string;
  /** ISO moment */
  readonly at: string;
  /** ids of the locks and unlocks its author knew: the order of rounds needs no clock */
  readonly after: readonly string[];
  readonly heads: Heads;
  readonly reason: string;
}

export interface SeatLock {
  /** id of the lock that holds now, or held at the reveal */
  readonly id: string;
  readonly at: string;
  /** own answers, reasons and evidence at that moment */
  readonly heads: Heads;
}

export interface FlowState {
  /** person ids of the seats that are locked, with their lock; after the reveal they stay */
  readonly locked: ReadonlyMap<string, SeatLock>;
  /** once true, true for good */
  readonly revealed: boolean;
  /** ISO moment of the lock that revealed */
  readonly revealedAt?: string;
  /** the two person ids the reveal was between, in the order they locked */
  readonly revealedBetween: readonly string[];
  /** unlocked before the reveal: the trace that is shown */
  readonly unlocks: readonly { readonly id: string; readonly seat: string; readonly at: string; readonly reason: string }[];
}

/**
 * Two people of different roles locked at one moment = revealed; an unlock that comes after that changes nothing. Records are replayed in the
 * order their authors knew them; only records made apart from each other are ordered by time. What the author of a lock saw revealed stays
 * so, whatever arrives later.
 */
export function lockState(reader: DraftReader, aid: string): FlowState {
  const records = inOrder(recordsOf(reader, aid));
  const witnessed = records
    .filter(({ kind }) => kind === 'lock')
    .map((lock) => replayed(records.filter(({ id }) => id === lock.id || lock.after.includes(id))))
    .find(({ revealed }) => revealed);
  return witnessed ?? replayed(records);
}

/** Whether a seat may write its answers: open, or after the reveal, when every change is kept and marked. */
export const mayWrite = (state: FlowState, seat: string): boolean => state.revealed || !state.locked.has(seat);

/** Heads of everything a seat has answered, given reasons or evidence for. */
export function headsOfSeat(set: RevisionSet, aid: string, seat: string): Heads {
  const own = [...set.keys()].filter((key) => isOwnAnswer(key, aid, seat)).toSorted();
  return Object.fromEntries(own.map((key) => [key, headsOf(set, key)]));
}

/** Value for a new `flow/<aid>/unlock/<id>`; undefined when the seat is not locked, the answers are revealed or there is no reason. */
export function unlockRecord(
  reader: DraftReader,
  aid: string,
  { seat, at, reason }: { readonly seat: string; readonly at: string; readonly reason: string },
): Json | undefined {
  const state = lockState(reader, aid);
  if (state.revealed || !state.locked.has(seat) || reason.trim() === '') return undefined;
  return { seat, at, reason: reason.trim(), after: knownRecords(reader, aid) };
}

/** The salted fingerprint of the given heads, base64url. */
export function commitmentTo(set: RevisionSet, heads: Heads): string {
  const pairs = Object.entries(heads)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, ids]) => [field, ids.flatMap((id) => revisionOf(set, field, id)?.digest ?? []).toSorted()]);
  return hashText(canonicalJson(pairs));
}

/** Keys of a seat that say something else than its lock: «muutettu paljastuksen jälkeen». Empty before the reveal. */
export function changedAfterReveal(set: RevisionSet, aid: string, seat: string): readonly FieldKey[] {
  const state = lockState(readerOf(set), aid);
  const lock = state.locked.get(seat);
  if (!state.revealed || lock === undefined) return [];
  const now = headsOfSeat(set, aid, seat);
  return [...new Set([...Object.keys(now), ...Object.keys(lock.heads)])].filter((key) => !areSame(now[key], lock.heads[key])).toSorted();
}

/** The draft with the answers of the locked seats as they were when locked; everything else as it is now. */
export function readerAtLock(set: RevisionSet, aid: string): DraftReader {
  const { locked } = lockState(readerOf(set), aid);
  const past = new Map([...set].filter(([key]) => ![...locked.keys()].some((seat) => isOwnAnswer(key, aid, seat))));
  for (const lock of locked.values()) for (const [key, log] of setAt(set, lock.heads)) past.set(key, log);
  return readerOf(past);
}

/** The place of a row in its list is not an answer. */
const isOwnAnswer = (key: FieldKey, aid: string, seat: string): boolean => {
  const place = seatOfKey(key);
  return place?.aid === aid && place.seat === seat && !key.endsWith('/$pos');
};

const areSame = (a: readonly RevisionId[] = [], b: readonly RevisionId[] = []): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Ids of the locks and unlocks this copy knows: `after` of the next one. */
export const knownRecords = (reader: DraftReader, aid: string): readonly string[] => recordsOf(reader, aid).map(({ id }) => id);

function replayed(records: readonly FlowRecord[]): FlowState {
  const locked = new Map<string, FlowRecord>();
  const unlocks: FlowRecord[] = [];
  let revealed: { readonly at: string; readonly between: readonly string[] } | undefined;
  for (const record of records) {
    if (revealed !== undefined) break;
    const { seat, role, at } = record;
    if (record.kind === 'unlock') {
      if (locked.delete(seat)) unlocks.push(record);
      continue;
    }
    locked.set(seat, record);
    const other = [...locked.values()].find((lock) => lock.seat !== seat && lock.role !== role);
    if (other !== undefined) revealed = { at, between: [other.seat, seat] };
  }
  return {
    locked: new Map([...locked].map(([seat, { id, at, heads }]) => [seat, { id, at, heads }])),
    revealed: revealed !== undefined,
    ...(revealed === undefined ? {} : { revealedAt: revealed.at }),
    revealedBetween: revealed?.between ?? [],
    unlocks: unlocks.map(({ id, seat, at, reason }) => ({ id, seat, at, reason })),
  };
}

/** Earliest first among those all of whose known predecessors have come; a predecessor that is not here is not waited for. */
function inOrder(records: readonly FlowRecord[]): readonly FlowRecord[] {
  const waiting = records.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  const here = new Set(records.map(({ id }) => id));
  const ordered: FlowRecord[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ after }) => after.every((id) => !here.has(id)));
    const [record] = waiting.splice(Math.max(next, 0), 1);
    if (record === undefined) break;
    here.delete(record.id);
    ordered.push(record);
  }
  return ordered;
}

function recordsOf(reader: DraftReader, aid: string): readonly FlowRecord[] {
  return (['lock', 'unlock'] as const).flatMap((kind) =>
    reader.keys(`flow/${aid}/${kind}/`).flatMap((key): readonly FlowRecord[] => {
      const record = objectOf(reader.value(key));
      const seat = textOf(record['seat']);
      const at = textOf(record['at']);
      const role = textOf(record['role']);
      if (seat === '' || at === '' || (kind === 'lock' && role === '')) return [];
      const heads = Object.fromEntries(Object.entries(objectOf(record['heads'] ?? null)).map(([field, ids]) => [field, textsOf(ids)]));
      const id = key.slice(key.lastIndexOf('/') + 1);
      return [{ id, kind, seat, role, at, after: textsOf(record['after']), heads, reason: textOf(record['reason']) }];
    }),
  );
}

const objectOf = (value: Json): { readonly [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as { readonly [key: string]: Json }) : {};
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const textsOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
