// Confirming a content, and what has become of it since: valid, outdated by which fields, reopened (instruments.md c.10, merge.md §4.6).

import { readerOf } from '../draft/draft-reader.ts';
import type { DraftReader } from '../draft/reader.ts';
import type { FieldKey, Json } from '../draft/revision.ts';
import { setAt, type RevisionSet } from '../draft/revision-set.ts';
import { contentHash, contentHeads } from '../submission/content-hash.ts';
import { contentOf, type Content, type ContentInput } from '../submission/content.ts';
import { assessorsOf } from './assessments.ts';
import { blockersOf } from './confirmation-blockers.ts';
import {
  agreedHashes,
  attachKey,
  confirmationsOf,
  reopeningsOf,
  standing,
  type Confirmation,
  type Reopening,
} from './confirmation-records.ts';
import type { Heads } from './flow.ts';

export interface FieldChange {
  readonly field: FieldKey;
  readonly change: 'changed' | 'added' | 'removed';
}

export type RoleConfirmation = { readonly role: string } & (
  | { readonly state: 'none' }
  | { readonly state: 'valid'; readonly confirmation: Confirmation }
  /** `changed`: every field that differs from what was confirmed, sorted */
  | { readonly state: 'outdated'; readonly confirmation: Confirmation; readonly changed: readonly FieldChange[] }
  | { readonly state: 'reopened'; readonly confirmation: Confirmation; readonly reopening: Reopening }
);

export interface ConfirmationState {
  /** one for each required role, in order */
  readonly roles: readonly RoleConfirmation[];
  /** every required role has confirmed the content of today */
  readonly confirmed: boolean;
  /** every required role has confirmed one content, of today or not: the answers are read-only until reopened */
  readonly locked: boolean;
  /** between the content both confirmed last and today's; [] while it is the same or there is none */
  readonly changed: readonly FieldChange[];
  /** confirming today would be practice: nothing to be returned */
  readonly practice: boolean;
  /** «Liitetäänkö molempien omat arviot?» */
  readonly attachIndividual: boolean;
  /** of the content of today */
  readonly contentHash: string;
}

/** Undefined when there is no such assessment. `content`: that of the same input, when it is at hand. */
export function confirmationState(input: ContentInput, content = contentOf(input)): ConfirmationState | undefined {
  if (content === undefined) return undefined;
  const { set, aid, tool2 } = input;
  const reader = readerOf(set);
  const today: Today = { hash: contentHash(set, content.fields), heads: contentHeads(set, content.fields) };
  const all = confirmationsOf(reader, aid);
  const reopenings = reopeningsOf(reader, aid);
  const valid = standing(all, reopenings);
  const agreed = agreedHashes(valid, tool2.requiredRoles);
  const last = valid.findLast(({ contentHash: hash }) => agreed.includes(hash));
  return {
    roles: tool2.requiredRoles.map((role) => roleState(role, all, reopenings, today)),
    confirmed: agreed.includes(today.hash),
    locked: agreed.length > 0,
    changed: last === undefined || agreed.includes(today.hash) ? [] : changesBetween(last.heads, today.heads),
    practice: content.practice,
    attachIndividual: reader.value(attachKey(aid)) === true,
    contentHash: today.hash,
  };
}

export interface Confirming {
  /** person id of the assessor who confirms */
  readonly person: string;
  /** ISO 8601 UTC */
  readonly at: string;
  /** ISO day as the person sees it */
  readonly on: string;
  /** the words agreed to, in the language they were shown in */
  readonly statement: string;
}

/**
 * Value for a new `confirmKey`. Undefined when something stands against it (`blockersOf`), or the person has no required role in the
 * assessment, or no words were agreed to. Writes nothing: a conflict stays a conflict.
 */
export function confirmationRecord(input: ContentInput, who: Confirming, content = contentOf(input)): Json | undefined {
  if (content === undefined || who.statement.trim() === '' || blockersOf(input, content).length > 0) return undefined;
  return recordOf(input, content, who);
}

/** Value for a new `reopenKey`: takes back every confirmation that stands. Undefined without a reason, or when none stands. */
export function reopeningRecord(
  reader: DraftReader,
  aid: string,
  { reason, at }: { readonly reason: string; readonly at: string },
): Json | undefined {
  const cancels = standing(confirmationsOf(reader, aid), reopeningsOf(reader, aid)).map(({ id }) => id);
  return cancels.length === 0 || reason.trim() === '' ? undefined : { reason: reason.trim(), at, cancels };
}

/** Every field of which one of the two knows other heads; «removed» = no longer part of the content, deleted or no longer asked. */
export function changesBetween(then: Heads, now: Heads): readonly FieldChange[] {
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].toSorted().flatMap((field): readonly FieldChange[] => {
    const [before, after] = [then[field], now[field]];
    if (before === undefined) return [{ field, change: 'added' }];
    if (after === undefined) return [{ field, change: 'removed' }];
    return before.length === after.length && before.every((id) => after.includes(id)) ? [] : [{ field, change: 'changed' }];
  });
}

/** The content as it was confirmed, whatever came later; a value erased for good since is not there, and is told apart by `isErased`. */
export const confirmedSet = (set: RevisionSet, confirmation: Pick<Confirmation, 'heads'>): RevisionSet => setAt(set, confirmation.heads);

/** How rules see the confirmed content; nothing else of the draft is in it. */
export const confirmedReader = (set: RevisionSet, confirmation: Pick<Confirmation, 'heads'>): DraftReader =>
  readerOf(confirmedSet(set, confirmation));

interface Today {
  readonly hash: string;
  readonly heads: Heads;
}

function roleState(role: string, all: readonly Confirmation[], reopenings: readonly Reopening[], today: Today): RoleConfirmation {
  const own = all.filter((confirmation) => confirmation.role === role);
  const left = standing(own, reopenings);
  const valid = left.findLast(({ contentHash: hash }) => hash === today.hash);
  if (valid !== undefined) return { role, state: 'valid', confirmation: valid };
  const outdated = left.at(-1);
  if (outdated !== undefined)
    return { role, state: 'outdated', confirmation: outdated, changed: changesBetween(outdated.heads, today.heads) };
  const taken = own.at(-1);
  const reopening = reopenings.findLast(({ cancels }) => taken !== undefined && cancels.includes(taken.id));
  return taken === undefined || reopening === undefined
    ? { role, state: 'none' }
    : { role, state: 'reopened', confirmation: taken, reopening };
}

function recordOf({ set, aid, tool2 }: ContentInput, content: Content, who: Confirming): Json | undefined {
  const reader = readerOf(set);
  const assessor = assessorsOf(reader, aid).find(({ personId, role }) => personId === who.person && tool2.requiredRoles.includes(role));
  if (assessor === undefined) return undefined;
  return {
    role: assessor.role,
    person: assessor.personId,
    name: assessor.name,
    organisation: assessor.organisation,
    at: who.at,
    on: who.on,
    contentHash: contentHash(set, content.fields),
    heads: contentHeads(set, content.fields),
    statement: who.statement.trim(),
    attachIndividual: reader.value(attachKey(aid)) === true,
    practice: content.practice,
  };
}
