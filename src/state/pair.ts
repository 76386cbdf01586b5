// Acts of a pair: lock and unlock a seat, take an answer as the joint one, confirm what is equal, stand by a joint answer.

import { addRow, deleteRow, positionBetween, restoreRow, rowsOf } from '../core/draft/rows.ts';
import type { FieldKey, Json, Revision } from '../core/draft/revision.ts';
import { added } from '../core/draft/writing.ts';
import { headsOf } from '../core/draft/revision-set.ts';
import { jointSeat, partList, rateKey } from '../core/instrument/keys.ts';
import { specialOf } from '../core/review/answers.ts';
import { assessorsOf } from '../core/review/assessments.ts';
import { jointInput, jointKey, type JointPlace } from '../core/review/basis.ts';
import { lockState, unlockRecord } from '../core/review/flow.ts';
import { equalParts, type JointContext } from '../core/review/joint.ts';
import { lockRecord, obstaclesToLock, type LockContext, type LockObstacle } from '../core/review/lock.ts';
import { seatingOf } from '../core/review/seats.ts';
import type { App } from './app.ts';
import type { Definitions } from './definitions.ts';
import { descriptionFacts } from './facts.ts';
import type { Session } from './session.ts';

/** `seat`: person id. Sealed answers only. */
export function obstaclesNow(app: App, session: Session, definitions: Definitions, aid: string, seat: string): readonly LockObstacle[] {
  return obstaclesToLock(lockContext(app, session, definitions, aid, seat));
}

/** What is being typed is sealed first. False: something keeps the seat open. */
export function lockSeat(app: App, session: Session, definitions: Definitions, aid: string, seat: string): boolean {
  session.sealAll();
  const record = lockRecord(lockContext(app, session, definitions, aid, seat), app.clock.now().toISOString());
  if (record === undefined) return false;
  session.write(`flow/${aid}/lock/${app.ids.random()}`, record);
  return true;
}

/** False: revealed already, not locked, or no reason given. */
export function unlockSeat(app: App, session: Session, aid: string, seat: string, reason: string): boolean {
  const record = unlockRecord(session.reader.peek(), aid, { seat, at: app.clock.now().toISOString(), reason });
  if (record === undefined) return false;
  session.write(`flow/${aid}/unlock/${app.ids.random()}`, record);
  return true;
}

function lockContext(app: App, session: Session, definitions: Definitions, aid: string, seat: string): LockContext {
  const reader = session.reader.peek();
  const { tool2, path } = definitions;
  const seating = seatingOf(assessorsOf(reader, aid), tool2.requiredRoles, lockState(reader, aid).revealedBetween);
  const facts = descriptionFacts(reader, definitions, { assessment2: { aid, seat }, today: app.clock.now() });
  return { tool: tool2, path, set: session.set.peek(), aid, seat, seating, facts };
}

/** Takes back what an act did. */
export type Undo = () => void;

/** Writes a joint answer with what it was made from; the same value again confirms it over answers that have moved. */
export function writeJoint(session: Session, place: JointPlace, value: Json): Undo {
  const key = jointKey(place);
  session.seal(key);
  const before = headsOf(session.set.peek(), key).at(-1);
  const { revision } = added(session.set.peek(), jointInput(session.set.peek(), place, value), session.author(key), session.stamp());
  session.add([revision]);
  return () => session.restore(key, before);
}

/** The answer of one seat becomes the joint one; rows take the place of the joint rows there are. */
export function takeAnswer(app: App, session: Session, place: JointPlace, seat: string): Undo {
  const value = session.reader.peek().value(rateKey(place.aid, place.question, place.part.id, seat));
  if (place.part.kind !== 'rows' || specialOf(value) !== undefined) return writeJoint(session, place, value);
  const undoRows = copyRows(app, session, partList(place.part, place.aid, seat), partList(place.part, place.aid, jointSeat));
  const undoValue = writeJoint(session, place, null);
  return () => {
    undoRows();
    undoValue();
  };
}

/** Everything both answered alike becomes the joint answer in one go. Returns how many parts, and the way back. */
export function acceptEqual(
  app: App,
  session: Session,
  context: JointContext,
  only: (question: string, part: string) => boolean = () => true,
): { readonly count: number; readonly undo: Undo } {
  const parts = equalParts(context).filter(({ question, part }) => only(question, part));
  const undos = parts.map(({ place, value, copyRows: rows }) => {
    const undoRows = rows === undefined ? undefined : copyRows(app, session, rows.from, rows.to);
    const undoValue = writeJoint(session, place, value);
    return () => {
      undoRows?.();
      undoValue();
    };
  });
  return { count: parts.length, undo: () => undos.toReversed().forEach((undo) => undo()) };
}

/** Rows of `from` in place of those of `to`, which can be brought back. */
function copyRows(app: App, session: Session, from: string, to: string): Undo {
  session.sealAll();
  const author = session.author(`row/${to}/` satisfies FieldKey);
  const reader = session.reader.peek();
  const old = reader.rows(to).map(({ id }) => id);
  const fresh = reader.rows(from).map((row) => ({ id: app.ids.random(), columns: columnsOf(session, from, row.id) }));
  const drop = (ids: readonly string[]) =>
    session.add(ids.map((id): Revision => deleteRow(session.set.peek(), to, id, author, session.stamp()).revision));
  drop(old);
  for (const { id, columns } of fresh) {
    const last = rowsOf(session.set.peek(), to).at(-1)?.position ?? '';
    session.add(addRow(session.set.peek(), to, id, columns, positionBetween(last, ''), author, session.stamp).revisions);
  }
  return () => {
    drop(fresh.map(({ id }) => id));
    session.add(old.map((id) => restoreRow(session.set.peek(), to, id, author, session.stamp()).revision));
  };
}

function columnsOf(session: Session, list: string, row: string): Readonly<Record<string, Json>> {
  const start = `row/${list}/${row}/`;
  const reader = session.reader.peek();
  return Object.fromEntries(
    reader.keys(start).flatMap((key) => (key.slice(start.length).startsWith('$') ? [] : [[key.slice(start.length), reader.value(key)]])),
  );
}
