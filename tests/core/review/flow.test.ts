// Locking, unlocking, the reveal and what is changed after it.

import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/core/draft/revision.ts';
import { allRevisions, withRevisions } from '../../../src/core/draft/revision-set.ts';
import { changedAfterReveal, lockState, mayWrite, readerAtLock } from '../../../src/core/review/flow.ts';
import { obstaclesToLock } from '../../../src/core/review/lock.ts';
import { seatingOf } from '../../../src/core/review/seats.ts';
import { assessorsOf } from '../../../src/core/review/assessments.ts';
import { draftOf, factsIn, path, tool1, tool2 } from '../model/draft.ts';
import { aid, Machine } from './pair-drafts.ts';

const both = (): Machine => {
  const machine = new Machine();
  machine.complete('anna');
  machine.complete('pekka', { va: 'm1' });
  return machine;
};
const record = (seat: string, role: string, at: string, after: readonly string[] = []): Json => ({
  seat,
  role,
  at: `2026-09-01T${at}:00.000Z`,
  after,
  heads: {},
});
const stateOf = (records: Readonly<Record<string, Json>>) =>
  lockState(draftOf({ values: Object.fromEntries(Object.entries(records).map(([id, value]) => [`flow/${aid}/${id}`, value])) }), aid);

describe('a seat', () => {
  test('may be locked only when every asked question is complete, and says what is missing', () => {
    const machine = new Machine();
    expect(machine.lock('anna', '1')).toBe(false);
    expect(
      obstaclesToLock(machine.lockContext('anna')).map((obstacle) => (obstacle.kind === 'question' ? obstacle.question.id : obstacle.kind)),
    ).toEqual(['2.K3', '2.K2', '2.K5', '2.K1']);
    machine.complete('anna');
    machine.write(`just/${aid}/2.K3/anna`, 'lyhyt');
    expect(obstaclesToLock(machine.lockContext('anna'))).toMatchObject([
      { kind: 'question', question: { id: '2.K3' }, missing: [], errors: [], reasonMissing: true },
    ]);
    machine.write(`just/${aid}/2.K3/anna`, 'Viive lyheni seitsemään päivään.');
    expect(machine.lock('anna', '1')).toBe(true);
    expect(obstaclesToLock(machine.lockContext('anna'))).toEqual([{ kind: 'alreadyLocked' }]);
  });

  test('is not there for a further assessor, nor before two different people are named', () => {
    const machine = both();
    machine.assessor('kaisa', 'asiakas', 'Kaisa', 'Asiakkaat');
    machine.complete('kaisa');
    expect(obstaclesToLock(machine.lockContext('kaisa'))).toEqual([{ kind: 'notSeated' }]);
    machine.write('meta/person/pekka', { name: 'Anna', organisation: 'Alue' });
    expect(obstaclesToLock(machine.lockContext('anna'))).toEqual([{ kind: 'seats' }]);
    expect(machine.lock('anna', '1')).toBe(false);
  });

  test('is not written while locked, and its unlocking leaves a trace', () => {
    const machine = both();
    machine.lock('anna', '1');
    expect(mayWrite(lockState(machine.reader, aid), 'anna')).toBe(false);
    expect(machine.unlock('anna', '2', '  ')).toBe(false);
    expect(machine.unlock('pekka', '2')).toBe(false);
    expect(machine.unlock('anna', '2', ' Yksi luku oli väärin ')).toBe(true);
    const state = lockState(machine.reader, aid);
    expect(mayWrite(state, 'anna')).toBe(true);
    expect(state).toMatchObject({ revealed: false, unlocks: [{ id: '2', seat: 'anna', reason: 'Yksi luku oli väärin' }] });
    expect([...state.locked.keys()]).toEqual([]);
  });

  test('of the description may be locked with «cannot say», but not with an unreasoned «does not apply»', () => {
    const optional = tool1.criteria.find(({ mayNotApply, notApplicableWhen }) => mayNotApply && notApplicableWhen === undefined)?.id ?? '';
    const answers = (code: string, reason = ''): Readonly<Record<string, Json>> => ({
      ...Object.fromEntries(tool1.criteria.map(({ id }) => [`rate/${aid}/${id}.v/anna`, '2'])),
      [`rate/${aid}/${optional}.v/anna`]: code,
      [`just/${aid}/${optional}/anna`]: reason,
    });
    const obstacles = (values: Readonly<Record<string, Json>>) => {
      const machine = new Machine();
      for (const [key, value] of Object.entries(values)) machine.write(key, value);
      const facts = factsIn({ values }, { assessment1: aid, seat1: 'anna' });
      const seating = seatingOf(assessorsOf(machine.reader, aid), tool2.requiredRoles);
      return obstaclesToLock({ tool: tool1, path, set: machine.set, aid, seat: 'anna', seating, facts });
    };
    expect(obstacles(answers('ns'))).toEqual([]);
    expect(obstacles(answers('na'))).toMatchObject([{ kind: 'criterion', criterion: { id: optional }, reasonMissing: true }]);
    expect(obstacles(answers('na', 'Mallissa ei ole tätä osaa.'))).toEqual([]);
    expect(obstacles(answers(''))).toMatchObject([{ criterion: { id: optional }, reasonMissing: false }]);
  });
});

describe('the reveal', () => {
  test('comes when both are locked, and cannot be taken back', () => {
    const machine = both();
    machine.lock('anna', '1');
    expect(lockState(machine.reader, aid).revealed).toBe(false);
    machine.lock('pekka', '2');
    const state = lockState(machine.reader, aid);
    expect(state).toMatchObject({ revealed: true, revealedBetween: ['anna', 'pekka'], unlocks: [] });
    expect(machine.unlock('anna', '3')).toBe(false);
    machine.write(`flow/${aid}/unlock/4`, { seat: 'anna', at: machine.now, reason: 'x', after: ['1', '2'] });
    expect(lockState(machine.reader, aid)).toEqual(state);
    expect(mayWrite(state, 'anna')).toBe(true);
  });

  test('does not come of two who lock one after the other', () => {
    const machine = both();
    machine.lock('anna', '1');
    machine.unlock('anna', '2');
    machine.lock('pekka', '3');
    expect(lockState(machine.reader, aid).revealed).toBe(false);
    machine.lock('anna', '4');
    expect(lockState(machine.reader, aid)).toMatchObject({ revealed: true, revealedBetween: ['pekka', 'anna'], unlocks: [{ id: '2' }] });
  });

  test.each([
    [
      'does not come of two locks of one seat',
      { 'lock/1': record('anna', 'alue', '10:00'), 'lock/2': record('anna', 'alue', '11:00', ['1']) },
      false,
    ],
    [
      'does not come of two people in one role',
      { 'lock/1': record('anna', 'alue', '10:00'), 'lock/2': record('aino', 'alue', '11:00', ['1']) },
      false,
    ],
    [
      'does not come of a record without a role',
      { 'lock/1': record('anna', 'alue', '10:00'), 'lock/2': record('pekka', '', '11:00', ['1']) },
      false,
    ],
    [
      'comes on two machines that did not know of each other',
      { 'lock/1': record('anna', 'alue', '10:00'), 'lock/2': record('pekka', 'hanke', '10:00') },
      true,
    ],
    [
      'does not need right clocks',
      {
        'lock/1': record('anna', 'alue', '12:00'),
        'unlock/2': record('anna', '', '09:00', ['1']),
        'lock/3': record('pekka', 'hanke', '08:00', ['1', '2']),
      },
      false,
    ],
    [
      'stays although an unlocking made elsewhere says it was earlier',
      {
        'lock/1': record('anna', 'alue', '10:00'),
        'lock/3': record('pekka', 'hanke', '11:00', ['1']),
        'unlock/2': record('anna', '', '10:30', ['1']),
      },
      true,
    ],
    [
      'does not come when one had unlocked elsewhere before',
      {
        'lock/1': record('anna', 'alue', '10:00'),
        'unlock/2': record('anna', '', '10:30', ['1']),
        'lock/3': record('pekka', 'hanke', '11:00'),
      },
      false,
    ],
    [
      'survives records that name each other',
      { 'lock/1': record('anna', 'alue', '10:00', ['2']), 'lock/2': record('pekka', 'hanke', '11:00', ['1']) },
      true,
    ],
  ] as [string, Readonly<Record<string, Json>>, boolean][])('%s', (_, records, revealed) =>
    expect(stateOf(records).revealed).toBe(revealed),
  );

  test('lets own answers change as revisions that are marked, reasons and rows too', () => {
    const machine = both();
    machine.write(`rate/${aid}/2.K2.to/anna`, 'n1');
    machine.lock('anna', '1');
    expect(changedAfterReveal(machine.set, aid, 'anna')).toEqual([]);
    machine.lock('pekka', '2');
    expect(changedAfterReveal(machine.set, aid, 'anna')).toEqual([]);
    machine.write(`rate/${aid}/2.K2.to/anna`, 'n3');
    machine.write(`just/${aid}/2.K2/anna`, 'Uusi perustelu.');
    machine.write(`row/reach:${aid}:anna/anna-1/tavoitettu`, '11');
    machine.write(`row/reach:${aid}:anna/anna-1/$pos`, 'z');
    machine.write(`rate/${aid}/2.K2.to/joint`, 'n2');
    expect(changedAfterReveal(machine.set, aid, 'anna')).toEqual([
      `just/${aid}/2.K2/anna`,
      `rate/${aid}/2.K2.to/anna`,
      `row/reach:${aid}:anna/anna-1/tavoitettu`,
    ]);
    expect(changedAfterReveal(machine.set, aid, 'pekka')).toEqual([]);
    expect(readerAtLock(machine.set, aid).value(`rate/${aid}/2.K2.to/anna`)).toBe('n1');
    expect(readerAtLock(machine.set, aid).value(`rate/${aid}/2.K2.to/joint`)).toBe('n2');
    expect(readerAtLock(machine.set, aid).value(`just/${aid}/2.K2/anna`)).toBeNull();
  });

  test('is the same on a copy that got the revisions in another order', () => {
    const machine = both();
    machine.lock('anna', '1');
    machine.lock('pekka', '2');
    const copy = new Machine();
    copy.set = withRevisions(copy.set, allRevisions(machine.set).toReversed());
    expect(lockState(copy.reader, aid)).toEqual(lockState(machine.reader, aid));
  });
});
