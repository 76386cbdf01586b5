// A draft: a grow-only set of revisions, kept per field. Persistent: adding gives a new set, untouched fields are shared.

import { blanked, eraseKey, erasedBy, isErased } from './erased.ts';
import type { FieldKey, Revision, RevisionId } from './revision.ts';

/** Everything known of one field. A new revision makes a new log, so what is derived from a log can be remembered by it. */
export interface FieldLog {
  readonly revisions: ReadonlyMap<RevisionId, Revision>;
  /** not a parent of any other, sorted */
  readonly heads: readonly RevisionId[];
}

export type RevisionSet = ReadonlyMap<FieldKey, FieldLog>;

export const emptySet: RevisionSet = new Map();

/**
 * Set union: any order, duplicates skipped, the same set back when nothing is new. An erase record takes the value out of the revision
 * it names, whichever of the two comes first.
 */
export function withRevisions(set: RevisionSet, revisions: Iterable<Revision>): RevisionSet {
  const touched = new Map<FieldKey, Map<RevisionId, Revision>>();
  for (const revision of revisions) {
    const known = touched.get(revision.field) ?? set.get(revision.field)?.revisions;
    const mine = known?.get(revision.id);
    if (mine !== undefined && !(isErased(mine) && !isErased(revision) && !hasEraseRecord(set, touched, revision.id))) continue;
    let grown = touched.get(revision.field);
    if (grown === undefined) touched.set(revision.field, (grown = new Map(known)));
    grown.set(revision.id, revision);
  }
  if (touched.size === 0) return set;
  eraseIn(set, touched);
  const next = new Map(set);
  for (const [field, log] of touched) next.set(field, logOf(log));
  return next;
}

export function headsOf(set: RevisionSet, field: FieldKey): readonly RevisionId[] {
  return set.get(field)?.heads ?? [];
}

export function revisionOf(set: RevisionSet, field: FieldKey, id: RevisionId): Revision | undefined {
  return set.get(field)?.revisions.get(id);
}

/** In time order, oldest first. */
export function historyOf(set: RevisionSet, field: FieldKey): readonly Revision[] {
  return [...(set.get(field)?.revisions.values() ?? [])].toSorted(byTime);
}

/** Sorted by field, then time: the order of the file format. */
export function allRevisions(set: RevisionSet): readonly Revision[] {
  return [...set.keys()].toSorted().flatMap((field) => historyOf(set, field));
}

/** Heads of every field: what a finished assessment or a confirmation is bound to. */
export function allHeads(set: RevisionSet): Readonly<Record<FieldKey, readonly RevisionId[]>> {
  return Object.fromEntries([...set.keys()].toSorted().map((field) => [field, headsOf(set, field)]));
}

/** Named as a parent in its field but not here: only after taking in a part of a file. */
export function missingParents(set: RevisionSet): readonly RevisionId[] {
  const missing = new Set<RevisionId>();
  for (const { revisions } of set.values()) {
    for (const { parents } of revisions.values()) for (const parent of parents) if (!revisions.has(parent)) missing.add(parent);
  }
  return [...missing].toSorted();
}

/** The set as it was at those heads: they and what they grew from. Unknown heads and fields are left out. */
export function setAt(set: RevisionSet, heads: Readonly<Record<FieldKey, readonly RevisionId[]>>): RevisionSet {
  const past = new Map<FieldKey, FieldLog>();
  for (const [field, ids] of Object.entries(heads)) {
    const log = set.get(field);
    if (log === undefined) continue;
    const kept = [...ancestorsOf(log, ids)].flatMap((id) => log.revisions.get(id) ?? []);
    if (kept.length > 0) past.set(field, logOf(new Map(kept.map((revision) => [revision.id, revision]))));
  }
  return past;
}

/** The given revisions and everything they grew from. */
export function ancestorsOf(log: FieldLog, ids: Iterable<RevisionId>): ReadonlySet<RevisionId> {
  const found = new Set<RevisionId>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(log.revisions.get(id)?.parents ?? []));
  }
  return found;
}

/** By clock, then id: the same on every copy. */
export function byTime(a: Revision, b: Revision): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function logOf(revisions: ReadonlyMap<RevisionId, Revision>): FieldLog {
  const superseded = new Set<RevisionId>();
  for (const { parents } of revisions.values()) for (const parent of parents) superseded.add(parent);
  return { revisions, heads: [...revisions.keys()].filter((id) => !superseded.has(id)).toSorted() };
}

type Touched = Map<FieldKey, Map<RevisionId, Revision>>;

function hasEraseRecord(set: RevisionSet, touched: Touched, id: RevisionId): boolean {
  return set.has(eraseKey(id)) || touched.has(eraseKey(id));
}

function eraseIn(set: RevisionSet, touched: Touched): void {
  const named = new Set([...touched.keys()].flatMap((field) => erasedBy(field) ?? []));
  if (named.size > 0) {
    for (const [field, log] of set) {
      if (!touched.has(field) && [...named].some((id) => log.revisions.has(id))) touched.set(field, new Map(log.revisions));
    }
  }
  for (const log of touched.values()) {
    for (const [id, revision] of log) if (hasEraseRecord(set, touched, id)) log.set(id, blanked(revision));
  }
}
