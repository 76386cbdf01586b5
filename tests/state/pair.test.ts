// Acts of a pair on an open draft: locking asks for everything, what is equal is accepted in one go, and every act can be taken back.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allRevisions } from '../../src/core/draft/revision-set.ts';
import { jointSeat, partList, rateKey } from '../../src/core/instrument/keys.ts';
import { assessmentsOf } from '../../src/core/review/assessments.ts';
import { isStale, type JointPlace } from '../../src/core/review/basis.ts';
import { lockState } from '../../src/core/review/flow.ts';
import { jointState } from '../../src/core/review/joint.ts';
import { pairContextOf } from '../../src/core/review/pair-of.ts';
import type { DraftSummary } from '../../src/core/ports.ts';
import type { Programme } from '../../src/core/programme.ts';
import type { App } from '../../src/state/app.ts';
import { currentAssessor } from '../../src/state/current-assessor.ts';
import { acceptEqual, lockSeat, obstaclesNow, takeAnswer, unlockSeat, writeJoint } from '../../src/state/pair.ts';
import { openSession, type Session } from '../../src/state/session.ts';
import { visibleNow, withheldNow } from '../../src/state/visible.ts';
import { createInMemoryStore } from '../../src/storage/in-memory-store.ts';
import { path, programme, tool1, tool2 } from '../fixtures/example-draft.ts';
import { aid, byHand, pairSet, revealedPairSet, seats, secret } from '../fixtures/pair-draft.ts';
import { clock, createBrowser, portsOf, startOfTime } from './machine.ts';

const definitions = { path, tool1, tool2, programme: programme as unknown as Programme };
let serial = 0;
const app = { clock, ids: { random: () => `id${++serial}` } } as unknown as App;
const pair = [seats.a, seats.b] as const;

async function opened(set: ReturnType<typeof pairSet>): Promise<Session> {
  const store = createInMemoryStore();
  await store.create({ id: 'd', device: 'd1', lastPlace: '' } as unknown as DraftSummary, allRevisions(set));
  const session = await openSession('d', portsOf(store, createBrowser().open('t1')));
  if (!session.ok) throw new Error(session.problem.code);
  return session.value;
}

function contextOf(session: Session) {
  const assessment = assessmentsOf(session.reader.peek(), tool2.id).find((one) => one.aid === aid);
  const context = assessment && pairContextOf({ ...definitions, set: session.set.peek() }, assessment);
  if (!context) throw new Error('not revealed');
  return context;
}

const placeOf = (question: string, part: string): JointPlace => {
  const own = tool2.questions.find(({ id }) => id === question);
  const found = [...(own?.parts ?? []), ...(own?.bundle === undefined ? [] : (tool2.bundles[own.bundle]?.parts ?? []))].find(
    ({ id }) => id === part,
  );
  if (!found) throw new Error(part);
  return { aid, question, part: found, pair };
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(startOfTime) });
  currentAssessor(aid).value = '';
});

afterEach(() => {
  vi.useRealTimers();
});

describe('locking a seat', () => {
  test('is refused while a question is open, and the questions are named', async () => {
    const session = await opened(pairSet());
    expect(lockSeat(app, session, definitions, aid, seats.a)).toBe(false);
    expect(obstaclesNow(app, session, definitions, aid, seats.a).map((one) => one.kind === 'question' && one.question.id)).toEqual([
      ...byHand,
    ]);
  });

  test('seals first what is still being typed', async () => {
    const session = await opened(pairSet());
    session.write(rateKey(aid, '2.B1', 'va', seats.a), 'n0');
    session.write(rateKey(aid, '2.B1', 'na', seats.a), 'n2');
    session.write(rateKey(aid, '2.I2', 'to', seats.a), 'n3');
    session.type(rateKey(aid, '2.W6', 't', seats.a), 'Hankkeen koordinaattori.');
    expect(lockSeat(app, session, definitions, aid, seats.a)).toBe(true);
    expect(lockState(session.reader.peek(), aid).locked.has(seats.a)).toBe(true);
    expect(unlockSeat(app, session, aid, seats.a, ' ')).toBe(false);
    expect(unlockSeat(app, session, aid, seats.a, 'Korjaan yhden luvun')).toBe(true);
    expect(lockState(session.reader.peek(), aid)).toMatchObject({
      revealed: false,
      unlocks: [{ seat: seats.a, reason: 'Korjaan yhden luvun' }],
    });
  });
});

describe('what the one who writes now may see', () => {
  const key = rateKey(aid, '2.B2', 'va', seats.b);

  test('is nobody’s own answer until somebody has said who writes', async () => {
    const session = await opened(pairSet());
    expect([visibleNow(session).value(key), withheldNow(session.reader.peek())(key)]).toEqual([null, true]);
    expect(
      JSON.stringify(
        visibleNow(session)
          .keys('')
          .map((one) => visibleNow(session).value(one)),
      ),
    ).not.toContain(secret.reasonB);
  });

  test('is one’s own before the reveal and everybody’s after it', async () => {
    const before = await opened(pairSet());
    currentAssessor(aid).value = seats.a;
    expect(visibleNow(before).value(key)).toBeNull();
    currentAssessor(aid).value = seats.b;
    expect(visibleNow(before).value(key)).toBe('n0');
    currentAssessor(aid).value = seats.a;
    expect(visibleNow(await opened(revealedPairSet())).value(key)).toBe('n0');
  });
});

describe('joint answers', () => {
  const equalIn = (session: Session) => jointState(contextOf(session)).filter(({ kind }) => kind === 'equalNotConfirmed').length;

  test('both answered alike are accepted in one go, rows too, and can all be taken back', async () => {
    const session = await opened(revealedPairSet());
    const before = equalIn(session);
    expect(before).toBeGreaterThan(40);
    const { count, undo } = acceptEqual(app, session, contextOf(session));
    expect([count, equalIn(session)]).toEqual([before, 0]);
    const rows = partList({ id: 'r', list: 'goalrisks' }, aid, jointSeat);
    expect(
      session.reader
        .peek()
        .rows(rows)
        .map((row) => row.value('riski')),
    ).toEqual(['Lomakausina ei ole sijaisia.', 'Numero muuttuu.']);
    undo();
    expect([equalIn(session), session.reader.peek().rows(rows).length]).toEqual([before, 0]);
  });

  test('rows taken from one seat take the place of the joint rows, and back again', async () => {
    const session = await opened(revealedPairSet());
    const place = placeOf('2.K1', 'r');
    const reached = () =>
      session.reader
        .peek()
        .rows(partList(place.part, aid, jointSeat))
        .map((row) => row.value('tavoitettu'));
    takeAnswer(app, session, place, seats.a);
    expect(reached()).toEqual(['188', '3']);
    const undo = takeAnswer(app, session, place, seats.b);
    expect(reached()).toEqual(['188', '38']);
    undo();
    expect(reached()).toEqual(['188', '3']);
  });

  test('stand on the answers they were made from, until one of those moves and somebody stands by them', async () => {
    const session = await opened(revealedPairSet());
    const place = placeOf('2.B2', 'va');
    writeJoint(session, place, 'p1');
    expect(isStale(session.set.peek(), place)).toBe(false);
    session.write(rateKey(aid, '2.B2', 'va', seats.b), 'p2');
    expect(isStale(session.set.peek(), place)).toBe(true);
    writeJoint(session, place, 'p1');
    expect([isStale(session.set.peek(), place), session.value(rateKey(aid, '2.B2', 'va', jointSeat))]).toEqual([false, 'p1']);
  });
});
