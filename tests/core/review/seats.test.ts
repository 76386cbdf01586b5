// Who sits in the two seats of a pair.

import { describe, expect, test } from 'vitest';
import type { Assessor } from '../../../src/core/review/assessments.ts';
import { seatingOf } from '../../../src/core/review/seats.ts';

const roles = ['alue', 'hanke'];
const person = (personId: string, role: string, name = personId, organisation = 'O'): Assessor => ({ personId, role, name, organisation });
const idsOf = (assessors: readonly Assessor[], settled?: readonly string[]) => {
  const { pair, further, lacking } = seatingOf(assessors, roles, settled);
  return { pair: pair?.map(({ personId }) => personId), further: further.map(({ personId }) => personId), lacking };
};

describe('the seats', () => {
  test('are taken in the order of the roles, whatever the order people were added in', () => {
    expect(idsOf([person('p', 'hanke'), person('c', 'asiakas'), person('a', 'alue')])).toEqual({
      pair: ['a', 'p'],
      further: ['c'],
      lacking: { roles: [], samePerson: false },
    });
  });

  test('go to the first of several, the others assess further', () => {
    expect(idsOf([person('a', 'alue'), person('a2', 'alue'), person('p', 'hanke')])).toMatchObject({ pair: ['a', 'p'], further: ['a2'] });
  });

  test('stay with those who have them already', () => {
    expect(idsOf([person('a', 'alue'), person('a2', 'alue'), person('p', 'hanke')], ['a2', 'p'])).toMatchObject({
      pair: ['a2', 'p'],
      further: ['a'],
    });
  });

  test('are empty without a name or a role, and say which', () => {
    expect(idsOf([person('a', 'alue', ''), person('p', 'hanke')])).toEqual({
      pair: undefined,
      further: ['a', 'p'],
      lacking: { roles: ['alue'], samePerson: false },
    });
    expect(idsOf([]).lacking.roles).toEqual(roles);
  });

  test('are not taken by one person twice, whatever the letters', () => {
    expect(idsOf([person('a', 'alue', 'Anna'), person('p', 'hanke', 'ANNA')])).toEqual({
      pair: undefined,
      further: ['a', 'p'],
      lacking: { roles: [], samePerson: true },
    });
    expect(idsOf([person('a', 'alue', 'Anna'), person('p', 'hanke', 'ANNA'), person('q', 'hanke', 'Pekka')])).toMatchObject({
      pair: ['a', 'q'],
      further: ['p'],
    });
  });
});
