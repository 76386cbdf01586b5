// After both have confirmed, the answers of the assessment stay as they are until it is reopened; the description never does.

import { describe, expect, it } from 'vitest';
import { rateKey } from '../../../src/core/instrument/keys.ts';
import { isReadOnly, lockedAssessments } from '../../../src/core/review/read-only.ts';
import { apartSet, confirmBy, confirmByBoth, reopen, togetherSet } from '../submission/confirmed-draft.ts';
import { tool1, tool2, write } from '../submission/full-draft.ts';

const roles = tool2.requiredRoles;
const question = tool2.questions[1]?.id ?? '';
const both = confirmByBoth(togetherSet);

describe('a confirmed assessment', () => {
  it.each([
    rateKey('t2', question, 'to', 'joint'),
    rateKey('t2', question, 'to', 'p1'),
    `just/t2/${question}/joint`,
    `row/evid:t2:${question}:joint/e1/viite`,
    'row/reach:t2:joint/k1/tavoite',
    'row/goalrisks:t2:joint/x1/riski',
    'row/assessors:t2/p1/role',
    'row/assessments/t2/purpose',
    'row/actions/r2/mita',
    'row/actions/r2/$',
  ])('keeps %s as it is', (key) => {
    expect(isReadOnly(both, key, roles)).toBe(true);
    expect(isReadOnly(togetherSet, key, roles)).toBe(false);
    expect(isReadOnly(confirmBy(togetherSet, 'p1'), key, roles)).toBe(false);
    expect(isReadOnly(reopen(both), key, roles)).toBe(false);
  });

  it.each([
    'text/F12',
    'meta/P7',
    'crit/F1.1',
    'row/indicators/i1/tt',
    'row/goals/g1/mita',
    'meta/person/p1',
    'cmt/F12/c1/msg',
    'flow/t2/reopen/x',
    'flow/t2/confirm/x',
    rateKey('t1', tool1.criteria[0]?.id ?? '', 'v', 'joint'),
    'row/actions/r1/mita',
    'row/actions/new/$',
    'row/actions/r2/tila',
    'rate/t9/x.v/joint',
  ])('leaves %s open', (key) => expect(isReadOnly(both, key, roles)).toBe(false));

  it('stays locked when the description changes, and is unlocked by a reopening alone', () => {
    const changed = write(both, 'text/F12', 'Toinen ydin');
    expect([...lockedAssessments(changed, roles)]).toEqual(['t2']);
    expect([...lockedAssessments(reopen(changed), roles)]).toEqual([]);
    expect([...lockedAssessments(confirmByBoth(reopen(changed)), roles)]).toEqual(['t2']);
  });

  it('is any that both have confirmed: made apart, or of the description', () => {
    expect([...lockedAssessments(confirmByBoth(confirmByBoth(apartSet), 't1'), roles)].toSorted()).toEqual(['t1', 't2']);
  });

  it('takes the confirmations of one and the same content', () => {
    expect([...lockedAssessments(confirmBy(write(confirmBy(togetherSet, 'p1'), 'text/F12', 'Välissä muutettu'), 'p2'), roles)]).toEqual([]);
  });
});
