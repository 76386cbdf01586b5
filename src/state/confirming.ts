// Confirming an assessment: where it stands, confirm, reopen, attach the own answers. Loads the rules of the whole content: for lazy pages.

import { write } from '../core/draft/writing.ts';
import type { FieldKey, Json } from '../core/draft/revision.ts';
import type { RevisionSet } from '../core/draft/revision-set.ts';
import { blockersOf, type ConfirmBlocker } from '../core/review/confirmation-blockers.ts';
import { attachKey, confirmKey, reopenKey } from '../core/review/confirmation-records.ts';
import { confirmationRecord, confirmationState, reopeningRecord, type ConfirmationState } from '../core/review/confirmation.ts';
import { contentOf, type ContentInput } from '../core/submission/content.ts';
import type { App } from './app.ts';
import type { Definitions } from './definitions.ts';
import type { Session } from './session.ts';

export interface ConfirmingNow {
  readonly state: ConfirmationState;
  /** what must be dealt with before anybody may confirm */
  readonly blockers: readonly ConfirmBlocker[];
}

const known = new WeakMap<RevisionSet, Map<string, ConfirmingNow | undefined>>();

/** Of sealed answers; computed once for each sealed state. Undefined: no such assessment. */
export function confirmingNow(set: RevisionSet, definitions: Definitions, aid: string): ConfirmingNow | undefined {
  const ofSet = known.get(set) ?? new Map<string, ConfirmingNow | undefined>();
  known.set(set, ofSet);
  if (!ofSet.has(aid)) {
    const input = inputOf(set, definitions, aid);
    const content = contentOf(input);
    const state = confirmationState(input, content);
    ofSet.set(aid, state && { state, blockers: blockersOf(input, content) });
  }
  return ofSet.get(aid);
}

export interface WhoConfirms {
  /** person id */
  readonly person: string;
  readonly role: string;
  /** the words agreed to, as shown */
  readonly statement: string;
}

/** What is being typed is sealed first. False: something stands against it. */
export function confirmAs(app: App, session: Session, definitions: Definitions, aid: string, who: WhoConfirms): boolean {
  session.sealAll();
  const now = app.clock.now();
  const record = confirmationRecord(inputOf(session.set.peek(), definitions, aid), {
    person: who.person,
    statement: who.statement,
    at: now.toISOString(),
    on: localDay(now),
  });
  if (record === undefined) return false;
  writeAs(session, confirmKey(aid, app.ids.random()), record, who.person, who.role);
  return true;
}

/** False: no reason, or nothing to take back. */
export function reopen(app: App, session: Session, aid: string, reason: string): boolean {
  session.sealAll();
  const record = reopeningRecord(session.reader.peek(), aid, { reason, at: app.clock.now().toISOString() });
  if (record === undefined) return false;
  session.write(reopenKey(aid, app.ids.random()), record);
  return true;
}

/** Written only when it changes: the choice stands in the content that is confirmed. */
export function attachOwn(session: Session, aid: string, attach: boolean): void {
  const key = attachKey(aid);
  if ((session.reader.peek().value(key) === true) !== attach) session.write(key, attach);
}

const inputOf = (set: RevisionSet, { path, tool1, tool2, programme }: Definitions, aid: string): ContentInput => ({
  set,
  aid,
  path,
  tool1,
  tool2,
  programme,
});

/** One person confirms, whoever the page says writes. */
function writeAs(session: Session, key: FieldKey, value: Json, person: string, role: string): void {
  const written = write(session.set.peek(), key, value, { ...session.author(key), by: [person], role }, session.stamp());
  if (written) session.add([written.revision]);
}

/** The day on the wall where the machine is, not in Greenwich. */
function localDay(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
