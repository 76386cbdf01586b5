// What the other of a pair may not see, key by key, and through the reader.

import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/core/draft/revision.ts';
import { allHeads } from '../../../src/core/draft/revision-set.ts';
import { lockState } from '../../../src/core/review/flow.ts';
import { seatOfKey } from '../../../src/core/review/seat-of-key.ts';
import { isWithheld, viewOf, withoutWithheld } from '../../../src/core/review/visibility.ts';
import { draftOf } from '../model/draft.ts';
import { aid, Machine } from './pair-drafts.ts';

describe('whose answer a key is', () => {
  test.each([
    ['rate/a/2.K3.va/p', 'p'],
    ['rate/a/2.N.k/joint', 'joint'],
    ['just/a/2.K3/p', 'p'],
    ['row/evid:a:2.K3:p/r/viite', 'p'],
    ['row/reach:a:p/r/$', 'p'],
    ['row/goalrisks:a:p/r/tn', 'p'],
    ['row/reach:a:p', 'p'],
    ['text/F1', undefined],
    ['row/goals/r/kuka', undefined],
    ['row/assessors:a/p/role', undefined],
    ['row/assessments/a/mode', undefined],
    ['flow/a/lock/1', undefined],
    ['meta/person/p', undefined],
    ['row/evid:a:2.K3/r/x', undefined],
    ['rate/a/2.K3.va', undefined],
  ])('%s: %s', (key, seat) => expect(seatOfKey(key)).toEqual(seat === undefined ? undefined : { aid: 'a', seat }));
});

describe('an answer', () => {
  const draft = (mode: string, conflicts: readonly string[] = [], more: Readonly<Record<string, Json>> = {}) =>
    draftOf({ values: { [`row/assessments/${aid}/mode`]: mode, ...more }, conflicts });
  const key = `rate/${aid}/2.K3.va/anna`;

  test('of an assessment made apart is withheld from everybody but its writer', () => {
    expect(['anna', 'pekka', 'kaisa', undefined, ''].map((viewer) => isWithheld(key, viewOf(draft('apart'), viewer)))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(isWithheld(`rate/${aid}/2.K3.va/joint`, viewOf(draft('apart'), undefined))).toBe(false);
  });

  test('made alone or together is not', () => {
    expect([isWithheld(key, viewOf(draft('alone'), 'pekka')), isWithheld(key, viewOf(draft('together'), 'pekka'))]).toEqual([false, false]);
  });

  test('stays withheld when the mode is in conflict or was changed after a lock', () => {
    expect(isWithheld(key, viewOf(draft('together', [`row/assessments/${aid}/mode`]), 'pekka'))).toBe(true);
    expect(
      isWithheld(
        key,
        viewOf(draft('together', [], { [`flow/${aid}/lock/1`]: { seat: 'anna', role: 'alue', at: '2026-09-01T10:00:00.000Z' } }), 'pekka'),
      ),
    ).toBe(true);
  });
});

describe('the reader without what is withheld', () => {
  const machine = new Machine();
  machine.complete('anna', { va: 'p2', na: 'n1' });
  machine.complete('pekka');
  machine.row(`evid:${aid}:2.K3:anna`, 'e1', { viite: 'Asiakirja' });
  machine.lock('anna', '1');
  machine.write('flow/b/finish/1', { at: machine.now, heads: allHeads(machine.set) });

  test('has none of the other seat, neither in rows nor in the heads of records, and everything of one’s own', () => {
    const reader = withoutWithheld(machine.reader, 'pekka');
    expect(reader.value(`rate/${aid}/2.K3.va/anna`)).toBeNull();
    expect(reader.rows(`evid:${aid}:2.K3:anna`)).toEqual([]);
    expect(reader.rows(`reach:${aid}:pekka`)).toHaveLength(1);
    expect(reader.value(`rate/${aid}/2.K3.va/pekka`)).toBe('p1');
    const all = reader
      .keys('')
      .map((key) => `${key} ${JSON.stringify(reader.value(key))}`)
      .join('\n');
    expect(all).not.toMatch(/(?:rate|just)\/[^\s"]*\/anna|row\/[^\s"]*:anna\/|Asiakirja|sanoo anna/);
    expect(all).toContain('"rate/a/2.K3.va/pekka":[');
    expect(lockState(reader, aid)).toMatchObject({ revealed: false });
    expect([...lockState(reader, aid).locked.keys()]).toEqual(['anna']);
  });

  test('tells everything once both have locked', () => {
    machine.lock('pekka', '2');
    const reader = withoutWithheld(machine.reader, 'pekka');
    expect(reader.keys('')).toEqual(machine.reader.keys(''));
    for (const key of machine.reader.keys('')) expect(reader.value(key)).toEqual(machine.reader.value(key));
    expect(reader.rows(`evid:${aid}:2.K3:anna`)).toHaveLength(1);
  });
});
