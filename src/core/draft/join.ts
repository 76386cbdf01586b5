// Taking in revisions from elsewhere: all or nothing, with a report a person can understand before anything is stored.

import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { isGenuine } from './create-revision.ts';
import { eraseKey, erasedBy, isErased } from './erased.ts';
import { conflictsOf, mergedFieldsOf } from './field-state.ts';
import type { FieldKey, Revision, RevisionId } from './revision.ts';
import { missingParents, revisionOf, withRevisions } from './revision-set.ts';
import type { RevisionSet } from './revision-set.ts';
import { rowOfKey, rowState } from './rows.ts';

export interface JoinReport {
  /** revisions not here before */
  readonly added: number;
  readonly duplicates: number;
  /** fields they belong to, sorted */
  readonly fields: readonly FieldKey[];
  /** changes per person id, most first; one made together counts for both */
  readonly byPerson: readonly { readonly person: string; readonly changes: number }[];
  readonly newConflicts: readonly FieldKey[];
  /** fields whose text was put together and waits for a look */
  readonly merged: readonly FieldKey[];
  /** rows deleted on one side and written in or restored on the other */
  readonly revivedRows: readonly { readonly list: string; readonly row: string }[];
  /** values of this copy that the incoming records take away for good */
  readonly erased: number;
}

export interface Joined {
  readonly set: RevisionSet;
  /** as they are in the set: without a value when it was erased */
  readonly added: readonly Revision[];
  readonly report: JoinReport;
}

/** What `join` would report; nothing is checked and nothing changes. */
export function preview(set: RevisionSet, incoming: readonly Revision[]): JoinReport {
  return united(set, incoming).report;
}

/**
 * Atomic: every revision genuine (else `file.damaged`) and every parent known (else `file.missingParents`), or nothing is taken. What is
 * being typed must be sealed before, with its own parents.
 */
export function join(set: RevisionSet, incoming: readonly Revision[]): Result<Joined> {
  const damaged = incoming.find((revision) => !isGenuine(revision));
  if (damaged !== undefined) return fail({ code: 'file.damaged', where: damaged.field });
  const joined = united(set, incoming);
  const blank = joined.added.find((revision) => isErased(revision) && !joined.set.has(eraseKey(revision.id)));
  if (blank !== undefined) return fail({ code: 'file.damaged', where: blank.field });
  const known = new Set(missingParents(set));
  const missing = missingParents(joined.set).filter((id) => !known.has(id));
  return missing.length > 0 ? fail({ code: 'file.missingParents', count: missing.length }) : ok(joined);
}

/** For a damaged file, when a person asks for it: takes what is genuine and names the rest. Missing parents may remain. */
export function rescue(set: RevisionSet, incoming: readonly Revision[]): Joined & { readonly rejected: readonly RevisionId[] } {
  const genuine = incoming.filter(isGenuine);
  return { ...united(set, genuine), rejected: incoming.filter((revision) => !genuine.includes(revision)).map(({ id }) => id) };
}

function united(set: RevisionSet, incoming: readonly Revision[]): Joined {
  const joined = withRevisions(set, incoming);
  const fresh = new Map(
    incoming.filter(({ field, id }) => revisionOf(set, field, id) === undefined).map((revision) => [revision.id, revision]),
  );
  const added = [...fresh.values()].map((revision) => revisionOf(joined, revision.field, revision.id) ?? revision);
  const fields = [...new Set(added.map(({ field }) => field))].toSorted();
  const conflicts = new Set(conflictsOf(set));
  const merged = new Set(mergedFieldsOf(set));
  return {
    set: joined,
    added,
    report: {
      added: added.length,
      duplicates: incoming.length - added.length,
      fields,
      byPerson: changesByPerson(added),
      newConflicts: conflictsOf(joined).filter((field) => !conflicts.has(field)),
      merged: mergedFieldsOf(joined).filter((field) => !merged.has(field)),
      revivedRows: revivedRows(joined, fields),
      erased: erasedHere(set, added),
    },
  };
}

function changesByPerson(added: readonly Revision[]): JoinReport['byPerson'] {
  const counts = new Map<string, number>();
  for (const { by } of added) for (const person of by) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts]
    .map(([person, changes]) => ({ person, changes }))
    .toSorted((a, b) => b.changes - a.changes || (a.person < b.person ? -1 : 1));
}

function revivedRows(set: RevisionSet, fields: readonly FieldKey[]): JoinReport['revivedRows'] {
  const rows = new Map<string, { list: string; row: string }>();
  for (const field of fields) {
    const place = rowOfKey(field);
    if (place !== undefined) rows.set(`${place.list}/${place.row}`, { list: place.list, row: place.row });
  }
  return [...rows.values()].filter(({ list, row }) => !['alive', 'deleted'].includes(rowState(set, list, row)));
}

function erasedHere(set: RevisionSet, added: readonly Revision[]): number {
  const named = added.flatMap(({ field }) => erasedBy(field) ?? []);
  const here = (id: RevisionId): boolean =>
    [...set.values()].some(({ revisions }) => {
      const revision = revisions.get(id);
      return revision !== undefined && !isErased(revision);
    });
  return new Set(named.filter(here)).size;
}
