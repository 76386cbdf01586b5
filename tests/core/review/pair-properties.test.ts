// The promises of the pair in random rounds, and ways to break each of them: a property that catches nothing proves nothing.

import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import { headsOf, historyOf, revisionOf } from '../../../src/core/draft/revision-set.ts';
import { agreementOf } from '../../../src/core/review/agreement.ts';
import { basisOf, jointKey } from '../../../src/core/review/basis.ts';
import { differencesOf } from '../../../src/core/review/differences.ts';
import { changedAfterReveal, lockState } from '../../../src/core/review/flow.ts';
import { seatOfKey } from '../../../src/core/review/seat-of-key.ts';
import { isWithheld, viewOf, withoutWithheld } from '../../../src/core/review/visibility.ts';
import { aid } from './pair-drafts.ts';
import { pairProperties, reachedByPairs } from './pair-properties.ts';
import { rounds, soundPair, type PairModel } from './pair-world.ts';

const schedules = 1_000;

describe('the pair in random rounds', () => {
  test.each(Object.entries(pairProperties))('%s', { timeout: 300_000 }, (_, property) => {
    fc.assert(
      fc.property(rounds, (script) => property(script, soundPair)),
      { numRuns: schedules },
    );
  });

  afterAll(() => {
    for (const [what, count] of Object.entries(reachedByPairs)) expect(count, what).toBeGreaterThan(20);
  });
});

const broken: readonly (readonly [string, string, PairModel])[] = [
  [
    'one locked seat reveals',
    'P14',
    { ...soundPair, lockState: (reader, of) => ({ ...lockState(reader, of), revealed: lockState(reader, of).locked.size > 0 }) },
  ],
  [
    'an answer shows once its own seat is locked',
    'P14',
    {
      ...soundPair,
      withoutWithheld: (reader, viewer) => ({
        ...withoutWithheld(reader, viewer),
        value: (key) =>
          lockState(reader, aid).locked.has(seatOfKey(key)?.seat ?? '') ? reader.value(key) : withoutWithheld(reader, viewer).value(key),
      }),
    },
  ],
  [
    'rows are forgotten',
    'P14',
    { ...soundPair, withoutWithheld: (reader, viewer) => ({ ...withoutWithheld(reader, viewer), rows: reader.rows }) },
  ],
  [
    'names of keys are forgotten',
    'P14',
    { ...soundPair, withoutWithheld: (reader, viewer) => ({ ...withoutWithheld(reader, viewer), keys: reader.keys }) },
  ],
  [
    'heads in records are forgotten',
    'P14',
    {
      ...soundPair,
      withoutWithheld: (reader, viewer) => ({
        ...withoutWithheld(reader, viewer),
        value: (key) => (isWithheld(key, viewOf(reader, viewer)) ? null : reader.value(key)),
      }),
    },
  ],
  [
    'nothing is ever shown',
    'P14',
    {
      ...soundPair,
      withoutWithheld: (reader, viewer) => ({
        ...reader,
        value: (key) => ([viewer, 'joint', undefined].includes(seatOfKey(key)?.seat) ? reader.value(key) : null),
      }),
    },
  ],
  [
    'reasons are forgotten',
    'P14b',
    {
      ...soundPair,
      withoutWithheld: (reader, viewer) => ({
        ...withoutWithheld(reader, viewer),
        keys: (prefix) => reader.keys(prefix).filter((key) => key.startsWith('just/') || !isWithheld(key, viewOf(reader, viewer))),
        value: (key) => (key.startsWith('just/') ? reader.value(key) : withoutWithheld(reader, viewer).value(key)),
      }),
    },
  ],
  [
    'agreement follows later changes',
    'P15',
    { ...soundPair, agreementAtLock: (context) => ({ scales: agreementOf(differencesOf(context)) }) },
  ],
  [
    'a change is told only while the value differs',
    'P16',
    {
      ...soundPair,
      changedAfterReveal: (set, of, seat) => {
        const heads = lockState(readerOf(set), of).locked.get(seat)?.heads ?? {};
        return changedAfterReveal(set, of, seat).filter((key) => {
          const [now, then] = [headsOf(set, key), heads[key] ?? []].map((ids) => ids.map((id) => revisionOf(set, key, id)?.value ?? null));
          return JSON.stringify(now) !== JSON.stringify(then);
        });
      },
    },
  ],
  [
    'changes of reasons are not told',
    'P16',
    { ...soundPair, changedAfterReveal: (set, of, seat) => changedAfterReveal(set, of, seat).filter((key) => !key.startsWith('just/')) },
  ],
  ['a joint answer never goes stale', 'P16', { ...soundPair, isStale: () => false }],
  [
    'a joint answer goes stale only by the first of the two',
    'P16',
    {
      ...soundPair,
      isStale: (set, place) =>
        headsOf(set, `rate/${aid}/${place.question}.${place.part.id}/${place.pair[0]}`).some(
          (head) => basisOf(set, jointKey(place))?.includes(head) !== true,
        ),
    },
  ],
  [
    'a joint answer remembers everything anybody ever answered',
    'P16',
    {
      ...soundPair,
      isStale: (set, place) =>
        place.pair.every((seat) =>
          historyOf(set, `rate/${aid}/${place.question}.${place.part.id}/${seat}`).every(
            ({ id }) => basisOf(set, jointKey(place))?.includes(id) !== true,
          ),
        ),
    },
  ],
];

describe('a model that is wrong is caught', () => {
  test.each(broken)('when %s, by %s', { timeout: 120_000 }, (_, code, model) => {
    const property = Object.entries(pairProperties).find(([title]) => title.startsWith(`${code} `))?.[1];
    expect(property).toBeDefined();
    const outcome = fc.check(
      fc.property(rounds, (script) => property?.(script, model)),
      { numRuns: 5_000, endOnFailure: true, seed: 20261124 },
    );
    expect(outcome.failed).toBe(true);
    expect(String(outcome.errorInstance)).toContain('AssertionError');
  });
});
