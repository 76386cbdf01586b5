// What is being typed, and when it becomes a revision. Pure: the store keeps the working copy, the writer adds the revisions.

import type { WorkingCopy } from '../ports.ts';
import type { Author, FieldKey, Revision, Stamp } from './revision.ts';
import { withRevisions } from './revision-set.ts';
import type { RevisionSet } from './revision-set.ts';
import { createRevision } from './create-revision.ts';
import { stateOf } from './field-state.ts';
import { added, sameValue } from './writing.ts';
import type { Written } from './writing.ts';

/** Text of this length that its author takes away again stays in the history (merge.md §4.3). */
const KEPT_LENGTH = 20;
const IDLE_MS = 5 * 60 * 1000;
const SITTING_MS = 20 * 60 * 1000;

export interface TypingContext {
  readonly draft: string;
  readonly field: FieldKey;
  readonly tab: string;
  /** `parentsForEdit` at the first input */
  readonly parents: readonly string[];
  /** text of the field before this input; read only when there is no copy yet */
  readonly current: string;
  readonly by: readonly string[];
  readonly role: string;
  /** ISO moment */
  readonly now: string;
}

/**
 * One input event. `seal` lists earlier texts that must become revisions first, oldest first: see `sealTexts`. A deletion is the stretch
 * between what stayed at the start and what stayed at the end, so a paste over a selection counts.
 */
export function typed(
  copy: WorkingCopy | undefined,
  next: string,
  context: TypingContext,
): { readonly copy: WorkingCopy; readonly seal: readonly string[] } {
  const before = copy ?? begun(context);
  const shrunk = before.longest.length - next.length;
  const earlier = deletedLength(before.value, next) >= KEPT_LENGTH ? before.value : shrunk >= KEPT_LENGTH ? before.longest : undefined;
  const longest = earlier !== undefined || shrunk <= 0 ? next : before.longest;
  const after = { ...before, value: next, longest, changedAt: context.now };
  if (earlier === undefined || earlier === before.start) return { copy: after, seal: [] };
  return { copy: { ...after, start: earlier, startedAt: context.now }, seal: [earlier] };
}

/** 5 minutes without input or 20 minutes of writing. `now` ISO. */
export function isDue(copy: WorkingCopy, now: string): boolean {
  const nowMs = Date.parse(now);
  return nowMs - Date.parse(copy.changedAt) >= IDLE_MS || nowMs - Date.parse(copy.startedAt) >= SITTING_MS;
}

/** Another person or role goes on: what the earlier one wrote is sealed in their name first. */
export function isBySomeoneElse(copy: WorkingCopy, by: readonly string[], role: string): boolean {
  return copy.role !== role || copy.by.join('\n') !== by.join('\n');
}

/** Makes revisions of the texts `typed` named, in the name of whoever typed them, each on the one before; the copy goes on from the last. */
export function sealTexts(
  set: RevisionSet,
  copy: WorkingCopy,
  texts: readonly string[],
  author: Author,
  nextStamp: () => Stamp,
): { readonly set: RevisionSet; readonly revisions: readonly Revision[]; readonly copy: WorkingCopy } {
  const revisions: Revision[] = [];
  let { parents } = copy;
  for (const value of texts) {
    const revision = createRevision({ field: copy.field, parents, value }, writerOf(copy, author), nextStamp());
    revisions.push(revision);
    parents = [revision.id];
  }
  return { set: withRevisions(set, revisions), revisions, copy: { ...copy, parents } };
}

/**
 * The copy as a revision with its own parents, in the name of whoever typed it; undefined when nothing changed since it began, or the
 * field says the same already. Whatever arrived meanwhile stays beside it.
 */
export function sealCopy(set: RevisionSet, copy: WorkingCopy, author: Author, stamp: Stamp): Written | undefined {
  const state = stateOf(set, copy.field);
  if (copy.value === copy.start || (state.kind === 'one' && sameValue(state.value, copy.value))) return undefined;
  return added(set, { field: copy.field, parents: copy.parents, value: copy.value }, writerOf(copy, author), stamp);
}

function writerOf({ by, role }: WorkingCopy, author: Author): Author {
  return { ...author, by, role };
}

function begun({ draft, field, tab, parents, current, by, role, now }: TypingContext): WorkingCopy {
  return { draft, field, tab, parents, value: current, start: current, longest: current, by, role, startedAt: now, changedAt: now };
}

function deletedLength(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return before.length - start - end;
}
