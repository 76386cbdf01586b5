// Which answers nobody writes any more: those of an assessment both roles have confirmed, until it is reopened (architecture §9).

import { readerOf } from '../draft/draft-reader.ts';
import { valueOf } from '../draft/field-state.ts';
import type { FieldKey } from '../draft/revision.ts';
import type { RevisionSet } from '../draft/revision-set.ts';
import { rowOfKey } from '../draft/rows.ts';
import { agreedHashes, confirmationsOf, reopeningsOf, standing } from './confirmation-records.ts';
import { assessmentIn } from './written-under.ts';

/** Actions of all assessments stand in one list: what an action is for, and how far it is. */
const actions = { list: 'actions', target: 'kohde', progress: 'tila' } as const;

const remembered = new WeakMap<RevisionSet, Map<string, ReadonlySet<string>>>();

/**
 * Assessments every required role has confirmed on one and the same content. A later change of the description outdates the confirmations
 * but unlocks nothing; only a reopening does.
 */
export function lockedAssessments(set: RevisionSet, requiredRoles: readonly string[]): ReadonlySet<string> {
  const roles = requiredRoles.join('/');
  const known = remembered.get(set) ?? new Map<string, ReadonlySet<string>>();
  remembered.set(set, known);
  const found = known.get(roles) ?? lockedIn(set, requiredRoles);
  known.set(roles, found);
  return found;
}

/**
 * Whether the key is an answer of a locked assessment: ratings, reasons, evidence, row parts, assessors, the assessment's own row and the
 * actions agreed in it. Never the description, comments or records of the flow; and how far an action is stays open.
 */
export function isReadOnly(set: RevisionSet, key: FieldKey, requiredRoles: readonly string[]): boolean {
  const aid = answeredIn(set, key);
  return aid !== undefined && lockedAssessments(set, requiredRoles).has(aid);
}

function lockedIn(set: RevisionSet, requiredRoles: readonly string[]): ReadonlySet<string> {
  const confirmed = new Set([...set.keys()].flatMap((key) => /^flow\/([^/]+)\/confirm\//.exec(key)?.[1] ?? []));
  const reader = readerOf(set);
  return new Set(
    [...confirmed].filter(
      (aid) => agreedHashes(standing(confirmationsOf(reader, aid), reopeningsOf(reader, aid)), requiredRoles).length > 0,
    ),
  );
}

function answeredIn(set: RevisionSet, key: FieldKey): string | undefined {
  if (key.startsWith('flow/')) return undefined;
  const row = rowOfKey(key);
  if (row?.list === 'assessments') return row.row;
  if (row?.list !== actions.list) return assessmentIn(key);
  const target = valueOf(set, `row/${actions.list}/${row.row}/${actions.target}`);
  return row.column === actions.progress || typeof target !== 'string' ? undefined : target.split(':')[0];
}
