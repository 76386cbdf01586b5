// The condition language against facts made by hand.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../src/core/instrument/condition.ts';
import { holds, unmet } from '../../../src/core/instrument/evaluate.ts';
import type { Facts } from '../../../src/core/instrument/evaluate.ts';

const facts = (values: Readonly<Record<string, number>>, lists: Readonly<Record<string, readonly (string | Condition)[]>> = {}): Facts => ({
  value: (id) => values[id] ?? 0,
  filled: (id, n) => (values[id] ?? 0) > 0 && (values[id] ?? 0) >= n,
  list: (name) => lists[name],
});

describe('a condition', () => {
  test('takes an unknown id as 0', () => {
    expect(holds({ min: ['nobody', 1] }, facts({}))).toBe(false);
    expect(holds({ min: ['nobody', 0] }, facts({}))).toBe(true);
  });

  test('replaces {F} and {q} by what it is asked about', () => {
    const asked = facts({ 'x.liite.F12': 2, '2.K3.va.m2': 1 });
    expect(holds({ min: ['x.liite.{F}', 2] }, asked, { F: 'F12' })).toBe(true);
    expect(holds({ min: ['x.liite.{F}', 2] }, asked, { F: 'F13' })).toBe(false);
    expect(holds({ min: ['{q}.va.m2', 1] }, asked, { q: '2.K3' })).toBe(true);
  });

  const lists = {
    two: ['a', 'b'],
    nested: ['@two', 'c'],
    rules: [{ min: ['a', 2] as const }, { min: ['b', 2] as const }],
    circle: ['@circle'],
  };
  test.each([
    ['alone, a list means all of it', { min: ['@two', 1] }, { a: 1, b: 1 }, true],
    ['alone, a list fails when one member does', { min: ['@two', 1] }, { a: 1 }, false],
    ['inside any, one member is enough', { any: [{ min: ['@two', 1] }] }, { b: 1 }, true],
    ['inside all, every member is needed', { all: [{ min: ['@two', 1] }] }, { b: 1 }, false],
    ['filled opens a list the same way', { any: [{ filled: ['@two', 1] }] }, { b: 1 }, true],
    ['a list of lists opens whole', { min: ['@nested', 1] }, { a: 1, b: 1 }, false],
    ['a list of conditions opens in any', { any: [{ list: 'rules' }] }, { b: 2 }, true],
    ['a list of conditions may be named with @', { list: '@rules' }, { a: 2, b: 1 }, false],
    ['not of a list is not of all of it', { not: { min: ['@two', 1] } }, { a: 1 }, true],
    ['not of any of a list is none of it', { not: { any: [{ min: ['@two', 1] }] } }, { a: 1 }, false],
    ['an unknown list never lets a rule pass', { min: ['@nowhere', 1] }, { a: 1 }, false],
    ['a list that names itself never lets a rule pass', { min: ['@circle', 1] }, {}, false],
    ['all of nothing holds', { all: [] }, {}, true],
    ['any of nothing does not', { any: [] }, {}, false],
  ] as [string, Condition, Record<string, number>, boolean][])('%s', (_, condition, values, expected) => {
    expect(holds(condition, facts(values, lists))).toBe(expected);
  });

  test('tells the leaves that keep it from holding, lists opened and names replaced', () => {
    const missing = unmet({ all: [{ min: ['@two', 1] }, { not: { min: ['{F}', 1] } }, { min: ['b', 1] }] }, facts({ b: 1, F1: 1 }, lists), {
      F: 'F1',
    });
    expect(missing).toEqual([{ min: ['a', 1] }, { not: { min: ['F1', 1] } }]);
  });

  test('tells every member of an any that fails', () => {
    expect(unmet({ any: [{ filled: ['a', 300] }, { filled: ['b', 300] }] }, facts({ a: 10 }))).toEqual([
      { filled: ['a', 300] },
      { filled: ['b', 300] },
    ]);
  });
});

const id = fc.constantFrom('a', 'b', 'c', '@two', '@rules');
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ min: fc.tuple(id, fc.integer({ min: 0, max: 3 })) }),
    fc.record({ filled: fc.tuple(id, fc.integer({ min: 0, max: 3 })) }),
    fc.record({ list: fc.constantFrom('two', '@rules') }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const someFacts = fc
  .record({ a: fc.nat(3), b: fc.nat(3), c: fc.nat(3) })
  .map((values) => facts(values, { two: ['a', 'b'], rules: [{ min: ['a', 2] }, { any: [{ min: ['b', 1] }, { min: ['c', 3] }] }] }));

describe('any condition', () => {
  test('either holds or has unmet leaves, except an any of nothing', () => {
    fc.assert(
      fc.property(condition, someFacts, (tried, known) => {
        const isEmptyAny = JSON.stringify(tried).includes('"any":[]');
        if (holds(tried, known)) expect(unmet(tried, known)).toEqual([]);
        else if (!isEmptyAny) expect(unmet(tried, known)).not.toEqual([]);
      }),
    );
  });

  test('and its negation never agree', () => {
    fc.assert(fc.property(condition, someFacts, (tried, known) => holds({ not: tried }, known) !== holds(tried, known)));
  });

  test('has only leaves that fail among the unmet ones', () => {
    fc.assert(fc.property(condition, someFacts, (tried, known) => unmet(tried, known).every((leaf) => !holds(leaf, known))));
  });
});
